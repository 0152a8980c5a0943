/**
 * Finds bodies, documents and events of other fields or names than in the article, documents of another issuer, and
 * offices that its people do not hold.
 */
import { bodyHeads, fieldHeads, fields, offices, stateBodies } from '../../text/government.ts'
import { fold } from '../../text/normalize.ts'
import { isShouting, type Token, tokenise } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Lexicon } from './lexicon.ts'
import { type Naming, namingsIn, overlaps, type Run } from './runs.ts'

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

/** An office in a text: "Chủ tịch UBND tỉnh". */
export interface Post extends Run {
  /** Folded name of the office: "chu tich". */
  readonly office: string
  /** Folded words behind it in its clause. */
  readonly behind: readonly string[]
}

const FIELDS = byFirstWord(fields)
const OFFICES = byFirstWord(offices)
const FIELD_HEADS = byFirstWord(fieldHeads)
const STATE_BODIES = byFirstWord(stateBodies)
const HEADS = new Set(bodyHeads.map((head) => fold(head)).filter((head) => !head.includes(' ')))

/** Words between an office and its body, a thing and its field, a document and its issuer, folded. */
const OFFICE_LINKS = cueWords('office-links')
const FIELD_LINKS = cueWords('field-links')
const ISSUED_BY = cueWords('issuer-links')
/** Syllables before "bộ" that make another word, folded: "cán bộ y tế" names no ministry. */
const NO_MINISTRY = cueWords('before-bo')

/**
 * Finds offices of other bodies than in the article: "Bộ trưởng Bộ Y tế", "deputy minister of finance", if the article has
 * another minister, and "Chủ tịch nước Pháp".
 *
 * @param inPhrases unit by position, for words of a phrase
 */
export function findForeignOffices(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  offices: Offices,
): readonly Run[] {
  const namings = namingsIn(tokens, inPhrases)
  const bodies = new Map(namings.map((naming) => [naming.from, naming]))
  /** Returns the end of a body behind the office that is not the person's. */
  const foreignEnd = (person: string, behind: number): number | undefined => {
    for (let at = behind; tokens[at]?.clause === tokens[behind - 1]!.clause; at++) {
      const body = bodies.get(at)
      if (body)
        return offices.isOrganization(body.entry) && !offices.belong(person, body.entry) ? body.to : undefined
      const field = phraseAt(FIELDS, tokens, at)
      if (field) return isOwn(field, person, offices) ? undefined : at + field.length
      const { fold, capital } = tokens[at]!
      if (OFFICE_LINKS.has(fold) || HEADS.has(fold)) continue
      // "Tuyến the Director" is a guess about him, not an office.
      const isOther =
        capital && !offices.namesHave(person, fold) && !offices.isFullName(person, tokens, behind)
      return at > behind && isOther ? at + 1 : undefined
    }
    return undefined
  }
  return namings.flatMap(({ from, to: behind, entry }) => {
    const to = offices.isPerson(entry) ? foreignEnd(entry, behind) : undefined
    return to === undefined ? [] : [{ from, to }]
  })
}

/** Returns the offices in a text. */
export function postsIn(tokens: readonly Token[]): readonly Post[] {
  const found: Post[] = []
  for (let from = 0, to = 1; from < tokens.length; from = to, to++) {
    const words = phraseAt(OFFICES, tokens, from)
    if (!words) continue
    to = from + words.length
    const rest = tokens.slice(to).findIndex(({ clause }) => clause !== tokens[from]!.clause)
    const behind = tokens.slice(to, rest < 0 ? undefined : to + rest).map((token) => token.fold)
    found.push({ from, to, office: words.map((word) => word.fold).join(' '), behind })
  }
  return found
}

/**
 * Finds the offices that the article does not mention, or only those of other bodies: "Phó Chủ tịch UBND tỉnh" beside
 * "Chủ tịch UBND tỉnh". An office of a person of the knowledge is that person's name.
 */
export function findUnknownOffices(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  { posts, offices }: Pick<Lexicon, 'posts' | 'offices'>,
): readonly Run[] {
  const isNamed = (at: number) => inPhrases.get(at)?.startsWith('@') === true
  const isPerson = (at: number) => isNamed(at) && offices.isPerson(inPhrases.get(at)!.slice(1))
  return postsIn(tokens).flatMap(({ from, to: behind, office }) => {
    if (isNamed(from) || isPerson(behind)) return []
    const isName = (at: number) =>
      tokens[at]?.clause === tokens[from]!.clause && (isNamed(at) || tokens[at]!.capital)
    let to = behind
    // "Chủ tịch xã Đồng Mai": a head of the body may have no capital.
    while (isName(to) || (tokens[to]?.functional === false && isName(to + 1))) to++
    const body = tokens.slice(behind, to)
    const isKnown = posts.some(
      (post) => post.office === office && body.every(({ fold }) => post.behind.includes(fold)),
    )
    return isKnown ? [] : [{ from, to }]
  })
}

