/** Finds people with their offices, bodies and documents in a sentence: what a capital, an office or a number shows. */
import { joined, type Term } from '../knowledge/claims/terms.ts'
import type { DirectiveForm } from '../knowledge/schema.ts'
import { documentForms } from '../text/document-types.ts'
import { bodyHeads, offices } from '../text/government.ts'
import { capitalised, fold } from '../text/normalize.ts'
import { places, surnameKeys } from '../text/stop-words.ts'
import { isSyllable } from '../text/syllable.ts'
import { type Phrases, phrases, pressPhrases, pressWords } from './press-words.ts'

/** A name with its place in words. */
export interface Naming {
  readonly kind: 'person' | 'organization' | 'directive'
  /** The name without title or office. */
  readonly name: string
  /** The name with the title or office right before it: "Phó Thủ tướng Trương Hòa Bình". */
  readonly called: string
  /** Range of words with titles and offices, from the first to behind the last. */
  readonly from: number
  readonly to: number
  /** A person's name with all titles and offices. */
  readonly words?: string
  /** Office as written. */
  readonly post?: string
  readonly document?: {
    readonly form: DirectiveForm
    readonly number: string
    readonly symbol: string | undefined
    readonly date: string | undefined
    /** The body behind it: "Kế hoạch số 86/KH-UBND của | UBND tỉnh". */
    readonly issuer: Naming | undefined
  }
}

/** Syllables of a full name without a title before it. */
const FULL_NAME = 3
const NUMERAL = /^[IVX]+$/
const ACRONYM = /^\p{Lu}{2}/u
/** Maximum number of words of a body's name behind a comma, up to its "và": "Văn hóa, Thể thao và Du lịch". */
const LIST_REACH = 4

/** First words of bodies: "Sở", "Đoàn". */
export const bodyHead = phrases(bodyHeads, true)
const whole = pressPhrases(['whole-bodies'], true)
const level = pressPhrases(['levels'], true)
const tail = pressPhrases(['name-tails'])
const syllableEnd = pressPhrases(['name-ends'])
const officeEnd = pressPhrases(['office-ends'])
const country = pressPhrases(['countries'], true)
const foreignBody = pressPhrases(['foreign-bodies'], true)
const predicate = pressPhrases(['speech-verbs', 'name-end-pairs'])
const namesake = pressPhrases(['namesakes', 'levels'])
/** "Chủ tịch", "Phó Chủ tịch". */
const post = phrases(
  [...offices, ...pressWords('posts')].flatMap((office) => [
    office,
    ...pressWords('post-prefixes').map((prefix) => `${prefix} ${office}`),
  ]),
  true,
)
const title = pressPhrases(['addresses', 'degrees', 'ranks', 'person-nouns', 'post-suffixes'])

/** Finds the names of a text, in order. */
export function namingsIn(text: string, terms: readonly Term[]): Naming[] {
  const found = documentsIn(text, terms)
  const places = [...terms.keys()]
  const people = places.flatMap((at) => personAt(text, terms, at) ?? [])
  const bodies = places.flatMap((at) => bodyAt(text, terms, at) ?? [])
  for (const naming of [...people, ...bodies])
    if (found.every((other) => naming.to <= other.from || other.to <= naming.from)) found.push(naming)
  return found.sort((a, b) => a.from - b.from)
}

export function slice(text: string, terms: readonly Term[], from: number, to: number): string {
  return text.slice(terms[from]!.start, terms[to - 1]!.end)
}

function capitalRun(terms: readonly Term[], at: number): number {
  let to = at
  while (terms[to]?.capital && (to === at || joined(terms, to))) to++
  return to - at
}

