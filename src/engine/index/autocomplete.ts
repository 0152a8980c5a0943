/**
 * Autocompletes half-typed questions for inline mode. Matches the beginning of a name or question, or of a word within
 * one.
 */
import type { Entry } from '../../knowledge/schema.ts'
import type { Lang } from '../../text/language-detection.ts'
import { accentKey, fold, withoutTone } from '../../text/normalize.ts'
import type { Candidate } from './candidates.ts'
import { namesOfEntry } from './entry-names.ts'

/** A fact that the typed text may ask for. */
interface Completion {
  readonly fact: string
  /** Language of the matched question or name; absent if a name is used in both languages. */
  readonly lang?: Lang
}

/** Completes typed text. */
export interface Completer {
  /** Returns the best completions first, each fact once. Blank input returns none. */
  complete(typed: string, limit: number): readonly Completion[]
}

/** Part of a text, from one of its words to the end. */
interface Suffix extends Completion {
  readonly words: readonly string[]
  readonly folded: string
  /** Smaller is better: a name before a question, the beginning of a text before a word within it. */
  readonly rank: readonly number[]
}

/** Sorts all texts on the first call. @param starters ids of facts that win over others with the same prefix */
export function createCompleter(
  entries: readonly Entry[],
  candidates: readonly Candidate[],
  starters: readonly string[],
): Completer {
  let ranked: readonly Suffix[] | undefined
  return {
    complete(typed, limit) {
      const words = wordsTyped(typed)
      if (words.length === 0) return []
      ranked ??= [...entries.flatMap(suffixesOfNames), ...suffixesOfQuestions(candidates, starters)].sort(
        byRank,
      )
      const prefix = fold(words.join(' '))
      const facts = new Map<string, Completion>()
      for (const { fact, lang, folded, words: whole } of ranked) {
        if (facts.size === limit) break
        if (!facts.has(fact) && folded.startsWith(prefix) && agreeInMarks(words, whole))
          facts.set(fact, { fact, ...(lang && { lang }) })
      }
      return [...facts.values()]
    },
  }
}

function suffixesOfNames(entry: Entry): readonly Suffix[] {
  const fact = entry.facts[0]?.id
  if (fact === undefined) return []
  const { vi, en } = entry.name
  return namesOfEntry(entry).flatMap((name) => {
    const words = wordsTyped(name)
    const completion: Completion = name === en && name !== vi ? { fact, lang: 'en' } : { fact }
    return words.map((_, from) =>
      suffix(words.slice(from), completion, [Number(from > 0), words.length, name.length]),
    )
  })
}

function suffixesOfQuestions(candidates: readonly Candidate[], starters: readonly string[]): Suffix[] {
  const place = new Map(starters.map((id, i) => [id, i]))
  return candidates
    .filter(({ kind }) => kind === 'fact')
    .flatMap((candidate, at) =>
      (['vi', 'en'] as const).flatMap((lang) =>
        candidate.questions[lang].flatMap((question, nth) => {
          const words = wordsTyped(question)
          // Only the first question, which a card shows, also matches by inner words.
          const shown = nth === 0 ? words : words.slice(0, 1)
          return shown.map((_, from) =>
            suffix(words.slice(from), { fact: candidate.id, lang }, [
              2 + Number(from > 0),
              Number(nth > 0),
              place.get(candidate.id) ?? starters.length,
              nth,
              at,
            ]),
          )
        }),
      ),
    )
}

function suffix(words: readonly string[], completion: Completion, rank: readonly number[]): Suffix {
  return { ...completion, words, folded: fold(words.join(' ')), rank }
}

/** True if all typed diacritics agree: "chỉ" does not begin "chị Hoa". The last typed word may be incomplete. */
function agreeInMarks(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((word, i) => {
    const key = accentKey(word)
    if (key === fold(word)) return true
    const whole = accentKey(words[i] ?? '')
    if (i < typed.length - 1) return key === whole
    const hasTone = key !== withoutTone(key)
    const begins = withoutTone(whole).startsWith(withoutTone(key))
    return begins && (!hasTone || key.at(-1) === whole.at(-1))
  })
}

function byRank({ rank: a, folded }: Suffix, { rank: b, folded: other }: Suffix): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? (folded < other ? -1 : 1) : a[at]! - (b[at] ?? 0)
}

/** Returns words without punctuation or "số", "No." before a number: "Nghị quyết số 12" → "Nghị quyết 12". */
export function wordsTyped(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word, i) => !(/^(?:số|so|no)$/i.test(word) && /^\d/.test(words[i + 1] ?? '')))
}
