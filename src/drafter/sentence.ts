/** Reads a Vietnamese sentence as far as its words show for certain: joint, adverbials, subject, clauses. */
import type { View } from '../knowledge/claims/article-view.ts'
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import { bodyHead, type Naming, namingsIn, slice } from './names.ts'
import { isWithin, pressPhrases, pressWords } from './press-words.ts'

/** A sentence without its joint. All texts are verbatim. */
export interface Sentence {
  readonly view: View
  /** The words that a fact quotes. */
  readonly text: string
  readonly terms: readonly Term[]
  readonly namings: readonly Naming[]
  /** Adverbials before the subject: "Tối 19/4", "tại Nhà thi đấu". */
  readonly leads: readonly string[]
  /** Who or what the sentence is about, if its place is certain. */
  readonly subject?: Subject
  /** Clauses behind the subject. Each is without marks at its end. */
  readonly clauses: readonly Clause[]
}

interface Subject {
  /** As the questions call it, without offices behind the name. */
  readonly text: string
  readonly naming?: Naming
  /** True if it acts: a person, a body, or a noun that begins like the name of a body. */
  readonly isActor: boolean
  /** True for "ông", "dự án này", "con trai anh": the sentence does not say who or what. */
  readonly isPronoun: boolean
  /** Offset of the words behind it. */
  readonly end: number
}

export interface Clause {
  readonly text: string
  readonly terms: readonly Term[]
  /** Number of words of the verb phrase at the beginning; 0 for a clause with a subject of its own. */
  readonly verb: number
}

const anyOf = (name: string) => [...pressWords(name)].sort((a, b) => b.length - a.length).join('|')
/** "Theo đó, ", and the mark of an agency before the first sentence: "(TTX) – ". */
const JOINT = new RegExp(`^(?:\\(?[\\p{Lu}\\d]{2,12}\\)?\\s*[–-]\\s+)?(?:(?:${anyOf('joints')}),\\s+)?`, 'u')
const OPENER = new RegExp(`^(?:${anyOf('openers')})(?!\\p{L})`, 'iu')
/** The beginning of a time: "Sáng 2/7". */
export const TIME =
  /^(?:(?:Rạng sáng|Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Tháng|Năm|Quý|Cuối|Đầu|Giữa|Hôm|Từ|Đến|Vào|Lúc|Khoảng) ?)+(?:\d|nay|qua|thứ|[IVX]+(?!\p{L}))/iu
/** "Dự buổi lễ có …": guests, not a subject, whereas "Dự án có …" has one. */
export const GUESTS = new RegExp(
  `^(?!(?:${anyOf('compounds')})(?!\\p{L}))(?:${anyOf('attending')}) (.{0,60}?) ?(?:có|gồm) `,
  'iu',
)
/** Adverbs between a subject and its verb: "Bà Cúc | cũng". */
const SUBJECT_END = new RegExp(`(?: (?:${anyOf('subject-ends')}))+$`, 'u')
/** Marks that no subject has within it. */
const NO_NOUN = /[,;:“”"]/
/** The text between marks. */
const PIECE = /(?:“[^”]*”|\([^)]*\)|[^,;:]|[,;:](?!\s))+/gu
/** A quotation in front of its speaker: "“…”, |ông Đức nói". */
const SPOKEN = /^“[^”]*”[,.]?\s+(?=\p{L})/u

const verbs = pressPhrases(['verbs', 'speech-verbs'])
export const speech = pressPhrases(['speech-verbs'])
const beforeNoun = pressPhrases(['before-nouns'])
const compound = pressPhrases(['compounds'])
export const approximation = pressPhrases(['approximations'])
export const pronoun = pressPhrases(['pronouns'])
export const reference = pressPhrases(['references'])
/** First words that show that a phrase is no subject. */
export const noSubject = pressPhrases(['no-subject', 'conjunctions'])
const conjunction = pressPhrases(['conjunctions'])

/** Reads a sentence. */
export function readSentence(view: View): Sentence {
  const text = view.text.replace(JOINT, '')
  const terms = termsOf(text)
  const read = { view, text, terms, namings: namingsIn(text, terms) }
  const spoken = SPOKEN.exec(text)?.[0].length
  const pieces = piecesOf(text)
  const at = spoken === undefined ? subjectPiece(pieces, read) : 0
  const start = spoken ?? pieces[at]!.start
  const subject = subjectAt(read, start)
  const behind = piecesOf(text.slice(subject?.end ?? start)).map((piece) => piece.text)
  const first = subject ? predicatePiece(behind) : 0
  const leads = [...pieces.slice(0, at).map((piece) => piece.text), ...behind.slice(0, first)]
  return { ...read, leads, ...(subject && { subject }), clauses: behind.slice(first).map(clauseOf) }
}

