import { type Article, readArticle } from './article.ts'
import { readFolder, versionOf } from './folder.ts'
import type { Issue, Place } from './issue.ts'
import { checkText } from './plain-text.ts'
import { type Knowledge, knowledgeSchema } from './schema.ts'
import { parseYaml, type YamlPath, type YamlSource } from './source.ts'
import { verify } from './verify.ts'
import { addWordings, placesWith, readWordings } from './wordings.ts'

/** Knowledge that passed all checks required for the bot to start. */
export interface LoadedKnowledge {
  /** `questions` holds the wordings of both files, with those of `knowledge.yaml` first. */
  readonly knowledge: Knowledge
  readonly article: Article
  /** Changes if any of the files changes. */
  readonly version: string
  /** `knowledge.yaml` alone, as written. */
  readonly source: YamlSource<Knowledge>
  /** Returns the file, line and column of a value of `knowledge`. */
  readonly placeOf: (path: YamlPath) => Place
}

export type Loaded =
  | { readonly ok: true; readonly loaded: LoadedKnowledge }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Loads `knowledge.yaml`, `article.txt` and, if it exists, `wordings.txt` of a folder. Checks schema, ids, names and
 * quotes, and returns either the knowledge or all issues. Never throws: an unreadable file is an issue.
 */
export async function loadKnowledge(folder: string): Promise<Loaded> {
  const texts = await readFolder(folder)
  return texts.ok ? loadTexts(texts.yaml, texts.article, texts.wordings) : texts
}

/** Loads knowledge from texts in memory. */
export function loadTexts(yaml: string, articleText: string, wordingsText?: string): Loaded {
  const unusable = [
    checkText('knowledge.yaml', yaml, 'knowledge'),
    checkText('article.txt', articleText, 'article'),
  ].flatMap((issue) => issue ?? [])
  if (unusable.length > 0) return { ok: false, issues: unusable }
  const parsed = parseYaml('knowledge.yaml', yaml, knowledgeSchema)
  if (!parsed.ok) return parsed
  const { source } = parsed
  const article = readArticle(articleText, source.value.captions, source.value.furniture)
  const { wordings, issues: ofWordings } = readWordings(wordingsText ?? '', source.value)
  const issues = [...verify(source, article), ...ofWordings]
  if (issues.length > 0) return { ok: false, issues }
  const knowledge = addWordings(source.value, wordings)
  const version = versionOf({ yaml, article: articleText, wordings: wordingsText })
  return { ok: true, loaded: { knowledge, article, version, source, placeOf: placesWith(source, wordings) } }
}
