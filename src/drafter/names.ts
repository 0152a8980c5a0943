/** Finds people with their offices, bodies and documents in a sentence: what a capital, an office or a number shows. */
import { joined, keysOf, type Term } from '../knowledge/claims/terms.ts'
import type { DirectiveForm } from '../knowledge/schema.ts'
import { documentForms } from '../text/document-types.ts'
import { bodyHeads } from '../text/government.ts'
import { surnameKeys } from '../text/stop-words.ts'
import { phrases, pressPhrases, pressWords } from './press-words.ts'

/** A name with its place in words. */
export interface Naming {
  readonly kind: 'person' | 'organization' | 'directive'
  /** Text of the name, without title or office. */
  readonly name: string
  /** Range of words with title and offices, from the first to behind the last. */
  readonly from: number
  readonly to: number
  /** Title or office right before the name, and the name: "Phó Thủ tướng Trương Hòa Bình". */
  readonly called: string
  /** Office as written. */
  readonly post?: string
  readonly document?: DocumentName
}

export interface DocumentName {
  readonly form: DirectiveForm
  readonly number: string
  readonly symbol?: string
  readonly date?: string
}

const MAX_NAME = 5
/** Maximum number of words between an office and the name behind it: "Chủ tịch UBND thành phố …". */
const OFFICE_REACH = 12
/** Maximum number of words of a body's name behind a comma, up to its "và": "Văn hóa, Thể thao và Du lịch". */
const LIST_REACH = 4

const head = phrases(bodyHeads, true)
const whole = pressPhrases(['whole-bodies'], true)
const level = pressPhrases(['levels'])
const tail = pressPhrases(['name-tails'])
const nameEnd = pressPhrases(['name-ends', 'name-end-pairs', 'verbs'])
const syllableEnd = pressPhrases(['name-ends'])
const namesake = pressPhrases(['namesakes', 'levels'])
const post = pressPhrases(['posts'], true)
const prefix = pressPhrases(['post-prefixes'], true)
const title = pressPhrases(['addresses', 'degrees', 'ranks', 'person-nouns'])

/** Finds the names of a text, from left to right. */
export function namingsIn(text: string, terms: readonly Term[]): Naming[] {
  const found: Naming[] = documentsIn(text, terms)
  const taken = (from: number, to: number) => found.some((n) => from < n.to && n.from < to)
  for (let at = 0; at < terms.length; at++) {
    const person = personAt(text, terms, at)
    if (person && !taken(at, person.to)) {
      found.push(person)
      at = person.to - 1
    }
  }
  for (let at = 0; at < terms.length; at++) {
    const length = bodyLength(terms, at)
    if (length === 0 || taken(at, at + length)) continue
    const name = slice(text, terms, at, at + length)
    found.push({ kind: 'organization', name, called: name, from: at, to: at + length })
    at += length - 1
  }
  return found.sort((a, b) => a.from - b.from)
}

export function slice(text: string, terms: readonly Term[], from: number, to: number): string {
  return text.slice(terms[from]!.start, terms[to - 1]!.end)
}

/** True if a word begins like the name of a body: "Sở", "Đoàn". */
export function isBodyHead(terms: readonly Term[], at: number): boolean {
  return head(terms, at) > 0
}

function capitalRun(terms: readonly Term[], at: number): number {
  let to = at
  while (terms[to]?.capital && (to === at || joined(terms, to))) to++
  return to - at
}

/** Returns the words of title and office that end right before a name. */
function titleStart(terms: readonly Term[], at: number): number {
  for (let from = Math.max(0, at - OFFICE_REACH); from < at; from++) {
    if (from > 0 && !/[\s“(]/.test(gapBefore(terms, from))) continue
    let to = from
    for (let more = 1; to < at && more > 0; to += more)
      more =
        title(terms, to) ||
        officeLength(terms, to) ||
        (to > from ? bodyLength(terms, to, at) || level(terms, to) : 0)
    if (
      to === at &&
      Array.from({ length: at - from - 1 }, (_, i) => from + i + 1).every((i) => near(terms, i))
    )
      return from
  }
  return at
}

function gapBefore(terms: readonly Term[], at: number): string {
  return at === 0 ? ' ' : terms[at]!.start > terms[at - 1]!.end ? ' ' : ''
}

/** True if nothing but a space or a full stop of an abbreviation is before a word. */
function near(terms: readonly Term[], at: number): boolean {
  return terms[at]!.start - terms[at - 1]!.end <= 1
}

/** An office with its prefix and suffix: "Phó Chủ tịch Thường trực". */
function officeLength(terms: readonly Term[], at: number): number {
  const before = prefix(terms, at)
  const own = post(terms, at + before) || (before > 0 && terms[at + before]?.capital ? post(terms, at) : 0)
  if (own === 0) return 0
  const end = at + before + own
  return before + own + (keysOf('Thường trực').every((key, i) => terms[end + i]?.key === key) ? 2 : 0)
}

function personAt(text: string, terms: readonly Term[], at: number): Naming | undefined {
  const run = Math.min(capitalRun(terms, at), MAX_NAME)
  if (
    run < 2 ||
    terms.slice(at, at + run).some(({ text: word, isNumber }) => isNumber || /^\p{Lu}{2,}$/u.test(word))
  )
    return undefined
  if (title(terms, at) > 0 || officeLength(terms, at) > 0 || head(terms, at) > 0) return undefined
  const from = titleStart(terms, at)
  const isBehindOther = [1, 2, 3].some(
    (n) => at - n >= 0 && joined(terms, at) && namesake(terms, at - n) === n,
  )
  if (from === at && (isBehindOther || !surnameKeys.has(terms[at]!.key) || run < 3)) return undefined
  const to = at + run
  const end = officesEnd(terms, to)
  const behind = end > to ? slice(text, terms, to, end) : undefined
  const office = from < at ? officeIn(text, terms, from, at) : undefined
  const own = behind ?? office
  return {
    kind: 'person',
    name: slice(text, terms, at, to),
    called: slice(text, terms, from, to),
    from,
    to: end,
    ...(own !== undefined && { post: own }),
  }
}

/** Office among the words before a name, without forms of address. */
function officeIn(text: string, terms: readonly Term[], from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) if (officeLength(terms, at) > 0) return slice(text, terms, at, to)
  return undefined
}

