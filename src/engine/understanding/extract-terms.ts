/**
 * Converts the words of a question to slots, each with the index terms that it may mean. Also finds named documents,
 * editions and numbers that the knowledge does not have.
 */

import { HALF } from '../../text/half.ts'
import { englishFunctionWords, functionFolds } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
import { contentOf, entriesOf, isOfArticle, type Slot, THIS_ARTICLE } from '../query.ts'
import { inClauses } from './clauses.ts'
import { hasOtherOrdinal, ORDINAL_SIGNS } from './document-mentions.ts'
import type { Lexicon } from './lexicon.ts'
import type { Read } from './normalize-query.ts'
import { COPULA, cutSpans, focusUnits, isConjunction, type Span } from './segmenter.ts'
import { asksInside, newSlot, slotOf, typedOf } from './slots.ts'
import { hasOtherIssuer } from './unknown-offices.ts'

/** Parts of a `Query` that come from its words in a row, and the positions of its phrases. */
export interface Segmented {
  readonly parts: {
    readonly slots: Slot[]
    readonly mentions: string[]
    readonly unknownDocuments: { readonly form: string; readonly number: string }[]
    readonly pointedAt: Slot[]
    hasUnknownNumber: boolean
    misnamed: string | undefined
    bareNumber: string | undefined
  }
  /** Unit by position, for words of a name, a known document or a phrase of two or more words. */
  readonly inPhrases: Map<number, string>
  /** Positions of words that name an entry or a form of document. */
  readonly topics: Set<number>
  /** The words, in clauses that also end at "and" between two questions. */
  readonly read: readonly Read[]
  pronoun: Pronoun | undefined
}

/** A pronoun by its class: `^` and a kind of entry, or `^any`. */
export interface Pronoun {
  readonly unit: string
  /** First clause after the punctuation before it. */
  readonly clause: number
}

/** A question cut into spans. */
interface Cut {
  readonly read: readonly Read[]
  /** The same words, in clauses that end at punctuation only. */
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
  readonly lexicon: Lexicon
}

/** Converts words, as read, to slots. */
export function segment(words: readonly Read[], lexicon: Lexicon): Segmented {
  const tokens = words.map((word) => word.token)
  const spans = spansOf(tokens, lexicon)
  const read = inClauses(words, spans)
  const cut: Cut = { read, tokens, spans, lexicon }
  const found: Segmented = {
    parts: {
      slots: [],
      mentions: [],
      unknownDocuments: [],
      pointedAt: [],
      hasUnknownNumber: false,
      misnamed: undefined,
      bareNumber: undefined,
    },
    inPhrases: new Map(),
    topics: new Set(),
    read,
    pronoun: undefined,
  }
  for (const [s, span] of spans.entries()) {
    notePlaces(span, cut, found)
    if (saysNothing(cut, s)) continue
    if (span.kind === 'phrase' && span.units[0]!.startsWith('^'))
      pointBack({ ...span, unit: span.units[0]! }, cut, found)
    else {
      found.pronoun ??= personInside(span, cut)
      addSlots(s, cut, found)
    }
  }
  const { slots } = found.parts
  // "Năm thứ 3" and "7 cái này" are no documents.
  if (!found.pronoun && !tokens.some(({ fold }) => ORDINAL_SIGNS.has(fold)))
    found.parts.bareNumber = bareNumberOf(contentOf(slots))
  if (isOfArticle(slots)) emphasiseArticle(slots)
  return found
}

/** Cuts words into spans, and reads given names by their context. */
function spansOf(tokens: readonly Token[], lexicon: Lexicon): readonly Span[] {
  return cutSpans(tokens, lexicon.phrases).map((span) =>
    orGivenName(unlessFunctional(span, tokens), tokens, lexicon),
  )
}

/** Records which words belong to a phrase, a name or a document. */
function notePlaces(span: Span, { lexicon }: Cut, { inPhrases, topics, parts }: Segmented): void {
  const note = (unit: string): void => {
    for (let i = 0; i < span.length; i++) inPhrases.set(span.at + i, unit)
  }
  if (span.kind === 'phrase') {
    const name = span.units.find((unit) => unit.startsWith('@'))
    if (span.length > 1 || name !== undefined) note(name ?? span.units[0]!)
    if (span.units.some(isTopic)) for (let i = 0; i < span.length; i++) topics.add(span.at + i)
  } else if (span.kind === 'document') {
    const entry = lexicon.document(span.form, span.number)
    if (entry === undefined) parts.unknownDocuments.push({ form: span.form, number: span.number })
    else {
      note(`@${entry}`)
      topics.add(span.at)
    }
  }
}

function isTopic(unit: string): boolean {
  return unit.startsWith('@') || unit.startsWith('~form-')
}

/** True for words to ignore: asides ("my teacher asked us"), "when" as a conjunction. */
function saysNothing({ tokens, spans }: Cut, s: number): boolean {
  const span = spans[s]!
  return isConjunction(tokens, span.at) || (span.kind === 'phrase' && span.units[0]!.startsWith('-'))
}

