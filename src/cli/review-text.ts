/** Shows a fact or an absence to a person who is to judge it: with its quote, in its paragraph. */
import { checkClaims, checkDenial } from '../knowledge/claims/claim-issues.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Absence, Entry, Fact } from '../knowledge/schema.ts'
import { unreadEntries } from '../knowledge/unread.ts'
import { relationsOf } from '../knowledge/verify.ts'
import type { InBoth } from '../locales/in-both.ts'
import type { ReviewTexts } from '../locales/review.ts'
import type { Lang } from '../text/language-detection.ts'

/** Bold on and off at a terminal: https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const BOLD = ['\u001b[1m', '\u001b[22m'] as const
const PLAIN = ['«', '»'] as const

/** What is shown of it, and how. */
export interface Shown {
  readonly loaded: LoadedKnowledge
  readonly texts: ReviewTexts
  readonly lang: Lang
  /** Marks by bold letters rather than signs. */
  readonly isTerminal: boolean
}

/** A fact, an absence, or an entry that has nothing unread but itself. */
export type Reviewed =
  | { readonly kind: 'entry'; readonly item: Entry }
  | { readonly kind: 'fact'; readonly entry: Entry; readonly item: Fact }
  | { readonly kind: 'absence'; readonly item: Absence }

/** Finds what is to be read by its id. */
export function findReviewed({ knowledge }: LoadedKnowledge, id: string): Reviewed | undefined {
  for (const entry of knowledge.entries) {
    const item = entry.facts.find((fact) => fact.id === id)
    if (item) return { kind: 'fact', entry, item }
  }
  const item = knowledge.absences.find((absence) => absence.id === id)
  if (item) return { kind: 'absence', item }
  const entry = unreadEntries(knowledge).find((one) => one.id === id)
  return entry && { kind: 'entry', item: entry }
}

/** Returns the lines that show it. */
export function reviewLines(reviewed: Reviewed, count: string, shown: Shown): string[] {
  const { texts } = shown
  const { labels } = texts
  if (reviewed.kind === 'entry') return entryLines(reviewed.item, count, texts)
  const { item } = reviewed
  const line = (label: string, text: string | undefined) => (text ? [`  ${label}: ${text}`] : [])
  const head = [
    `${count} ${item.id}${reviewed.kind === 'fact' ? ` · ${callings(reviewed.entry)}` : ''}`,
    ...line(labels.asked, item.questions[shown.lang][0] ?? item.questions.vi[0]),
    ...line(labels.answer, item.answer.vi),
    ...line(`${labels.answer} (en)`, item.answer.en),
  ]
  if (reviewed.kind === 'absence')
    return [
      ...head,
      `  ${texts.absence}`,
      ...line(labels.see, reviewed.item.see.join(', ')),
      ...doubtsOf(reviewed, shown),
    ]
  return [
    ...head,
    ...line(labels.detail, reviewed.item.detail?.vi),
    ...line(`${labels.detail} (en)`, reviewed.item.detail?.en),
    ...line(labels.quote, reviewed.item.quote.map((quote) => `“${quote}”`).join(' … ')),
    ...paragraphsOf(reviewed.item, shown),
    // They are read with the facts.
    ...(reviewed.entry.review ? relationLines(reviewed.entry, texts) : []),
    ...doubtsOf(reviewed, shown),
  ]
}

/** An entry: by which names it is found, and what it has to do with others. */
function entryLines(entry: Entry, count: string, texts: ReviewTexts): string[] {
  return [`${count} ${entry.id} · ${callings(entry)}`, ...relationLines(entry, texts), `  ${texts.entry}`]
}

/** The offices and relations of an entry. */
function relationLines(entry: Entry, { labels }: ReviewTexts): string[] {
  const offices =
    entry.kind === 'person' ? [entry.rank?.vi, entry.post?.vi].flatMap((text) => text ?? []) : []
  const relations = relationsOf(entry).map(([path, id]) => `${path[0]}: ${id}`)
  const says = [...offices, ...relations]
  return says.length === 0 ? [] : [`  ${labels.relations}: ${says.join('; ')}`]
}

function callings({ name, aliases }: Entry): string {
  return aliases.length > 0 ? `${name.vi} (${aliases.join(', ')})` : name.vi
}

/** The paragraphs of the quotes, each once, with the quotes marked. */
function paragraphsOf({ quote }: Fact, { loaded, texts, isTerminal }: Shown): string[] {
  const { article } = loaded
  const paragraphs = [...new Set(quote.flatMap((words) => article.find(words) ?? []))]
  const [on, off] = isTerminal ? BOLD : PLAIN
  return paragraphs.map(({ number, text }) => {
    const marked = quote.reduce((left, words) => left.replace(words, (same) => `${on}${same}${off}`), text)
    return `  ${texts.paragraph(number)}: ${marked}`
  })
}

/** What the check has against it, as it stands. */
function doubtsOf(reviewed: Reviewed, { loaded, lang }: Shown): string[] {
  const { knowledge, article } = loaded
  const doubts: string[] = []
  const report = (_code: string, _path: unknown, text: InBoth) => void doubts.push(`  ! ${text[lang]}`)
  if (reviewed.kind === 'fact') checkClaims(knowledge, reviewed.entry, reviewed.item, [], report)
  if (reviewed.kind === 'absence') checkDenial(reviewed.item, article, [], report)
  return doubts
}
