import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { englishFunctionWords, functionFolds, lightFolds } from '../../text/stop-words.ts'
import { isShouting, type Token } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Slot } from '../query.ts'
import { clausesOf } from './clauses.ts'
import { hasOtherOrdinal } from './document-mentions.ts'
import type { Read } from './normalize-query.ts'
import { cutSpans, focusUnits, isConjunction, pairUnit, type Span } from './segmenter.ts'
import { asksInside, EMPHASIS, newSlot, slotOf, THIS_ARTICLE, typedOf } from './slots.ts'
import type { Vocabulary } from './spell-corrector.ts'
import type { Offices } from './unknown-offices.ts'

/** What understanding needs to know of the knowledge. */
export interface Lexicon {
  readonly phrases: PhraseBook
  readonly vocabulary: Vocabulary
  /** Accent keys that facts use for a folded word. */
  keysOf(fold: string): readonly string[]
  /** Does a word with the letters of a function word follow this one in the knowledge: "trao cờ"? Folded, both. */
  isDisguised(before: string, word: string): boolean
  /** Entry of a document by form and plain number. */
  document(form: string, number: string): string | undefined
  /** Ordinals in the names of an entry: 78 of "the 78th Conference". */
  ordinalsOf(entry: string): ReadonlySet<number>
  /** The only entry with this ordinal in its names, from 10 on. */
  edition(value: number): string | undefined
  readonly offices: Offices
  /** Full names of people, folded words of each. */
  readonly people: readonly (readonly string[])[]
  /** The only person with this given name, marks considered where there are any; an entry's id. */
  personCalled(given: Token): string | undefined
}

/** "About" alone is no topic. */
const ABOUT = '~subject'

/** What the words of a question speak of. */
export interface Segmented {
  readonly slots: readonly Slot[]
  readonly mentions: readonly string[]
  readonly unknownDocuments: readonly { readonly form: string; readonly number: string }[]
  /** The entry of which another edition or class is asked for than the knowledge has: "the 77th …". */
  readonly otherOrdinal: string | undefined
  /** Clauses with a number that designates and that the knowledge does not have: "năm 2030". */
  readonly unknownNumbers: readonly number[]
  readonly bareNumber: string | undefined
  /** Places of the words that belong to a phrase of two or more words, with its unit. */
  readonly inPhrases: ReadonlyMap<number, string>
  /** Pronoun classes found, see anaphora. */
  readonly pronouns: readonly string[]
  /** Entries whose name a pronoun says, "huân chương ấy": meant where no conversation tells of another. */
  readonly pointedAt: readonly Slot[]
}

const ORDINAL_WORDS = new Set(['?class', '?ordinal'])
const EDITION_SIGNS = new Set(['thu', 'so', 'lan', 'number', 'no'])
const INDEFINITES = new Set(['gì', 'nào', 'ai'])
const POINTERS = new Set(['đó', 'đấy', 'ấy'])
const RELATIVES = new Set(['who', 'whom', 'whose', 'which'])
const ORDINAL_SIGNS = new Set(['hạng', 'thứ', 'lần'])
const SOME = cueWords('some')

/** A slot that stands for a thing, not for a way of asking or a pairing of others. */
export function isContent(slot: Slot): boolean {
  return slot.kind !== 'question' && slot.kind !== 'pair' && slot.kind !== 'focus'
}

