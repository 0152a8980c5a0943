import type { AnswerType } from '../../knowledge/schema.ts'
import type { Candidate } from '../index/candidates.ts'
import { isDocument, type Query } from '../query.ts'
import { isContent } from '../understanding/extract-terms.ts'
import type { Term } from './terms.ts'

/** A number or document of the question that the fact does not have. */
const NUMBER_MISSING = 0.35
/** The fact answers another type of question than was asked. */
const OTHER_TYPE = 0.87
/** One word explained and another not: that explains nothing. */
const LONE_WORD = 0.8
/** A computed list beside a fact that somebody wrote. */
const COMPUTED = 0.96
/** A fact of another entry than the question names. */
const SPEAKS_OF = 0.97

const ASKED_TYPES: Readonly<Record<string, readonly AnswerType[]>> = {
  '?who': ['who', 'list', 'which', 'yes-no'],
  '?who-said': ['who', 'which', 'list'],
  '?which-body': ['who', 'which', 'what', 'list', 'where'],
  '?when': ['when'],
  '?year': ['when'],
  '?where': ['where'],
  '?how-many': ['how-many'],
  '?why': ['why'],
  '?ordinal': ['how-many', 'what', 'which', 'when'],
}

/** A name that the question says, the word beside its question word, or the type of answer it asks for. */
export type Misses = 'name' | 'word' | 'type' | undefined

/** Does it answer the type of question that was asked? 1, or less. */
export const typeFactor = (
  candidate: Candidate,
  terms: readonly Term[],
  credits: ArrayLike<number>,
): number => {
  if (candidate.kind === 'absence') return 1
  let factor = 1
  for (let t = 0; t < terms.length; t++) {
    const { slot } = terms[t]!
    if (slot.kind !== 'question') continue
    for (const { unit } of slot.units) {
      // The question word as a mere word is no type.
      if (!unit.startsWith('?')) continue
      const types = ASKED_TYPES[unit]
      if (!types || tells(candidate, unit)) return 1
      // Asked for in a way that this fact's own questions have: it fits.
      if (credits[t]! >= OWN_QUESTION_CREDIT) return 1
      factor = STRICT_TYPES.has(unit) ? STRICTLY_OTHER_TYPE : OTHER_TYPE
    }
  }
  return factor
}
/** Credit of a unit that stands in one of the fact's own questions. */
const OWN_QUESTION_CREDIT = 0.85
/** A reason, a date, a place or a count is answered by nothing else. */
const STRICT_TYPES = new Set(['?why', '?when', '?year', '?where', '?how-many'])
const STRICTLY_OTHER_TYPE = 0.8

/** Ids of the entries that a question names; a document named by its number counts for more than a name. */
export const ownership = (query: Query): readonly string[] => {
  const exact = query.slots.flatMap((s) => (isDocument(s) ? s.units.map((u) => u.unit.slice(1)) : []))
  return exact.length > 0 ? exact : query.mentions
}

/** A fact of what the question names goes before facts that speak of it, and those before computed lists. */
export const ownerFactor = (candidate: Candidate, owners: readonly string[]): number => {
  const owned = owners.length === 0 || (candidate.entry !== undefined && owners.includes(candidate.entry))
  return (owned ? 1 : SPEAKS_OF) * (candidate.computed ? COMPUTED : 1)
}

/**
 * What of the question a fact has nothing of.
 *
 * @param together largest share of the question's words, names apart, that one of the fact's own questions has which
 *   asks for this unit too
 */
