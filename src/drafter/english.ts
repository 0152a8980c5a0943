/** Asks for an English sentence in its own words: whoever or whatever its subject is, and what an auxiliary allows. */
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { termsOf } from '../knowledge/claims/terms.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import type { Sentence } from './sentence.ts'
import type { Asked } from './slots.ts'

const MAX_WORDS = 16
const MIN_WORDS = 2
const ask = draftedQuestions.en
/** Subject and predicate from its auxiliary: "The bridge | was closed on Monday". */
const WITH_AUXILIARY =
  /^(?<subject>[^,;:“”"]{2,80}?) (?<predicate>(?<auxiliary>is|are|was|were|will|has|had|have|can|could|must|would) (?<rest>[^;:“”"]+))/
/** The same from a verb: "Mayor Ann Barrow | signed Order No. 12". */
const WITH_VERB =
  /^(?<subject>(?:[\w’'.-]+ ){0,6}?[\w’'.-]+) (?<predicate>(?:\w+(?:ed|s)|said|told|gave|took|made|held|won|lost|began|built|paid|cost) [^;:“”"]+)/
const PERSON = /^(?:\p{Lu}\p{Ll}*\.? )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+$/u
const PRONOUN = /^(?:It|He|She|They|This|That|There|We|I|You|These|Those)$/
const TIME_WORDS = /(?: (?:on|in|at|by|from|until|since|before|after|about|around|the))*$/
const PLACE = / (?:in|at|near) (?:the )?\p{Lu}[^,]*$/u

/** Returns the questions of a sentence. */
export function englishQuestions({ text }: Pick<Sentence, 'text'>): Asked[] {
  const plain = text.replace(/[.!?…]+$/, '')
  const found = (WITH_AUXILIARY.exec(plain) ?? WITH_VERB.exec(plain))?.groups ?? {}
  const { subject = '', auxiliary = '', rest = '', predicate = '' } = found
  if (subject === '' || PRONOUN.test(subject)) return []
  const deed = brief(predicate)
  const count = quantitiesOf(subject, 'en').find(({ kind, at }) => kind === 'amount' && at === 0)
  const counted = count && subject.slice(count.text.length).trim()
  const [clause = ''] = rest.split(/, | and | because | which | who /)
  const time = quantitiesOf(clause, 'en').find(({ kind }) => kind !== 'amount')
  const when = time ? brief(clause.slice(0, time.at).trimEnd().replace(TIME_WORDS, ''), 1) : ''
  const where = time || !PLACE.test(clause) ? '' : brief(clause.replace(PLACE, ''), 1)
  const who: Asked = PERSON.test(subject) ? ['who', ask.who(deed)] : ['what', ask.what(deed)]
  return [
    ...(deed ? [counted ? (['how-many', ask.howMany(counted, deed)] as const) : who] : []),
    ['when', when ? ask.when(auxiliary, subject, when) : []],
    ['where', where ? ask.where(auxiliary, subject, where) : []],
  ]
}

/** Words up to the first mark or relative clause; blank if they are too few or too many. */
function brief(text: string, least = MIN_WORDS): string {
  const plain = text.split(/[,;:“”"(]| which | who | because | while /)[0]!.trim()
  const { length } = termsOf(plain)
  return length >= least && length <= MAX_WORDS ? plain : ''
}
