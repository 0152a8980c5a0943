/** Fixes mechanical errors in the files of a folder and leaves the rest unchanged. */
import { type Document, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import { type InBoth, inBoth } from '../locales/in-both.ts'
import { type Article, plainSpace, readArticle } from './article.ts'
import { type Cut, edited, linesFrom, withoutItems } from './edit-wordings.ts'
import { nearestField } from './explain.ts'
import { type FolderTexts, WORDINGS_FILE } from './folder.ts'
import { type Knowledge, knowledgeSchema } from './schema.ts'
import { asYaml, parseYaml, type YamlPath, type YamlSource } from './source.ts'
import { relationsOf } from './verify.ts'
import { askedOf, withoutBlocks } from './wordings.ts'

export interface Fixed {
  readonly texts: FolderTexts
  /** One sentence per change, with file and line; empty if nothing changed. */
  readonly done: readonly InBoth[]
}

/** Maximum number of lines repaired. Each repair parses the file again. */
const MAX_SLIPS = 100

/**
 * Fixes layout slips, quotes that differ from the article in white space and punctuation only, and references to
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

/** Cuts that correct quotes whose letters and digits all appear in the article in one piece. */
function quoteCuts(
  { value, at }: YamlSource<Knowledge>,
  document: Document,
  article: Article,
  done: InBoth[],
): Cut[] {
  return value.entries.flatMap((entry, e) =>
    entry.facts.flatMap((fact, f) =>
      fact.quote.flatMap((quote, q): Cut[] => {
        const path = ['entries', e, 'facts', f, 'quote']
        const right = article.find(quote) ? undefined : sameLetters(article, quote)
        const holder = document.getIn(path, true)
        const node = isSeq(holder) ? holder.items[q] : holder
        if (right === undefined || !isScalar(node) || !node.range) return []
        const isFlow = isSeq(holder) && holder.flow
        done.push(inBoth('fixed-quote', { path: 'knowledge.yaml', line: at([...path, q]).line, right }))
        const [from, to] = node.range
        return [{ from, to, by: isFlow ? JSON.stringify(right) : asYaml(right) }]
      }),
    ),
  )
}

/** Text of the article with the same letters and digits as a quote, ignoring everything between them. */
function sameLetters(article: Article, quote: string): string | undefined {
  const wanted = plainSpace(quote).match(LETTER) ?? []
  if (wanted.length === 0) return undefined
  for (const { kind, text } of article.paragraphs) {
    if (kind === 'furniture') continue
    const letters = [...text.matchAll(LETTER)]
    const start = letters
      .map(([letter]) => letter)
      .join('')
      .indexOf(wanted.join(''))
    if (start < 0) continue
    const from = letters[start]!.index
    const to = letters[start + wanted.length - 1]!.index + 1
    // A mark at either end is kept if the quote has one.
    const before = /^\p{P}/u.test(plainSpace(quote)) ? (/\p{P}+$/u.exec(text.slice(0, from))?.[0] ?? '') : ''
    const behind = /\p{P}$/u.test(plainSpace(quote)) ? (/^\p{P}+/u.exec(text.slice(to))?.[0] ?? '') : ''
    return text.slice(from - before.length, to + behind.length)
  }
  return undefined
}

const LETTER = /[\p{L}\p{M}\p{N}]/gu

/** Cuts that remove references to missing entries and facts. */
function referenceCuts(
  text: string,
  { value, at }: YamlSource<Knowledge>,
  document: Document,
  done: InBoth[],
): Cut[] {
  const entries = new Set(value.entries.map(({ id }) => id))
  const facts = new Set(value.entries.flatMap((entry) => entry.facts.map(({ id }) => id)))
  const lists: { path: YamlPath; ids: readonly string[]; known: ReadonlySet<string> }[] = [
    { path: ['starters'], ids: value.starters, known: facts },
    ...value.absences.map(({ see }, a) => ({ path: ['absences', a, 'see'], ids: see, known: facts })),
    ...value.entries.flatMap((entry, e) =>
      entry.facts.map(({ about }, f) => ({
        path: ['entries', e, 'facts', f, 'about'],
        ids: about,
        known: entries,
      })),
    ),
    ...value.entries.flatMap((entry, e) =>
      [...new Set(relationsOf(entry).map(([[key]]) => key!))].map((key) => ({
        path: ['entries', e, key],
        ids: relationsOf(entry).flatMap(([[name], id]) => (name === key ? [id] : [])),
        known: entries,
      })),
    ),
  ]
  return lists.flatMap(({ path, ids, known }): readonly Cut[] => {
    const gone = ids.flatMap((id, i) => (isGone(id, known) ? [i] : []))
    if (gone.length === 0) return []
    const cuts = cutsOf(text, document, path, gone, gone.length === ids.length)
    if (cuts.length > 0)
      for (const i of gone)
        done.push(inBoth('fixed-reference', { path: 'knowledge.yaml', line: at(path).line, id: ids[i]! }))
    return cuts
  })
}

/** True if neither this id exists nor one that it may be a misspelling of. */
function isGone(id: string, known: ReadonlySet<string>): boolean {
  return !known.has(id) && nearestField(id, [...known]) === undefined
}

/** Cuts that remove items from a list, or the whole field if none is left. */
function cutsOf(
  text: string,
  document: Document,
  path: YamlPath,
  gone: readonly number[],
  isAll: boolean,
): readonly Cut[] {
  const list = document.getIn(path, true)
  if (!isAll) return isSeq(list) ? withoutItems(text, list, gone) : []
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  // A field in braces shares its line with others, so it is left to a person.
  if (!isMap(holder) || holder.flow) return []
  const pair = holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  const { key, value } = pair ?? {}
  if (!isPair(pair) || !isScalar(key) || !key.range) return []
  const end = (isSeq(value) || isScalar(value)) && value.range ? value.range[1] : key.range[1]
  return [linesFrom(text, key.range[0], end - 1)]
}
