import { isSyllable } from '../../../src/text/syllable.ts'
import type { Random } from './random.ts'

/** Words that any text is full of. */
const FUNCTION_WORDS = 'của và các trong cho với về những được tại theo đến từ một này'.split(' ')
/** Share of function words in running Vietnamese. */
const FUNCTION_SHARE = 0.25

const ENGLISH =
  'development security industry ministry project production equipment training management conference cooperation technology vehicle research enterprise department standard safety protection quality budget supply investment infrastructure service network system agreement transport education hospital province village river harvest export market energy forest climate culture heritage festival museum library school teacher student doctor nurse patient medicine vaccine law court police border customs port ship airport railway bridge road tunnel water electricity factory worker union wage pension insurance bank credit tax trade tariff customs rice coffee rubber fishery shrimp steel cement textile garment footwear furniture tourism hotel newspaper television software data server satellite telephone chip battery solar wind nuclear gas oil coal mining waste recycling'.split(
    ' ',
  )

const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const RIMES =
  'a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e em en eo et ê êm ên ênh êu i iêm iên iêng iêt iêu im in inh it o oa oai oan oang oat oc oi om on ong ot ô ôc ôi ôm ôn ông ôt ơ ơi ơm ơn ơt u ua uân uât ui um un ung ut ươc ươi ươn ương ươt ưu ư ưa ưng ưt uyên uyêt uê ưc'.split(
    ' ',
  )
/** Level, sắc, huyền, hỏi, ngã, nặng; a stopped syllable has sắc or nặng only. */
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const STOPPED = /[cpt]$|ch$/

const COMPOUNDS = 12_000

/** A language like Vietnamese: its syllables, two-syllable words of them by Zipf's law, sentences. */
export interface Words {
  compound(): string
  /** Running text of so many content words. */
  sentence(contentWords: number): string
  english(count: number): string
}

export const createWords = (random: Random): Words => {
  const syllables = shuffled(allSyllables(), random)
  const compounds = Array.from(
    { length: COMPOUNDS },
    () => `${random.zipf(syllables)} ${random.zipf(syllables)}`,
  )
  const compound = () => random.zipf(compounds)
  return {
    compound,
    sentence(contentWords) {
      const words: string[] = []
      for (let i = 0; i < contentWords; i++) {
        words.push(compound())
        if (i + 1 < contentWords && random.next() < 2 * FUNCTION_SHARE)
          words.push(random.zipf(FUNCTION_WORDS))
      }
      return words.join(' ')
    },
    english: (count) => Array.from({ length: count }, () => random.zipf(ENGLISH)).join(' '),
  }
}

const allSyllables = (): string[] =>
  ONSETS.flatMap((onset) =>
    RIMES.filter((rime) => isSyllable(onset + rime)).flatMap((rime) =>
      TONES.filter((_, t) => !STOPPED.test(rime) || t === 1 || t === 5).map((tone) =>
        (onset + withTone(rime, tone)).normalize('NFC'),
      ),
    ),
  )

/** The tone stands on the vowel that has a mark already, or on the first of the last two. */
const withTone = (rime: string, tone: string): string => {
  const marked = [...rime].findLastIndex((letter) => /[ăâêôơư]/.test(letter))
  const at = marked >= 0 ? marked : [...rime].findIndex((letter) => /[aeiouy]/.test(letter))
  return rime.slice(0, at + 1) + tone + rime.slice(at + 1)
}

export const shuffled = <T>(items: readonly T[], random: Random): T[] => {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
