/**
 * Tells what a message does before anything is looked up: a courtesy, a move in the conversation, or a question, which
 * counts where there is talk around it. It knows the words only, neither the article nor the conversation.
 */

import {
  type ActSegment,
  COURTESIES,
  emojiActs,
  type MOVES,
  type PhraseAct,
  segmentsOf,
  type TypedWord,
  withoutEmoticons,
  wordsOf,
} from '../../text/act-phrases.ts'
import { HALF } from '../../text/half.ts'
import { decodeTelex } from '../../text/input-methods.ts'
import { asksOpinion, speaksToBot } from '../../text/intent-patterns.ts'
import { fold } from '../../text/normalize.ts'
import { isGuess, statementOf } from '../../text/tag-questions.ts'
import { cleanQuestion } from '../../text/tokenizer.ts'

/** What asks nothing of the article. */
export type Courtesy = (typeof COURTESIES)[number] | 'link' | 'empty' | 'opinion'
/** What is about the answers before. */
export type MoveAct = (typeof MOVES)[number] | 'ordinal' | 'other-one'

export type DialogueAct =
  | { readonly kind: 'courtesy'; readonly act: Courtesy; readonly isPlain: boolean; readonly rest: string }
  | {
      readonly kind: 'move'
      readonly act: MoveAct
      /** What is said before and behind the move; both blank where it is all. */
      readonly before: string
      readonly after: string
      /** With `ordinal`: the place in a list, from the end where it is negative. */
      readonly place: number
      /** With `other-one`: is it a person? */
      readonly isPerson: boolean
      /** True if a bare digit is all: it may be a document's number as well. */
      readonly isDigit: boolean
    }
  | {
      readonly kind: 'question'
      readonly rest: string
      readonly talk: Courtesy | undefined
      /** True if it may only be a guess held against the answer before. */
      readonly isGuess: boolean
      /** What it is mostly made of, where it is short: a courtesy, unless it asks something. */
      readonly likely: Courtesy | undefined
    }

/** Acts by which a message is named that is several, the first first. */
const PRECEDENCE: readonly PhraseAct[] = [
  'ordinal',
  'other-one',
  'who-says',
  'source',
  'doubt',
  'more',
  'go-back',
  'complaint',
  'about-bot',
  'help',
  'farewell',
  'no',
  'yes',
  'correction',
  'thanks',
  'greeting',
  'praise',
  'laughter',
  'acknowledgement',
]
/** Courtesies after which a question goes on without a comma. */
const OPENERS: ReadonlySet<PhraseAct> = new Set(['greeting', 'thanks', 'laughter'])
/** Longer messages are about something, whoever is spoken to in them. */
const MAX_SMALL_TALK = 8
/** "See this link": so few words beside one are about it. */
const MAX_BESIDE_LINK = 4
/** Behind another phrase these ask whether it is so: "hay không?". */
const ASKING_ENDS = new Set(['không', 'ko', 'k', 'hông', 'hong', 'hem', 'chưa', 'khong', 'chua'])
/** Between "tell me more" and what of. */
const ONTO = new Set(['về', 've', 'about', 'on', 'of'])
const LINK = /(?:https?:\/\/|www\.|\bt\.me\/)\S+/gi
/** "/help" typed where no bot takes commands. */
const COMMAND = /^\s*\/([a-z]+)/i

/** Tells what a message does. Never throws. */
export function dialogueActOf(question: string): DialogueAct {
  const cleaned = cleanQuestion(question).replace(LINK, ' ').trim()
  const text = withoutEmoticons(cleaned === '' ? (COMMAND.exec(question)?.[1] ?? '') : cleaned)
  const words = wordsOf(text)
  if (words.length === 0) return courtesy(wordless(question, cleaned))
  if (asksOpinion(words.map(({ plain }) => plain).join(' '))) return courtesy('opinion')
  const segments = segmentsOf(words)
  if (words.length <= MAX_BESIDE_LINK && question.search(LINK) >= 0) return courtesy('link')
  return whole(segments, words, text) ?? asTelex(text) ?? around(segments, words, text)
}

