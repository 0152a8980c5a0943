/** Asks for parts of an English sentence in its own words: the subject, and the parts that an auxiliary allows. */
import { quantitiesOf } from '../knowledge/claims/quantities.ts'
import { termsOf } from '../knowledge/claims/terms.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { pressPhrases, pressWords } from './press-words.ts'
import type { Sentence } from './sentence.ts'
import type { Asked } from './slots.ts'

const MAX_WORDS = 16
const MIN_WORDS = 3
const MAX_SUBJECT = 7
const ask = draftedQuestions.en
/** Subject and predicate from its auxiliary: "The bridge | was closed on Monday". */
const WITH_AUXILIARY =
  /^(?<subject>[^,;:“”"()]{2,60}?) (?<predicate>(?<auxiliary>is|are|was|were|will|has|had|have|can|could|must|would) (?<rest>[^;:“”"]+))/
/** The same from a verb: "Mayor Ann Barrow | signed Order No. 12". */
const WITH_VERB = new RegExp(
  `^(?<subject>[^,;:“”"()]{2,60}?) (?<predicate>(?:${pressWords('english-acts').join('|')}) [^;:“”"]+)`,
)
const PERSON = /^(?:\p{Lu}[\p{L}’'-]+\.? ){1,3}\p{Lu}[\p{L}’'-]+$/u
const SINGULAR = /^(?:is|was|has|will|can|could|must|would|had)$/
const TIME_WORDS = /(?: (?:on|in|at|by|from|until|since|before|after|about|around|the))*$/
const PLACE = / (?:in|at|near) (?:the )?\p{Lu}[^,]*$/u
/** Words of a name: "Bank of Canada". A run of capitals that goes on with a mark or a possessive is more than that. */
const NAME =
  /(?<![\p{L}\p{N}’'.-])(?<!\p{Lu}[\p{L}’'.&-]* )(?<![&\p{N}] |\p{Lu}\p{L}* and )\p{Lu}[\p{L}-]+(?: (?:(?:of|for) (?:the )?)?\p{Lu}[\p{L}-]+){1,5}(?![\p{L}\p{N}’'-]|\.\p{L}| [\p{Lu}\p{N}&]| (?:and|of) )/gu
const MONTH = / (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*$/u
/** Last words of a phrase that goes on. */
const HALF = / (?:a|an|the|as|to|of|that|from|with|in|on|at|by|for|and|or|pass|said|says|U\.S|[ap]\.m)$/i
const noSubject = pressPhrases(['english-no-subject'])
const title = pressPhrases(['english-titles'], true)

/**
 * Returns the questions of a sentence.
 *
 * @param isOnce true if only one sentence has a name
 */
export function englishQuestions(
  { text }: Pick<Sentence, 'text'>,
  _event: string | undefined,
  isOnce: (name: string) => boolean,
): Asked[] {
  const plain = text.replace(/[.!?…]+$/, '')
  const found = (WITH_AUXILIARY.exec(plain) ?? WITH_VERB.exec(plain))?.groups ?? {}
  const { subject = '', auxiliary = '', rest = '', predicate = '' } = found
  const asked = isSubject(subject) ? asksOf(subject, auxiliary, rest, predicate) : []
  const names = [...text.matchAll(NAME)]
    .filter(({ 0: name, index }) => index > 0 && isOnce(name) && noSubject(termsOf(name), 0) === 0)
    .filter(({ 0: name }) => !MONTH.test(name))
    .map(([name]): Asked => ['what', ask.mentioned(name)])
  return asked.some(([, questions]) => questions.length > 0) ? asked : names
}

function asksOf(subject: string, auxiliary: string, rest: string, predicate: string): Asked[] {
  const deed = brief(predicate)
  const count = quantitiesOf(subject, 'en').find(({ kind, at }) => kind === 'amount' && at === 0)
  const counted = count && subject.slice(count.text.length).trim()
  const [clause = ''] = rest.split(/, | and | because | which | who | that | after | before | when | while /)
  const time = quantitiesOf(clause, 'en').find(({ kind }) => kind === 'date' || kind === 'weekday')
  const isLast = time && time.at + time.text.length === clause.length
  const when = isLast ? brief(clause.slice(0, time.at).trimEnd().replace(TIME_WORDS, ''), 1) : ''
  const where = time || !PLACE.test(clause) ? '' : brief(clause.replace(PLACE, ''), 1)
  return [
    ...(deed ? [whoeverDoes(subject, counted, auxiliary, deed)] : []),
    ['when', when ? ask.when(auxiliary, subject, when) : []],
    ['where', where ? ask.where(auxiliary, subject, where) : []],
  ]
}

/** Asks for the subject: a person with a title, a count, or anything else. */
function whoeverDoes(subject: string, counted: string | undefined, auxiliary: string, deed: string): Asked {
  if (counted !== undefined) return ['how-many', /^\p{Ll}/u.test(counted) ? ask.howMany(counted, deed) : []]
  const isTitled = PERSON.test(subject) && title(termsOf(subject), 0) > 0
  if (isTitled) return ['who', ask.who(deed)]
  const isName =
    /^(?:The |An? )?\p{Lu}/u.test(subject) &&
    /^(?:The |An? )?(?:[\p{Lu}\p{N}][\p{L}\p{N}’'-]*|of|for|the)(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}’'-]*|of|for|the))*$/u.test(
      subject,
    )
  return ['what', isName && (auxiliary === '' || SINGULAR.test(auxiliary)) ? ask.whoOrWhat(deed) : []]
}

/** True for a few words that may be a subject: no clause, no pronoun, no number in the middle. */
function isSubject(subject: string): boolean {
  const terms = termsOf(subject)
  const isPlain =
    !/ (?:--|–|-) |[^\p{L}\p{N}’'.% -]/u.test(subject) && !/\b(?:\w+ed|said|says)\b/.test(subject)
  const isCapital = /^(?:The |An? )?\p{Lu}|^\p{N}|^(?:The|An?) /u.test(subject)
  return (
    terms.length > 0 &&
    terms.length <= MAX_SUBJECT &&
    isPlain &&
    isCapital &&
    terms.every((term, at) => noSubject(terms, at) === 0 && (at === 0 || !term.isNumber)) &&
    !/^(?:It|He|She|They|This|That|There|We|I|You|These|Those|Its|His|Her|Their|Our|My|Another|Other|Others|Many|Most|Several|One|Both|All|Nothing|Anyone|Everyone)\b/.test(
      subject,
    )
  )
}

/** Words up to the first mark or relative clause; blank if they are too few or too many. */
function brief(text: string, least = MIN_WORDS): string {
  const [first = ''] = text.split(/,(?!\d)|[;:“”"(]| which | who | because | while | though | -- /)
  const plain = first.trim()
  const { length } = termsOf(plain)
  return length >= least && length <= MAX_WORDS && !HALF.test(plain) ? plain : ''
}
