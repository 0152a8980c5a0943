import { withoutTone } from '../language/fold.ts'
import { functionFolds, functionKeys, lightFolds, lightKeys } from '../language/function-words.ts'
import type { PhraseBook } from '../language/phrases.ts'
import { isShouting, type Token } from '../language/tokenise.ts'
import { englishFunctionWords } from '../language/words.ts'
import { clausesOf } from './clauses.ts'
import type { Offices } from './qualifiers.ts'
import type { Slot } from './query.ts'
import type { Read } from './read.ts'
import { cutSpans, focusUnits, pairUnit, type Span } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What understanding needs to know of the knowledge. */
export interface Lexicon {
  readonly phrases: PhraseBook
  readonly vocabulary: Vocabulary
  /** Accent keys that facts use for a folded word. */
  keysOf(fold: string): readonly string[]
  /** Does a word with the letters of a function word stand in the knowledge behind this one: "trao cờ"? Folded, both. */
  isDisguised(before: string, word: string): boolean
  /** Entry of a document by form and plain number. */
  document(form: string, number: string): string | undefined
  readonly offices: Offices
  /** Full names of people, folded words of each. */
  readonly people: readonly (readonly string[])[]
  /** The only person with this given name, marks considered where there are any; an entry's id. */
  personCalled(given: Token): string | undefined
}

/** Emphasis: how much a slot counts beside a content word, which is 1. */
const EMPHASIS = {
  light: 0.3,
  /** An unmarked word that may as well be a function word. */
  doubtful: 0.35,
  unknown: 0.75,
  /** An unknown word with a capital inside a sentence: a name, so what the question is about. */
  unknownName: 1.4,
  /** A count, as against a number that designates. */
  count: 0.6,
  unknownDocument: 1.5,
  /** Two syllables side by side, beside each for itself. */
  pair: 0.6,
  /** A question word with what it asks for. */
  focus: 0.5,
} as const

/** A word that the knowledge has under other marks: marks left out, another tone, another vowel, a word it has too. */
const MARKS_LEFT_OUT_FIT = 0.8
const OTHER_TONE_FIT = 0.65
const OTHER_VOWEL_FIT = 0.4
const OTHER_WORD_FIT = 0.25

/** A function word with the wrong tone is still one: "cuá" for "của". */
const functionToneless = new Set([...functionKeys].filter((key) => !/^[a-z]+$/.test(key)).map(withoutTone))

/** Readers say "in the article" of anything: it weighs only where nothing else does. */
const THIS_ARTICLE = '~this-article'
/** "About" alone is no topic. */
const ABOUT = '~subject'

/** Words that make a number an exact one, folded: "năm 2019", "lần thứ 78", "số 16". */
const DESIGNATES = new Set('nam thu so no number in year khoa quy thang ngay khoan'.split(' '))

/** What the words of a question speak of. */
export interface Segmented {
  readonly slots: readonly Slot[]
  readonly mentions: readonly string[]
  readonly unknownDocuments: readonly { readonly form: string; readonly number: string }[]
  readonly bareNumber?: string
  /** Places of the words that belong to a phrase of two or more words, with its unit. */
  readonly inPhrases: ReadonlyMap<number, string>
  /** Pronoun classes found, see anaphora. */
  readonly pronouns: readonly string[]
  /** Entries whose name a pronoun says, "huân chương ấy": meant where no conversation tells of another. */
  readonly pointedAt: readonly Slot[]
}

/** A slot that stands for a thing, not for a way of asking or a pairing of others. */
export const isContent = (slot: Slot): boolean =>
  slot.kind !== 'question' && slot.kind !== 'pair' && slot.kind !== 'focus'