type Read = Pick<Sentence, 'text' | 'terms' | 'namings'>

interface Piece {
  readonly text: string
  readonly start: number
}

/** Splits at commas, semicolons and colons outside brackets and quotation marks. */
function piecesOf(text: string): Piece[] {
  const pieces = [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({
    text: piece.trim().replace(/[.!?…]+$/, ''),
    start: index + piece.length - piece.trimStart().length,
  }))
  const found = pieces.filter((piece) => piece.text)
  return found.length > 0 ? found : [{ text: '', start: 0 }]
}

/** Returns the number of words of a verb: not of a part of "dự án", or of a noun behind "các" or "mức". */
export function verbAt(terms: readonly Term[], at: number): number {
  if ((terms[at]?.capital && at > 0) || isWithin(compound, terms, at)) return 0
  const isNoun = [1, 2].some((back) => beforeNoun(terms, at - back) === back)
  return isNoun ? 0 : verbs(terms, at)
}

export function hasVerb(terms: readonly Term[]): boolean {
  return terms.some((_, at) => verbAt(terms, at) > 0)
}

/** Returns the piece with the subject: a speaker behind adverbials, else the first with a name or a verb of its own. */
function subjectPiece(pieces: readonly Piece[], { terms, namings }: Read): number {
  const isAdverbial = ({ text }: Piece) => OPENER.test(text) || TIME.test(text)
  if (!isAdverbial(pieces[0]!) || GUESTS.test(pieces[0]!.text)) return 0
  const named = pieces.map(({ start }) => namings.find(({ from }) => terms[from]!.start === start))
  const isSpeaker = (naming?: Naming) => naming?.kind === 'person' && speech(terms, naming.to) > 0
  const speaker = named.findIndex(isSpeaker)
  const isSubject = (piece: Piece, at: number) =>
    named[at] || (!isAdverbial(piece) && hasVerb(termsOf(piece.text)))
  const own = pieces.findIndex((piece, at) => at > 0 && isSubject(piece, at))
  return speaker > 0 ? speaker : Math.max(0, own)
}

/** Finds the subject that begins at an offset: a name, or the words up to the first verb. */
function subjectAt({ text, terms, namings }: Read, start: number): Subject | undefined {
  const first = terms.findIndex((term) => term.start >= start)
  const naming = namings.find(({ from }) => from === first)
  const next = naming && terms[naming.to]
  if (next && (naming.kind === 'person' || verbAt(terms, naming.to) > 0))
    return { text: naming.called, naming, isActor: true, isPronoun: false, end: next.start }
  const isCount = terms[first + approximation(terms, first)]?.isNumber
  if (first < 0 || verbAt(terms, first) > 0 || isCount || noSubject(terms, first) > 0) return undefined
  const verb = terms.findIndex((_, at) => at > first && verbAt(terms, at) > 0)
  if (verb < 0 || NO_NOUN.test(text.slice(terms[first]!.start, terms[verb]!.start))) return undefined
  const own = slice(text, terms, first, verb).replace(SUBJECT_END, '')
  return {
    text: own,
    isActor: bodyHead(terms, first) > 0 && terms[first + 1]?.capital === true,
    isPronoun: hasPronoun(termsOf(own)),
    end: terms[verb]!.start,
  }
}

/** True for a subject with a pronoun or "này". A pronoun before a name is an address: "ông Đức". */
function hasPronoun(terms: readonly Term[]): boolean {
  return terms.some(
    (_, at) =>
      reference(terms, at) > 0 || (pronoun(terms, at) > 0 && !terms[at + pronoun(terms, at)]?.capital),
  )
}

/** Returns the piece with the predicate, behind appositions without a verb of their own: "19 tuổi, |". */
function predicatePiece(pieces: readonly string[]): number {
  const at = pieces.findIndex((piece) => hasVerb(termsOf(piece)))
  return verbAt(termsOf(pieces[at] ?? ''), 0) > 0 ? at : 0
}

function clauseOf(piece: string): Clause {
  const whole = termsOf(piece)
  const text = piece.slice(whole[conjunction(whole, 0)]?.start ?? 0)
  const terms = termsOf(text)
  let verb = 0
  while (verbAt(terms, verb) > 0) verb += verbAt(terms, verb)
  return { text, terms, verb }
}