/** Records a pronoun and its noun: "hội nghị này", "this meeting" may also be a slot for "conference". */
function pointBack(span: Span & { readonly unit: string }, cut: Cut, found: Segmented): void {
  const [typed, { clause }] = [typedOf(cut.read, span), cut.read[span.at]!.token]
  const first = cut.tokens.findIndex((token) => token.clause === cut.tokens[span.at]!.clause)
  found.pronoun ??= { unit: span.unit, clause: cut.read[first]!.token.clause }
  const unitsOf = (sign: string, at: number) => {
    const noun = cut.lexicon.phrases.longest(cut.tokens, at, span.length - 1)
    return noun?.units.filter((u) => u.startsWith(sign)).map((unit) => ({ unit, fit: noun.agreement })) ?? []
  }
  const classes = unitsOf('~', span.at)
  const entries = [...unitsOf('@', span.at), ...unitsOf('@', span.at + 1)]
  if (classes.length > 0) found.parts.pointedAt.push(newSlot(typed, classes, 1, clause, 'class'))
  if (entries.length > 0) found.parts.pointedAt.push(newSlot(typed, entries, 1, clause, 'entry'))
}

/** Returns the "he" inside a phrase: "what did he say". "It" may stand for nothing there: "is it true". */
function personInside(span: Span, { read, tokens, lexicon }: Cut): Pronoun | undefined {
  if (span.kind !== 'phrase' || span.length === 1 || span.units[0]!.startsWith('@')) return undefined
  const { at, length } = span
  const isPerson = (_: Token, i: number) =>
    lexicon.phrases.longest(tokens, at + i, 1)?.units.includes('^person')
  return tokens.slice(at, at + length).some(isPerson)
    ? { unit: '^person', clause: read[at]!.token.clause }
    : undefined
}

/** Adds the slot of a span, and the focus of a question word. */
function addSlots(s: number, { read, tokens, spans, lexicon }: Cut, found: Segmented): void {
  const { slots, mentions } = found.parts
  const span = spans[s]!
  const { clause } = read[span.at]!.token
  const slot = slotOf(span, read, tokens, clause, lexicon)
  if (!slot) return
  const asks = asksInside(tokens, span)
  slots.push(slot.kind === 'class' && asks ? { ...slot, asks } : slot)
  for (const unit of focusUnits(tokens, spans, s))
    slots.push(newSlot(unit, [{ unit, fit: 1 }], HALF, clause, 'focus'))
  if (slot.kind === 'number' && slot.exact && !lexicon.vocabulary.has(tokens[span.at]!.fold))
    found.parts.hasUnknownNumber = true
  const entries = entriesOf(slot)
  mentions.push(...entries.filter((entry) => !mentions.includes(entry)))
  // A name with several meanings, such as "order", is the entry if an ordinal stands beside it.
  const [entry] = entries
  if (entries.length !== 1) return
  const issuer = lexicon.issuerOf(entry!)
  if (
    hasOtherOrdinal(tokens, span, lexicon.ordinalsOf(entry!)) ||
    (issuer !== undefined && hasOtherIssuer(tokens, span.at + span.length, issuer, lexicon))
  )
    found.parts.misnamed = entry
}

/** Returns the number if it is the only content: "còn 08?". */
function bareNumberOf([only, ...more]: readonly Slot[]): string | undefined {
  return more.length === 0 && only?.kind === 'number'
    ? /^#(\d{1,3})$/.exec(only.units[0]!.unit)?.[1]
    : undefined
}

/** Makes the article the topic of a question that names nothing else: "What is the article about?". */
function emphasiseArticle(slots: Slot[]): void {
  for (const [s, slot] of slots.entries())
    if (slot.units.some(({ unit }) => unit === THIS_ARTICLE)) slots[s] = { ...slot, emphasis: 1 }
}

/** Reads an unmarked one-word name that may be a function word as that word: "co" is no flag ("cờ"). */
function unlessFunctional(span: Span, tokens: readonly Token[]): Span {
  const token = tokens[span.at]!
  const isName = span.kind === 'phrase' && span.length === 1 && span.units[0]!.startsWith('@')
  const looksFunctional =
    !token.marked && functionFolds.has(token.fold) && !englishFunctionWords.has(token.text)
  return isName && looksFunctional ? { kind: 'word', at: span.at, length: 1 } : span
}

/** Reads a lone given name, shown by its capital or by the words around it: "And Minh?", "what about minh", "Minh là ai". */
function orGivenName(span: Span, tokens: readonly Token[], lexicon: Lexicon): Span {
  const token = tokens[span.at]!
  const [before, after] = [tokens[span.at - 1], tokens[span.at + 1]]
  if (span.length > 1 || span.kind === 'number') return span
  const stands = token.capital && before !== undefined && !before.capital && after?.capital !== true
  const inEnglish = before !== undefined && englishFunctionWords.has(before.text)
  const isSubject = before === undefined && COPULA.has(after?.text ?? '')
  const person = stands || inEnglish || isSubject ? lexicon.personCalled(token) : undefined
  return person === undefined
    ? span
    : { kind: 'phrase', at: span.at, length: 1, units: [`@${person}`], agreement: 1 }
}
