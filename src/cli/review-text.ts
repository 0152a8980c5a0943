/** Formats a fact, an absence or an entry for review, with its quotes marked in their paragraphs. */

import { languageOfArticle } from '../knowledge/article.ts'
import { checkClaims, checkDenial } from '../knowledge/claims/claim-issues.ts'
import { createEvidenceReader } from '../knowledge/claims/evidence.ts'
import { relationsOf } from '../knowledge/entry-fields.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Absence, Entry, Fact } from '../knowledge/schema.ts'
import { unreadEntries } from '../knowledge/unread.ts'
import type { InBoth } from '../locales/in-both.ts'
import type { Say } from '../locales/sentences.ts'
import type { Lang } from '../text/language-detection.ts'

/** Context and options of the display. */
export interface Shown {
  readonly loaded: LoadedKnowledge
  readonly say: Say
  readonly lang: Lang
}

/** A fact, an absence, or an entry that has no unread facts but is itself unread. */
export type Reviewed =
  | { readonly kind: 'entry'; readonly item: Entry }
  | { readonly kind: 'fact'; readonly entry: Entry; readonly item: Fact }
  | { readonly kind: 'absence'; readonly item: Absence }

/** Returns the item to review with this id; `undefined` if there is none. */
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

/** Returns the lines that show an item. @param count position, like "[2/7]" */
export function reviewLines(reviewed: Reviewed, count: string, shown: Shown): string[] {
  const { say } = shown
  if (reviewed.kind === 'entry') return entryLines(reviewed.item, count, say)
  const { item } = reviewed
  const line = (label: string, text: string | undefined) => (text ? [`  ${label}: ${text}`] : [])
  const head = [
    `${count} ${item.id}${reviewed.kind === 'fact' ? ` · ${callings(reviewed.entry)}` : ''}`,
    ...line(say('review-label-asked'), item.questions[shown.lang][0] ?? item.questions.vi[0]),
    ...line(say('review-label-answer'), item.answer.vi),
    ...line(`${say('review-label-answer')} (en)`, item.answer.en),
  ]
  if (reviewed.kind === 'absence')
    return [
      ...head,
      `  ${say('review-absence')}`,
      ...line(say('review-label-see'), reviewed.item.see.join(', ')),
      ...doubtsOf(reviewed, shown),
    ]
  return [
    ...head,
    ...line(say('review-label-detail'), reviewed.item.detail?.vi),
    ...line(`${say('review-label-detail')} (en)`, reviewed.item.detail?.en),
    ...line(say('review-label-quote'), reviewed.item.quote.map((quote) => `“${quote}”`).join(' … ')),
    ...paragraphsOf(reviewed.item, shown),
    // The relations of an unread entry are reviewed with its facts.
    ...(reviewed.entry.review ? relationLines(reviewed.entry, say) : []),
    ...doubtsOf(reviewed, shown),
  ]
}

/** Returns the lines of an entry: its names and its relations. */
function entryLines(entry: Entry, count: string, say: Say): string[] {
  return [
    `${count} ${entry.id} · ${callings(entry)}`,
    ...relationLines(entry, say),
    `  ${say('review-entry')}`,
  ]
}

/** Returns the line with an entry's offices and relations; none without any. */
function relationLines(entry: Entry, say: Say): string[] {
  const offices =
    entry.kind === 'person' ? [entry.rank?.vi, entry.post?.vi].flatMap((text) => text ?? []) : []
  const relations = relationsOf(entry).map(([path, id]) => `${path[0]}: ${id}`)
  const says = [...offices, ...relations]
  return says.length === 0 ? [] : [`  ${say('review-label-relations')}: ${says.join('; ')}`]
}

function callings({ name, aliases }: Entry): string {
  return aliases.length > 0 ? `${name.vi} (${aliases.join(', ')})` : name.vi
}

/** Returns the paragraphs of the quotes, each once, with the quotes marked. */
function paragraphsOf({ quote }: Fact, { loaded, say }: Shown): string[] {
  const { article } = loaded
  const paragraphs = [...new Set(quote.flatMap((words) => article.find(words) ?? []))]
  return paragraphs.map(({ number, text }) => {
    const marked = quote.reduce((left, words) => left.replace(words, (same) => `«${same}»`), text)
    return `  ${say('review-paragraph', { number })}: ${marked}`
  })
}

/** Returns the lines of the issues that the check reports of an item. */
function doubtsOf(reviewed: Reviewed, { loaded, lang }: Shown): string[] {
  const doubts: InBoth[] = []
  if (reviewed.kind === 'fact') doubts.push(...doubtsAbout(loaded, reviewed.entry, reviewed.item))
  if (reviewed.kind === 'absence')
    checkDenial(reviewed.item, loaded.article, [], (_code, _path, text) => void doubts.push(text))
  return doubts.map((text) => `  ! ${text[lang]}`)
}

/** Returns the issues that the check reports of a fact. */
export function doubtsAbout({ knowledge, article }: LoadedKnowledge, entry: Entry, fact: Fact): InBoth[] {
  const doubts: InBoth[] = []
  const report = (_code: string, _path: unknown, text: InBoth) => void doubts.push(text)
  checkClaims(knowledge, entry, fact, [], report, createEvidenceReader(languageOfArticle(article)))
  return doubts
}
