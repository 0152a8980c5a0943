/**
 * Finds bodies, documents and events of other fields or names than in the article, documents of another issuer, and
 * offices that its people do not hold.
 */
import { bodyHeads, fieldHeads, fields, stateBodies } from '../../text/government.ts'
import { capitalised, fold } from '../../text/normalize.ts'
import { functionWords } from '../../text/stop-words.ts'
import { isShouting, type Token, tokenise } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Lexicon } from './lexicon.ts'

/** Entry lookups for finding unknown offices. */
export interface Offices {
  isPerson(entry: string): boolean
  /** True if the knowledge relates the person to the organization. */
  belong(person: string, organization: string): boolean
  isOrganization(entry: string): boolean
  /** True for the same entry, and for a person and an organization that belong together. */
  areOne(one: string, other: string): boolean
  /** True if the person's full name ends right before this position. */
  isFullName(person: string, tokens: readonly Token[], before: number): boolean
  /** True if a name of the entry contains the folded word. */
  namesHave(entry: string, word: string): boolean
}

const FIELDS = byFirstWord(fields)
const FIELD_HEADS = byFirstWord(fieldHeads)
const STATE_BODIES = byFirstWord(stateBodies)
const HEADS = new Set(bodyHeads.map((head) => fold(head)).filter((head) => !head.includes(' ')))
const LINKS = cueWords('office-links')

/** Words between a thing and its field, and between a document and its issuer, folded. */
const FIELD_LINKS = cueWords('field-links')
const ISSUED_BY = cueWords('issuer-links')
const AND = new Set(['và', '&'])
/** Syllables before "bộ" that make another word, folded: "cán bộ y tế" names no ministry. */
const NO_MINISTRY = cueWords('before-bo')

/**
 * Finds offices of other bodies than in the article: "Bộ trưởng Bộ Y tế", "deputy minister of finance", "Chủ tịch nước
 * Pháp", if the article has another minister or president.
 *
 * @param inPhrases unit by position, for words of a phrase
 * @returns the positions of each
 */
export function findForeignOffices(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  offices: Offices,
): readonly Run[] {
  const found: Run[] = []
  for (let at = 0; at + 1 < tokens.length; at++) {
    const unit = inPhrases.get(at)
    // The last word of a person's name or office.
    if (!unit?.startsWith('@') || inPhrases.get(at + 1) === unit) continue
    const person = unit.slice(1)
    if (!offices.isPerson(person)) continue
    const behind = qualifierEnd(tokens, at + 1, inPhrases, person, offices)
    if (behind === undefined) continue
    found.push({ from: phraseStart(at, inPhrases), to: behind })
  }
  return found
}

/** Finds bodies, documents and events that the article does not have. */
export function findForeignBodies(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  lexicon: Lexicon,
): readonly Run[] {
  const found = foreignFields(tokens, inPhrases, lexicon)
  const isFound = (run: Run) => found.some(({ from, to }) => from < run.to && run.from < to)
  return [...found, ...foreignNames(tokens, inPhrases, lexicon).filter((run) => !isFound(run))]
}

/**
 * Finds bodies, documents and events of a field that the article does not have: "Bộ Tư pháp", "the land law", "hội nghị y
 * tế", "Sở Xây dựng giao thông" beside "Sở Xây dựng".
 */
function foreignFields(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  { isNamed, isInArticle, offices }: Pick<Lexicon, 'isNamed' | 'isInArticle' | 'offices'>,
): readonly Run[] {
  const found: Run[] = []
  for (let at = 0; at < tokens.length; at++) {
    const field = phraseAt(FIELDS, tokens, at)
    if (!field) continue
    const body = bodyBefore(tokens, at, inPhrases, offices)
    if (body ? field.every((t) => offices.namesHave(body.entry, t.fold)) : isNamed(field.map((t) => t.fold)))
      continue
    const from = body?.from ?? headBefore(tokens, at) ?? at
    const to = headAfter(tokens, at + field.length) ?? at + field.length
    const isQualified = to - from > field.length
    if (isQualified && !isInArticle(tokens.slice(from, to).map((t) => t.fold))) found.push({ from, to })
  }
  return found
}

