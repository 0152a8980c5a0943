/** Reads a Vietnamese sentence as far as its words show for certain: joint, adverbials, subject, clauses. */
import type { View } from '../knowledge/claims/article-view.ts'
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import { capital, isBodyHead, type Naming, namingsIn, slice } from './names.ts'
import { phrases, pressPhrases, pressWords } from './press-words.ts'

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

export interface Subject {
  /** As the questions call it, without offices behind the name. */
  readonly text: string
  readonly naming?: Naming
  /** True if it acts: a person, a body, or a noun that begins like the name of a body. */
  readonly isActor: boolean
  /** True for "ông", "đây": the sentence does not say who or what. */
  readonly isPronoun: boolean
}

export interface Clause {
  readonly text: string
  readonly terms: readonly Term[]
  /** Number of words of the verb phrase at the beginning; 0 for a clause with a subject of its own. */
  readonly verb: number
}

/** Words of the longest subject without a name. */
const MAX_SUBJECT = 14
const MAX_VERB = 4
/** Adverbials and appositions before the predicate. */
const MAX_LEADS = 5

const byLength = (a: string, b: string) => b.length - a.length
/** "Theo đó, ", and the mark of an agency before the first sentence: "(TTX) – ". */
const JOINT = new RegExp(
  `^(?:\\(?[\\p{Lu}\\d]{2,12}\\)?\\s*[–-]\\s+)?(?:(?:${[...pressWords('joints')].sort(byLength).join('|')}),\\s+)?`,
  'u',
)
const OPENER = new RegExp(`^(?:${pressWords('openers').join('|')})(?!\\p{L})`, 'u')
const TIME =
  /^(?:(?:Rạng sáng|Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Tháng|Năm|Quý|Cuối|Đầu|Giữa|Hôm|Từ|Đến|Vào|Lúc|Khoảng) ?)+(?:\d|nay|qua|thứ|[IVX]+(?!\p{L}))/u
const OPENING = new Set('“(['.split(''))
const CLOSING = new Set('”)]'.split(''))
/** "Dự buổi lễ có …": guests, not a subject. */
export const GUESTS = new RegExp(`^(?:${pressWords('attending').join('|')}) (.{0,60}?) ?(?:có|gồm) `, 'u')
/** End of a quotation in front of its speaker: "…”, ông Đức nói". */
const SPEAKER_BEHIND = /”[,.]?\s+(?=\p{L})/u

const verbs = pressPhrases(['verbs', 'speech-verbs'])
const speech = pressPhrases(['speech-verbs'])
const beforeNoun = pressPhrases(['before-nouns'])
const compound = pressPhrases(['compounds'])
const leadingTime = pressPhrases(['leading-times'])
const approximation = pressPhrases(['approximations'])
const pronoun = pressPhrases(['pronouns'])
/** Words that join clauses and belong to none. */
const conjunction = phrases([
  'và',
  'nhưng',
  'song',
  'còn',
  'đồng thời',
  'trong đó',
  'qua đó',
  'nhờ đó',
  'từ đó',
  'cụ thể',
  'tuy nhiên',
])

/** Reads a sentence. */
export function readSentence(view: View): Sentence {
  const text = view.text.replace(JOINT, '')
  const terms = termsOf(text)
  const namings = namingsIn(text, terms)
  const speaker = text.startsWith('“') ? SPEAKER_BEHIND.exec(text) : null
  if (speaker) return spokenBefore(view, text, speaker.index + speaker[0].length)
  const pieces = piecesOf(text)
  const at = subjectPiece(pieces, namings, terms)
  const subject = subjectAt(text, terms, namings, pieces[at]!.start)
  const behind = piecesOf(text.slice(subject?.end ?? pieces[at]!.start)).map((piece) => piece.text)
  const first = subject ? predicatePiece(behind) : 0
  return {
    view,
    text,
    terms,
    namings,
    leads: [...pieces.slice(0, at).map((piece) => piece.text), ...behind.slice(0, first)],
    ...(subject && { subject }),
    clauses: clausesOf(behind.slice(first)),
  }
}

/** Reads a quotation with its speaker behind it: the speaker is the subject, the quotation what is said. */
function spokenBefore(view: View, text: string, at: number): Sentence {
  const terms = termsOf(text)
  const namings = namingsIn(text, terms)
  const subject = subjectAt(text, terms, namings, at)
  const said = clausesOf([text.slice(subject?.end ?? at).replace(/[.!?…]+$/, '')])
  const quoted = clausesOf(piecesOf(text.slice(1, text.indexOf('”'))).map((piece) => piece.text))
  return {
    view,
    text,
    terms,
    namings,
    leads: [],
    ...(subject && { subject }),
    clauses: [...said, ...quoted.map((clause) => ({ ...clause, verb: 0 }))],
  }
}

interface Piece {
  readonly text: string
  readonly start: number
}

