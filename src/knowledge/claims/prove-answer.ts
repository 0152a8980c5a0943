/**
 * Proves a statement that a machine wrote. Besides the faults of any answer, it finds words, counts, actions and roles
 * that the article does not have. A person may rephrase the article; a machine that does usually invents something.
 */
import type { Lang } from '../../text/language-detection.ts'
import { splitSentences } from '../sentences.ts'
import { addedWords } from './added-words.ts'
import type { NamedEntry, Scene, View } from './article-view.ts'
import { conditionLost, saidAsDone } from './binding.ts'
import { unprovenClaims } from './check-answer.ts'
import { countedOtherwise, countsMoved } from './counted.ts'
import { deniedOtherwise } from './english-denials.ts'
import { type Claim, readEvidence } from './evidence.ts'
import { isListed } from './listed.ts'
import { unprovenNumbers } from './numbers.ts'
import { putAnew } from './order.ts'
import { turnedRound } from './polarity.ts'
import { anotherMeant, anotherSpeaker, ownerActs } from './speakers.ts'
import { indexOfRun, joined, keysOf, placesOf } from './terms.ts'

/** Maximum number of faults named of one answer. Others usually follow from the first. */
const MOST_NAMED = 3

/**
 * Returns the statements of an answer in the article's language that nothing proves; empty if it is proven.
 *
 * @param owner the fact's entry, which is the subject if the answer names nobody
 * @param names names of the entry that appear in the article; for the article's own entry also its source
 */
export function proveAnswer(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  names: readonly string[],
  scene: Scene,
): readonly Claim[] {
  const sentences = isListed(answer, quotes, scene) ? [] : splitSentences(answer)
  const read = sentences.map(({ text }) => ({ text, as: verbatim(text, quotes, scene) }))
  const textOf = (as: ReturnType<typeof verbatim>) =>
    read.flatMap((one) => (one.as === as ? [one.text] : [])).join(' ')
  const [clauses, own] = [textOf('clause'), textOf('own')]
  const claims = [
    ...(clauses === '' ? [] : turnedOrDone(clauses, quotes, scene)),
    ...(own === '' ? [] : unproven(own, quotes, names, scene)),
  ]
  if (owner.kind === 'article') return named(claims)
  const about = ownerActs(answer, quotes, owner, scene) ?? anotherMeant(answer, quotes, owner, scene)
  return named(about ? [...claims, about] : claims)
}

/**
 * Whether a sentence of an answer is a whole sentence of a quote, which needs no proof, or its clauses from one mark to
 * another, which may lack a condition or a denial.
 */
function verbatim(text: string, quotes: readonly string[], { views }: Scene): 'whole' | 'clause' | 'own' {
  const keys = keysOf(text)
  if (!quotes.some((quote) => indexOfRun(keysOf(quote), keys) >= 0)) return 'own'
  const places = views.flatMap((view) => placesOf(view.keys, keys).map((from) => ({ view, from })))
  if (places.some(({ view }) => view.keys.length === keys.length)) return 'whole'
  const isEdge = ({ terms }: View, at: number) => !joined(terms, at)
  const isClause = places.some(({ view, from }) => isEdge(view, from) && isEdge(view, from + keys.length))
  return isClause ? 'clause' : 'own'
}

/** Finds denials and conditions that are lost or added. */
function turnedOrDone(answer: string, quotes: readonly string[], { lang, views }: Scene): Claim[] {
  const done = lang === 'vi' ? saidAsDone(answer, quotes, views) : undefined
  const claims = [conditionLost(answer, quotes, views), done].flatMap((claim) => claim ?? [])
  return [...turnedRound(answer, lang, { quotes, lang }), ...claims]
}

function unproven(
  answer: string,
  quotes: readonly string[],
  names: readonly string[],
  scene: Scene,
): Claim[] {
  const { lang } = scene
  const evidence = readEvidence(quotes, names, lang)
  return [
    addedWords(answer, lang, evidence),
    ...unprovenClaims(answer, lang, evidence),
    countedOtherwise(answer, lang, [...quotes, ...names]),
    ...turnedOrDone(answer, quotes, scene),
    anotherSpeaker(answer, quotes, scene),
    putAnew(answer, quotes, scene),
  ].flatMap((claim) => claim ?? [])
}

/** Returns the numbers, names and denials of a translation that the original does not have. */
export function proveTranslation(
  translation: string,
  direct: string,
  evidence: readonly string[],
  lang: Lang,
): readonly Claim[] {
  const other = lang === 'vi' ? 'en' : 'vi'
  const texts = readEvidence([direct, ...evidence], [], lang)
  // The Vietnamese version of an English name has other words.
  const claims =
    lang === 'vi'
      ? unprovenClaims(translation, other, texts, direct)
      : unprovenNumbers(translation, other, texts)
  const [english, vietnamese] = lang === 'vi' ? [translation, direct] : [direct, translation]
  const moved = countsMoved(translation, other, direct, lang)
  return named([...claims, ...(moved ? [moved] : []), ...deniedOtherwise(english, vietnamese)])
}

/** The first claims, each once. */
function named(claims: readonly Claim[]): Claim[] {
  const isFirst = ({ said }: Claim, i: number) => claims.findIndex((claim) => claim.said === said) === i
  return claims.filter(isFirst).slice(0, MOST_NAMED)
}
