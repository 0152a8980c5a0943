/** Finds what a Vietnamese sentence can be asked for, by its own slots, and asks for it in its own words. */
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import type { AnswerType } from '../knowledge/schema.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { asksOfNumber } from './counts.ts'
import { brief, MIN_WORDS, noObject, within, wordsIn } from './fit-words.ts'
import { phrases, pressPhrases, pressWords } from './press-words.ts'
import { type Clause, GUESTS, hasVerb, type Sentence, verbAt } from './sentence.ts'

/** Questions for one slot. */
export type Asked = readonly [asks: AnswerType, questions: readonly string[]]

/** Longest question in words. Readers ask short ones. */
const MAX_WORDS = 20
/** An adverbial with more words says more than a time. */
const MAX_LEAD = 10
const ask = draftedQuestions.vi
const timesIn = (text: string) => quantitiesOf(text, 'vi').filter(({ kind }) => kind !== 'amount')
const approximation = pressPhrases(['approximations'])
const timeWord = pressPhrases(['time-words'])
const reason = pressPhrases(['reasons'])
const purpose = pressPhrases(['purposes'])
const given = phrases(['tặng'])
const speech = pressPhrases(['speech-verbs'])
const auxiliaries: ReadonlySet<string> = new Set(
  pressWords('auxiliaries').flatMap((words) => words.split(' ')),
)
const YEARS =
  /(?<!\p{L})(?:năm|quý|tháng|giai đoạn) (?:[IVX]+(?: năm)?|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?:\/\d{4})?(?![\p{L}\d])/giu
