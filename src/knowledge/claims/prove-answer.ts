/**
 * Proves a statement that a machine wrote. Besides the faults of any answer, it finds words, counts, actions and roles
 * that the article does not have. A person may rephrase the article; a machine that does usually invents something.
 */
import type { Lang } from '../../text/language-detection.ts'
import { splitSentences } from '../sentences.ts'
import { addedWords } from './added-words.ts'
import type { NamedEntry, Scene } from './article-view.ts'
import { conditionLost, saidAsDone } from './binding.ts'
import { unprovenClaims } from './check-answer.ts'
import { countedOtherwise, countsMoved } from './counted.ts'
import { deniedInEnglish, deniedOtherwise } from './english-denials.ts'
import { type Claim, readEvidence } from './evidence.ts'
import { isListed } from './listed.ts'
import { unprovenNumbers } from './numbers.ts'
import { anotherOffice } from './offices.ts'
import { putAnew } from './order.ts'
import { anotherMeant, anotherSpeaker, ownerActs } from './speakers.ts'
import { indexOfRun, keysOf } from './terms.ts'

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
  const own = isListed(answer, quotes, scene) ? '' : ownWords(answer, quotes, scene)
  const claims = own === '' ? [] : unproven(own, quotes, names, scene)
  if (owner.kind === 'article') return named(claims)
  const about = ownerActs(answer, quotes, owner, scene) ?? anotherMeant(answer, quotes, owner, scene)
  return named(about ? [...claims, about] : claims)
}

/** The sentences of an answer that are not whole sentences of a quote. Those need no proof. */
function ownWords(answer: string, quotes: readonly string[], { views }: Scene): string {
  const runs = quotes.map(keysOf)
  const isQuoted = (keys: readonly string[]) =>
    runs.some((run) => indexOfRun(run, keys) >= 0) &&
    views.some((view) => view.keys.length === keys.length && indexOfRun(view.keys, keys) === 0)
  const sentences = splitSentences(answer).map(({ text }) => text)
  return sentences.filter((text) => !isQuoted(keysOf(text))).join(' ')
}

function unproven(
  answer: string,
  quotes: readonly string[],
  names: readonly string[],
  scene: Scene,
): Claim[] {
  const { lang, views } = scene
  const evidence = readEvidence(quotes, names, lang)
  return [
    addedWords(answer, lang, evidence),
    ...unprovenClaims(answer, lang, evidence),
    countedOtherwise(answer, lang, [...quotes, ...names]),
    conditionLost(answer, quotes, views),
    lang === 'vi' ? saidAsDone(answer, quotes, views) : deniedInEnglish(answer, quotes),
    anotherOffice(answer, scene),
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
