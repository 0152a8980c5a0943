/** Finds lists, that is numbered or bulleted sentences. Each is one fact with its items. */
import { MAX_ANSWER_LENGTH } from '../knowledge/limits.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { capitalised } from '../text/normalize.ts'
import type { DraftFact } from './entries.ts'
import { piecesOf, type Sentence } from './sentence.ts'

/** A list with the facts that it makes. */
export interface DraftList {
  readonly fact: DraftFact
  /** Questions for one item, by the number of its sentence. */
  readonly ofItems: ReadonlyMap<number, readonly string[]>
}

interface Item {
  /** Number of its sentence. */
  readonly view: number
  /** Its own number; 0 for a dash. */
  readonly number: number
  /** Verbatim words with the mark. */
  readonly text: string
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const COUNTS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
/** "Thứ nhất là", "Một là", "1.", "-". */
const MARK = new RegExp(
  `^(?:Thứ (?<ordinal>${ORDINALS.join('|')})(?: là|,)?|(?<count>${COUNTS.join('|')}) là|(?<digits>\\d{1,2})[.)]|[-–•*+])\\s`,
  'iu',
)
const FIRST_BEHIND_COLON = /:\s+(?=Thứ nhất|Một là|1[.)])/u
/** Counted things before a list: "8 | trọng tâm chỉ đạo, điều hành | bao gồm". */
const THINGS = new RegExp(
  `(?:^|\\s)(?<counted>(?:\\d{1,2}|${COUNTS.join('|')}) (?<noun>\\p{Ll}[\\p{L}, ]{2,60}?))(?:,? (?:bao gồm|gồm|là|sau|trong đó|như sau|sau đây|cụ thể|đó là))?$`,
  'iu',
)
/** A lead that "gì" completes. */
const LEADS_ON = / (?:là|gồm|như|yêu cầu|đề nghị|gồm có)$/u
/** Characters of an answer for its lead and marks. */
const ROOM = 120
const ask = draftedQuestions.vi

/** Finds the lists of an article. */
export function listsIn(sentences: readonly Sentence[]): DraftList[] {
  return sentences.flatMap((_, at) => {
    const { text, view } = sentences[at]!
    const colon = FIRST_BEHIND_COLON.exec(text)
    const first = itemOf(colon ? text.slice(colon.index + colon[0].length) : text, view.number)
    const lead = colon ? text.slice(0, colon.index) : sentences[at - 1]?.text
    const isFirst = first && first.number < 2 && !itemOf(lead ?? '', 0)
    const items = isFirst && lead ? [first, ...itemsBehind(sentences, at, first)] : []
    return items.length < 2 ? [] : [listOf(lead!.replace(/[:.]\s*$/, ''), items)]
  })
}

/** Items behind the first. A numbered one may have more sentences in its paragraph. */
function itemsBehind(sentences: readonly Sentence[], at: number, first: Item): Item[] {
  const items: Item[] = []
  let paragraph = sentences[at]!.view.paragraph
  for (const { text, view } of sentences.slice(at + 1)) {
    const item = itemOf(text, view.number)
    const isNext = item?.number === (first.number === 0 ? 0 : items.length + 2)
    if (!isNext && view.paragraph !== paragraph) break
    if (isNext) items.push(item)
    paragraph = view.paragraph
  }
  return items
}

function itemOf(text: string, view: number): Item | undefined {
  const { ordinal = '', count = '', digits = '0' } = MARK.exec(text)?.groups ?? {}
  const number = ORDINALS.indexOf(ordinal) + COUNTS.indexOf(count.toLowerCase()) + 2 || Number(digits)
  return MARK.test(text) ? { view, number, text: text.replace(/[.;,]$/, '') } : undefined
}

function listOf(lead: string, items: readonly Item[]): DraftList {
  const each = Math.floor((MAX_ANSWER_LENGTH - ROOM - lead.length) / items.length)
  const quotes = items.map(({ text }) => cutAtMark(text, each))
  const { counted, noun = '' } = THINGS.exec(lead)?.groups ?? {}
  return {
    fact: {
      id: `list-${items[0]!.view}`,
      asks: ['list', 'what'],
      answer: `${capitalised(lead)}: ${quotes.join('; ')}.`,
      quote: [lead, ...quotes],
      questions: {
        vi: counted ? ask.list(counted, noun) : LEADS_ON.test(lead) ? ask.listBehind(lead) : [],
        en: [],
      },
    },
    ofItems: new Map(
      items.map(({ view, number }) => [
        view,
        counted && number > 0 ? ask.item(noun, ORDINALS[number - 1] ?? String(number)) : [],
      ]),
    ),
  }
}

/** Cuts an item at its last mark that fits, or at a word. */
function cutAtMark(item: string, most: number): string {
  if (item.length <= most) return item
  const ends = piecesOf(item).map(({ start, text }) => start + text.length)
  const end = ends.findLast((at) => at <= most) ?? item.lastIndexOf(' ', most)
  return item.slice(0, end)
}