/** Returns the end of the offices in apposition: "A, Giám đốc Sở Y tế, Trưởng Ban Tổ chức, |". */
function officesEnd(terms: readonly Term[], name: number): number {
  let end = name
  for (;;) {
    const next = terms[end]
    const gap = next ? next.start - terms[end - 1]!.end : 0
    if (!next || gap < 2 || gap > 3 || officeLength(terms, end) === 0) return end
    let to = end + officeLength(terms, end)
    while (to < terms.length && (joined(terms, to) || goesOn(terms, to))) {
      const body = bodyLength(terms, to)
      if (body > 0) {
        to += body
        continue
      }
      if (joined(terms, to) && !terms[to]!.capital && nameEnd(terms, to) > 0 && terms[to]!.text !== 'và')
        return to
      to++
    }
    end = to
  }
}

/** True if a list within a name goes on behind a comma or dash: "Văn hóa, |Thể thao và Du lịch". */
function goesOn(terms: readonly Term[], at: number): boolean {
  if (!terms[at]!.capital || officeLength(terms, at) > 0 || head(terms, at) > 0 || title(terms, at) > 0)
    return false
  const and = terms.slice(at, at + LIST_REACH).findIndex(({ text }) => text === 'và')
  const words = terms.slice(at + 1, at + and + 2)
  return and > 0 && words.every((_, i) => joined(terms, at + 1 + i)) && terms[at + and + 1]?.capital === true
}

/** Returns the number of words of a body's name, or 0. A head alone ("Sở") is no name. */
function bodyLength(terms: readonly Term[], from: number, until = terms.length): number {
  const complete = whole(terms, from)
  const opening = head(terms, from)
  if (opening === 0) return complete
  let at = from + opening
  let own = 0
  while (at < until && (joined(terms, at) || (own > 0 && goesOn(terms, at)))) {
    const place = level(terms, at)
    if (place > 0) {
      at += place
      const run = joined(terms, at) && at < until ? Math.min(capitalRun(terms, at), 3, until - at) : 0
      return at + run - from
    }
    const more = tail(terms, at)
    if (own > 0 && more > 0) at += more
    else if (
      own > 0 &&
      terms[at]!.text === 'và' &&
      terms[at + 1]?.capital &&
      joined(terms, at + 1) &&
      head(terms, at + 1) === 0
    )
      at++
    else if (terms[at]!.capital && officeLength(terms, at) === 0 && title(terms, at) === 0) {
      const run = Math.min(capitalRun(terms, at), until - at)
      at += run
      own += run
      const isOneSyllable = run === 1 && at < until && joined(terms, at)
      if (isOneSyllable && !terms[at]!.capital && !terms[at]!.isNumber && syllableEnd(terms, at) === 0) at++
    } else break
  }
  return own > 0 ? at - from : complete
}

const FORMS = Object.entries(documentForms)
  .filter(([form]) => form !== 'instruction' && form !== 'project' && form !== 'draft-law')
  .map(([form, { vi, en }]) => ({ form: form as DirectiveForm, names: [vi, en] }))
const FORM_NAMES = FORMS.flatMap(({ names }) => names).sort((a, b) => b.length - a.length)
/** "Nghị quyết số 19-NQ/TU", "Quyết định 4410/QĐ-UBND ngày 15/8/2025", "Nghị định 412", "Order No. 12". */
const DOCUMENT = new RegExp(
  `(?<![\\p{L}])(?<form>${FORM_NAMES.join('|')})(?<sign> số| No\\.?)? (?<symbol>\\d{1,5}[a-zđ]?(?:[/-][\\p{L}\\d&]+)*)` +
    '(?: (?:ngày|of) (?<date>\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}))?',
  'giu',
)

/** Finds documents by form and number. Without "số" or a symbol, the form must be capitalised: "kế hoạch 5 năm" is none. */
function documentsIn(text: string, terms: readonly Term[]): Naming[] {
  return [...text.matchAll(DOCUMENT)].flatMap((match): Naming[] => {
    const { form = '', sign, symbol = '', date } = match.groups ?? {}
    const isMarked = sign !== undefined || /[/-]/.test(symbol)
    const kind = FORMS.find(({ names }) => names.includes(form.toLowerCase()))?.form
    const behind = text.slice(match.index + match[0].length)
    if (!kind || (!isMarked && (!/^\p{Lu}/u.test(form) || /^ (?:năm|tỷ|triệu|nghìn|%)/u.test(behind))))
      return []
    const from = terms.findIndex(({ start }) => start >= match.index)
    const to = terms.findLastIndex(({ end }) => end <= match.index + match[0].length) + 1
    const end =
      match[0].length -
      (date === undefined ? 0 : match[0].length - match[0].lastIndexOf(symbol) - symbol.length)
    const name = capital(match[0].slice(0, end))
    const number = /\d+/.exec(symbol)![0]
    const document = { form: kind, number, ...(/[/-]/.test(symbol) && { symbol }), ...(date && { date }) }
    return from < 0 || to <= from ? [] : [{ kind: 'directive', name, called: name, from, to, document }]
  })
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** First words of names of events. */
export const eventHeads: readonly string[] = pressWords('event-heads')
