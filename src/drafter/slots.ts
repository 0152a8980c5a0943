/** Finds what a Vietnamese sentence can be asked for, by its own slots, and asks for it in its own words. */
import { type Quantity, quantitiesOf } from '../knowledge/claims/quantities.ts'
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import type { AnswerType } from '../knowledge/schema.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { pressPhrases } from './press-words.ts'
import { type Clause, GUESTS, hasVerb, isInCompound, type Sentence, verbAt } from './sentence.ts'

/** Questions for one slot. */
export interface Asked {
  readonly asks: AnswerType
  readonly questions: readonly string[]
}

/** Longest question in words. Readers ask short ones. */
const MAX_WORDS = 20
/** Words of a question besides those of the article. */
const OWN_WORDS = 4
/** Fewest words of the article that a question needs, to be of this sentence only. */
const MIN_WORDS = 3
/** Words of what is counted: "vận động viên". */
const MAX_COUNTED = 6
/** Largest count that is asked for with "mấy". */
const FEW = 10
const ask = draftedQuestions.vi
const approximation = pressPhrases(['approximations'])
const ordinalSign = pressPhrases(['ordinal-signs'])
const timeWord = pressPhrases(['time-words'])
const reason = pressPhrases(['reasons'])
const purpose = pressPhrases(['purposes'])
const speech = pressPhrases(['speech-verbs'])
const YEAR = /^(?:19|20)\d\d$/
const YEARS =
  /(?<!\p{L})(?:năm|quý|tháng|giai đoạn) (?:[IVX]+(?: năm)?|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?:\/\d{4})?(?![\p{L}\d])/giu