/** Returns the organization of the article whose name ends right before a field, with the beginning of the name. */
function bodyBefore(
  tokens: readonly Token[],
  field: number,
  inPhrases: ReadonlyMap<number, string>,
  offices: Offices,
): { readonly entry: string; readonly from: number } | undefined {
  const unit = inPhrases.get(field - 1) ?? ''
  const entry = unit.slice(1)
  const isApart = inPhrases.get(field) !== unit && tokens[field - 1]?.clause === tokens[field]!.clause
  if (!unit.startsWith('@') || !isApart || !offices.isOrganization(entry)) return undefined
  const from = phraseStart(field - 1, inPhrases)
  // "Tổng cục" before the field is a longer head than "cục".
  const isLonger = (phraseAt(FIELD_HEADS, tokens, from - 1)?.length ?? 0) > 1
  return { entry, from: isLonger ? from - 1 : from }
}

/**
 * Finds bodies with a name in capitals that the article does not have: "Vụ Pháp chế", "Báo Nhân Dân". Only for Vietnamese
 * names, because translators put English ones differently.
 */
function foreignNames(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  { isInArticle, isNamed }: Pick<Lexicon, 'isInArticle' | 'isNamed'>,
): readonly Run[] {
  if (isShouting(tokens)) return []
  return tokens.flatMap(({ fold: head, clause }, from) => {
    const isOfName = (at: number) =>
      tokens[at]?.clause === clause &&
      tokens[at]!.capital &&
      tokens[at]!.syllable &&
      !inPhrases.get(at)?.startsWith('@')
    if (!HEADS.has(head) || inPhrases.get(from)?.startsWith('@')) return []
    let to = from + 1
    while (isOfName(to) || (AND.has(tokens[to]?.text ?? '') && isOfName(to + 1))) to++
    const folds = tokens.slice(from, to).map((t) => t.fold)
    if (to === from + 1 || isInArticle(folds) || isNamed(folds)) return []
    // "Vụ Pháp chế": only the first syllable of a word of the name has a capital.
    const next = tokens[to]
    const goesOn = to === from + 2 && next?.clause === clause && next.syllable && !next.functional
    return [{ from, to: goesOn ? to + 1 : to }]
  })
}

/** True if a document is said to be another body's than in the knowledge: "Nghị quyết 12 của Quốc hội". */
export function hasOtherIssuer(
  tokens: readonly Token[],
  end: number,
  issuer: string,
  { phrases, offices }: Pick<Lexicon, 'phrases' | 'offices'>,
): boolean {
  let at = end
  while (ISSUED_BY.has(tokens[at]?.fold ?? '')) at++
  if (at === end || tokens[at]?.clause !== tokens[end - 1]!.clause) return false
  const units = phrases.longest(tokens, at)?.units ?? []
  if (units.some((unit) => unit.startsWith('@')))
    return !units.some((unit) => unit.startsWith('@') && offices.areOne(issuer, unit.slice(1)))
  const body = phraseAt(STATE_BODIES, tokens, at)
  return body !== undefined && !body.every((word) => offices.namesHave(issuer, word.fold))
}

/** Positions of words in a row; `to` is exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

type Phrase = readonly Token[]
/** Phrases by the fold of their first word, longest first: "an ninh mạng" is found before "an ninh". */
type Phrases = ReadonlyMap<string, readonly Phrase[]>

function byFirstWord(texts: readonly string[]): Phrases {
  const phrases = new Map<string, Phrase[]>()
  for (const words of texts.map((text) => tokenise(text)).sort((a, b) => b.length - a.length)) {
    const { fold } = words[0]!
    phrases.set(fold, [...(phrases.get(fold) ?? []), words])
  }
  return phrases
}