/** Turns read words into slots. */
export const segment = (read: readonly Read[], lexicon: Lexicon): Segmented => {
  const tokens = read.map((r) => r.token)
  const slots: Slot[] = []
  const mentions = new Set<string>()
  const unknownDocuments: { form: string; number: string }[] = []
  const inPhrases = new Map<number, string>()
  const pronouns: string[] = []
  const pointedAt: Slot[] = []
  const cut = cutSpans(tokens, lexicon.phrases)
  const spans = cut.map((span) => orGivenName(unlessFunctional(span, tokens, lexicon), tokens, lexicon))
  const clauseOf = clausesOf(tokens, spans)
  for (const [s, span] of spans.entries()) {
    if (span.kind === 'phrase' && (span.length > 1 || span.units.some((u) => u.startsWith('@'))))
      for (let i = 0; i < span.length; i++)
        inPhrases.set(span.at + i, span.units.find((u) => u.startsWith('@')) ?? span.units[0]!)
    if (span.kind === 'document' && lexicon.document(span.form, span.number) === undefined)
      unknownDocuments.push({ form: span.form, number: span.number })
    if (span.kind === 'phrase' && span.units[0]!.startsWith('^') && !isSomePeople(tokens, span)) {
      pronouns.push(span.units[0]!)
      // "hội nghị này" is a conference too, whichever it is.
      const noun = lexicon.phrases.longest(tokens, span.at, span.length - 1)
      const unitsOf = (sign: string) =>
        noun?.units.filter((u) => u.startsWith(sign)).map((unit) => ({ unit, fit: noun.agreement })) ?? []
      const typed = read.slice(span.at, span.at + span.length).map((r) => r.typed)
      const common = { typed: typed.join(' '), emphasis: 1, clause: clauseOf(span.at) }
      const [classes, entries] = [unitsOf('~'), unitsOf('@')]
      if (classes.length > 0) slots.push({ ...common, units: classes, kind: 'class' })
      if (entries.length > 0) pointedAt.push({ ...common, units: entries, kind: 'entry' })
      continue
    }
    if (isFiller(span)) continue
    const found = slotOf(span, read, tokens, lexicon)
    if (!found) continue
    const slot = { ...found, clause: clauseOf(span.at) }
    slots.push(slot)
    const pair =
      slot.kind === 'word' && slot.emphasis === 1 ? pairUnit(tokens, span, spans[s + 1]) : undefined
    if (pair)
      slots.push({
        typed: pair,
        units: [{ unit: pair, fit: 1 }],
        emphasis: EMPHASIS.pair,
        clause: slot.clause,
        kind: 'pair',
      })
    for (const unit of focusUnits(tokens, spans, s))
      slots.push({
        typed: unit,
        units: [{ unit, fit: 1 }],
        emphasis: EMPHASIS.focus,
        clause: slot.clause,
        kind: 'focus',
      })
    for (const { unit } of slot.units) if (unit.startsWith('@')) mentions.add(unit.slice(1))
  }
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
    inPhrases,
    pronouns,
    pointedAt,
    ...(bareNumber !== undefined && { bareNumber }),
  }
}

/** "Mấy ông cán bộ", "cái ông tướng": no one spoken of before. */
const isSomePeople = (tokens: readonly Token[], { at, length }: Span): boolean =>
  length === 1 && tokens[at]!.fold === 'ong' && SOME.has(tokens[at - 1]?.fold ?? '')
const SOME = new Set(['may', 'cac', 'nhung', 'cai', 'nao', 'bao', 'nhieu'])

/** "My teacher asked us": said around a question, and nothing of it. */
const isFiller = (span: Span): boolean => span.kind === 'phrase' && span.units[0]!.startsWith('-')

/** "What is the article about?": where nothing else is named, the article is what is asked about. */
const emphasiseArticle = (slots: Slot[]): void => {
  for (const [s, slot] of slots.entries())
    if (slot.units.some(({ unit }) => unit === THIS_ARTICLE)) slots[s] = { ...slot, emphasis: 1 }
}

/** A name of one word, typed without marks, that has the letters of a function word: "co" is "cờ" behind "trao" only. */
const unlessFunctional = (span: Span, tokens: readonly Token[], lexicon: Lexicon): Span => {
  const token = tokens[span.at]!
  const isName = span.kind === 'phrase' && span.length === 1 && span.units[0]!.startsWith('@')
  const looksFunctional =
    !token.marked && functionFolds.has(token.fold) && !englishFunctionWords.has(token.text)
  if (!isName || !looksFunctional || lexicon.isDisguised(tokens[span.at - 1]?.fold ?? '', token.fold))
    return span
  return { kind: 'word', at: span.at, length: 1 }
}

/** "And Trang?", "what about trang": a given name alone, where a capital or the English around it tells so. */
const orGivenName = (span: Span, tokens: readonly Token[], lexicon: Lexicon): Span => {
  const token = tokens[span.at]!
  const [before, after] = [tokens[span.at - 1], tokens[span.at + 1]]
  if (span.length > 1 || span.kind === 'number' || isShouting(tokens)) return span
  const stands = token.capital && before !== undefined && !before.capital && after?.capital !== true
  const inEnglish = before !== undefined && englishFunctionWords.has(before.text)
  const person = stands || inEnglish || after?.text === 's' ? lexicon.personCalled(token) : undefined
  return person === undefined
    ? span
    : { kind: 'phrase', at: span.at, length: 1, units: [`@${person}`], agreement: 1 }
}

