/**
 * `wordings.yaml`: more ways of asking for a fact or an absence than a person wants to read. Tools write it.
 * The bot takes both lists together; findings name the file in which a wording is written.
 */
import { WORDINGS_FILE } from './folder.js';
import { checkText } from './plain-text.js';
import { wordingsSchema } from './schema.js';
import { asYaml, parseYaml } from './source.js';
import { nearest } from './verify.js';
export const languages = ['vi', 'en'];
/** All facts and absences with the place of each. */
export const askedOf = (knowledge) => [
    ...knowledge.entries.flatMap((entry, e) => entry.facts.map((asked, f) => ({ asked, path: ['entries', e, 'facts', f] }))),
    ...knowledge.absences.map((asked, a) => ({ asked, path: ['absences', a] })),
];
/** Parses `wordings.yaml`; an id that leads nowhere is an error at its line. Comments only: no wordings. */
export const readWordings = (text, knowledge) => {
    const unusable = checkText(WORDINGS_FILE, text, '');
    if (unusable && unusable.code !== 'file-empty')
        return { ok: false, issues: [unusable] };
    const parsed = parseYaml(WORDINGS_FILE, unusable ? '{}' : text, wordingsSchema);
    if (!parsed.ok)
        return parsed;
    const ids = new Set(askedOf(knowledge).map(({ asked }) => asked.id));
    const issues = Object.keys(parsed.source.value).flatMap((id) => {
        if (ids.has(id))
            return [];
        const message = `there is no fact or absence "${id}" in knowledge.yaml${nearest(id, ids)}. Correct the id, or delete its lines.`;
        // A path that leads nowhere is placed at the field above it: the id itself.
        const place = parsed.source.at([id, '']);
        return [{ code: 'unknown-id', path: WORDINGS_FILE, ...place, message, severity: 'error' }];
    });
    return issues.length > 0 ? { ok: false, issues } : parsed;
};
/** Knowledge with further wordings behind its own. */
export const addWordings = (knowledge, more) => {
    const withMore = (asked) => {
        const further = more[asked.id];
        if (!further)
            return asked;
        const { vi, en } = asked.questions;
        return { ...asked, questions: { vi: [...vi, ...further.vi], en: [...en, ...further.en] } };
    };
    return {
        ...knowledge,
        entries: knowledge.entries.map((entry) => ({ ...entry, facts: entry.facts.map(withMore) })),
        absences: knowledge.absences.map(withMore),
    };
};
/** Places in both files: a wording behind those of `knowledge.yaml` is found in `wordings.yaml`. */
export const placesWith = (source, more) => (path) => {
    const [field, lang, index] = path.slice(-3);
    if (more && field === 'questions' && (lang === 'vi' || lang === 'en') && typeof index === 'number') {
        const asked = valueAt(source.value, path.slice(0, -3));
        const own = asked.questions[lang].length;
        if (index >= own)
            return { path: WORDINGS_FILE, ...more.at([asked.id, lang, index - own]) };
    }
    return { path: 'knowledge.yaml', ...source.at(path) };
};
const valueAt = (value, path) => path.reduce((inner, key) => inner[key], value);
const HEADER = `# Viết bằng máy (npm run wordings): thêm cách hỏi cho các ý của knowledge.yaml. Không cần đọc.
# Written by a tool (npm run wordings): more ways of asking for the facts of knowledge.yaml. Not for reading.
`;
/** The text of `wordings.yaml`, one wording a line. */
export const wordingsYaml = (wordings) => HEADER +
    Object.entries(wordings)
        .map(([id, lists]) => {
        const written = languages.flatMap((lang) => {
            const list = lists[lang] ?? [];
            return list.length === 0 ? [] : [`  ${lang}:\n`, ...list.map((text) => `    - ${asYaml(text)}\n`)];
        });
        return written.length === 0 ? '' : `${id}:\n${written.join('')}`;
    })
        .join('');
