/**
 * Facts for a half-typed question, for inline mode: by the beginning of a name or a question, or of a word within one.
 * A binary search in the sorted texts.
 */
import type { Entry } from '../../knowledge/schema.ts'
import type { Lang } from '../../text/language-detection.ts'
import { accentKey, fold, withoutTone } from '../../text/normalize.ts'
import type { Candidate } from './candidates.ts'
import { namesOfEntry } from './entry-names.ts'

/** A fact that what was typed may become a question about. */
export interface Completion {
  readonly fact: string
  /** The language of the question or name that begins so; none for a name of both. */
  readonly lang?: Lang
}

/** Completes what is typed. */
export interface Completer {
  /** The best first, each fact once. Blank: none. */
  complete(typed: string, limit: number): readonly Completion[]
}

/** A text from one of its words on. */
interface Suffix extends Completion {
  readonly words: readonly string[]
  /** The words folded, as they are sorted. */
  readonly folded: string
  /** Smaller is better. */
  readonly rank: readonly number[]
}

/** Suffixes looked at for one beginning: more would be no help to choose from. */
const MAX_SUFFIXES = 2_000
/** Questions of a fact that are also found by words within them: those that a card shows. */
const SHOWN_QUESTIONS = 1

// What a reader means by a few letters: a name before a question, its beginning before a word within.
const PLACES = ['name', 'within a name', 'question', 'within a question'] as const
const rankOf = (place: (typeof PLACES)[number]) => PLACES.indexOf(place)

/** Sorts all texts when first asked. @param starters ids of facts, offered before others that begin alike */
export function createCompleter(
  entries: readonly Entry[],
  candidates: readonly Candidate[],
  starters: readonly string[],
): Completer {
  let sorted: readonly Suffix[] | undefined
  return {
    complete(typed, limit) {
      const words = wordsTyped(typed)
      if (words.length === 0) return []
      sorted ??= [...entries.flatMap(suffixesOfNames), ...suffixesOfQuestions(candidates, starters)].sort(
        (a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0),
      )
      const found = startingWith(sorted, words).sort(byRank)
      const facts = new Map<string, Completion>()
      for (const { fact, lang } of found)
        if (!facts.has(fact)) facts.set(fact, { fact, ...(lang && { lang }) })
      return [...facts.values()].slice(0, limit)
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
      suffix(words.slice(from), completion, [
        rankOf(from === 0 ? 'name' : 'within a name'),
        words.length,
        name.length,
      ]),
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
          const shown = nth < SHOWN_QUESTIONS ? words : words.slice(0, 1)
          return shown.map((_, from) =>
            suffix(words.slice(from), { fact: candidate.id, lang }, [
              rankOf(from === 0 ? 'question' : 'within a question'),
              nth < SHOWN_QUESTIONS ? 0 : 1,
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

function startingWith(sorted: readonly Suffix[], typed: readonly string[]): Suffix[] {
  const prefix = fold(typed.join(' '))
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.folded < prefix) low = middle + 1
    else high = middle
  }
  const found: Suffix[] = []
  for (let i = low; i < sorted.length && found.length < MAX_SUFFIXES; i++) {
    const candidate = sorted[i]!
    if (!candidate.folded.startsWith(prefix)) break
    if (agreeInMarks(typed, candidate.words)) found.push(candidate)
  }
  return found
}

/** Marks that were typed must be there: "chỉ" does not begin "chị Hoa". The last word may not be finished. */
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

function byRank({ rank: a }: Suffix, { rank: b }: Suffix): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Words without punctuation; "số" and "No." before a number are left out: "Nghị quyết 12" and "số 12" are one. */
export function wordsTyped(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word, i) => !(/^(?:số|so|no)$/i.test(word) && /^\d/.test(words[i + 1] ?? '')))
}