export const missesOf = (
  candidate: Candidate,
  terms: readonly Term[],
  credits: ArrayLike<number>,
  together: (unit: string) => number,
): Misses => {
  const missed = terms.filter((_, t) => credits[t] === 0)
  if (missed.some(({ slot }) => slot.kind === 'entry' && !slot.exact && slot.emphasis === 1)) return 'name'
  if (typeFactor(candidate, terms, credits) === STRICTLY_OTHER_TYPE) return 'type'
  const isUntold = ({ slot }: Term) =>
    slot.units.some(({ unit }) => asksSomethingElse(unit, candidate) && together(unit) < TOGETHER)
  const asking = terms.filter(({ slot }) => slot.kind === 'question')
  if (asking.length > 0 && asking.every(isUntold)) return 'type'
  if (terms.some((term) => term.slot.kind === 'class' && term.slot.emphasis === 1 && isUntold(term)))
    return 'type'
  const classes = missed.filter(({ slot }) => slot.kind === 'class')
  // A count counts what it counts: asked how much money it costs, it has no answer.
  const counts = asking.some(({ slot }) => slot.units[0]?.unit === '?how-many')
  const isOther = (candidate.computed || counts) && classes.some(isHeavy)
  if (isOther || candidate.computed) return isOther ? 'word' : undefined
  const telling = classes.filter(({ weight }) => weight >= TELLING_WEIGHT)
  if (telling.length === 0) return undefined
  // "X nào", "mấy X" ask of X; "X khi nào" asks of the whole.
  const focus = terms.flatMap(({ slot }) =>
    slot.kind === 'focus' && !ADVERBIAL.test(slot.typed) ? slot.typed.split('>') : [],
  )
  return telling.some(({ slot }) => slot.units.some(({ unit }) => focus.includes(unit))) ? 'word' : undefined
}
const isHeavy = ({ slot, weight }: Term): boolean => slot.emphasis === 1 && weight >= HEAVY_WEIGHT
/** A class of words from this weight on is a thing of its own. */
const HEAVY_WEIGHT = 0.5
/** Question words that ask of all that is said. */
const ADVERBIAL = /\?(?:when|year|why|how|what-for)(?:>|$)/
/** Is this what is asked for, and not what the fact is known to tell? */
const asksSomethingElse = (unit: string, candidate: Candidate): boolean =>
  STRICT_TYPES.has(unit)
    ? !tells(candidate, unit)
    : ATTRIBUTES.has(unit) || (NAMES.has(unit) && !tellsWho(candidate))
/** Does it answer this question word? Whatever the fact is kept for, a year tells when and a number how many. */
const tells = (candidate: Candidate, unit: string): boolean =>
  ASKED_TYPES[unit]?.some((type) => candidate.asks.includes(type)) === true ||
  TOLD[unit]?.(candidate) === true
const YEAR = /\b(?:19|20)\d\d\b/
/** A number that neither designates a document, an edition or a class, nor is a year or a date. */
const COUNT = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:số|thứ|hạng|quyết|thị|định|hoạch|năm|tháng|ngày) )(?<![\d/.-])\b` +
    String.raw`(?!(?:19|20)\d\d\b)\d[\d.]*(?![\d/-])`,
  'u',
)
/** What it is for tells why it is done. */
const PURPOSE = /(?<!\p{L})(?:nhằm|để|bảo đảm|vì)(?!\p{L})/u
/** Is it in the answer? Each answer is read once, which takes longer than all else. */
const inAnswer = (pattern: RegExp): ((candidate: Candidate) => boolean) => {
  const known = new WeakMap<Candidate, boolean>()
  return (candidate) => {
    let found = known.get(candidate)
    if (found === undefined) {
      found = pattern.test(candidate.answer.vi)
      known.set(candidate, found)
    }
    return found
  }
}
const tellsYear = inAnswer(YEAR)
const TOLD: Readonly<Record<string, (candidate: Candidate) => boolean>> = {
  '?when': tellsYear,
  '?year': tellsYear,
  '?how-many': inAnswer(COUNT),
  '?why': inAnswer(PURPOSE),
}
/** Share of the words that a question must have in common with one that asks for the same. */
const TOGETHER = 0.4

/** What is asked for by itself, like a type of answer: who does not tell an age does not answer "how old". */
const ATTRIBUTES = new Set(
  'birth salary phone revenue photographer writer sections weekday deadline'
    .split(' ')
    .map((name) => `~${name}`),
)
/** A name is told by whatever tells who or which it is. */
const NAMES = new Set(['~name-of', '~person-name', '~full-name'])
const tellsWho = ({ asks }: Candidate): boolean =>
  asks.includes('who') || asks.includes('which') || asks.includes('list')
/** A class of words from this weight on tells what is asked. */
const TELLING_WEIGHT = 0.3

/** Holds back where a single content word is all that fact and question share. */
export const evidenceFactor = (terms: readonly Term[], credits: ArrayLike<number>): number => {
  let matched = 0
  let missed = 0
  for (let t = 0; t < terms.length; t++) {
    const { slot } = terms[t]!
    if (!isContent(slot) || slot.emphasis < FULL_EMPHASIS) continue
    if (credits[t]! > 0.3) matched += slot.kind === 'entry' ? 2 : 1
    else missed++
  }
  return matched <= 1 && missed > 0 ? LONE_WORD : 1
}
/** Slots from this emphasis on are content. */
const FULL_EMPHASIS = 0.7

/** Has it every number and document that the question names exactly? 1, or little. */
export const numberFactor = (terms: readonly Term[], credits: ArrayLike<number>): number =>
  terms.some((term, t) => term.slot.exact && credits[t] === 0) ? NUMBER_MISSING : 1