/** "Camr own banj" is "cảm ơn bạn": a message of raw keystrokes that is covered by phrases once they are read. */
function asTelex(text: string): DialogueAct | undefined {
  const decoded = text.replace(/[a-z]+/gi, (word) => decodeTelex(word) ?? word)
  if (decoded === text) return undefined
  const words = wordsOf(decoded)
  return whole(segmentsOf(words), words, decoded)
}

function courtesy(act: Courtesy, isPlain = true, rest = ''): DialogueAct {
  return { kind: 'courtesy', act, isPlain, rest }
}

function wordless(question: string, text: string): Courtesy {
  const act = emojiActs(text).find(isCourtesy)
  return act ?? (question.search(LINK) >= 0 ? 'link' : 'empty')
}

function isCourtesy(act: PhraseAct): act is (typeof COURTESIES)[number] {
  return (COURTESIES as readonly PhraseAct[]).includes(act)
}

/** A message that is covered by phrases. */
function whole(
  segments: readonly ActSegment[],
  words: readonly TypedWord[],
  text: string,
): DialogueAct | undefined {
  if (segments.some(({ phrase }) => !phrase)) return undefined
  const saying = segments.filter(({ phrase }) => phrase!.acts.length > 0)
  // "Dạ", "bạn ơi" are acts only where nothing else is.
  const others = saying.filter(({ phrase }) => !phrase!.isParticle)
  const acting = others.length > 0 ? others : saying
  if (acting.length === 0)
    return segments.some(({ phrase }) => phrase!.connects) ? undefined : courtesy('empty')
  if (asksAtEnd(segments, words)) return undefined
  // "Dạ em hiểu rồi": what is one act only tells which the others are.
  const sure = acting.filter(({ phrase }) => phrase!.acts.length === 1)
  const acts = new Set((sure.length > 0 ? sure : acting).flatMap(({ phrase }) => phrase!.acts))
  const act = PRECEDENCE.find((a) => acts.has(a))!
  if (isCourtesy(act)) return courtesy(act)
  const segment = acting.find(({ phrase }) => phrase!.acts.includes(act))!
  return moveOf(act, segment, '', '', /^\d+$/.test(text))
}

/** "Hay không?": a question, unless the phrase has it ("chắc không?"). */
function asksAtEnd(segments: readonly ActSegment[], words: readonly TypedWord[]): boolean {
  const [last, before] = [segments.at(-1), segments.at(-2)]
  if (!last || !before?.phrase || before.phrase.acts.length === 0 || last.to - last.from > 1) return false
  const isSameClause = words[before.to - 1]!.clause === words[last.from]!.clause
  return isSameClause && ASKING_ENDS.has(words[last.from]!.text)
}

function moveOf(
  act: MoveAct,
  { phrase }: ActSegment,
  before: string,
  after: string,
  isDigit = false,
): DialogueAct {
  return {
    kind: 'move',
    act,
    before,
    after,
    place: phrase?.place ?? 0,
    isPerson: phrase?.isPerson === true,
    isDigit,
  }
}

