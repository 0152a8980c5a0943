/**
 * Classifies a message before lookup: a courtesy, a move in the conversation, or a question, which wins over courtesies
 * around it. Uses the words only, neither the article nor the conversation.
 */

import {
  type ActSegment,
  COURTESIES,
  emojiActs,
  MOVES,
  type PhraseAct,
  segmentsOf,
  type TypedWord,
  withoutEmoticons,
  wordsOf,
} from '../../text/act-phrases.ts'
import { HALF } from '../../text/half.ts'
import { withoutTelex } from '../../text/input-methods.ts'
import { asksOpinion, speaksToBot } from '../../text/intent-patterns.ts'
import type { Lang } from '../../text/language-detection.ts'
import { fold } from '../../text/normalize.ts'
import { statementOf } from '../../text/tag-questions.ts'
import { cleanQuestion } from '../../text/tokenizer.ts'

/** Acts that ask nothing about the article. */
export type Courtesy = (typeof COURTESIES)[number] | 'link' | 'empty' | 'opinion'
/** Acts that refer to earlier answers. */
type MoveAct = (typeof MOVES)[number] | 'correction'

export type DialogueAct =
  | { readonly kind: 'courtesy'; readonly act: Courtesy; readonly rest: string }
  | {
      readonly kind: 'move'
      readonly act: MoveAct
      /** Text before the move, '' if none. */
      readonly before: string
      /** Text after the move, '' if none. */
      readonly after: string
      /** True if that text is a clause of its own: "the other one, who spoke?". */
      readonly isApart: boolean
      /** With `ordinal`: the position in a list from 1, or from the end if negative. */
      readonly place: number
      /** True if it names a person ("ông kia"), false if a thing, `undefined` if neither ("the other one"). */
      readonly isPerson: boolean | undefined
      /** True if the message is only digits, which may also be the number of a document. */
      readonly isDigit: boolean
      /** Language that it wants the reply in. */
      readonly lang: Lang | undefined
    }
  | {
      readonly kind: 'question'
      readonly rest: string
      readonly talk: Courtesy | undefined
      /** Courtesy that covers most of a short message. It applies unless the message asks something. */
      readonly likely: Courtesy | undefined
    }

/** Precedence of acts in a message that contains several, highest first. */
const PRECEDENCE: readonly PhraseAct[] = [...MOVES, 'no', 'correction', ...COURTESIES]
/** Courtesies after which a question may follow without a comma. */
const OPENERS: ReadonlySet<PhraseAct> = new Set(['greeting', 'thanks', 'laughter'])
/** Maximum number of words in small talk. Longer messages have a topic. */
const MAX_SMALL_TALK = 8
/** Maximum number of words beside a link for a message about the link: "see this link". */
const MAX_BESIDE_LINK = 4
/** Words that turn the phrase before them into a yes-or-no question: "hay không?". */
const ASKING_ENDS = new Set(['không', 'ko', 'k', 'hông', 'hong', 'hem', 'chưa', 'khong', 'chua'])
/** Words between "tell me more" and its topic. */
const ONTO = new Set(['về', 've', 'about', 'on', 'of'])
const LINK = /(?:https?:\/\/|www\.|\bt\.me\/)\S+/gi

/** Returns the dialogue act of a message. Never throws. */
export function dialogueActOf(question: string): DialogueAct {
  const cleaned = cleanQuestion(question).replace(LINK, ' ').trim()
  const typed = withoutEmoticons(cleaned)
  const text = withoutTelex(typed)
  const words = wordsOf(text)
  if (words.length === 0) return courtesy(wordless(question, cleaned))
  if (asksOpinion(words.map(({ plain }) => plain).join(' '))) return courtesy('opinion')
  const segments = segmentsOf(words)
  if (words.length <= MAX_BESIDE_LINK && question.search(LINK) >= 0) return courtesy('link')
  const act = whole(segments, text) ?? around(segments, words, text)
  // A whole question is left as typed, so that what was read differently can be told.
  return act.kind === 'question' && act.rest === text ? { ...act, rest: typed } : act
}

