/** Finds lists, that is numbered or bulleted sentences. Each is one fact with its items. */
import { MAX_ANSWER_LENGTH } from '../knowledge/limits.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import type { DraftFact } from './entries.ts'
import { capital } from './names.ts'
import { piecesOf, type Sentence } from './sentence.ts'

/** A list with the facts that it makes. */
export interface DraftList {
  readonly fact: DraftFact
  /** Questions for one item, by the number of its sentence. */
  readonly ofItems: ReadonlyMap<number, readonly string[]>
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const COUNTS = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười']
/** "Thứ nhất là", "Một là", "1.", "-". A lone dash has no number. */
const MARK = new RegExp(
  `^(?:Thứ (?<ordinal>${ORDINALS.join('|')})(?: là|,)?|(?<count>${COUNTS.join('|')}) là|(?<digits>\\d{1,2})[.)]|[-–•*+])\\s*,?\\s+`,
  'u',
)
const MIN_ITEMS = 2
/** Characters of an answer that its lead and marks may take. */
const ROOM = 120
const ask = draftedQuestions.vi

interface Item {
  readonly view: number
  readonly number: number
  /** Verbatim words with the mark. */
  readonly text: string
}

/** Finds the lists of an article. */
export function listsIn(sentences: readonly Sentence[]): DraftList[] {
  const found: DraftList[] = []
  for (let at = 0; at < sentences.length; at++) {
    const list = listFrom(sentences, at)
    if (!list) continue
    found.push(list.made)
    at = list.last
  }
  return found
}

/** Reads the list that begins in a sentence: with its first item, or with words and a colon before it. */
function listFrom(sentences: readonly Sentence[], at: number): { made: DraftList; last: number } | undefined {
  const { text, view } = sentences[at]!
  const colon = text.search(/:\s+(?:Thứ nhất|Một là|1[.)])/u)
  const first = itemIn(colon < 0 ? text : text.slice(colon + 1).trim(), view.number)
  if (!first || first.number > 1) return undefined
  const lead = colon < 0 ? sentences[at - 1]?.text : text.slice(0, colon)
  const items = [first]
  let last = at
  for (let next = at + 1; next < sentences.length; next++) {
    const item = itemIn(sentences[next]!.text, sentences[next]!.view.number)
    const isNext = item && (item.number === items.length + 1 || (item.number === 0 && first.number === 0))
    if (isNext) {
      items.push(item)
      last = next
    } else if (first.number === 0 || sentences[next]!.view.paragraph !== sentences[last]!.view.paragraph)
      break
  }
  if (items.length < MIN_ITEMS || !lead) return undefined
  return { made: listOf(lead.replace(/[:.]\s*$/, ''), items), last }
}

function itemIn(text: string, view: number): Item | undefined {
  const mark = MARK.exec(text)
  if (!mark) return undefined
  const { ordinal, count, digits } = mark.groups ?? {}
  const number = ordinal
    ? ORDINALS.indexOf(ordinal) + 1
    : count
      ? COUNTS.indexOf(count) + 1
      : Number(digits ?? 0)
  return { view, number, text: text.replace(/[.;,]$/, '') }
}

function listOf(lead: string, items: readonly Item[]): DraftList {
  const quotes = shortened(
    items.map(({ text }) => text),
    MAX_ANSWER_LENGTH - ROOM - lead.length,
  )
  const what = thingsIn(lead)
  const isNumbered = items[0]!.number > 0
  return {
    fact: {
      id: `list-${items[0]!.view}`,
      asks: ['list', 'what'],
      answer: `${capital(lead)}: ${quotes.join('; ')}.`,
      quote: [lead, ...quotes],
      questions: { vi: what ? ask.list(what.counted, what.noun) : ask.listBehind(lead), en: [] },
    },
    ofItems: new Map(
      items.map(({ view, number }) => [
        view,
        what && isNumbered ? ask.item(what.noun, ORDINALS[number - 1] ?? String(number)) : [],
      ]),
    ),
  }
}

/** Cuts items at their last mark that fits, so that the list fits an answer. */
function shortened(items: readonly string[], most: number): string[] {
  const length = items.reduce((sum, item) => sum + item.length, 0)
  if (length <= most) return [...items]
  const each = Math.floor(most / items.length)
  return items.map((item) => {
    if (item.length <= each) return item
    const [first = item, ...more] = piecesOf(item)
    let end = typeof first === 'string' ? item.length : first.text.length
    for (const { start, text } of more) if (start + text.length <= each) end = start + text.length
    if (end <= each) return item.slice(0, end)
    return item.slice(0, item.lastIndexOf(' ', each))
  })
}

/** The counted things before a list: "8 trọng tâm chỉ đạo, điều hành bao gồm" → "8 trọng tâm …" and "trọng tâm …". */
function thingsIn(lead: string): { counted: string; noun: string } | undefined {
  const words =
    /(?:^|\s)(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (\p{Ll}[\p{L}, ]{2,60}?)(?: (?:bao gồm|gồm|là|như sau|sau đây|sau))?(?:, (?:gồm|bao gồm|đó là|trong đó|cụ thể))?$/iu.exec(
      lead,
    )
  return words ? { counted: `${words[1]} ${words[2]}`, noun: words[2]! } : undefined
}