function personAt(text: string, terms: readonly Term[], at: number): Naming | undefined {
  const to = at + capitalRun(terms, at)
  if (beginsBefore(text, terms, at, to) || isNoPerson(terms.slice(at, to))) return undefined
  if (to - at < 2 || title(terms, at) + post(terms, at) + bodyHead(terms, at) > 0) return undefined
  // "HĐQT Đại |học"
  if (terms.slice(at, to).some((term) => ACRONYM.test(text.slice(term.start, term.end)))) return undefined
  const from = titleStart(terms, at)
  // "Thủ tướng Canada |Justin Trudeau"
  const nation = [1, 2, 3].find((n) => country(terms, at - n) === n) ?? 0
  const isBehind = (phrase: Phrases) =>
    joined(terms, at) && [1, 2, 3, 4].some((n) => phrase(terms, at - nation - n) === n)
  if (!isBehind(title) && !isBehind(post)) {
    // A surname and two more signs show a person: "UBND xã | Vạn Lộc" and "Trường THPT | Nguyễn Huệ" are none.
    const signs = [to - at >= FULL_NAME, from < at, !isBehind(namesake)].filter(Boolean)
    if (!surnameKeys.has(terms[at]!.key) || signs.length < 2) return undefined
  }
  const end = officesEnd(text, terms, to)
  const office = terms.findIndex((_, i) => i >= from && i < at && post(terms, i) > 0)
  const own = end > to ? slice(text, terms, to, end) : office < 0 ? undefined : slice(text, terms, office, at)
  return {
    kind: 'person',
    name: slice(text, terms, at, to),
    called: slice(text, terms, from, to),
    from,
    to: end,
    words: slice(text, terms, from, end),
    ...(own && { post: own }),
  }
}

/** True for a province and the name of a club or company: "HLV Hải Phòng", "HLV Man United". */
function isNoPerson(run: readonly Term[]): boolean {
  return (
    places.has(run.map(({ text }) => fold(text)).join(' ')) || run.some((_, at) => foreignBody(run, at) > 0)
  )
}

/** True if a run begins with a country, or with words of another language before a surname: "Vietjet |Lê Văn An". */
function beginsBefore(text: string, terms: readonly Term[], from: number, to: number): boolean {
  if (country(terms, from) > 0) return true
  const surname = terms.findIndex((term, i) => i > from && i < to && surnameKeys.has(term.key))
  return (
    surname > 0 && to - surname >= FULL_NAME && !isSyllable(text.slice(terms[from]!.start, terms[from]!.end))
  )
}

/** Returns the first of the words of title and office that end right before a name. */
function titleStart(terms: readonly Term[], name: number): number {
  let low = name
  while (joined(terms, low)) low--
  for (let from = low; from < name; from++) {
    let to = from + (title(terms, from) || post(terms, from))
    for (let more = to - from; more > 0 && to < name; to += more)
      more =
        title(terms, to) ||
        post(terms, to) ||
        bodyLength(terms, to, name) ||
        level(terms, to) ||
        country(terms, to)
    if (to === name) return from
  }
  return name
}

/** Returns the end of the offices in apposition: "A, Giám đốc Sở Y tế, Trưởng Ban Tổ chức, |". */
function officesEnd(text: string, terms: readonly Term[], name: number): number {
  let end = name
  while (terms[end] && text.slice(terms[end - 1]!.end, terms[end]!.start) === ', ' && post(terms, end) > 0) {
    end += post(terms, end)
    const isMore = (at: number) =>
      terms[at]!.capital ||
      (predicate(terms, at) === 0 &&
        !isDuration(terms, at) &&
        (officeEnd(terms, at) === 0 || terms[at + 1]?.capital))
    const isNext = (at: number) =>
      joined(terms, at) ? isMore(at) : goesOn(terms, at) || isCounted(text, terms, at)
    while (terms[end] && isNext(end)) end++
    if (endsInName(terms, name, end)) return name
  }
  return end
}

/** True if a name goes on behind a comma or dash: "Văn hóa, |Thể thao và Du lịch", "Phòng, |chống thiên tai". */
function goesOn(terms: readonly Term[], at: number): boolean {
  if (terms[at - 1]?.text === 'Phòng' && terms[at]!.text === 'chống') return true
  const and = terms.slice(at, at + LIST_REACH).findIndex(({ text }) => text === 'và')
  const isRun = and > 0 && terms.slice(at + 1, at + and + 2).every((_, i) => joined(terms, at + 1 + i))
  return isRun && terms[at]!.capital && terms[at + and + 1]?.capital === true
}

/** True for the number of "20 năm tù". */
function isDuration(terms: readonly Term[], at: number): boolean {
  return terms[at]!.isNumber && /^(?:năm|tháng|ngày|tuổi)$/u.test(terms[at + 1]?.text ?? '')
}