function courtesy(act: Courtesy, rest = ''): DialogueAct {
  return { kind: 'courtesy', act, rest }
}

function wordless(question: string, text: string): Courtesy {
  const act = emojiActs(text).find(isCourtesy)
  return act ?? (question.search(LINK) >= 0 ? 'link' : 'empty')
}

function isCourtesy(act: PhraseAct): act is (typeof COURTESIES)[number] {
  return (COURTESIES as readonly PhraseAct[]).includes(act)
}

/** Reads a message that phrases cover entirely. Returns `undefined` for any other. */
function whole(segments: readonly ActSegment[], text: string): DialogueAct | undefined {
  if (segments.some(({ phrase }) => !phrase)) return undefined
  const saying = segments.filter(({ phrase }) => phrase!.acts.length > 0)
  // "Dạ", "bạn ơi" are acts only if the message has no other.
  const others = saying.filter(({ phrase }) => !phrase!.isParticle)
  const acting = others.length > 0 ? others : saying
  if (acting.length === 0)
    return segments.some(({ phrase }) => phrase!.connects) ? undefined : courtesy('empty')
  const acts = new Set(acting.flatMap(({ phrase }) => phrase!.acts))
  const act = PRECEDENCE.find((a) => acts.has(a))!
  if (isCourtesy(act)) return courtesy(act)
  const segment = acting.find(({ phrase }) => phrase!.acts.includes(act))!
  return moveOf(act, segment, '', '', /^\d+$/.test(text))
}

function moveOf(
  act: MoveAct,
  { phrase }: ActSegment,
  before: string,
  after: string,
  isDigit = false,
): DialogueAct & { readonly kind: 'move' } {
  return {
    kind: 'move',
    act,
    before,
    after,
    isApart: false,
    place: phrase?.place ?? 0,
    isPerson: phrase?.isPerson,
    isDigit,
    lang: phrase?.lang,
  }
}

