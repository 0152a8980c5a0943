import { type InBoth, inBoth } from '../locales/in-both.ts'
import { type Article, plainSpace } from './article.ts'
import { namesOf, referencesIn } from './entry-fields.ts'
import { type Ids, idsOf, unknownId } from './ids.ts'
import { type Issue, issueAt, type Report } from './issue.ts'
import { describeDifferences, nearQuote, piecesOf } from './near-quote.ts'
import type { Fact, Knowledge } from './schema.ts'
import { asYaml, type YamlPath, type YamlSource } from './source.ts'
import { askedOf } from './wordings.ts'

/** Number of suggested facts for a reader who does not know what to ask; all facts if there are fewer. */
export const MIN_STARTERS = 3
/** Maximum share of changed words in a typing slip. Above it, the quote is checked for joined pieces. */
const SLIP = 0.34
const MAX_SHOWN = 80
/** A dash that was meant as the start of a list item. */
const DASH = /^[-–—•]\s*/

/** Checks of one folder. */
interface Checking {
  readonly source: YamlSource<Knowledge>
  readonly ids: Ids
  readonly report: Report
}

/**
 * Checks what the schema cannot express and the bot requires: unique ids, valid references, names of one entry each,
 * and quotes that the article contains.
 */
export function verify(source: YamlSource<Knowledge>, article: Article): Issue[] {
  const { value: knowledge } = source
  const issues: Issue[] = []
  const report: Report = (code, path, text) =>
    issues.push(issueAt({ path: 'knowledge.yaml', ...source.at(path) }, code, text))
  const checking = { source, ids: idsOf(knowledge), report }
  checkIdsOnce(
    checking,
    knowledge.entries.map(({ id }, e) => ({ id, path: ['entries', e, 'id'] })),
  )
  // Absences share the ids of facts.
  checkIdsOnce(
    checking,
    askedOf(knowledge).map(({ asked, path }) => ({ id: asked.id, path: [...path, 'id'] })),
  )
  for (const { asked, path } of askedOf(knowledge))
    if ('quote' in asked) checkQuotes(checking, article, asked, path)
  checkNamesOnce(checking)
  checkDocumentsOnce(checking)
  checkReferences(checking)
  checkSuggestions(checking)
  return issues
}

/** Returns the value that a key has already; otherwise gives it this one. */
export function takenBy<K, V>(taken: Map<K, V>, key: K, value: V): V | undefined {
  const before = taken.get(key)
  if (before === undefined) taken.set(key, value)
  return before
}

function checkIdsOnce(
  { source, report }: Checking,
  items: readonly { readonly id: string; readonly path: YamlPath }[],
): void {
  const taken = new Map<string, YamlPath>()
  for (const { id, path } of items) {
    const other = takenBy(taken, id, path)
    if (other)
      report('duplicate-id', path, inBoth('verify-duplicate-id', { id, line: source.at(other).line }))
  }
}

/** Reports names of two entries. Case and white space are ignored, diacritics count. */
function checkNamesOnce({ source, report }: Checking): void {
  const names = new Map<string, { readonly entry: string; readonly path: YamlPath }>()
  for (const [e, { id, ...entry }] of source.value.entries.entries())
    for (const [within, name] of namesOf(entry)) {
      const path = ['entries', e, ...within]
      const taken = takenBy(names, plainSpace(name).toLowerCase(), { entry: id, path })
      if (taken && taken.entry !== id)
        report(
          'duplicate-alias',
          path,
          inBoth('verify-duplicate-alias', { name, entry: taken.entry, line: source.at(taken.path).line }),
        )
    }
}

/** Reports quotes that the article does not contain, or only as furniture. */
function checkQuotes({ report }: Checking, article: Article, { quote: quotes }: Fact, path: YamlPath): void {
  for (const [q, quote] of quotes.entries()) {
    if (article.find(quote)) continue
    const furniture = article.paragraphs.find(
      (p) => p.kind === 'furniture' && p.text.includes(plainSpace(quote)),
    )
    const where = [...path, 'quote', ...(quotes.length > 1 ? [q] : [])]
    if (furniture) report('quote-furniture', where, inBoth('quote-furniture', { quote: shorten(quote) }))
    else report('quote-not-found', where, missingQuote(article, quote))
  }
}

/** Reports ids that no entry or fact has. */
function checkReferences({ ids, source, report }: Checking): void {
  for (const { path, id, to } of referencesIn(source.value)) {
    const unknown = unknownId(id, to, ids)
    if (unknown) report('unknown-id', path, unknown)
  }
}

/** Checks that there is enough to suggest. Without facts the bot only quotes the article and has nothing to suggest. */
function checkSuggestions({ ids, source, report }: Checking): void {
  const { starters, summary } = source.value
  const wanted = Math.min(MIN_STARTERS, ids.fact.size)
  if (starters.length < wanted)
    report('too-few-starters', ['starters'], inBoth('verify-too-few-starters', { least: wanted }))
  if (ids.fact.size > 0 && summary === undefined)
    report('no-summary', ['summary'], inBoth('verify-no-summary'))
}

/** Reports two documents with the same form and number, because a question about them would be ambiguous. */
function checkDocumentsOnce({ source, report }: Checking): void {
  const taken = new Map<string, YamlPath>()
  for (const [e, entry] of source.value.entries.entries()) {
    if (entry.kind !== 'directive' || entry.number === undefined) continue
    const { form, number } = entry
    const path = ['entries', e, 'number']
    // "08" and "8" are the same number.
    const other = takenBy(taken, `${form} ${Number(number)}`, path)
    if (!other) continue
    const [before, here] = [source.at(other).line, source.at(path).line]
    report('duplicate-document', path, inBoth('verify-same-documents', { before, here, form, number }))
  }
}

/** Explains why a quote is not found in the article, with the correct words to paste if they can be found. */
function missingQuote(article: Article, quote: string): InBoth {
  const bare = quote.replace(DASH, '')
  if (bare !== quote && article.find(bare))
    return inBoth('quote-dash', { sign: quote[0]!, right: asYaml(bare) })
  const near = nearQuote(article, quote)
  const pieces = near && near.changed <= SLIP ? undefined : piecesOf(article, quote)
  if (pieces)
    return inBoth('quote-in-pieces', {
      quote: shorten(quote),
      pieces: pieces.map((piece) => `- ${asYaml(piece)}`).join('\n'),
    })
  if (!near) return inBoth('quote-nowhere', { quote: shorten(quote) })
  return inBoth('quote-near', {
    quote: shorten(quote),
    differences: describeDifferences(near),
    line: near.paragraph.line,
    right: asYaml(near.right),
  })
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}