/** Returns the phrase at a position. Typed diacritics must agree with those of the phrase: "số" is not "sở". */
function phraseAt(phrases: Phrases, tokens: readonly Token[], at: number): Phrase | undefined {
  const isSame = (typed: Token | undefined, word: Token) =>
    typed?.fold === word.fold && (!typed.accented || !word.accented || typed.key === word.key)
  return phrases
    .get(tokens[at]?.fold ?? '')
    ?.find((words) => words.every((word, w) => isSame(tokens[at + w], word)))
}

/** Returns the position of the head before a field: "luật đất đai", "Ministry of Justice". */
function headBefore(tokens: readonly Token[], field: number): number | undefined {
  let end = field
  while (FIELD_LINKS.has(tokens[end - 1]?.fold ?? '')) end--
  return [end - 2, end - 1].find((at) => {
    const head = phraseAt(FIELD_HEADS, tokens, at)
    if (head?.length !== end - at || tokens[at]!.clause !== tokens[field]!.clause) return false
    // An English head needs "of": "the plan houses" names no plan.
    return (head[0]!.syllable || end < field) && !NO_MINISTRY.has(tokens[at - 1]?.fold ?? '')
  })
}

/** Returns the end of the English head after a field: "land law", "education reform scheme". */
function headAfter(tokens: readonly Token[], end: number): number | undefined {
  const at = [end, end + 1].find((i) => {
    const head = phraseAt(FIELD_HEADS, tokens, i)
    return head && !head[0]!.syllable && tokens[i]!.clause === tokens[end - 1]!.clause
  })
  return at === undefined ? undefined : at + 1
}

/** Returns words as typed, with their capitals. */
export function typed(tokens: readonly Token[], { from, to }: Run): string {
  return tokens
    .slice(from, to)
    .map(({ text, capital }) => (capital ? capitalised(text) : text))
    .join(' ')
}

/** Returns the end of the name of an unknown body: the end of the clause, a known phrase or a function word. */
function nameEnd(tokens: readonly Token[], at: number, inPhrases: ReadonlyMap<number, string>): number {
  let end = at
  while (
    end < tokens.length &&
    tokens[end]!.clause === tokens[at - 1]!.clause &&
    !inPhrases.has(end) &&
    !functionWords.has(tokens[end]!.text)
  )
    end++
  return end
}

/** Returns the first position of the phrase at a position. */
function phraseStart(at: number, inPhrases: ReadonlyMap<number, string>): number {
  let start = at
  while (inPhrases.get(start - 1) === inPhrases.get(at)) start--
  return start
}

/** Returns the position behind the phrase at a position. */
function phraseEnd(at: number, inPhrases: ReadonlyMap<number, string>): number {
  let end = at + 1
  while (inPhrases.get(end) === inPhrases.get(at)) end++
  return end
}

/** Returns the end of a qualifier that does not fit the person, `undefined` if there is none or it fits. */
function qualifierEnd(
  tokens: readonly Token[],
  from: number,
  inPhrases: ReadonlyMap<number, string>,
  person: string,
  offices: Offices,
): number | undefined {
  const clause = tokens[from - 1]!.clause
  let linked = false
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.clause !== clause) return undefined
    const unit = inPhrases.get(i)
    if (unit?.startsWith('@')) {
      const other = unit.slice(1)
      // "Thủ tướng" before somebody else's name.
      if (
        i === from &&
        other !== person &&
        offices.isPerson(other) &&
        !offices.isFullName(person, tokens, from)
      )
        return phraseEnd(i, inPhrases)
      if (!offices.isOrganization(other) || offices.belong(person, other)) return undefined
      return phraseEnd(i, inPhrases)
    }
    const field = phraseAt(FIELDS, tokens, i)
    if (field && !field.every((word) => offices.namesHave(person, word.fold)))
      return nameEnd(tokens, i + field.length, inPhrases)
    const isLink = LINKS.has(token.fold) || HEADS.has(token.fold)
    // "of the US", "nước Pháp": a name after a link that the article does not have.
    if (linked && !isLink && token.capital && unit === undefined && !offices.namesHave(person, token.fold))
      return i + 1
    if (!isLink) return undefined
    linked = true
  }
  return undefined
}