/** Reads a message with other words than phrases: a question, with courtesies around it or a move in it. */
function around(segments: readonly ActSegment[], words: readonly TypedWord[], text: string): DialogueAct {
  const start = talkBefore(segments, words)
  // In a tag question, "đúng" belongs to the question and does not confirm the last answer.
  const end = statementOf(text, words) === undefined ? talkBehind(segments, words, start) : segments.length
  const inner = segments.slice(start, end)
  const span = (from: number, to: number): string => {
    const startOf = (segment: number) => words[segments[segment]?.from ?? words.length]?.at ?? text.length
    return text.slice(from === 0 ? 0 : startOf(from), startOf(to)).trim()
  }
  const moved = (accepts: (segment: ActSegment) => boolean): number => {
    const at = inner.findIndex(accepts)
    return at < 0 ? -1 : start + at
  }
  const isAct = (act: MoveAct) => (s: ActSegment) =>
    s.phrase?.acts.includes(act) === true &&
    (!s.phrase.alone || (s.phrase.lang !== undefined && isClause(s, segments, words)))
  const corrected = moved(isAct('correction'))
  if (corrected >= 0) {
    // "Sorry, I meant …": the last of consecutive correction phrases.
    let next = corrected
    while (next + 1 < end && isAct('correction')(segments[next + 1]!)) next++
    const isLast = next + 1 >= end
    return moveOf('correction', segments[next]!, '', isLast ? span(start, corrected) : span(next + 1, end))
  }
  for (const act of ['ordinal', 'other-one', 'repeat', 'go-back'] as const) {
    const at = moved(isAct(act))
    if (at < 0) continue
    const last = words[segments[at]!.to - 1]!
    const possessive = /['’]s$/.exec(text.slice(last.at, last.end))?.[0] ?? ''
    const after = `${possessive} ${span(at + 1, end)}`.trimEnd()
    const isApart = at + 1 < end && words[segments[at]!.to]!.clause !== last.clause
    return { ...moveOf(act, segments[at]!, span(start, at), after), isApart }
  }
  // "Nói rõ hơn về kế hoạch ấy": the question is the topic after "về".
  const isMore = segments[start]?.phrase?.acts.includes('more') === true
  const onto = isMore && ONTO.has(words[segments[start + 1]?.from ?? -1]?.text ?? '') ? 2 : 0
  const talk = [...segments.slice(0, start), ...segments.slice(end)].flatMap((s) => s.phrase?.acts ?? [])
  const rest = span(start + onto, end)
  const plain = fold(rest.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')).trim()
  if (words.length <= MAX_SMALL_TALK && speaksToBot(plain)) return courtesy('about-bot', rest)
  return {
    kind: 'question',
    rest,
    talk: tellingOf(talk.filter(isCourtesy)),
    likely: ASKING_ENDS.has(words.at(-1)!.text) ? undefined : likelyAct(segments, words.length),
  }
}

/** True if a segment fills its clause, apart from particles and connectors: "now in English, please". */
function isClause(
  segment: ActSegment,
  segments: readonly ActSegment[],
  words: readonly TypedWord[],
): boolean {
  const { clause } = words[segment.from]!
  return segments.every(
    ({ from, phrase }) =>
      words[from]!.clause !== clause || from === segment.from || phrase?.acts.length === 0,
  )
}

/** Returns the courtesy that covers most of a short message: "đúng ý mình luôn", "that's very helpful". */
function likelyAct(segments: readonly ActSegment[], length: number): Courtesy | undefined {
  if (length > MAX_SMALL_TALK) return undefined
  const known = segments.filter(({ phrase }) => phrase && !phrase.connects)
  if (known.some(({ phrase }) => phrase!.acts.some((act) => !isCourtesy(act) && !phrase!.alone)))
    return undefined
  const covered = known.reduce((sum, { from, to }) => sum + to - from, 0)
  return covered > length * HALF
    ? tellingOf(known.flatMap((s) => s.phrase!.acts).filter(isCourtesy))
    : undefined
}

/** Returns the most specific of several courtesies: "ok, thanks" → thanks. */
function tellingOf(talk: readonly (typeof COURTESIES)[number][]): Courtesy | undefined {
  return talk.find((act) => act !== 'yes' && act !== 'no' && act !== 'acknowledgement') ?? talk[0]
}

/** Returns the number of courtesy segments at the beginning: whole clauses, or openers without a comma. */
function talkBefore(segments: readonly ActSegment[], words: readonly TypedWord[]): number {
  let end = 0
  let opened = false
  // "Are you sure? I would say six": a doubt with its reason.
  const isTalk = (act: PhraseAct) => isCourtesy(act) || act === 'doubt'
  for (const [i, { to, phrase }] of segments.entries()) {
    if (!phrase?.acts.every(isTalk) || phrase.connects) break
    const opens = phrase.acts.some((act) => OPENERS.has(act))
    const isBoundary = words[to]?.clause !== words[to - 1]!.clause
    // "Hi bot, …", "cảm ơn bạn nha …": particles after an opener belong to it.
    opened = opens || (opened && phrase.acts.length === 0)
    if (isBoundary || opened) end = i + 1
  }
  return end
}

/** Returns the index of the first segment of courtesy clauses at the end. */
function talkBehind(segments: readonly ActSegment[], words: readonly TypedWord[], start: number): number {
  let end = segments.length
  for (let i = segments.length - 1; i > start; i--) {
    const { from, phrase } = segments[i]!
    if (!phrase || phrase.acts.some((act) => !isCourtesy(act)) || phrase.connects) break
    if (words[from - 1]!.clause !== words[from]!.clause) end = i
  }
  return end
}
