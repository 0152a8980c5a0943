/** Holds what an answer denies, and words that have an opposite, against what proves it. */
import type { Lang } from '../../text/language-detection.ts'
import { type Claim, type Evidence, keyOf, positionsOf } from './evidence.ts'
import { compared, estimates, opposites } from './opposites.ts'

/** Words of negation; a word of the language that begins with one ("không khí", air) is none. */
const NEGATIONS = new Set(['không', 'chưa', 'chẳng', 'chả', 'đừng', 'khỏi'].map(keyOf))
const NO_NEGATION = new Set(['khí', 'gian', 'quân', 'chỉ', 'những', 'lưu', 'phận', 'đầy'].map(keyOf))
const BEFORE_NO_NEGATION = new Set(['hàng', 'hư', 'hay', 'có', 'khi', 'nếu'].map(keyOf))
/** Words of the article that say a denial in another way: "cấm" forbids. */
const DENYING = new Set(
  ['cấm', 'thiếu', 'tránh', 'ngoài', 'trừ', 'mất', 'hết', 'ngừng', 'nghỉ', 'nếu', 'chậm', 'khó'].map(keyOf),
)
const OF_ARTICLE = new Set(['bài', 'báo', 'trang'].map(keyOf))
/** Words so far before another belong to it: "không hề được nhận". */
const REACH = 3
const CLAUSE = /[,.;:!?…()“”"–]|\s-\s/
const ENGLISH_NEGATION =
  /\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|fail(?:s|ed)?|yet|un\w+|\w+less|refus\w+|lack\w*|miss\w*|avoid\w*|prevent\w*|stop\w*|less|out of|only|any)\b|n't\b/i

interface Word {
  readonly key: string
  readonly text: string
  /** Which clause of the text it stands in. */
  readonly clause: number
}

/** Finds what an answer says the other way round than its evidence. */
export function turnedRound(answer: string, lang: Lang, { quotes }: Evidence, vietnamese = ''): Claim[] {
  const proven = quotes.flatMap((quote, i) =>
    wordsOf(quote).map((word) => ({ ...word, clause: word.clause + i * 1000 })),
  )
  if (lang === 'en') return deniedInOneOnly(answer, vietnamese)
  const said = wordsOf(answer)
  return [
    ...turned(said, proven, 'said'),
    ...turned(proven, said, 'proven'),
    ...oppositesIn(said, proven),
    ...deniedNowhere(said, proven),
  ].slice(0, 1)
}

/** An answer that denies, where no quote denies anything: "không được tặng" for "được tặng". */
function deniedNowhere(said: readonly Word[], proven: readonly Word[]): Claim[] {
  if (proven.some(({ key }) => NEGATIONS.has(key) || DENYING.has(key))) return []
  const at = said.findIndex((word, i) => isNegation(said, i) && !isOfArticle(said, word.clause))
  if (at < 0) return []
  return [
    {
      kind: 'polarity',
      said: said
        .slice(at, at + REACH)
        .map(({ text }) => text)
        .join(' '),
    },
  ]
}

/** "Bài báo không nêu …" tells of the article, not of what it says. */
function isOfArticle(words: readonly Word[], clause: number): boolean {
  return words.some((word) => word.clause <= clause && OF_ARTICLE.has(word.key))
}

function wordsOf(text: string): Word[] {
  return text.split(CLAUSE).flatMap((clause, i) =>
    (clause.match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu) ?? []).map((word) => ({
      key: keyOf(word),
      text: word,
      clause: i,
    })),
  )
}

/** What one text denies and the other says: the same two words, denied here and nowhere there. */
function turned(denying: readonly Word[], other: readonly Word[], as: 'said' | 'proven'): Claim[] {
  const keys = other.map(({ key }) => key)
  return denying.flatMap((word, i): Claim[] => {
    if (!isNegation(denying, i)) return []
    const behind = [denying[i + 1], denying[i + 2]].filter((next) => next?.clause === word.clause)
    const run = behind.flatMap((next) => next?.key ?? [])
    // One word alone says which only at the end of a clause.
    if (run.length === 0) return []
    const ownPlaces = positionsOf(
      run,
      denying.map(({ key }) => key),
    )
    if (ownPlaces.some((at) => !isDenied(denying, at))) return []
    const places = positionsOf(run, keys)
    if (places.length === 0 || places.some((at) => isDenied(other, at))) return []
    const phrase = (words: readonly Word[], at: number, from: number) =>
      words
        .slice(Math.max(0, at - from), at + run.length)
        .map(({ text }) => text)
        .join(' ')
    const here = phrase(denying, i + 1, 1)
    const there = phrase(other, places[0]!, 1)
    return [
      as === 'said'
        ? { kind: 'polarity', said: here, proven: there }
        : { kind: 'polarity', said: there, proven: here },
    ]
  })
}

function isNegation(words: readonly Word[], i: number): boolean {
  const { key, clause } = words[i]!
  const next = words[i + 1]
  const before = words[i - 1]
  return (
    NEGATIONS.has(key) &&
    !(next?.clause === clause && NO_NEGATION.has(next.key)) &&
    !(before?.clause === clause && BEFORE_NO_NEGATION.has(before.key))
  )
}

function isDenied(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (words[i]!.clause !== words[at]!.clause) return false
    if (NEGATIONS.has(words[i]!.key)) return true
  }
  return false
}

/** A word for its opposite, with the same word beside it: "giảm 18%" for "tăng 18%", "hạng Nhì" for "hạng Ba". */
function oppositesIn(said: readonly Word[], proven: readonly Word[]): Claim[] {
  const saidKeys = said.map(({ key }) => key)
  const provenKeys = proven.map(({ key }) => key)
  const stands = (run: readonly string[]) => positionsOf(run, provenKeys).length > 0
  const claims = (group: (typeof opposites)[number], isEstimate: boolean): Claim[] =>
    group.flatMap((words) =>
      words.some((same) => stands(same.run))
        ? []
        : words.flatMap(({ word, run }) =>
            positionsOf(run, saidKeys).flatMap((at): Claim[] => {
              const beside = (i: number) => (said[i]?.clause === said[at]!.clause ? said[i] : undefined)
              const [before, behind] = [beside(at - 1), beside(at + run.length)]
              if (isEstimate && (!/^\d/.test(behind?.key ?? '') || compared.has(before?.key ?? ''))) return []
              for (const other of group.filter((one) => one !== words).flat()) {
                if (behind && stands([...other.run, behind.key]))
                  return [
                    {
                      kind: 'polarity',
                      said: `${word} ${behind.text}`,
                      proven: `${other.word} ${behind.text}`,
                    },
                  ]
                if (before && stands([before.key, ...other.run]))
                  return [
                    {
                      kind: 'polarity',
                      said: `${before.text} ${word}`,
                      proven: `${before.text} ${other.word}`,
                    },
                  ]
              }
              return []
            }),
          ),
    )
  return [
    ...opposites.flatMap((group) => claims(group, false)),
    ...estimates.flatMap((group) => claims(group, true)),
  ]
}

/** The English answer denies nothing where the Vietnamese one does, or the other way round. */
function deniedInOneOnly(english: string, vietnamese: string): Claim[] {
  const words = wordsOf(vietnamese)
  const denial = words.findIndex((_, i) => isNegation(words, i))
  if (denial < 0 || ENGLISH_NEGATION.test(english)) return []
  const there = words
    .slice(denial, denial + 3)
    .map(({ text }) => text)
    .join(' ')
  return [{ kind: 'polarity', said: english, proven: there }]
}
