/**
 * Proves a statement that a machine wrote. Besides the faults of any answer, it finds words, counts, actions and roles
 * that the article does not have. A person may rephrase the article; a machine that does usually invents something.
 */
import type { Lang } from '../../text/language-detection.ts'
import { addedWords } from './added-words.ts'
import type { NamedEntry, Scene } from './article-view.ts'
import { saidAsDone } from './binding.ts'
import { unprovenClaims } from './check-answer.ts'
import { countedOtherwise, countsMoved } from './counted.ts'
import { type Claim, readEvidence } from './evidence.ts'
import { unprovenNumbers } from './numbers.ts'
import { anotherOffice } from './offices.ts'
import { putAnew } from './order.ts'
import { deniedInEnglish, deniedOtherwise } from './polarity.ts'
import { anotherSpeaker } from './speakers.ts'

/** Everything that may prove an answer. */
export interface Ground extends Scene {
  /** Language of the article. Answers in it are compared with the quotes word by word, others as translations. */
  readonly lang: Lang
}

/**
 * Returns the first statement of an answer in the article's language that nothing proves.
 *
 * @param owner the fact's entry, which is the subject if the answer names nobody
 * @param names names of the entry that appear in the article; for the article's own entry also its source
 */
export function proveAnswer(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  names: readonly string[],
  ground: Ground,
): Claim | undefined {
  const { lang, views } = ground
  const evidence = readEvidence(quotes, names, lang)
  return (
    addedWords(answer, lang, evidence) ??
    unprovenClaims(answer, lang, evidence)[0] ??
    countedOtherwise(answer, lang, [...quotes, ...names]) ??
    (lang === 'vi' ? saidAsDone(answer, quotes, views) : deniedInEnglish(answer, quotes)) ??
    anotherOffice(answer, ground) ??
    anotherSpeaker(answer, quotes, owner, ground) ??
    putAnew(answer, quotes, ground)
  )
}

/** Returns the first number, name or denial of a translation that the original does not have. */
export function proveTranslation(
  translation: string,
  direct: string,
  evidence: readonly string[],
  lang: Lang,
): Claim | undefined {
  const other = lang === 'vi' ? 'en' : 'vi'
  const texts = readEvidence([direct, ...evidence], [], lang)
  // The Vietnamese version of an English name has other words.
  const claims =
    lang === 'vi'
      ? unprovenClaims(translation, other, texts, direct)
      : unprovenNumbers(translation, other, texts)
  const [english, vietnamese] = lang === 'vi' ? [translation, direct] : [direct, translation]
  return claims[0] ?? countsMoved(translation, other, direct, lang) ?? deniedOtherwise(english, vietnamese)
}
