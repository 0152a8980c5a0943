import { type Article, readArticle } from './article.ts'
import { readFolder, versionOf } from './folder.ts'
import type { Issue } from './issue.ts'
import { checkText } from './plain-text.ts'
import { type Knowledge, knowledgeSchema } from './schema.ts'
import { parseYaml, type YamlSource } from './source.ts'
import { verify } from './verify.ts'

/** Knowledge that has passed all checks without which the bot must not speak. */
export interface LoadedKnowledge {
  readonly knowledge: Knowledge
  readonly article: Article
  /** Changes whenever either file does. */
  readonly version: string
  readonly source: YamlSource<Knowledge>
}

export type Loaded =
  | { readonly ok: true; readonly loaded: LoadedKnowledge }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Loads `knowledge.yaml` and `article.txt` of a folder: schema, ids, names and quotes all hold, or it is refused
 * with every issue. Never throws; a file that cannot be read is an issue too.
 */
export const loadKnowledge = async (folder: string): Promise<Loaded> => {
  const texts = await readFolder(folder)
  return texts.ok ? loadTexts(texts.yaml, texts.article) : texts
}

/** The same from texts already in memory. */
export const loadTexts = (yaml: string, articleText: string): Loaded => {
  const unusable = [
    checkText('knowledge.yaml', yaml, 'It must hold what the bot may say of the article.'),
    checkText('article.txt', articleText, 'Paste the text of the article here.'),
  ].flatMap((issue) => issue ?? [])
  if (unusable.length > 0) return { ok: false, issues: unusable }
  const parsed = parseYaml('knowledge.yaml', yaml, knowledgeSchema)
  if (!parsed.ok) return parsed
  const knowledge = parsed.source.value
  const article = readArticle(articleText, knowledge.captions, knowledge.furniture)
  const issues = verify(parsed.source, article)
  if (issues.length > 0) return { ok: false, issues }
  const version = versionOf(yaml, articleText)
  return { ok: true, loaded: { knowledge, article, version, source: parsed.source } }
}
