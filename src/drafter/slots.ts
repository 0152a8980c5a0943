/** Finds the slots of a Vietnamese sentence that a question can ask for, and asks for each in the sentence's words. */
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { termsOf } from '../knowledge/claims/terms.ts'
import { type Asked, draftedQuestions } from '../locales/drafted-questions.ts'
import { documentForms } from '../text/document-types.ts'
import { asksOfNumber } from './counts.ts'
import { brief, MIN_WORDS, noObject, within, wordsIn } from './fit-words.ts'
import { phrases, pressPhrases, pressWords } from './press-words.ts'
import { type Clause, GUESTS, hasVerb, noSubject, type Sentence, speech, TIME, verbAt } from './sentence.ts'

/** Longest question in words. Readers ask short ones. */
const MAX_WORDS = 20
const ask = draftedQuestions.vi
/** "3-1" without "ngày" is a score. */
const timesIn = (text: string) =>
  quantitiesOf(text, 'vi').filter(
    ({ kind, at, text: written }) =>
      kind !== 'amount' && (!/^\d+-\d+$/.test(written) || /ngày $/u.test(text.slice(0, at))),
  )
/** Words of a time at the end of an event: the question would ask for a part of the time. */
const HALF_TIME =
  /(?<!\p{L})(?:ngày|tháng|năm|quý|từ|đến|kể|hôm|tới|trước|sau|nay|qua) ?(?:\d[\d/]*)?$|(?:ngày|hôm) \d/u
