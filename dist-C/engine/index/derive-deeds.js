import { computed, joined, nameIn } from './derived-facts.js';
/** Deeds by who did them, in the order of the entries; tasks set come last and count once. */
const deedsByDoer = (knowledge, entries) => {
    const deeds = new Map();
    const note = (doer, entry, vi, en) => {
        if (doer === undefined)
            return;
        const list = deeds.get(doer);
        if (list)
            list.push({ vi, en, entry });
        else
            deeds.set(doer, [{ vi, en, entry }]);
    };
    for (const entry of knowledge.entries) {
        const vi = nameIn(entry, 'vi');
        const en = nameIn(entry, 'en');
        if (entry.kind === 'event') {
            note(entry.chair, entry, `chủ trì ${vi}`, `chaired ${theEn(en)}`);
            for (const speaker of new Set(entry.speakers))
                note(speaker, entry, `phát biểu tại ${vi}`, `spoke at ${theEn(en)}`);
        }
        if (entry.kind === 'award') {
            const receivers = entry.receivers.flatMap((id) => entries.get(id) ?? []);
            const to = (word, lang) => receivers.length > 0
                ? ` ${word} ${joined(lang, receivers.map((r) => nameIn(r, lang)))}`
                : '';
            note(entry.giver, entry, `trao ${vi}${to('tặng', 'vi')}`, `presented ${theEn(en)}${to('to', 'en')}`);
        }
        if (entry.kind === 'directive' && entry.form === 'instruction')
            note(entry.issuer, entry, `có ${lowerFirst(vi)}`, `gave ${theEn(en)}`);
    }
    const assigners = new Set();
    for (const entry of knowledge.entries) {
        if (entry.kind !== 'task' || entry.assigner === undefined || assigners.has(entry.assigner))
            continue;
        assigners.add(entry.assigner);
        note(entry.assigner, entry, 'nêu các nhiệm vụ cho thời gian tới', 'set the tasks for the coming period');
    }
    return deeds;
};
/** What a person does in the article, from all relations that lead to them: "Ông X đã làm gì?" */
export const deedsOf = (knowledge, entries) => {
    const out = [];
    const byDoer = deedsByDoer(knowledge, entries);
    for (const person of knowledge.entries) {
        const deeds = person.kind === 'person' ? (byDoer.get(person.id) ?? []) : [];
        if (deeds.length < 2)
            continue;
        const vi = nameIn(person, 'vi');
        const en = nameIn(person, 'en');
        out.push(computed(`deeds-${person.id}`, person.id, ['what', 'list', 'how'], {
            vi: `Trong bài báo, ${vi} ${joined('vi', deeds.map((d) => d.vi))}.`,
            en: `In the article, ${en} ${joined('en', deeds.map((d) => d.en))}.`,
        }, {
            vi: [
                `${vi} đã làm gì`,
                `${vi} làm những việc gì`,
                `vai trò của ${vi} trong bài`,
                `${vi} xuất hiện trong bài với việc gì`,
                `${vi} có vai trò gì`,
                `hoạt động của ${vi} tại hội nghị`,
            ],
            en: [`what did ${en} do`, `what is the role of ${en}`, `${en} activities at the conference`],
        }, deeds.map((d) => d.entry)));
    }
    return out;
};
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
const theEn = (name) => (/^(the|a|an) /i.test(name) ? name : `the ${name}`);