/** Finds bodies, documents and events that the article does not have. */
export function findForeignBodies(
  tokens: readonly Token[],
  inPhrases: ReadonlyMap<number, string>,
  lexicon: Pick<Lexicon, 'isNamed' | 'isInArticle' | 'offices'>,
): readonly Run[] {
  const namings = namingsIn(tokens, inPhrases)
  const ofFields = qualifiedByField(tokens, namings, lexicon)
  const ofNames = qualifiedByName(tokens, inPhrases).filter(
    (run) => !ofFields.some((other) => overlaps(run, other)),
  )
  return [...ofFields, ...ofNames].filter(
    ({ from, to }) => !lexicon.isInArticle(tokens.slice(from, to).map((token) => token.fold)),
  )
}

/** Finds the highest bodies of the state, "Quốc hội", that the article does not have. */
export function findForeignStateBodies(
  tokens: readonly Token[],
  { isInArticle }: Pick<Lexicon, 'isInArticle'>,
): readonly Run[] {
  return tokens.flatMap((_, from) => {
    const body = phraseAt(STATE_BODIES, tokens, from)
    return body && !isInArticle(body.map((word) => word.fold)) ? [{ from, to: from + body.length }] : []
  })
}

/**
 * Returns the things with a field that no name of the article has: "Bộ Tư pháp", "the land law", "hội nghị y tế"; or that
 * the name of the organization before it does not have: "Sở Xây dựng giao thông" beside "Sở Xây dựng".
 */
function qualifiedByField(
  tokens: readonly Token[],
  namings: readonly Naming[],
  { isNamed, offices }: Pick<Lexicon, 'isNamed' | 'offices'>,
): readonly Run[] {
  return tokens.flatMap((_, at) => {
    const field = phraseAt(FIELDS, tokens, at)
    if (!field) return []
    const body = namings.find(({ to, entry }) => to === at && offices.isOrganization(entry))
    if (body ? isOwn(field, body.entry, offices) : isNamed(field.map((word) => word.fold))) return []
    const end = at + field.length
    const from = body?.from ?? headBefore(tokens, at)
    const to = headAfter(tokens, end)
    return from === undefined && to === undefined ? [] : [{ from: from ?? at, to: to ?? end }]
  })
}

/** Returns the position of the head before a field: "luật đất đai", "Ministry of Justice". */
function headBefore(tokens: readonly Token[], field: number): number | undefined {
  let end = field
  while (FIELD_LINKS.has(tokens[end - 1]?.fold ?? '')) end--
  return [end - 2, end - 1].find((at) => {
    const head = phraseAt(FIELD_HEADS, tokens, at)
    if (head?.length !== end - at || NO_MINISTRY.has(tokens[at - 1]?.fold ?? '')) return false
    // An English head needs "of": "the plan houses" names no plan.
    return head[0]!.syllable || end < field
  })
}

/** Returns the end of the English head after a field: "land law", "education reform scheme". */
function headAfter(tokens: readonly Token[], end: number): number | undefined {
  const at = [end, end + 1].find((i) => phraseAt(FIELD_HEADS, tokens, i)?.[0]?.syllable === false)
  return at === undefined ? undefined : at + 1
}

/**
 * Returns the bodies with a name in capitals: "Vụ Pháp chế", "Báo Nhân Dân". Only with Vietnamese heads, because translators
 * put English names differently.
 */
function qualifiedByName(tokens: readonly Token[], inPhrases: ReadonlyMap<number, string>): readonly Run[] {
  if (isShouting(tokens)) return []
  const isEntry = (at: number) => inPhrases.get(at)?.startsWith('@') === true
  return tokens.flatMap(({ fold: head, clause }, from) => {
    if (!HEADS.has(head) || isEntry(from)) return []
    const isOfName = (token: Token | undefined) => token?.clause === clause && token.capital && token.syllable
    let to = from + 1
    while (isOfName(tokens[to]) && !isEntry(to)) to++
    if (to === from + 1) return []
    // "Vụ Pháp chế": only the first syllable of a word of the name has a capital.
    const next = tokens[to]
    const phrase = inPhrases.get(to - 1)
    const isOneWord = phrase?.startsWith('~') === true && phrase === inPhrases.get(to)
    const goesOn = to === from + 2 && next?.clause === clause && (isOneWord || !next.functional)
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
  const named = phrases.longest(tokens, at)?.units.filter((unit) => unit.startsWith('@')) ?? []
  if (named.length > 0) return !named.some((unit) => offices.areOne(issuer, unit.slice(1)))
  const body = phraseAt(STATE_BODIES, tokens, at)
  return body !== undefined && !isOwn(body, issuer, offices)
}

/** True if all words are in names of the entry. */
function isOwn(words: Phrase, entry: string, { namesHave }: Offices): boolean {
  return words.every((word) => namesHave(entry, word.fold))
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