const timeWord = pressPhrases(['time-words'])
const auxiliary = pressPhrases(['auxiliaries'])
const reason = pressPhrases(['reasons'])
/** What tells no place behind "tại" or "trên": documents and their parts, "thực tế". */
const noPlace = phrases([...Object.values(documentForms).map(({ vi }) => vi), ...pressWords('no-places')])
/** A term in quotation marks with its explanation behind it: "“mục tiêu kép” vừa …". */
const EXPLAINED = /“(\p{Ll}[\p{L} ]{3,30})”(?= (?:vừa|là|tức|gồm|nghĩa là)(?!\p{L})|:| \()/gu
const HELD = /^(?:đã )?(?:tổ chức|khai mạc|bế mạc|diễn ra|khánh thành|phát động)/u

/**
 * Returns the questions of a sentence, by slot.
 *
 * @param isOnce true if only one sentence has a name
 * @param event name of the event of the article
 */
export function questionsOf(sentence: Sentence, isOnce: (name: string) => boolean, event?: string): Asked[] {
  const { subject, clauses, text, namings } = sentence
  const owner = subject && !subject.isPronoun ? subject.text : ''
  const guests = GUESTS.exec(text)?.[1]
  const found = [
    ...(guests ? ask.guests(guests) : []),
    ...(owner ? asksOfSubject(sentence) : []),
    ...asksOfLeads(sentence, owner),
    ...asksOfEvent(sentence, event),
    ...clauses.flatMap((clause, at) => asksOfClause(clause, at, sentence)),
    ...asksOfDocuments(sentence),
    ...[...text.matchAll(EXPLAINED)].flatMap(([, words = '']) => ask.quoted(words)),
  ].filter(isWhole)
  if (found.length > 0) return found
  // A sentence that is asked for nothing else is asked for by the documents and people that only it names.
  const named = namings.filter(({ kind, name }) => kind !== 'organization' && isOnce(name))
  return named.flatMap(({ name }) => ask.mentioned(name))
}

/** True for a short question with its quotation marks and brackets closed. */
function isWhole({ question }: Asked): boolean {
  return wordsIn(question) <= MAX_WORDS && !/[“(][^”)]*$/u.test(question)
}

function asksOfSubject(sentence: Sentence): Asked[] {
  const { subject, clauses } = sentence
  const [main] = clauses
  if (!subject || !main) return []
  const kind = subject.naming?.kind ?? 'organization'
  const said = speechLength(main)
  return [
    ...deedsOf(sentence, main).flatMap((deed) => ask.who(kind, deed)),
    ...(said > 0 ? ask.said(subject.text, main.text.slice(0, main.terms[said - 1]!.end)) : []),
  ]
}

/** Everything that the subject does, each as whole words from its verb on. */
function deedsOf({ subject, leads, clauses: [, next] }: Sentence, main: Clause): string[] {
  if (!subject?.isActor) return []
  const said = speechLength(main)
  const parts = said === main.terms.length && next ? [main.text, next.text] : [main.text]
  const deed = parts.map(brief).join(' ')
  // What is said needs a verb of its own, and is asked for in no words of a quotation.
  const isSaid = said === 0 || (!/[“”]/.test(parts.join()) && hasVerb(termsOf(deed).slice(said)))
  // "Phát biểu tại buổi lễ, ông …": the adverbial says what the subject does, too.
  const others = subject.naming?.kind === 'person' ? leads.map(brief) : []
  const isDeed = (words: string) => wordsIn(words) >= MIN_WORDS && verbAt(termsOf(words), 0) > 0
  return [...(isSaid ? [deed] : []), ...others].filter(isDeed)
}

/** Number of words up to a verb of saying at the beginning of a clause, with it. Only auxiliaries precede it. */
function speechLength({ terms }: Clause): number {
  let at = 0
  while (speech(terms, at) === 0 && auxiliary(terms, at) > 0) at += auxiliary(terms, at)
  return speech(terms, at) > 0 ? at + speech(terms, at) : 0
}

function asksOfLeads({ leads, clauses: [main] }: Sentence, owner: string): Asked[] {
  const isDeed = owner && main && main.verb > 0 && speechLength(main) === 0
  return asksAt(isDeed ? within(owner, brief(main.text)) : '', leads)
}

/** Asks when and where the event of the article is, if its name appears next to a time or a place. */
function asksOfEvent({ text, leads, clauses: [main] }: Sentence, event: string | undefined): Asked[] {
  if (event === undefined || !text.includes(event)) return []
  const beside = leads.find((lead) => lead.includes(event))
  const isHeld = main?.text.includes(event) && HELD.test(main.text)
  const pieces = beside ? [beside.slice(beside.indexOf(event) + event.length).trim()] : isHeld ? leads : []
  return asksAt(ask.event(event), pieces)
}

/** Asks when and where something happens, by the times and places beside it. */
function asksAt(event: string, pieces: readonly string[]): Asked[] {
  return pieces.flatMap((piece) => {
    const time = TIME.test(piece) ? timesIn(piece)[0] : undefined
    if (event === '') return []
    if (/^(?:tại|ở|trên)(?!\p{L})/iu.test(piece))
      return noPlace(termsOf(piece), 1) > 0 ? [] : ask.where(event)
    return time ? ask.when(event, time.kind === 'time') : []
  })
}

/**
 * Asks for the counts of a clause, and in the main clause also for time, place and reason, each in the words before it. A
 * later clause that begins with its verb has the named subject of the sentence, unless it is what the subject says.
 */
function asksOfClause(clause: Clause, at: number, { subject, clauses }: Sentence): Asked[] {
  const { text, terms, verb } = clause
  const isSaid = speechLength(clauses[0]!) > 0
  const isMain = at === 0 && verb > 0 && subject !== undefined && !subject.isPronoun
  const isShared = at > 0 && verb > 0 && subject?.naming !== undefined && !isSaid
  const isPlain = at === 0 && !subject && noSubject(terms, 0) === 0
  const owner = isMain || isShared ? subject.text : isPlain ? '' : undefined
  return [
    ...quantitiesOf(text, 'vi').flatMap((quantity) => asksOfNumber(clause, quantity, owner)),
    ...(isMain && !isSaid ? asksOfMain(clause, subject.text) : []),
  ]
}

/** Asks for the time, place and reason of what the subject does. */
function asksOfMain(clause: Clause, owner: string): Asked[] {
  const { text, terms } = clause
  const [time] = timesIn(text)
  let at = time ? terms.findIndex(({ start }) => start >= time.at) : -1
  // "bắt đầu | từ thứ Hai"
  while (timeWord(terms, at - 1) === 1 && verbAt(terms, at - 2) < 2) at--
  const when = deedBefore(clause, at, owner)
  const place = terms.findIndex(
    ({ text: word }, i) => i > 1 && word === 'tại' && terms[i + 1]?.capital && !noPlace(terms, i + 1),
  )
  const where = deedBefore(clause, place, owner)
  const cause = terms.findIndex((_, i) => i > 1 && reason(terms, i) > 0)
  const why = deedBefore(clause, cause, owner)
  // An agent behind "do" is no reason.
  const isReason = /(?<!\p{L})(?:bị|phải|không|chưa|chết)(?!\p{L})/u.test(why)
  return [
    ...(when && !HALF_TIME.test(when) ? ask.when(when, time?.kind === 'time') : []),
    ...(where ? ask.where(where) : []),
    ...(isReason ? ask.reason(why) : []),
  ]
}

/** Words of a clause before a position with its subject, if they say what happens. */
function deedBefore({ text, terms }: Clause, at: number, owner: string): string {
  const last = terms[at - 1]
  // "so với năm 2020", "Kế hoạch số 86/KH-UBND ngày 12/1": the time is not that of the deed.
  if (!last || noObject.has(last.text) || /^\p{Lu}{2,}$/u.test(last.text)) return ''
  return within(owner, text.slice(0, last.end))
}

function asksOfDocuments({ namings, text, terms }: Sentence): Asked[] {
  return namings.flatMap(({ document, to }): Asked[] => {
    if (!document) return []
    const behind = text.slice(terms[to - 1]!.end)
    return [
      ...(/^[^,;]{0,80}? về /u.test(behind) ? ask.about(document) : []),
      ...(/^[^,;]{0,20}? của \p{Lu}/u.test(behind) ? ask.issuer(document) : []),
    ]
  })
}
