import { bodyHeads } from '../text/government.ts'
import { accentKey } from '../text/normalize.ts'
import { surnameKeys } from '../text/stop-words.ts'
import {
  addresses,
  degrees,
  levels,
  middleNames,
  minoritySurnames,
  nameEndPairs,
  nameEnds,
  namesakes,
  nameTails,
  placesLikeNames,
  posts,
  ranks,
  wholeBodies,
} from './press-vocabulary.ts'
import { follows, phrases, type Word } from './words.ts'

const head = phrases(bodyHeads, true)
const whole = phrases(wholeBodies, true)
const level = phrases(levels, true)
const placeLikeName = phrases(placesLikeNames, true)
const tail = phrases(nameTails)
const namesake = phrases(namesakes)
const title = phrases([...ranks, ...degrees, ...addresses, ...posts])
const ends = phrases(nameEnds)
const endPairs = phrases(nameEndPairs)

/** Number of syllables in a Vietnamese full name: surname, middle name, given name, and rarely more. */
export const NAME_SYLLABLES = { least: 2, usual: 3, most: 5 } as const
const minorityKeys = new Set(minoritySurnames.map(accentKey))
const middleKeys = new Set(middleNames.map(accentKey))
/** Number of syllables in most place names. */
const PLACE_SYLLABLES = 2
/** Maximum distance in words from a comma within a body's name to the "và" that ends the list. */
const LIST_REACH = 4

/** True if a name ends before this word. */
export function endsName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return true
  // "chuyển đổi số" continues the name, "số 36" does not.
  if (word.text === 'số') return /^\d/.test(words[at + 1]?.text ?? '')
  return !word.capital && (ends(words, at) > 0 || endPairs(words, at) > 0)
}

/** Length of the run of capitalized words from here, separated by single spaces only. */
export function capitalRun(words: readonly Word[], at: number): number {
  let length = 0
  while (words[at + length]?.capital && (length === 0 || follows(words[at + length]))) length++
  return length
}

export function isSurname(word: Word | undefined): boolean {
  return word?.capital === true && (surnameKeys.has(word.key) || minorityKeys.has(word.key))
}

/** True if a person's name may begin here: a surname, or any syllable before "Thị" or "Văn". */
function opensName(words: readonly Word[], at: number): boolean {
  return isSurname(words[at]) || (words[at + 1]?.capital === true && middleKeys.has(words[at + 1]!.key))
}

/** True if a full name of at least three syllables begins here: "Trần Văn An". */
function personStarts(words: readonly Word[], at: number): boolean {
  return (
    opensName(words, at) && capitalRun(words, at) >= NAME_SYLLABLES.usual && placeLikeName(words, at) === 0
  )
}

/**
 * Length of a level with its place ("tỉnh Sơn La"), or of the level alone ("tỉnh"). Excludes a person's name after it:
 * "tỉnh | Trần Văn An", "tỉnh Sơn La | Trần Văn An".
 */
export function placeLength(words: readonly Word[], at: number): number {
  const own = level(words, at)
  const from = at + own
  if (own === 0 || !follows(words[from])) return own
  const run = capitalRun(words, from)
  const like = placeLikeName(words, from)
  if (like > 0) return own + like
  if (middleKeys.has(words[from + 1]?.key ?? '')) return own
  if (run - PLACE_SYLLABLES >= NAME_SYLLABLES.usual && personStarts(words, from + PLACE_SYLLABLES))
    return own + PLACE_SYLLABLES
  return personStarts(words, from) ? own : own + run
}

/**
 * Length of a body's name that begins here, or 0. The name is a head ("Sở", "UBND") with its specification. After one
 * capitalized word it may include a lower-case syllable ("Công thương"). After two it may not, because they form a
 * proper name ("Trường Kim Đồng tổ chức").
 */
export function bodyLength(words: readonly Word[], at: number): number {
  const complete = whole(words, at)
  const opening = head(words, at)
  if (opening === 0) return complete
  let i = at + opening
  let told = false
  while (words[i]) {
    const word = words[i]!
    const joined = follows(word)
    if (joined && placeLength(words, i) > 0) {
      i += placeLength(words, i)
      told = true
      break
    }
    if (joined && word.capital && title(words, i) === 0) {
      if (personStarts(words, i) && !isNamesake(words, at, i)) break
      const run = capitalRun(words, i)
      // "Sở Y tế Trần Văn An": the body's name ends where a person's name begins.
      i += run
      told = true
      if (run === 1 && follows(words[i]) && !words[i]!.capital && !endsName(words, i)) i++
      const more = follows(words[i]) ? tail(words, i) : 0
      i += more
      continue
    }
    if (told && joined && tail(words, i) > 0) {
      i += tail(words, i)
      continue
    }
    if (told && continuesList(words, i)) {
      i += word.text === 'và' ? 1 : 0
      if (word.text !== 'và') {
        i += 1
        if (follows(words[i]) && !words[i]!.capital && !endsName(words, i)) i++
      }
      continue
    }
    if (joined && /^\d+$/.test(word.text) && !told) {
      i++
      told = true
      continue
    }
    break
  }
  return told ? Math.max(i - at, complete) : complete
}

function isNamesake(words: readonly Word[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (namesake(words, i) > 0 && i + namesake(words, i) === at) return true
  return false
}

/**
 * True if a list within a name continues: "Giáo dục và Đào tạo", "Văn hóa, Thể thao và Du lịch", "Lao động - Thương
 * binh và Xã hội".
 */
function continuesList(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const next = words[at + 1]
  const starts = (i: number) =>
    head(words, i) > 0 || whole(words, i) > 0 || title(words, i) > 0 || isSurname(words[i])
  if (word.gap === ' ' && word.text === 'và')
    return next?.capital === true && next.gap === ' ' && !starts(at + 1)
  if (!/^(, | - | – )$/.test(word.gap) || !word.capital || starts(at)) return false
  const and = words.slice(at, at + LIST_REACH).findIndex((w) => w.text === 'và' && w.gap === ' ')
  return (
    and > 0 &&
    words[at + and + 1]?.capital === true &&
    !starts(at + and + 1) &&
    words.slice(at + 1, at + and).every((w) => w.gap === ' ')
  )
}