/** True if words of offices end in a full name: "A, Bộ trưởng Bộ Y tế Trần Văn B" is a list of people. */
function endsInName(terms: readonly Term[], from: number, to: number): boolean {
  // "A, thủ môn Nick Rimando": a role without a body is that of the next one.
  const role = terms[from]!.capital ? 0 : post(terms, from)
  if (role > 0 && capitalRun(terms, from + role) > 1) return true
  const at = terms.findLastIndex((term, i) => i > from && i <= to - FULL_NAME && surnameKeys.has(term.key))
  const isName = at > 0 && to - at <= FULL_NAME + 1 && at + capitalRun(terms, at) === to
  return isName && ![1, 2].some((n) => namesake(terms, at - n) === n)
}

/** True for a further numeral of a list: "các khoá IX, |X, XI". */
function isCounted(text: string, terms: readonly Term[], at: number): boolean {
  const isNumeral = ({ start, end }: Term) => NUMERAL.test(text.slice(start, end))
  return (
    isNumeral(terms[at - 1]!) &&
    isNumeral(terms[at]!) &&
    text.slice(terms[at - 1]!.end, terms[at]!.start) === ', '
  )
}

function bodyAt(text: string, terms: readonly Term[], from: number): Naming | undefined {
  const to = from + bodyLength(terms, from)
  if (to === from) return undefined
  const name = slice(text, terms, from, to)
  return { kind: 'organization', name, called: name, from, to }
}

/** Returns the number of words of a body's name, or 0. A head alone ("Sở") is no name. */
function bodyLength(terms: readonly Term[], from: number, until = terms.length): number {
  const head = bodyHead(terms, from)
  let at = from + head
  let hasName = false
  while (head > 0 && at < until && (joined(terms, at) || (hasName && goesOn(terms, at)))) {
    const place = level(terms, at)
    if (place > 0) return Math.min(at + place + capitalRun(terms, at + place), until) - from
    const isAnd = terms[at]!.text === 'và' && terms[at + 1]?.capital
    const isOffice = post(terms, at) + title(terms, at) > 0
    // "Thanh tra |Bộ Y tế"
    const nested = hasName ? 0 : bodyHead(terms, at)
    if (nested > 0 && terms[at + nested]?.capital && joined(terms, at + nested)) {
      at += nested
      continue
    }
    const run = isOffice ? 0 : Math.min(capitalRun(terms, at), until - at)
    const more = hasName && run === 0 ? tail(terms, at) || Number(isAnd) : 0
    if (more + run === 0) break
    at += more + run
    hasName ||= run > 0
    // "Y |tế": the second syllable of a word has no capital.
    const isSyllable = at < until && run === 1 && joined(terms, at)
    if (isSyllable && !terms[at]!.capital && syllableEnd(terms, at) === 0) at++
  }
  return hasName ? at - from : whole(terms, from)
}

const FORMS = new Map(Object.entries(documentForms).map(([form, { vi }]) => [vi, form as DirectiveForm]))
/** "Nghị quyết số 19-NQ/TU", "Quyết định 4410/QĐ-UBND ngày 15/8/2025", "Nghị định 412". */
const DOCUMENT = new RegExp(
  `(?<!\\p{L})(?<name>(?<form>${[...FORMS.keys()].join('|')})(?<sign> số)?` +
    ' (?<symbol>\\d{1,5}[a-zđ]?(?:[/-][\\p{L}\\d&]+)*))(?: ngày (?<date>\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}))?',
  'giu',
)

/** Finds documents. Without "số" or a symbol, the form must be capitalised: "kế hoạch 5 năm" is none. */
function documentsIn(text: string, terms: readonly Term[]): Naming[] {
  return [...text.matchAll(DOCUMENT)].flatMap((match): Naming[] => {
    const { name = '', form = '', sign, symbol = '', date } = match.groups ?? {}
    const end = match.index + match[0].length
    const hasSymbol = /[/-]/.test(symbol)
    const isCounted = /^ (?:năm|tỷ|triệu|nghìn|%)/u.test(text.slice(end))
    if (!sign && !hasSymbol && (isCounted || !/^\p{Lu}/u.test(form))) return []
    const from = terms.findIndex(({ start }) => start >= match.index)
    const to = terms.findLastIndex((term) => term.end <= end) + 1
    const number = /\d+/.exec(symbol)![0]
    const issuer = terms[to]?.text === 'của' ? bodyAt(text, terms, to + 1) : undefined
    const about = { form: FORMS.get(form.toLowerCase())!, number, date, issuer }
    const document = { ...about, symbol: hasSymbol ? symbol : undefined }
    return [{ kind: 'directive', name: capitalised(name), called: name, from, to, document }]
  })
}