const slotOf = (
  span: Span,
  read: readonly Read[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): Slot | undefined => {
  const token = tokens[span.at]!
  const words = read.slice(span.at, span.at + span.length)
  const common = { typed: words.map((r) => r.typed).join(' '), clause: token.clause }
  if (span.kind === 'document') {
    const entry = lexicon.document(span.form, span.number)
    return entry === undefined
      ? {
          ...common,
          units: [{ unit: `${span.form}#${span.number}`, fit: 1 }],
          emphasis: EMPHASIS.unknownDocument,
          kind: 'number',
          exact: true,
        }
      : { ...common, units: [{ unit: `@${entry}`, fit: 1 }], emphasis: 1, kind: 'entry', exact: true }
  }
  if (span.kind === 'number') {
    const exact = span.digits && (span.number.length > 2 || DESIGNATES.has(tokens[span.at - 1]?.fold ?? ''))
    return {
      ...common,
      units: [{ unit: `#${span.number}`, fit: 1 }],
      emphasis: exact ? 1 : EMPHASIS.count,
      kind: 'number',
      ...(exact && { exact }),
    }
  }
  const likelihood = Math.min(...words.map((r) => r.likelihood))
  if (span.kind === 'phrase') return phraseSlot(span, token, likelihood, common, lexicon)
  // All in capitals tells nothing, and the first word has one anyway.
  const isName = token.capital && span.at > 0 && tokens.some((t) => !t.capital && /^\p{L}/u.test(t.text))
  return wordSlot(token, isName || isPossessor(tokens, span.at), words[0]!, common, lexicon)
}

/** "công ty của tesla", "tesla's company": what is no word of the language and owns something is a name. */
const isPossessor = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at]!.syllable && (tokens[at - 1]?.text === 'của' || tokens[at + 1]?.text === 's')

const phraseSlot = (
  span: Span & { kind: 'phrase' },
  token: Token,
  likelihood: number,
  common: { typed: string; clause: number },
  lexicon: Lexicon,
): Slot => {
  const first = span.units[0]!
  const kind = first.startsWith('@') ? 'entry' : first.startsWith('?') ? 'question' : 'class'
  const units = span.units.map((unit) => ({ unit, fit: span.agreement * likelihood }))
  // A lone unmarked word may mean another word of the same letters.
  const alone = span.length === 1 && !token.marked
  const doubtful =
    alone && kind !== 'question' && functionFolds.has(token.fold) && !englishFunctionWords.has(token.text)
  return {
    ...common,
    units: alone ? [...units, ...wordUnits(token, lexicon, likelihood)] : units,
    emphasis: doubtful ? EMPHASIS.doubtful : first === THIS_ARTICLE ? EMPHASIS.light : 1,
    kind,
  }
}

const wordSlot = (
  token: Token,
  isName: boolean,
  read: Read,
  common: { typed: string; clause: number },
  lexicon: Lexicon,
): Slot | undefined => {
  const units = wordUnits(token, lexicon, read.likelihood)
  const known = read.known && units.length > 0
  if (token.marked ? functionKeys.has(token.key) : functionFolds.has(token.fold) && !known) return undefined
  if (englishFunctionWords.has(token.text)) return undefined
  const functional =
    functionFolds.has(token.fold) && (!token.marked || !known || functionToneless.has(withoutTone(token.key)))
  const light = token.marked ? lightKeys.has(token.key) : lightFolds.has(token.fold)
  const emphasis = functional
    ? EMPHASIS.doubtful
    : light
      ? EMPHASIS.light
      : known
        ? 1
        : isName
          ? EMPHASIS.unknownName
          : EMPHASIS.unknown
  return { ...common, units, emphasis, kind: 'word' }
}

/** Words of the index that fold as this one, by how far the marks agree. */
const wordUnits = (token: Token, lexicon: Lexicon, likelihood: number): { unit: string; fit: number }[] => {
  const keys = lexicon.keysOf(token.fold)
  const exact = keys.includes(token.key)
  const fit = (key: string): number => {
    if (!token.marked || key === token.key) return 1
    if (exact) return OTHER_WORD_FIT
    if (!token.accented) return MARKS_LEFT_OUT_FIT
    const letters = (k: string) => withoutTone(k).replaceAll('đ', 'd')
    return letters(key) === letters(token.key) ? OTHER_TONE_FIT : OTHER_VOWEL_FIT
  }
  return keys.map((key) => ({ unit: key, fit: likelihood * fit(key) }))
}
