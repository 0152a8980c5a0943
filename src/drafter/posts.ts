import { bodyLength, capitalRun, endsName, isSurname, NAME_SYLLABLES, placeLength } from './bodies.ts'
import { addresses, degrees, postPrefixes, postSuffixes, posts, ranks } from './press-vocabulary.ts'
import { follows, phrases, type Word } from './words.ts'

const title = phrases([...addresses, ...ranks, ...degrees])
const post = phrases(posts)
const prefix = phrases(postPrefixes)
const suffix = phrases(postSuffixes)

/** Maximum number of words in a post. A longer match is running text. */
const MAX_POST_WORDS = 24
/** Maximum number of words that specify a post without a body: "Giám đốc kỹ thuật", "học sinh lớp 12A1". */
const MAX_POST_TAIL = 4

/** Length of the post that begins here, including its body: "Phó Giám đốc Sở Y tế tỉnh". */
export function postLength(words: readonly Word[], at: number): { length: number; body?: [number, number] } {
  let i = at
  if (prefix(words, i) > 0 && (post(words, i + 1) > 0 || prefix(words, i + 1) > 0)) i++
  if (prefix(words, i) > 0 && post(words, i + 1) > 0) i++
  const own = post(words, i)
  if (own === 0) return { length: 0 }
  i += own
  if (follows(words[i]) && suffix(words, i) > 0) i += suffix(words, i)
  let body: [number, number] | undefined
  let extra = 0
  while (follows(words[i]) && i - at < MAX_POST_WORDS) {
    const length = bodyLength(words, i)
    if (length > 0) {
      body ??= [i, i + length]
      i += length
      continue
    }
    const word = words[i]!
    const place = placeLength(words, i)
    if (place > 0) {
      i += place
      continue
    }
    if (endsName(words, i) && !(/^(của|thuộc)$/.test(word.text) && bodyLength(words, i + 1) > 0)) break
    const name = personLength(words, i)
    if (name >= NAME_SYLLABLES.usual || (name > 0 && isSurname(word))) break
    if (title(words, i) > 0) break
    if (post(words, i) > 0 && !body) break
    if (!body && extra++ >= MAX_POST_TAIL) break
    if (body && !word.capital && !/^(của|thuộc)$/.test(word.text)) break
    i++
  }
  return { length: i - at, ...(body && { body }) }
}

/** Number of syllables of a person's name that begins here, or 0. */
export function personLength(words: readonly Word[], at: number): number {
  const run = capitalRun(words, at)
  if (run < NAME_SYLLABLES.least || run > NAME_SYLLABLES.most) return 0
  const name = words.slice(at, at + run)
  // Words in capitals ("UBND", "THPT") are not syllables of a name, nor are those of "SEA Games 31".
  if (name.some((w) => /^\p{Lu}{2,}$/u.test(w.text) || /\p{N}/u.test(w.text))) return 0
  return run
}
