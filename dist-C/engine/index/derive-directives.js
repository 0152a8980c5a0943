import { documentForms } from '../../text/document-types.js';
import { computed, groupBy, joined, nameIn } from './derived-facts.js';
/** "Bộ X có những nghị quyết nào", "bài nêu mấy nghị quyết", by issuer and form, and each alone. */
export const listsOfDirectives = (knowledge, entries) => {
    const directives = knowledge.entries.filter((e) => e.kind === 'directive');
    const out = [];
    const withIssuer = (d, lang) => {
        const issuer = d.issuer === undefined ? undefined : entries.get(d.issuer);
        const [name, by] = [nameIn(d, lang), issuer && nameIn(issuer, lang)];
        return by === undefined || name.includes(by) ? name : `${name} (${by})`;
    };
    const list = (of, lang) => joined(lang, of.map((d) => nameIn(d, lang)));
    for (const [form, group] of groupBy(directives, (d) => d.form)) {
        const words = documentForms[form];
        const numbered = group.filter((d) => d.number !== undefined);
        if (!words || numbered.length === 0)
            continue;
        out.push(computed(`all-${form}`, numbered[0].id, ['list', 'how-many', 'which'], {
            vi: `Bài báo nêu ${numbered.length} ${words.vi}: ${joined('vi', numbered.map((d) => withIssuer(d, 'vi')))}.`,
            en: `The article mentions ${count(numbered.length, words.en)}: ${joined('en', numbered.map((d) => withIssuer(d, 'en')))}.`,
        }, {
            vi: [
                `có những ${words.vi} nào`,
                `các ${words.vi} được nhắc đến`,
                `bài viết nhắc đến mấy ${words.vi}`,
                `có bao nhiêu ${words.vi}`,
                `liệt kê các ${words.vi}`,
                `những ${words.vi} số mấy`,
                `${words.vi} nào được nhắc đến`,
            ],
            en: [
                `which ${words.en}s are mentioned`,
                `how many ${words.en}s`,
                `list the ${words.en}s`,
                `name all ${words.en}s`,
            ],
        }, numbered));
    }
    for (const [issuerId, group] of groupBy(directives, (d) => d.issuer ?? '')) {
        const issuer = entries.get(issuerId);
        if (!issuer)
            continue;
        const vi = nameIn(issuer, 'vi');
        const en = nameIn(issuer, 'en');
        for (const [form, same] of groupBy(group, (d) => d.form)) {
            const words = documentForms[form];
            if (!words || !same.some((d) => d.number !== undefined))
                continue;
            out.push(computed(`by-${issuerId}-${form}`, issuerId, ['list', 'how-many', 'which'], {
                vi: `Bài báo nêu ${same.length} ${words.vi} của ${vi}: ${list(same, 'vi')}.`,
                en: `The article mentions ${count(same.length, words.en)} of the ${en}: ${list(same, 'en')}.`,
            }, {
                vi: [
                    `${vi} có những ${words.vi} nào`,
                    `những ${words.vi} nào của ${vi}`,
                    `${vi} ban hành ${words.vi} nào`,
                    `${vi} có mấy ${words.vi}`,
                    `${words.vi} của ${vi} mang số mấy`,
                    `${vi} ra ${words.vi} số mấy`,
                    `${words.vi} của ${vi}`,
                    `${vi} có hai ${words.vi} nào`,
                ],
                en: [
                    `which ${words.en}s did ${en} issue`,
                    `how many ${words.en}s of ${en}`,
                    `${words.en}s of ${en}`,
                    `what ${words.en} is from ${en}`,
                    `${en} ${words.en}`,
                ],
            }, [...same, issuer]));
        }
        if (group.length > 0)
            out.push(computed(`by-${issuerId}`, issuerId, ['list', 'how-many', 'which'], {
                vi: `Bài báo nêu ${group.length} văn bản, ý kiến chỉ đạo của ${vi}: ${list(group, 'vi')}.`,
                en: `The article mentions ${group.length} directives of the ${en}: ${list(group, 'en')}.`,
            }, {
                vi: [
                    `${vi} có những văn bản chỉ đạo nào`,
                    `${vi} ban hành những văn bản nào`,
                    `${vi} có những chỉ đạo nào`,
                    `những văn bản của ${vi}`,
                    `${vi} ban hành gì`,
                    `${vi} ban hành những gì`,
                ],
                en: [`what did ${en} issue`, `what documents did ${en} issue`, `which directives are from ${en}`],
            }, [...group, issuer]));
    }
    if (directives.length > 1)
        out.push(computed('all-directives', directives[0].id, ['list', 'how-many', 'which'], {
            vi: `Bài báo nêu ${directives.length} văn bản, ý kiến chỉ đạo: ${joined('vi', directives.map((d) => withIssuer(d, 'vi')))}.`,
            en: `The article mentions ${directives.length} directives: ${joined('en', directives.map((d) => withIssuer(d, 'en')))}.`,
        }, {
            vi: [
                'bài viết nhắc đến những văn bản nào',
                'có những văn bản chỉ đạo nào',
                'những chỉ đạo nào được nêu trong bài',
                'liệt kê các văn bản chỉ đạo',
                'bài viết nêu bao nhiêu văn bản',
                'danh sách văn bản chỉ đạo',
                'những văn bản nào được nhắc đến',
                'có những văn bản nào',
                'liệt kê tất cả các văn bản',
                'bài nhắc đến những nghị quyết, chỉ thị nào',
                'kể tên các nghị quyết, chỉ thị, quyết định, kế hoạch',
            ],
            en: [
                'which directives are mentioned',
                'list all documents',
                'what directives are in the article',
                'how many directives are mentioned',
                'which documents are mentioned',
                'which documents does the article name',
                'what documents are there',
            ],
        }, directives));
    return out;
};
/** "1 resolution", "2 resolutions". */
function count(number, noun) {
    return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
