/** Finds lists, that is numbered or bulleted sentences. Each is one fact with its items. */
import { type Asked, draftedQuestions } from '../locales/drafted-questions.ts'
import { capitalised } from '../text/normalize.ts'
import type { DraftFact } from './entries.ts'
import type { Sentence } from './sentence.ts'

/** A list with the facts that it makes. */
export interface DraftList {
  readonly fact: DraftFact
  /** Questions for one item, by the number of its sentence. */
  readonly ofItems: ReadonlyMap<number, readonly Asked[]>
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
const ask = draftedQuestions.vi

/** Finds the lists of an article. */
export function listsIn(sentences: readonly Sentence[]): DraftList[] {
  return sentences.flatMap(({ text, view }, at) => {
    const [lead = '', behind] = text.split(FIRST_BEHIND_COLON)
    const [before, opening] = behind === undefined ? [sentences[at - 1]?.text ?? '', text] : [lead, behind]
    const first = itemOf(opening, view.number)
    if (!first || first.number > 1 || before === '') return []
    const items = itemsFrom(sentences, at, first)
    return items.length < 2 ? [] : [listOf(before.replace(/[:.]\s*$/, ''), items)]
  })
}

/** All items from the first. A numbered one may have more sentences in its paragraph. */
function itemsFrom(sentences: readonly Sentence[], at: number, first: Item): Item[] {
  const items = [first]
  let paragraph = sentences[at]!.view.paragraph
  for (const { text, view } of sentences.slice(at + 1)) {
    const item = itemOf(text, view.number)
    if (item?.number === (first.number === 0 ? 0 : items.length + 1)) items.push(item)
    else if (view.paragraph !== paragraph) break
    paragraph = view.paragraph
  }
  return items
}

function itemOf(text: string, view: number): Item | undefined {
  const mark = MARK.exec(text)?.groups
  if (!mark) return undefined
  const word = (mark.ordinal ?? mark.count ?? '').toLowerCase()
  const place = Math.max(ORDINALS.indexOf(word), COUNTS.indexOf(word)) + 1
  const number = place || Number(mark.digits ?? 0)
  return { view, number, text: text.replace(/[.;,]$/, '') }
}

function listOf(lead: string, items: readonly Item[]): DraftList {
  const quotes = items.map(({ text }) => text)
  const { counted, noun = '' } = THINGS.exec(lead)?.groups ?? {}
  const ofItem = (number: number) => ask.item(noun, ORDINALS[number - 1] ?? String(number))
  return {
    fact: {
      id: `list-${items[0]!.view}`,
      asks: ['list', 'what'],
      answer: `${capitalised(lead)}: ${quotes.join('; ')}.`,
      quote: [lead, ...quotes],
      questions: counted ? ask.list(counted, noun) : [],
    },
    ofItems: new Map(items.map(({ view, number }) => [view, counted && number > 0 ? ofItem(number) : []])),
  }
}
