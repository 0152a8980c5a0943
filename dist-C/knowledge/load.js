import { readArticle } from './article.js';
import { readFolder, versionOf } from './folder.js';
import { checkText } from './plain-text.js';
import { knowledgeSchema } from './schema.js';
import { parseYaml } from './source.js';
import { verify } from './verify.js';
import { addWordings, placesWith, readWordings } from './wordings.js';
/**
 * Loads `knowledge.yaml`, `article.txt` and, where there is one, `wordings.yaml` of a folder: schema, ids,
 * names and quotes all hold, or it is refused with every issue. Never throws; an unreadable file is an issue.
 */
export const loadKnowledge = async (folder) => {
    const texts = await readFolder(folder);
    return texts.ok ? loadTexts(texts.yaml, texts.article, texts.wordings) : texts;
};
/** The same from texts already in memory. */
export const loadTexts = (yaml, articleText, wordingsText) => {
    const unusable = [
        checkText('knowledge.yaml', yaml, 'It must hold what the bot may say of the article.'),
        checkText('article.txt', articleText, 'Paste the text of the article here.'),
    ].flatMap((issue) => issue ?? []);
    if (unusable.length > 0)
        return { ok: false, issues: unusable };
    const parsed = parseYaml('knowledge.yaml', yaml, knowledgeSchema);
    if (!parsed.ok)
        return parsed;
    const { source } = parsed;
    const article = readArticle(articleText, source.value.captions, source.value.furniture);
    const wordings = wordingsText === undefined ? undefined : readWordings(wordingsText, source.value);
    const issues = [...verify(source, article), ...(wordings && !wordings.ok ? wordings.issues : [])];
    if (issues.length > 0)
        return { ok: false, issues };
    const more = wordings?.ok ? wordings.source : undefined;
    const knowledge = more ? addWordings(source.value, more.value) : source.value;
    const version = versionOf({ yaml, article: articleText, wordings: wordingsText });
    return { ok: true, loaded: { knowledge, article, version, source, placeOf: placesWith(source, more) } };
};
