/** Fixes mechanical errors in the files of a folder and leaves the rest unchanged. */
import { type Document, isSeq, parseDocument } from 'yaml'
import { type InBoth, inBoth } from '../locales/in-both.ts'
import { type Article, readArticle } from './article.ts'
import { type Cut, edited, removed, replaced } from './edit-yaml.ts'
import { referencesIn } from './entry-fields.ts'
import { exactQuote } from './exact-quote.ts'
import { nearestField } from './explain.ts'
import { type FolderTexts, WORDINGS_FILE } from './folder.ts'
import { idsOf } from './ids.ts'
import { type Knowledge, knowledgeSchema } from './schema.ts'
import { parseYaml, type YamlSource } from './source.ts'
import { askedOf, withoutBlocks } from './wordings.ts'

export interface Fixed {
  readonly texts: FolderTexts
  /** One sentence per change, with file and line; empty if nothing changed. */
  readonly done: readonly InBoth[]
}

/** Maximum number of lines repaired. Each repair parses the file again. */
const MAX_SLIPS = 100

/**
 * Fixes layout slips, quotes that differ from the article in spaces, quotation marks or dashes only, and references to
 * missing entries and facts. Leaves ambiguous errors, such as a misspelt id.
 */
export function fixTexts(texts: FolderTexts): Fixed {
  const done: InBoth[] = []
  const yaml = withoutSlips(texts.yaml, done)
  const parsed = parseYaml('knowledge.yaml', yaml, knowledgeSchema)
  if (!parsed.ok) return { texts: { ...texts, yaml }, done }
  const { source } = parsed
  const { captions, furniture } = source.value
  const document = parseDocument(yaml, { prettyErrors: false })
  const cuts = [
    ...quoteCuts(source, document, readArticle(texts.article, captions, furniture), done),
    ...referenceCuts(yaml, source, document, done),
  ]
  const known = new Set(askedOf(source.value).map(({ asked }) => asked.id))
  const { wordings } = texts
  const left = wordings === undefined ? undefined : withoutBlocks(wordings, (id) => isGone(id, known))
  if (left !== wordings) done.push(inBoth('fixed-wordings', { path: WORDINGS_FILE }))
  return { texts: { ...texts, yaml: edited(yaml, cuts), wordings: left }, done }
}

/** Repairs layout slips one by one, because each hides the next. */
function withoutSlips(yaml: string, done: InBoth[]): string {
  let text = yaml
  for (let i = 0; i < MAX_SLIPS; i++) {
    const parsed = parseYaml('knowledge.yaml', text, knowledgeSchema)
    const slip = parsed.ok ? undefined : parsed.issues.find(({ rightLine }) => rightLine !== undefined)
    if (slip?.rightLine === undefined) break
    const lines = text.split('\n')
    lines[slip.line - 1] = slip.rightLine
    text = lines.join('\n')
    done.push(inBoth('fixed-line', { path: 'knowledge.yaml', line: slip.line, right: slip.rightLine.trim() }))
  }
  return text
}

/** Cuts that correct quotes that differ from the article in spaces, quotation marks or dashes only. */
function quoteCuts(
  { value, at }: YamlSource<Knowledge>,
  document: Document,
  article: Article,
  done: InBoth[],
): Cut[] {
  return value.entries.flatMap((entry, e) =>
    entry.facts.flatMap((fact, f) =>
      fact.quote.flatMap((quote, q): Cut[] => {
        const list = ['entries', e, 'facts', f, 'quote']
        const path = isSeq(document.getIn(list, true)) ? [...list, q] : list
        const right = article.find(quote) ? undefined : exactQuote(article, quote)
        if (right === undefined) return []
        done.push(inBoth('fixed-quote', { path: 'knowledge.yaml', line: at(path).line, right }))
        return [replaced(document, path, right)]
      }),
    ),
  )
}

/** Cuts that remove references to missing entries and facts. A missing summary is left to a person. */
function referenceCuts(
  text: string,
  { value, at }: YamlSource<Knowledge>,
  document: Document,
  done: InBoth[],
): readonly Cut[] {
  const known = idsOf(value)
  const gone = referencesIn(value).filter(
    ({ path, id, to }) => path[0] !== 'summary' && isGone(id, known[to]),
  )
  for (const { path, id } of gone)
    done.push(inBoth('fixed-reference', { path: 'knowledge.yaml', line: at(path).line, id }))
  return removed(
    text,
    document,
    gone.map(({ path }) => path),
  )
}

/** True if neither this id exists nor one that it may be a misspelling of. */
function isGone(id: string, known: ReadonlySet<string>): boolean {
  return !known.has(id) && nearestField(id, [...known]) === undefined
}