/** Splits at commas, semicolons and colons outside brackets and quotation marks. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = 0
  const end = (at: number) => {
    const piece = text.slice(start, at)
    const blank = piece.length - piece.trimStart().length
    if (piece.trim()) pieces.push({ text: piece.trim().replace(/[.!?…]+$/, ''), start: start + blank })
    start = at + 1
  }
  for (let at = 0; at < text.length; at++) {
    if (OPENING.has(text[at]!)) depth++
    else if (CLOSING.has(text[at]!)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[,;:]/.test(text[at]!) && /\s/.test(text[at + 1] ?? '')) end(at)
  }
  end(text.length)
  return pieces.length > 0 ? pieces : [{ text: text.trim(), start: 0 }]
}

/** Returns the number of words of a verb: not of one that is part of a noun behind "các" or "mức". */
export function verbAt(terms: readonly Term[], at: number): number {
  const length = (terms[at]?.capital && at > 0) || isInCompound(terms, at) ? 0 : verbs(terms, at)
  return length > 0 && [1, 2].some((back) => at >= back && beforeNoun(terms, at - back) === back) ? 0 : length
}

/** True within a word such as "mặt bằng" or "dự án". */
export function isInCompound(terms: readonly Term[], at: number): boolean {
  return [0, 1, 2].some((back) => at >= back && compound(terms, at - back) > back)
}

export function hasVerb(terms: readonly Term[]): boolean {
  return terms.some((_, at) => verbAt(terms, at) > 0)
}

/** Returns the piece with the subject: the first that begins with a name behind adverbials, else the first with a verb. */
function subjectPiece(pieces: readonly Piece[], namings: readonly Naming[], terms: readonly Term[]): number {
  const first = capital(pieces[0]!.text)
  if ((!OPENER.test(first) && !TIME.test(first)) || GUESTS.test(first)) return 0
  const isNamed = ({ start }: Piece) => namings.some(({ from }) => terms[from]!.start === start)
  const speaker = pieces.findIndex((piece, at) => at > 0 && isSpeaker(piece, namings, terms))
  if (speaker > 0) return speaker
  const named = pieces.findIndex((piece, at) => at > 0 && at <= MAX_LEADS && isNamed(piece))
  const withVerb = pieces.findIndex(
    (piece, at) => at > 0 && !isLead(piece.text) && hasVerb(termsOf(piece.text)),
  )
  if (named > 0 && (withVerb < 0 || named <= withVerb)) return named
  return Math.max(0, withVerb)
}

/** True for a piece with a person and a verb of saying right behind the name or its office: "ông Bảo, …, cho biết". */
function isSpeaker({ start }: Piece, namings: readonly Naming[], terms: readonly Term[]): boolean {
  const naming = namings.find(({ from, kind }) => kind === 'person' && terms[from]!.start === start)
  return naming !== undefined && speech(terms, naming.to) > 0
}

function isLead(text: string): boolean {
  const plain = capital(text)
  return TIME.test(plain) || (OPENER.test(plain) && quantitiesOf(text, 'vi').length === 0)
}

type FoundSubject = Subject & { readonly end: number }

function subjectAt(
  text: string,
  terms: readonly Term[],
  namings: readonly Naming[],
  start: number,
): FoundSubject | undefined {
  const first = terms.findIndex((term) => term.start >= start)
  if (first < 0) return undefined
  const time = leadingTime(terms, first)
  if (time > 0 && terms[first + time]) return subjectAt(text, terms, namings, terms[first + time]!.start)
  const naming = namings.find(({ from }) => from === first)
  if (naming) {
    const end = terms[naming.to - 1]!.end
    const isClosed = naming.kind === 'person' || verbAt(terms, naming.to) > 0
    const behind = /^\s*[,–-]?\s*/u.exec(text.slice(end))![0].length
    if (isClosed && naming.to < terms.length)
      return { text: naming.called, naming, isActor: true, isPronoun: false, end: end + behind }
  }
  const counted = approximation(terms, first)
  if (verbAt(terms, first) > 0 || terms[first + counted]?.isNumber) return undefined
  for (let at = first + 1; at < Math.min(terms.length, first + MAX_SUBJECT); at++) {
    if (/[,;:“”]/.test(text.slice(terms[at - 1]!.end, terms[at]!.start))) return undefined
    if (verbAt(terms, at) === 0) continue
    const isPronoun =
      pronoun(terms, first) === at - first ||
      /^(?:Đây|Đó|Điều|Việc)(?: này| đó)?$/u.test(slice(text, terms, first, at))
    return {
      text: slice(text, terms, first, at),
      isActor: isBodyHead(terms, first),
      isPronoun,
      end: terms[at]!.start,
    }
  }
  return undefined
}

/** Returns the piece with the predicate, behind appositions without a verb of their own: "19 tuổi, |". */
function predicatePiece(pieces: readonly string[]): number {
  const at = pieces.findIndex((piece) => verbAt(termsOf(piece), 0) > 0)
  return at > 0 &&
    at < MAX_LEADS &&
    pieces.slice(0, at).every((piece) => !hasVerb(termsOf(piece)) || /^người /.test(piece))
    ? at
    : 0
}

/** Joins pieces without a verb to the clause before. */
function clausesOf(pieces: readonly string[]): Clause[] {
  const clauses: string[] = []
  for (const piece of pieces)
    if (clauses.length === 0 || hasVerb(termsOf(piece))) clauses.push(piece)
    else clauses.push(`${clauses.pop()}, ${piece}`)
  return clauses.map((clause) => {
    const whole = termsOf(clause)
    const text = clause.slice(whole[conjunction(whole, 0)]?.start ?? 0)
    const terms = termsOf(text)
    let length = 0
    while (length < MAX_VERB && verbAt(terms, length) > 0) length += verbAt(terms, length)
    return { text, terms, verb: length }
  })
}