/** A message with more than phrases: a question, perhaps with talk around it or a move in it. */
function around(segments: readonly ActSegment[], words: readonly TypedWord[], text: string): DialogueAct {
  const start = talkBefore(segments, words)
  // A tag asks: it is no "đúng" said to what was told before.
  const end = statementOf(text) === undefined ? talkBehind(segments, words, start) : segments.length
  const inner = segments.slice(start, end)
  const span = (from: number, to: number): string => {
    const [first, last] = [segments[from], segments[to - 1]]
    if (!first || !last || from >= to) return ''
    const stop = to === segments.length ? text.length : words[segments[to]!.from]!.at
    return text.slice(from === 0 ? 0 : words[first.from]!.at, stop).trim()
  }
  const moved = (accepts: (segment: ActSegment) => boolean): number => {
    const at = inner.findIndex(accepts)
    return at < 0 ? -1 : start + at
  }
  const isAct = (act: MoveAct) => (s: ActSegment) =>
    s.phrase?.acts.includes(act) === true && (!s.phrase.alone || fillsClause(s, words))
  const corrected = moved(isAct('correction'))
  if (corrected >= 0) {
    // "Sorry, I meant …": the last of several that follow one another.
    let next = corrected
    while (next + 1 < end && isAround(segments[next + 1]!, isAct('correction'))) next++
    const isLast = next + 1 >= end
    return moveOf('correction', segments[next]!, '', isLast ? span(start, corrected) : span(next + 1, end))
  }
  for (const act of ['ordinal', 'other-one', 'go-back'] as const) {
    const at = moved(isAct(act))
    if (at < 0) continue
    // "3 đồng chí kia" are those just spoken of, and no others.
    if (act === 'other-one' && /^\p{N}+$/u.test(words[segments[at]!.from - 1]?.text ?? '')) continue
    const last = words[segments[at]!.to - 1]!
    const possessive = /['’]s$/.exec(text.slice(last.at, last.end))?.[0] ?? ''
    return moveOf(act, segments[at]!, span(start, at), `${possessive} ${span(at + 1, end)}`.trimEnd())
  }
  // "Nói rõ hơn về kế hoạch ấy": asks of that, in any words.
  const isMore = segments[start]?.phrase?.acts.includes('more') === true
  const onto = isMore && ONTO.has(words[segments[start + 1]?.from ?? -1]?.text ?? '') ? 2 : 0
  const talk = [...segments.slice(0, start), ...segments.slice(end)].flatMap((s) => s.phrase?.acts ?? [])
  const rest = span(start + onto, end)
  const plain = fold(rest.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')).trim()
  if (words.length <= MAX_SMALL_TALK && speaksToBot(plain)) return courtesy('about-bot', false, rest)
  return {
    kind: 'question',
    rest,
    talk: tellingOf(talk.filter(isCourtesy)),
    isGuess: isGuess(words),
    likely: ASKING_ENDS.has(words.at(-1)!.text) ? undefined : likelyAct(segments, words.length),
  }
}

function isAround(segment: ActSegment, isAct: (segment: ActSegment) => boolean): boolean {
  return segment.phrase !== undefined && (segment.phrase.acts.length === 0 || isAct(segment))
}

function fillsClause({ from, to }: ActSegment, words: readonly TypedWord[]): boolean {
  const { clause } = words[from]!
  return words[from - 1]?.clause !== clause && words[to]?.clause !== clause
}

/** "Đúng ý mình luôn", "that's very helpful": a courtesy with a word that no list has. */
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

/** Of several courtesies the one that tells most: "ok, thanks" is thanks. */
function tellingOf(talk: readonly (typeof COURTESIES)[number][]): Courtesy | undefined {
  return talk.find((act) => act !== 'yes' && act !== 'no' && act !== 'acknowledgement') ?? talk[0]
}

/** How many segments at the beginning are talk: whole clauses, or what a question may follow at once. */
function talkBefore(segments: readonly ActSegment[], words: readonly TypedWord[]): number {
  let end = 0
  let opened = false
  for (const [i, { to, phrase }] of segments.entries()) {
    if (!phrase || phrase.acts.some((act) => !isCourtesy(act)) || phrase.connects) break
    const opens = phrase.acts.some((act) => OPENERS.has(act))
    const isBoundary = words[to]?.clause !== words[to - 1]!.clause
    // "Hi bot, …", "cảm ơn bạn nha …": the particles behind belong to it.
    opened = opens || (opened && phrase.acts.length === 0)
    if (isBoundary || opened) end = i + 1
  }
  return end
}

/** Where the talk at the end begins: whole clauses of it. */
function talkBehind(segments: readonly ActSegment[], words: readonly TypedWord[], start: number): number {
  let end = segments.length
  for (let i = segments.length - 1; i > start; i--) {
    const { from, phrase } = segments[i]!
    if (!phrase || phrase.acts.some((act) => !isCourtesy(act)) || phrase.connects) break
    if (words[from - 1]!.clause !== words[from]!.clause) end = i
  }
  return end
}