/** Turns read words into slots. */
export function segment(read: readonly Read[], lexicon: Lexicon): Segmented {
  const tokens = read.map((r) => r.token)
  const slots: Slot[] = []
  const mentions = new Set<string>()
  const unknownDocuments: { form: string; number: string }[] = []
  const inPhrases = new Map<number, string>()
  const pronouns: string[] = []
  const pointedAt: Slot[] = []
  const unknownNumbers: number[] = []
  const cut = cutSpans(tokens, lexicon.phrases)
  let otherOrdinal: string | undefined
  let asksOrdinal = false
  const shouting = isShouting(tokens)
  const spans = cut.map((span) => {
    const read = unlessFunctional(span, tokens, lexicon)
    return shouting ? read : orGivenName(read, tokens, lexicon)
  })
  const clauseOf = clausesOf(tokens, spans)
  for (const [s, span] of spans.entries()) {
    if (span.kind === 'phrase' && (span.length > 1 || span.units.some((u) => u.startsWith('@'))))
      for (let i = 0; i < span.length; i++)
        inPhrases.set(span.at + i, span.units.find((u) => u.startsWith('@')) ?? span.units[0]!)
    if (span.kind === 'document') {
      const entry = lexicon.document(span.form, span.number)
      if (entry === undefined) unknownDocuments.push({ form: span.form, number: span.number })
      else for (let i = 0; i < span.length; i++) inPhrases.set(span.at + i, `@${entry}`)
    }
    // "Hạng ba", "thứ ba": no grandmother.
    if (span.kind === 'phrase' && span.length === 1 && isOrdinal(tokens, span.at)) continue
    if (span.kind === 'phrase' && span.units[0]!.startsWith('^') && !isSomePeople(tokens, span)) {
      pronouns.push(span.units[0]!)
      // "hội nghị này" is a conference too, whichever it is.
      const noun = lexicon.phrases.longest(tokens, span.at, span.length - 1)
      const unitsOf = (sign: string) =>
        noun?.units.filter((u) => u.startsWith(sign)).map((unit) => ({ unit, fit: noun.agreement })) ?? []
      const [typed, clause] = [typedOf(read, span), clauseOf(span.at)]
      const [classes, entries] = [unitsOf('~'), unitsOf('@')]
      if (classes.length > 0) slots.push(newSlot(typed, classes, 1, clause, 'class'))
      if (entries.length > 0) pointedAt.push(newSlot(typed, entries, 1, clause, 'entry'))
      continue
    }
    if (isFiller(span) || isConjunction(tokens, span.at) || isIndefinite(tokens, spans, s)) continue
    const clause = clauseOf(span.at)
    const slot = withEdition(slotOf(span, read, tokens, clause, lexicon), tokens, spans, s, lexicon)
    if (!slot) continue
    if (slot.kind === 'question' && isRelative(tokens, spans, s)) slots.push({ ...slot, relative: true })
    else if (slot.kind === 'class' && asksInside(tokens, span)) slots.push({ ...slot, asks: true })
    else slots.push(slot)
    if (asksInside(tokens, span) && slot.units.some(({ unit }) => ORDINAL_WORDS.has(unit))) asksOrdinal = true
    const pair =
      slot.kind === 'word' && slot.emphasis === 1 ? pairUnit(tokens, span, spans[s + 1]) : undefined
    if (pair) slots.push(newSlot(pair, [{ unit: pair, fit: 1 }], EMPHASIS.pair, clause, 'pair'))
    for (const unit of focusUnits(tokens, spans, s))
      slots.push(newSlot(unit, [{ unit, fit: 1 }], EMPHASIS.focus, clause, 'focus'))
    for (const { unit } of slot.units) if (unit.startsWith('@')) mentions.add(unit.slice(1))
    if (slot.kind === 'number' && slot.exact && !lexicon.vocabulary.has(tokens[span.at]!.fold))
      unknownNumbers.push(clause)
    if (slot.kind === 'entry' && slot.units.length === 1) {
      const entry = slot.units[0]!.unit.slice(1)
      if (hasOtherOrdinal(tokens, span, lexicon.ordinalsOf(entry))) otherOrdinal = entry
    }
  }
  // "Adopted by?"
  const last = tokens.at(-1)
  if (last?.text === 'by' && !slots.some((slot) => slot.kind === 'question'))
    slots.push(newSlot('by', [{ unit: '?who', fit: 1 }], 1, last.clause, 'question'))
  askForDate(slots)
  const content = slots.filter((s) => isContent(s) && s.emphasis > EMPHASIS.doubtful)
  if (content.every((s) => s.units[0]?.unit === ABOUT)) emphasiseArticle(slots)
  const [only, ...more] = content
  const bareNumber =
    more.length === 0 && only?.kind === 'number' && /^#\d{1,3}$/.test(only.units[0]!.unit)
      ? only.units[0]!.unit.slice(1)
      : undefined
  return {
    slots,
    mentions: [...mentions],
    unknownDocuments,
    unknownNumbers,
    // "Hạng nhất hay hạng mấy?" asks which it is.
    otherOrdinal: asksOrdinal ? undefined : otherOrdinal,
    inPhrases,
    pronouns,
    pointedAt,
    bareNumber,
  }
}

/** "Ngày tháng năm … là bao nhiêu?" asks when. */
function askForDate(slots: Slot[]): void {
  const has = (slot: Slot, unit: string) => slot.units.some((u) => u.unit === unit)
  if (!slots.some((slot) => has(slot, '~date'))) return
  for (const [s, slot] of slots.entries())
    if (slot.kind === 'question' && has(slot, '?how-many'))
      slots[s] = { ...slot, units: [{ unit: '?when', fit: 1 }] }
}

