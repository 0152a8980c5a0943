import { computed, joined, nameIn } from './derived-facts.js';
const KIND_WORDS = {
    person: {
        vi: 'người',
        en: 'people',
        ask: [
            'bài viết nhắc đến những ai',
            'có những nhân vật nào trong bài',
            'liệt kê những người được nhắc đến',
            'có bao nhiêu người được nhắc đến',
            'những ai xuất hiện trong bài',
            'bài nhắc tên mấy người',
            'những ai có mặt trong bài',
        ],
        askEn: [
            'who is mentioned in the article',
            'which people are mentioned',
            'list the people',
            'how many people are named',
        ],
    },
    organization: {
        vi: 'cơ quan, đơn vị',
        en: 'organizations',
        ask: [
            'bài viết nhắc đến những cơ quan nào',
            'những đơn vị nào được nhắc đến',
            'liệt kê các cơ quan đơn vị',
        ],
        askEn: ['which organizations are mentioned', 'list the organizations', 'what bodies are mentioned'],
    },
    event: {
        vi: 'sự kiện',
        en: 'events',
        ask: [
            'bài viết nhắc đến những sự kiện nào',
            'bài nêu những hội nghị nào',
            'có mấy hội nghị được nhắc đến',
        ],
        askEn: ['which events are mentioned', 'which conferences are mentioned', 'list the events'],
    },
    award: {
        vi: 'phần thưởng',
        en: 'awards',
        ask: [
            'những phần thưởng nào được trao',
            'có những hình thức khen thưởng nào',
            'có mấy phần thưởng được trao',
            'liệt kê các phần thưởng',
            'có mấy lần trao thưởng',
        ],
        askEn: ['which awards were presented', 'what awards are mentioned', 'list the awards', 'how many awards'],
    },
};
/** "Bài báo nhắc đến những ai?" */
export const listsOfKinds = (knowledge) => Object.entries(KIND_WORDS).flatMap(([kind, words]) => {
    const group = knowledge.entries.filter((e) => e.kind === kind);
    if (group.length === 0)
        return [];
    // An entry of people may stand for several: they are listed, not counted.
    const counted = kind !== 'person';
    const vi = `Bài báo nhắc đến ${counted ? `${group.length} ${words.vi}` : `những ${words.vi} sau`}: ${joined('vi', group.map((e) => withPost(e, 'vi')))}.`;
    const en = `The article mentions ${counted ? group.length : 'these'} ${words.en}: ${joined('en', group.map((e) => withPost(e, 'en')))}.`;
    return [
        computed(`all-${kind}`, group[0].id, counted ? ['list', 'how-many', 'which'] : ['list', 'who', 'which'], { vi, en }, { vi: words.ask, en: words.askEn }, group),
    ];
});
const withPost = (entry, lang) => {
    if (entry.kind !== 'person')
        return nameIn(entry, lang);
    const title = [entry.rank, entry.post]
        .map((t) => (lang === 'en' ? (t?.en ?? t?.vi) : t?.vi))
        .filter((t) => t && !nameIn(entry, lang).includes(t));
    return title.length > 0 ? `${nameIn(entry, lang)} (${title.join(', ')})` : nameIn(entry, lang);
};
