/** Asks for an English sentence in its own words: whoever or whatever its subject is, and what an auxiliary allows. */
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { termsOf } from '../knowledge/claims/terms.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import type { Asked } from './slots.ts'

const MAX_WORDS = 16
const MIN_WORDS = 2
const ask = draftedQuestions.en
/** Subject, and the predicate from its auxiliary or regular past: "The bridge | was closed on Monday". */
const WITH_AUXILIARY =
  /^(?<subject>[^,;:“”"]{2,80}?) (?<auxiliary>is|are|was|were|will|has|had|have|can|could|must|would) (?<rest>[^;:“”"]+)/
const WITH_VERB =
  /^(?<subject>(?:(?:The|An?|This) )?(?:[\w’'.-]+ ){0,5}?)(?<verb>\w+(?:ed|s)|said|told|gave|took|made|held|won|lost|began|built|paid|cost) (?<rest>[^;:“”"]+)/
const PERSON =
  /^(?:(?:Mr|Mrs|Ms|Dr|Mayor|President|Minister|Director|Chairman|Chairwoman|Professor|Governor|Captain|Colonel|General|Sir)\.? )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+(?:, [^,]+,)?$/u
const PRONOUN = /^(?:It|He|She|They|This|That|There|We|I|You|These|Those)$/
const TIME_WORDS = /(?: (?:on|in|at|by|from|until|since|before|after|about|around|the))*$/
/** A place or time at the end that a question may ask for. */
const WHERE = / (?:in|at|near) (?:the )?\p{Lu}[^,]*$/u

/** Returns the questions of a sentence. */
export function englishQuestions(text: string): Asked[] {
  const plain = text.replace(/[.!?…]+$/, '')
  const subject = (WITH_AUXILIARY.exec(plain) ?? WITH_VERB.exec(plain))?.groups?.subject?.trim() ?? ''
  if (subject === '' || PRONOUN.test(subject)) return []
  const predicate = brief(plain.slice(plain.indexOf(subject) + subject.length).trim())
  const isPerson = PERSON.test(subject)
  const count = quantitiesOf(subject, 'en').find(({ kind, at }) => kind === 'amount' && at === 0)
  return [
    ...(predicate
      ? [
          count
            ? howMany(subject, count.text, predicate)
            : {
                asks: isPerson ? ('who' as const) : ('what' as const),
                questions: isPerson ? ask.who(predicate) : ask.what(predicate),
              },
        ]
      : []),
    ...inverted(plain),
  ]
}

function howMany(subject: string, number: string, predicate: string): Asked {
  return { asks: 'how-many', questions: ask.howMany(subject.slice(number.length).trim(), predicate) }
}

/** Asks when or where, with the auxiliary before the subject: "When was the bridge closed?" */
function inverted(text: string): Asked[] {
  const { subject = '', auxiliary = '', rest = '' } = WITH_AUXILIARY.exec(text)?.groups ?? {}
  const [first = ''] = rest.split(/, | and | because | which | who /)
  const time = quantitiesOf(first, 'en').find(
    ({ kind }) => kind === 'date' || kind === 'time' || kind === 'weekday',
  )
  const asked = lower(subject)
  const short = (before: string) =>
    words(before) > 0 && words(`${subject} ${before}`) <= MAX_WORDS ? before.trim() : ''
  const what = time ? short(first.slice(0, time.at).trimEnd().replace(TIME_WORDS, '')) : ''
  const where = short(first.replace(WHERE, ''))
  return [
    ...(what ? [{ asks: 'when' as const, questions: ask.when(auxiliary, asked, what) }] : []),
    ...(WHERE.test(first) && !time && where
      ? [{ asks: 'where' as const, questions: ask.where(auxiliary, asked, where) }]
      : []),
  ]
}

function brief(text: string): string {
  const [first = ''] = text.split(/[,;:“”"(]| which | who | because | while /)
  const plain = first.trim()
  return words(plain) >= MIN_WORDS && words(plain) <= MAX_WORDS ? plain : ''
}

function lower(text: string): string {
  return /^(?:The|An?|This) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function words(text: string): number {
  return termsOf(text).length
}