/** "Kỳ họp thứ 78", "meeting no. 78": an edition that only one thing has stands for that. */
function withEdition(
  slot: Slot | undefined,
  tokens: readonly Token[],
  spans: readonly Span[],
  s: number,
  lexicon: Lexicon,
): Slot | undefined {
  const [span, before] = [spans[s]!, spans[s - 1]]
  if (span.kind !== 'number') return slot
  const designates =
    EDITION_SIGNS.has(tokens[span.at - 1]?.fold ?? '') ||
    tokens[span.at + 1]?.text === 'th' ||
    (before?.kind === 'phrase' && before.units.includes('~meeting'))
  const entry = designates ? lexicon.edition(Number(span.number)) : undefined
  if (entry === undefined) return slot
  const common = slot ?? newSlot(span.number, [], 1, tokens[span.at]!.clause, 'number')
  return { ...common, units: [{ unit: `@${entry}`, fit: 1 }, ...common.units], emphasis: 1, kind: 'entry' }
}

/** "Dự án gì đó, của ai?": something, where something else is asked. */
function isIndefinite(tokens: readonly Token[], spans: readonly Span[], s: number): boolean {
  const { at, length, kind } = spans[s]!
  const isSome =
    kind === 'phrase' &&
    INDEFINITES.has(tokens[at]!.text) &&
    POINTERS.has(tokens[length > 1 ? at + length - 1 : at + 1]?.text ?? '')
  return (
    isSome &&
    spans.some(
      (other, o) =>
        o !== s && other.kind === 'phrase' && (other.units[0]!.startsWith('?') || asksInside(tokens, other)),
    )
  )
}

/** "The general who chaired it": behind a thing, "who" may tell which is meant instead of asking. */
function isRelative(tokens: readonly Token[], spans: readonly Span[], s: number): boolean {
  const [token, before] = [tokens[spans[s]!.at]!, spans[s - 1]]
  if (!RELATIVES.has(token.text) || !before || tokens[before.at]!.clause !== token.clause) return false
  const thing = tokens[before.at]!
  return before.kind === 'phrase'
    ? /^[~@]/.test(before.units[0]!)
    : before.kind === 'word' && !functionFolds.has(thing.fold) && !lightFolds.has(thing.fold)
}

function isOrdinal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === 'ba' && ORDINAL_SIGNS.has(tokens[at - 1]?.text ?? '')
}

/** "Mấy ông cán bộ", "cái ông tướng": no one spoken of before. */
function isSomePeople(tokens: readonly Token[], { at, length }: Span): boolean {
  return length === 1 && tokens[at]!.fold === 'ong' && SOME.has(tokens[at - 1]?.fold ?? '')
}

/** "My teacher asked us": said around a question, and nothing of it. */
function isFiller(span: Span): boolean {
  return span.kind === 'phrase' && span.units[0]!.startsWith('-')
}

/** "What is the article about?": where nothing else is named, the article is what is asked about. */
function emphasiseArticle(slots: Slot[]): void {
  for (const [s, slot] of slots.entries())
    if (slot.units.some(({ unit }) => unit === THIS_ARTICLE)) slots[s] = { ...slot, emphasis: 1 }
}

/** A name of one word, unmarked, that has the letters of a function word: "co" is "cờ" behind "trao" only. */
function unlessFunctional(span: Span, tokens: readonly Token[], lexicon: Lexicon): Span {
  const token = tokens[span.at]!
  const isName = span.kind === 'phrase' && span.length === 1 && span.units[0]!.startsWith('@')
  const looksFunctional =
    !token.marked && functionFolds.has(token.fold) && !englishFunctionWords.has(token.text)
  if (!isName || !looksFunctional || lexicon.isDisguised(tokens[span.at - 1]?.fold ?? '', token.fold))
    return span
  return { kind: 'word', at: span.at, length: 1 }
}

/** "And Minh?", "what about minh": a given name alone, where a capital or the English around it tells so. */
function orGivenName(span: Span, tokens: readonly Token[], lexicon: Lexicon): Span {
  const token = tokens[span.at]!
  const [before, after] = [tokens[span.at - 1], tokens[span.at + 1]]
  if (span.length > 1 || span.kind === 'number') return span
  const stands = token.capital && before !== undefined && !before.capital && after?.capital !== true
  const inEnglish = before !== undefined && englishFunctionWords.has(before.text)
  const person = stands || inEnglish || after?.text === "'s" ? lexicon.personCalled(token) : undefined
  return person === undefined
    ? span
    : { kind: 'phrase', at: span.at, length: 1, units: [`@${person}`], agreement: 1 }
}
