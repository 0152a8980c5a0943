/** Formats a fact, an absence or an entry for review, with its quotes marked in their paragraphs. */

import { createEngine } from '../engine/create-engine.ts'
import { languageOfArticle } from '../knowledge/article.ts'
import { checkClaims, checkDenial } from '../knowledge/claims/claim-issues.ts'
import { createEvidenceReader } from '../knowledge/claims/evidence.ts'
import { relationsOf } from '../knowledge/entry-fields.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Absence, Entry, Fact } from '../knowledge/schema.ts'
import type { YamlPath } from '../knowledge/source.ts'
import { unreadEntries } from '../knowledge/unread.ts'
import { askedOf } from '../knowledge/wordings.ts'
import type { InBoth } from '../locales/in-both.ts'
import type { Say } from '../locales/sentences.ts'
import type { Lang } from '../text/language-detection.ts'

/** Context and options of the display. */
export interface Shown {
  readonly loaded: LoadedKnowledge
  readonly say: Say
  readonly lang: Lang
}

/** A fact, an absence, or an entry that has no unread facts but is itself unread; with its path. */
export type Reviewed = { readonly path: YamlPath } & (
  | { readonly kind: 'entry'; readonly item: Entry }
  | { readonly kind: 'fact'; readonly entry: Entry; readonly item: Fact }
  | { readonly kind: 'absence'; readonly item: Absence }
)

/** Returns the item to review with this id; `undefined` if there is none. */
export function findReviewed({ knowledge }: LoadedKnowledge, id: string): Reviewed | undefined {
  const { entries } = knowledge
  const found = askedOf(knowledge).find(({ asked }) => asked.id === id)
  if (found && 'quote' in found.asked)
    return { kind: 'fact', entry: entries[Number(found.path[1])]!, item: found.asked, path: found.path }
  if (found) return { kind: 'absence', item: found.asked as Absence, path: found.path }
  const item = unreadEntries(knowledge).find((one) => one.id === id)
  return item && { kind: 'entry', item, path: ['entries', entries.indexOf(item)] }
}

/** Returns the lines that show an item. @param count position, like "[2/7]" */
export function reviewLines(reviewed: Reviewed, count: string, shown: Shown): string[] {
  const { say, loaded } = shown
  const owner = reviewed.kind === 'absence' ? undefined : 'entry' in reviewed ? reviewed.entry : reviewed.item
  const place = loaded.placeOf([...reviewed.path, 'id'])
  const head = [
    `${count} ${reviewed.item.id}${owner ? ` · ${callings(owner)}` : ''} · ${place.path}:${place.line}`,
  ]
  if (reviewed.kind === 'entry')
    return [...head, ...relationLines(reviewed.item, say), `  ${say('review-entry')}`]
  const { item } = reviewed
  const line = (label: string, text: string | undefined) => (text ? [`  ${label}: ${text}`] : [])
  head.push(
    ...line(say('review-label-asked'), item.questions.vi.join(' · ')),
    ...line(`${say('review-label-asked')} (en)`, item.questions.en.join(' · ')),
    ...line(say('review-label-answer'), item.answer.vi),
    ...line(`${say('review-label-answer')} (en)`, item.answer.en),
  )
  if (reviewed.kind === 'absence')
    return [
      ...head,
      `  ${say('review-absence')}`,
      ...line(say('review-label-see'), reviewed.item.see.join(', ')),
      ...absenceLines(reviewed.item, shown),
    ]
  return [
    ...head,
    ...line(say('review-label-detail'), reviewed.item.detail?.vi),
    ...line(`${say('review-label-detail')} (en)`, reviewed.item.detail?.en),
    ...line(say('review-label-quote'), reviewed.item.quote.map((quote) => `“${quote}”`).join(' … ')),
    ...paragraphsOf(reviewed.item, shown),
    // The relations of an unread entry are reviewed with its facts.
    ...(reviewed.entry.review ? relationLines(reviewed.entry, say) : []),
    ...doubtsAbout(loaded, reviewed.entry, reviewed.item).map((text) => `  ! ${text[shown.lang]}`),
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

/** Returns what the bot would say without an absence, and the issues that the check reports of it. */
export function absenceLines(absence: Absence, { loaded, say, lang }: Shown): string[] {
  const { knowledge, article } = loaded
  const { vi, en } = absence.questions
  const [question = ''] = languageOfArticle(article) === 'en' ? [...en, ...vi] : [...vi, ...en]
  const { text } = createEngine({ ...loaded, knowledge: { ...knowledge, absences: [] } }).ask(question)
  const lines = [`  ${say('review-without')}: ${text}`]
  checkDenial(absence, article, [], (_code, _path, issue) => void lines.push(`  ! ${issue[lang]}`))
  return lines
}

/** Returns the issues that the check reports of a fact. */
export function doubtsAbout({ knowledge, article }: LoadedKnowledge, entry: Entry, fact: Fact): InBoth[] {
  const doubts: InBoth[] = []
  const report = (_code: string, _path: unknown, text: InBoth) => void doubts.push(text)
  checkClaims(knowledge, entry, fact, [], report, createEvidenceReader(languageOfArticle(article)))
  return doubts
}
