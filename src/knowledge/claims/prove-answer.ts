/**
 * Proves what a machine wrote of an article: besides the faults of any answer, none of its words, counts, deeds and roles
 * may be its own. A person may say it in other words; a machine that does has mostly made something up.
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

/** Everything that answers are proven by. */
export interface Ground extends Scene {
  /** The language of the article: answers in it are held against the quotes word by word, others as translations. */
  readonly lang: Lang
}

/**
 * Names the first thing that an answer in the article's language says of its own.
 *
 * @param owner the fact's entry, whom the fact speaks of where the answer names nobody
 * @param names names of the entry that stand in the article, and for the article's own entry its source
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

/** Names the first number, name or denial of a translation that what it translates does not have. */
export function proveTranslation(
  translation: string,
  direct: string,
  evidence: readonly string[],
  lang: Lang,
): Claim | undefined {
  const other = lang === 'vi' ? 'en' : 'vi'
  const texts = readEvidence([direct, ...evidence], [], lang)
  // Vietnamese for an English name has other words.
  const claims =
    lang === 'vi'
      ? unprovenClaims(translation, other, texts, direct)
      : unprovenNumbers(translation, other, texts)
  const [english, vietnamese] = lang === 'vi' ? [translation, direct] : [direct, translation]
  return claims[0] ?? countsMoved(translation, other, direct, lang) ?? deniedOtherwise(english, vietnamese)
}