/** A term in quotation marks with its explanation behind it: "“mục tiêu kép” vừa …". */
const EXPLAINED = /“(\p{Ll}[\p{L} ]{3,30})”(?= (?:vừa|là|tức|gồm|nghĩa là)(?!\p{L})|:| \()/gu
const PLACE = /(?<!\p{L})tại (?=\p{L})/u
const HELD = /^(?:đã )?(?:tổ chức|khai mạc|bế mạc|diễn ra|khánh thành|phát động)/u

/**
 * Returns the questions of a sentence, by slot.
 *
 * @param event name of the event of the article
 */
export function questionsOf(sentence: Sentence, event?: string): Asked[] {
  const { subject, clauses, text, namings } = sentence
  const owner = subject && !subject.isPronoun ? subject.text : ''
  const guests = GUESTS.exec(text)?.[1]?.trim()
  const found: Asked[] = [
    ['who', guests ? ask.guests(guests) : []],
    ...(owner ? asksOfSubject(sentence) : []),
    ...asksOfLeads(sentence, owner),
    ...asksOfEvent(sentence, event),
    // A clause that begins with its verb has the subject of the sentence.
    ...clauses.flatMap((clause, at) => asksOfClause(clause, at === 0 || clause.verb > 0 ? owner : '')),
    ...asksOfDocuments(sentence),
    ...[...text.matchAll(EXPLAINED)].map(([, words = '']): Asked => ['what', ask.quoted(words)]),
  ]
  const whole = found
    .map(([asks, questions]): Asked => [asks, questions.filter(isWhole)])
    .filter(([, questions]) => questions.length > 0)
  // A sentence that is asked for nothing else is asked for by the documents and people that it names.
  const named = namings.filter(({ kind }) => kind !== 'organization')
  return whole.length > 0 ? whole : named.map(({ name }): Asked => ['what', ask.mentioned(name)])
}

/** True for one sentence with its brackets and quotation marks closed. */
function isWhole(question: string): boolean {
  const count = (mark: RegExp) => question.match(mark)?.length ?? 0
  const isOne = !/[.!?…] /.test(question) && count(/[“(]/g) === count(/[”)]/g)
  return isOne && wordsIn(question) <= MAX_WORDS
}

function asksOfSubject({ subject, leads, clauses: [main, next] }: Sentence): Asked[] {
  if (!subject || !main) return []
  const kind = subject.naming?.kind ?? 'organization'
  const isPerson = kind === 'person'
  const said = speechLength(main)
  // The words of a quotation are not those of the question.
  const isQuoted = /[“”]/.test(next?.text ?? '“')
  const content =
    said < main.terms.length ? brief(main.text) : isQuoted ? '' : `${main.text} ${brief(next!.text)}`
  // "Phát biểu tại buổi lễ, ông …": the adverbial says what the subject does, too.
  const deeds = [content, ...leads.map(brief).filter((lead) => isPerson && verbAt(termsOf(lead), 0) > 0)]
  const who = deeds
    .filter((deed) => subject.isActor && wordsIn(deed) >= MIN_WORDS)
    .map((deed): Asked => [isPerson ? 'who' : 'which', ask.who(kind, deed)])
  const verb = said > 0 ? main.text.slice(0, main.terms[said - 1]!.end) : ''
  return [
    ...who,
    ...(verb ? [['what', ask.said(subject.text, verb)] as const] : asksOfDeed(subject.text, main)),
  ]
}

function asksOfDeed(name: string, { text, terms, verb }: Clause): Asked[] {
  const object = terms[verb]
  if (verb === 0 || !object || object.isNumber || noObject.has(object.text)) return []
  if (approximation(terms, verb) > 0 || object.start - terms[verb - 1]!.end !== 1) return []
  const deed = text.slice(0, terms[verb - 1]!.end)
  if (deed !== 'là' && terms.slice(0, verb).every(({ text: word }) => auxiliaries.has(word))) return []
  if (deed.endsWith('thuộc về')) return [['who', ask.toWhom(name, deed)]]
  return [['what', deed === 'là' ? ask.whatIs(name) : ask.what(name, deed)]]
}

/** Number of words up to a verb of saying near the beginning of a clause, with it. */
function speechLength({ terms }: Clause): number {
  const at = terms.slice(0, MIN_WORDS).findIndex((_, i) => speech(terms, i) > 0)
  return at < 0 ? 0 : at + speech(terms, at)
}

function asksOfLeads({ leads, clauses: [main] }: Sentence, owner: string): Asked[] {
  const event = main && speechLength(main) === 0 ? within(owner, brief(main.text)) : ''
  if (event === '') return []
  return leads.flatMap((lead): Asked[] => {
    const time = timesIn(lead)[0]
    if (/^(?:tại|ở|trên)(?!\p{L})/iu.test(lead)) return [['where', ask.where(event)]]
    return time && wordsIn(lead) < MAX_LEAD ? [['when', ask.when(event, time.kind === 'time')]] : []
  })
}

/** Asks when and where the event of the article is, where its name stands beside a time or a place. */
function asksOfEvent({ text, leads, clauses: [main] }: Sentence, event: string | undefined): Asked[] {
  if (event === undefined || !text.includes(event)) return []
  const beside = leads.find((lead) => lead.includes(event))
  const isHeld = main?.text.includes(event) && HELD.test(main.text)
  const pieces = beside ? [beside.slice(beside.indexOf(event) + event.length).trim()] : isHeld ? leads : []
  const held = ask.event(event)
  return [
    ['when', pieces.some((piece) => timesIn(piece).length > 0) ? ask.when(held, false) : []],
    ['where', pieces.some((piece) => /^(?:tại|ở) /u.test(piece)) ? ask.where(held) : []],
  ]
}

/** Asks for counts, time, place, reason and purpose within a clause, each in the words before it. */
function asksOfClause(clause: Clause, owner: string): Asked[] {
  const { text, terms } = clause
  const indexOf = (offset: number) => terms.findIndex(({ start }) => start >= offset)
  const years = [...text.matchAll(YEARS)].map(({ index }) => ({ at: index, kind: 'date' }))
  const [time] = [...timesIn(text), ...years].sort((a, b) => a.at - b.at)
  let timeAt = time ? indexOf(time.at) : -1
  // "bắt đầu | từ thứ Hai"
  while (timeWord(terms, timeAt - 1) === 1 && verbAt(terms, timeAt - 2) < 2) timeAt--
  const at = (found: (terms: readonly Term[], at: number) => number) =>
    terms.findIndex((_, i) => i > 1 && found(terms, i) > 0)
  const [why, what] = [at(reason), at(purpose)].map((i) => deedBefore(clause, i, owner))
  // An agent behind "do" is no reason.
  const isReason =
    terms[at(reason)]?.text !== 'do' || /(?<!\p{L})(?:bị|phải|không|chưa|chết)(?!\p{L})/u.test(why!)
  const when = deedBefore(clause, timeAt, owner)
  // "trao Huân chương | tặng 3 đồng chí"
  const toWhom = deedBefore(clause, at(given), owner)
  const where = deedBefore(clause, indexOf(text.search(PLACE)), owner)
  return [
    ...quantitiesOf(text, 'vi').map((quantity): Asked => ['how-many', asksOfNumber(clause, quantity, owner)]),
    ['when', when ? ask.when(when, time?.kind === 'time') : []],
    ['where', where && PLACE.test(text) ? ask.where(where) : []],
    ['why', why && isReason ? ask.reason(why) : []],
    ['why', what && !why ? ask.purpose(what) : []],
    ['who', toWhom ? ask.toWhom(toWhom, 'tặng') : []],
  ]
}

/** Words of a clause before a position with its subject, if they say what happens. */
function deedBefore({ text, terms }: Clause, at: number, owner: string): string {
  const last = terms[at - 1]
  // "so với năm 2020", "Kế hoạch số 86/KH-UBND ngày 12/1": the time is not that of the deed.
  if (!last || noObject.has(last.text) || /^\p{Lu}{2,}$/u.test(last.text)) return ''
  if (speechLength({ text, terms, verb: 0 }) >= at) return ''
  const event = within(owner, text.slice(0, last.end))
  return owner || hasVerb(termsOf(event)) ? event : ''
}

function asksOfDocuments({ namings, text, terms }: Sentence): Asked[] {
  return namings.flatMap(({ document, to }): Asked[] => {
    if (!document) return []
    const behind = text.slice(terms[to - 1]!.end)
    const { form, number } = document
    const isAbout = /^(?:(?! và )[^,;]){0,80}? về /u.test(behind)
    return [
      ['what', isAbout ? ask.about(form, number) : []],
      ['who', /^[^,;]{0,20}? của \p{Lu}/u.test(behind) ? ask.issuer(form, number) : []],
    ]
  })
}
