/** Asks for parts of an English sentence in its own words: the subject, and the time if an auxiliary allows. */
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import { type Asked, draftedQuestions } from '../locales/drafted-questions.ts'
import { pressPhrases, pressWords } from './press-words.ts'
import type { Sentence } from './sentence.ts'

const MAX_WORDS = 16
const MIN_WORDS = 3
const ask = draftedQuestions.en
const AUXILIARY = 'is|are|was|were|will|has|had|have|can|could|must|would'
/** Subject and predicate: "The bridge | was closed on Monday", "Mayor Ann Barrow | signed Order No. 12". */
const SENTENCE = new RegExp(
  '^(?<subject>[^,;:“”"()]{2,60}?) ' +
    `(?<predicate>(?:(?<auxiliary>${AUXILIARY})|${pressWords('english-acts').join('|')}) (?<rest>[^;:“”"]+))`,
)
const SINGULAR = /^(?:is|was|has|will|can|could|must|would|had)$/
const CLAUSE_END = /, | and | because | which | who | that | after | before | when | while /
const TIME_WORDS = /(?: (?:on|in|at|by|from|until|since|before|after|about|around|the))*$/
/** Words of a name without a capital: "Bank of Canada". */
const LINK = /^(?:of|for|the)$/
const noSubject = pressPhrases(['english-no-subject'])
const title = pressPhrases(['english-titles'], true)

/** Returns the questions of a sentence. */
export function englishQuestions({ text }: Pick<Sentence, 'text'>): Asked[] {
  const { subject = '', auxiliary, rest = '', predicate = '' } = SENTENCE.exec(text)?.groups ?? {}
  const terms = termsOf(subject)
  if (terms.some((_, at) => noSubject(terms, at) > 0)) return []
  const deed = brief(predicate)
  const isOne = auxiliary === undefined || SINGULAR.test(auxiliary)
  const who = deed ? whoeverDoes(subject, terms, isOne, deed) : []
  return auxiliary === undefined ? who : [...who, ...asksOfTime(subject, auxiliary, rest)]
}

function asksOfTime(subject: string, auxiliary: string, rest: string): Asked[] {
  const [clause = ''] = rest.replace(/[.!?…]+$/, '').split(CLAUSE_END)
  const time = quantitiesOf(clause, 'en').find(({ kind }) => kind === 'date' || kind === 'weekday')
  const isLast = time && time.at + time.text.length === clause.length
  const when = isLast ? brief(clause.slice(0, time.at).trimEnd().replace(TIME_WORDS, ''), 1) : ''
  return when ? ask.when(auxiliary, subject, when) : []
}

/** Asks for the subject: a count, a person with a title, or a name that a verb in the singular does not betray. */
function whoeverDoes(subject: string, terms: readonly Term[], isOne: boolean, deed: string): Asked[] {
  const count = quantitiesOf(subject, 'en').find(({ kind, at }) => kind === 'amount' && at === 0)
  const counted = count && subject.slice(count.text.length).trim()
  if (counted !== undefined) return /^\p{Ll}/u.test(counted) ? ask.howMany(counted, deed) : []
  if (title(terms, 0) > 0) return ask.who(deed)
  const isName = terms.every(({ text, capital, isNumber }) => capital || isNumber || LINK.test(text))
  return isName && isOne ? ask.whoOrWhat(deed) : []
}

/** Words up to the first mark or relative clause; blank if they are too few or too many. */
function brief(text: string, least = MIN_WORDS): string {
  const [first = ''] = text.split(/,(?!\d)|[;:“”"(]| which | who | because | while | though | -- |[.!?…]+$/)
  const plain = first.trim()
  const { length } = termsOf(plain)
  return length >= least && length <= MAX_WORDS ? plain : ''
}