const PLACE = /(?<!\p{L})tại (?=\p{L})/u
/** A term in quotation marks with its explanation behind it: "“mục tiêu kép” vừa …". */
const EXPLAINED = /“([\p{Ll}][\p{L} ]{3,30})”(?= (?:vừa|là|tức|gồm|nghĩa là)(?!\p{L})|:| \()/gu
/** Words at which a long predicate may be cut. */
const CUT: ReadonlySet<string> = new Set(
  'và với để nhằm trong tại theo cho của từ do về trên vào bằng khi'.split(' '),
)
/** Verbs whose object is a person or body, and words that no object begins with. */
const TO_WHOM = /(?:thuộc về|do)$/
const NO_OBJECT: ReadonlySet<string> = new Set([...CUT, 'ở', 'sang', 'đến', 'như', 'rằng', 'hơn', 'gần'])

/** Returns the questions of a sentence, by slot. */
export function questionsOf(sentence: Sentence): Asked[] {
  const { subject, clauses, text } = sentence
  const owner = subject && !subject.isPronoun ? subject.text : ''
  const guests = GUESTS.exec(text)?.[1]?.trim()
  const found = [
    ...(guests ? [{ asks: 'who' as const, questions: ask.guests(guests) }] : []),
    ...(owner ? asksOfSubject(sentence) : []),
    ...asksOfLeads(sentence, owner),
    ...clauses.flatMap((clause, at) => {
      // A clause that begins with its verb has the subject of the sentence.
      const own = at === 0 || clause.verb > 0 ? owner : ''
      return [
        ...asksOfNumbers(clause, own),
        ...asksOfTimes(clause, own),
        ...asksOfPlace(clause, own),
        ...asksOfReason(clause, own),
      ]
    }),
    ...asksOfDocuments(sentence),
    ...[...text.matchAll(EXPLAINED)].map(({ 1: words = '' }) => ({
      asks: 'what' as const,
      questions: ask.quoted(words),
    })),
  ]
  const whole = found
    .map(({ asks, questions }) => ({ asks, questions: questions.filter(isWhole) }))
    .filter(({ questions }) => questions.length > 0)
  // A sentence that is asked for nothing else is asked for by the documents and people that it names.
  const named = sentence.namings.filter(({ kind }) => kind !== 'organization')
  return whole.length > 0
    ? whole
    : named.map(({ name }) => ({ asks: 'what', questions: ask.mentioned(name) }))
}

/** True for a question with its brackets and quotation marks closed. */
function isWhole(question: string): boolean {
  return count(question, /[“(]/g) === count(question, /[”)]/g) && wordsIn(question) <= MAX_WORDS
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0
}

function asksOfSubject({ subject, leads, clauses: [main, next] }: Sentence): Asked[] {
  if (!subject || !main) return []
  const { naming, text: name } = subject
  const said = speechLength(main)
  const content =
    said > 0 && said >= main.terms.length && next ? `${main.text} ${brief(next.text)}` : brief(main.text)
  const kind = naming?.kind ?? 'organization'
  const deeds = [content, ...(kind === 'person' ? leads.map(brief).filter((lead) => isDeed(lead)) : [])]
  const who = subject.isActor
    ? deeds
        .filter((deed) => wordsIn(deed) >= MIN_WORDS)
        .map((deed) => ({
          asks: kind === 'person' ? ('who' as const) : ('which' as const),
          questions: ask.who(kind, deed),
        }))
    : []
  if (said > 0)
    return [
      ...who,
      { asks: 'what', questions: ask.said(name, main.text.slice(0, main.terms[said - 1]!.end)) },
    ]
  return [...who, ...asksOfDeed(name, main)]
}

/** True for an adverbial that says what the subject does: "Phát biểu tại buổi lễ". */
function isDeed(lead: string): boolean {
  return verbAt(termsOf(lead), 0) > 0
}

function asksOfDeed(name: string, { text, terms, verb }: Clause): Asked[] {
  const object = terms[verb]
  if (
    verb === 0 ||
    !object ||
    object.isNumber ||
    NO_OBJECT.has(object.text) ||
    approximation(terms, verb) > 0
  )
    return []
  if (text.slice(terms[verb - 1]!.end, object.start) !== ' ') return []
  const deed = text.slice(0, terms[verb - 1]!.end)
  if (TO_WHOM.test(deed)) return [{ asks: 'who', questions: ask.toWhom(name, deed) }]
  return [{ asks: 'what', questions: deed === 'là' ? ask.whatIs(name) : ask.what(name, deed) }]
}

/** Number of words up to a verb of saying near the beginning of a clause, with it. */
function speechLength({ terms }: Clause): number {
  for (let at = 0; at < 3; at++) if (speech(terms, at) > 0) return at + speech(terms, at)
  return 0
}

function asksOfLeads({ leads, clauses: [main] }: Sentence, owner: string): Asked[] {
  const event = main ? within(owner, brief(main.text)) : ''
  if (!event || (main && speechLength(main) > 0)) return []
  return leads.flatMap((lead): Asked[] => {
    const time = quantitiesOf(lead, 'vi').find(isTime)
    if (/^(?:tại|ở|trên)(?!\p{L})/iu.test(lead)) return [{ asks: 'where', questions: ask.where(event) }]
    if (time && wordsIn(lead) < MAX_WORDS / 2)
      return [{ asks: 'when', questions: ask.when(event, time.kind === 'time') }]
    if (/^theo \p{Lu}/iu.test(lead) && !/^theo đó/i.test(lead))
      return [{ asks: 'which', questions: ask.source(event) }]
    return []
  })
}

function isTime({ kind }: { readonly kind: string }): boolean {
  return kind === 'date' || kind === 'time' || kind === 'weekday'
}

/** Asks when and where the event of the article is, where its name stands beside a time or a place. */
export function eventQuestions({ text, leads, clauses }: Sentence, event: string | undefined): Asked[] {
  if (event === undefined || !text.includes(event)) return []
  const beside = leads.find((lead) => lead.includes(event))
  const isHeld =
    clauses[0]?.text.includes(event) &&
    /^(?:đã )?(?:tổ chức|khai mạc|bế mạc|diễn ra|khánh thành|phát động)/u.test(clauses[0].text)
  const pieces = beside ? [beside.slice(beside.indexOf(event) + event.length)] : isHeld ? leads : []
  const isDated = pieces.some((piece) => quantitiesOf(piece, 'vi').some(isTime))
  const isPlaced = pieces.some((piece) => /^ ?(?:tại|ở) /u.test(piece))
  return [
    ...(isDated ? [{ asks: 'when' as const, questions: ask.when(ask.event(event), false) }] : []),
    ...(isPlaced ? [{ asks: 'where' as const, questions: ask.where(ask.event(event)) }] : []),
  ]
}

/** Asks for each count and measure of a clause, in the words before it. */
function asksOfNumbers({ text, terms }: Clause, owner: string): Asked[] {
  return quantitiesOf(text, 'vi').flatMap((quantity): Asked[] => {
    if (quantity.kind !== 'amount') return []
    const { at, unit, text: written, number, value } = quantity
    const place = terms.findIndex(({ start }) => start >= at)
    const isCount = place >= 0 && !(place > 0 && ordinalSign(terms, place - 1) === 1)
    if (
      !isCount ||
      (YEAR.test(number) && !unit) ||
      /[-/]$/.test(text.slice(0, at)) ||
      /^[-/]\d/.test(text.slice(at + written.length))
    )
      return []
    let from = place
    while (from > 0 && approximation(terms, from - 1) === 1) from--
    const counted = unit ? '' : countedAt(text, terms, at + written.length)
    const lead = within(owner, from === 0 ? '' : text.slice(0, terms[from - 1]!.end))
    if (lead && (unit || counted))
      return [
        {
          asks: 'how-many',
          questions: [
            ...ask.howMany(lead, counted, measureOf(quantity), value <= FEW),
            ...(wordsIn(counted) > 1 ? ask.count(counted) : []),
          ],
        },
      ]
    const rest = from === 0 && counted ? brief(text.slice(text.indexOf(counted, at) + counted.length)) : ''
    if (rest) return [{ asks: 'how-many', questions: ask.howManyDo(counted, rest) }]
    return wordsIn(counted) > 1 ? [{ asks: 'how-many', questions: ask.count(counted) }] : []
  })
}

function measureOf({ unit, text }: Quantity & { kind: 'amount' }): string {
  if (unit?.measures === 'dong' || unit?.measures === 'dollar') return 'money'
  if (unit?.measures === 'share' || unit?.measures === 'points') return 'share'
  return /[\p{L}]+$/u.exec(text)?.[0] ?? ''
}

/** What is counted behind a number: the words up to a function word, a verb or a mark. */
function countedAt(text: string, terms: readonly Term[], at: number): string {
  const from = terms.findIndex(({ start }) => start >= at)
  let to = from
  const isApart = (i: number) => terms[i]!.start - (terms[i - 1]?.end ?? 0) !== 1
  while (
    from >= 0 &&
    to < terms.length &&
    to - from < MAX_COUNTED &&
    !terms[to]!.isNumber &&
    !isApart(to) &&
    !endsCounted(terms, to)
  )
    to++
  return to > from && to - from < MAX_COUNTED ? text.slice(terms[from]!.start, terms[to - 1]!.end) : ''
}

function endsCounted(terms: readonly Term[], at: number): boolean {
  return (
    !isInCompound(terms, at) &&
    (verbAt(terms, at) > 0 || CUT.has(terms[at]!.text) || NO_OBJECT.has(terms[at]!.text))
  )
}

/** Asks for dates, hours and years within a clause, in the words before them. */
function asksOfTimes({ text, terms }: Clause, owner: string): Asked[] {
  const years = [...text.matchAll(YEARS)].map(({ index }) => ({ at: index, kind: 'date' }))
  const [first] = [...quantitiesOf(text, 'vi').filter(isTime), ...years].sort((a, b) => a.at - b.at)
  let place = first ? terms.findIndex(({ start }) => start >= first.at) : 0
  while (place > 0 && timeWord(terms, place - 1) === 1) place--
  if (!first || place <= 0) return []
  const event = deedBefore(text, terms, place, owner)
  return event ? [{ asks: 'when', questions: ask.when(event, first.kind === 'time') }] : []
}

function asksOfPlace({ text, terms }: Clause, owner: string): Asked[] {
  const place = PLACE.exec(text)
  const event = place
    ? deedBefore(
        text,
        terms,
        terms.findIndex(({ start }) => start >= place.index),
        owner,
      )
    : ''
  return event ? [{ asks: 'where', questions: ask.where(event) }] : []
}

/** Asks why, or for what, in the words before "vì" or "nhằm". An agent behind "do" is no reason. */
function asksOfReason({ text, terms }: Clause, owner: string): Asked[] {
  for (const [words, phrase] of [
    ['reason', reason],
    ['purpose', purpose],
  ] as const) {
    const at = terms.findIndex((_, i) => i > 1 && phrase(terms, i) > 0)
    const event = at > 0 ? deedBefore(text, terms, at, owner) : ''
    const isAgent =
      at > 0 &&
      terms[at]!.text === 'do' &&
      !/(?<!\p{L})(?:bị|phải|không|chưa|chết|mất|chậm)(?!\p{L})/u.test(event)
    if (event && !isAgent) return [{ asks: 'why', questions: ask[words](event) }]
  }
  return []
}

/** Words of a clause before a position with its subject, if they say what happens. */
function deedBefore(text: string, terms: readonly Term[], at: number, owner: string): string {
  const last = terms[at - 1]
  // "so với năm 2020", "Kế hoạch số 86/KH-UBND ngày 12/1": the time is not that of the deed.
  if (!last || NO_OBJECT.has(last.text) || /^\p{Lu}{2,}$/u.test(last.text)) return ''
  const before = text.slice(0, last.end)
  const event = within(owner, before)
  return owner || hasVerb(termsOf(event)) ? event : ''
}

function asksOfDocuments({ namings, text, terms }: Sentence): Asked[] {
  return namings.flatMap((naming): Asked[] => {
    if (!naming.document) return []
    const behind = text.slice(terms[naming.to - 1]!.end)
    const { form, number } = naming.document
    return [
      ...(/^(?:(?! và )[^,;]){0,80}? về /u.test(behind)
        ? [{ asks: 'what' as const, questions: ask.about(form, number) }]
        : []),
      ...(/^[^,;]{0,20}? của \p{Lu}/u.test(behind)
        ? [{ asks: 'who' as const, questions: ask.issuer(form, number) }]
        : []),
    ]
  })
}

/** A predicate cut at its first mark or, if it is long, before a preposition. Blank if it cannot be cut. */
function brief(text: string): string {
  const plain = text.split(/[,;:“(](?=\s|[^\d\s])/u)[0]!.trim()
  const terms = termsOf(plain)
  const most = MAX_WORDS - 2 * OWN_WORDS
  if (terms.length <= most) return plain
  for (let at = most; at >= MIN_WORDS; at--)
    if (CUT.has(terms[at]!.text)) return plain.slice(0, terms[at - 1]!.end)
  return ''
}

/** Subject and words of a clause together. Too many are cut from the left where a phrase begins; blank if none does. */
function within(owner: string, text: string): string {
  if (text === '') return ''
  const joined = [owner, text].filter(Boolean).join(' ')
  const terms = termsOf(joined)
  const most = MAX_WORDS - OWN_WORDS
  if (terms.length < MIN_WORDS) return terms.length > 1 && owner ? joined : ''
  if (terms.length <= most) return joined
  for (let at = terms.length - most; at < terms.length - MIN_WORDS; at++)
    if (CUT.has(terms[at - 1]!.text) && verbAt(terms, at - 1) === 0 && !terms[at]!.capital)
      return joined.slice(terms[at]!.start)
  return ''
}

function wordsIn(text: string): number {
  return termsOf(text).length
}
