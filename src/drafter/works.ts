import { endsName } from './bodies.ts'
import type { DraftFact } from './facts.ts'
import { figuresOf, momentsOf } from './figures.ts'
import type { MarkedSentence } from './mention.ts'
import { unique } from './merge.ts'
import { adverbialOpeners, mottoSigns } from './press-vocabulary.ts'
import type { DraftEntry, Reading } from './reading.ts'
import { deedsOf, workOf } from './roles.ts'
import { nameKey, phrases, wordsOf } from './words.ts'

/** Maximum number of words in the name of a task or achievement. It appears on buttons. */
const MAX_NAME_WORDS = 12
const MIN_NAME_WORDS = 3
/** A name that is cut at the end of a phrase has more words than this. */
const FULL_NAME_WORDS = 5
/** Minimum number of words in quotation marks that count as speech. Shorter texts are mottos or names. */
const SPEECH_WORDS = 9
/** Number of words of a quotation that are repeated in its question. */
const OPENING_WORDS = 8

const opener = phrases(adverbialOpeners)
/** Maximum distance of the comma behind an adverbial, in words: "Sau một năm, |", "Tuy vậy, |". */
const OPENER_WORDS = 9
const REQUEST = /^(?:yêu cầu|đề nghị|giao|chỉ đạo)(?!\p{L})/u
const motto = phrases(mottoSigns)

/** Drafts tasks, achievements, figures, quotations and mottos: one entry per sentence, and one more for a motto. */
export function draftWorks(reading: Reading): DraftEntry[] {
  const ids = new Set(reading.subjects.all.map((s) => s.id).concat('article', 'absent'))
  const names = new Set(reading.subjects.all.flatMap((s) => [s.name, ...s.aliases]).map(nameKey))
  return reading.sentences.flatMap((sentence) => [
    ...draftWork(sentence, reading, ids, names),
    ...draftMottos(sentence, reading, ids, names),
  ])
}

function draftWork(
  sentence: MarkedSentence,
  reading: Reading,
  ids: Set<string>,
  names: Set<string>,
): DraftEntry[] {
  const { text, mentions, caption } = sentence
  if (caption || mentions.some((m) => m.kind === 'award')) return []
  const asker = deedsOf(sentence, reading.subjects).find((d) => d.verb === 'speak')
  const figures = figuresOf(text)
  // A time in a sentence that introduces an occasion belongs to the occasion.
  const moments = mentions.some((m) => m.kind === 'event') ? [] : momentsOf(text)
  const asks = asker !== undefined && REQUEST.test(text.slice(asker.at))
  // A statement is added to the other statements of the speaker.
  const work = asks ? 'task' : asker ? undefined : workOf(sentence)
  const name = nameOf(sentence, asker ? contentStart(text, asker.at) : 0, names)
  if ((!work && figures.length + moments.length === 0) || name === undefined) return []
  const id = unique(name, ids)
  const about = [...new Set(mentions.flatMap((m) => reading.subjects.of(m)?.id ?? []))]
  const facts: DraftFact[] =
    work || figures.length + moments.length > 1
      ? [reading.builder.fact(id, 'work', lower(name), text, { about, suffix: 'what' })]
      : []
  const asked = new Set<string>()
  for (const [frame, found] of [
    ['figure', figures],
    ['moment', moments],
  ] as const)
    for (const { clause, question } of found) {
      if (asked.has(question) || !text.includes(clause)) continue
      asked.add(question)
      facts.push(reading.builder.fact(id, frame, lower(question), clause, { about }))
    }
  const fields = work === 'task' && asker ? { assigner: asker.subject.id } : {}
  return [{ kind: work ?? 'concept', id, name, aliases: [], facts, fields }]
}

/**
 * Verbatim opening of a task or achievement, after the verb of saying if there is one. Ends at a comma or the end of a
 * phrase: "Tổng số cây trồng mới | của các xã …".
 */
function nameOf({ words, text }: MarkedSentence, from: number, taken: Set<string>): string | undefined {
  let first = words.findIndex((w) => w.start >= from)
  if (first < 0) return undefined
  first = behindOpener(words, first)
  let end = words.findIndex((w, i) => i >= first + MIN_NAME_WORDS && /[,;:.“”()]/.test(w.gap))
  if (end < 0) end = words.length
  if (end - first > MAX_NAME_WORDS) {
    end = first + MAX_NAME_WORDS
    while (end - first > FULL_NAME_WORDS && !endsName(words, end)) end--
    if (end - first === FULL_NAME_WORDS) end = first + MAX_NAME_WORDS
    while (end - first > MIN_NAME_WORDS && (endsName(words, end - 1) || words[end - 1]!.text === 'đối')) end--
  }
  for (; end <= Math.min(words.length, first + 2 * MAX_NAME_WORDS); end++) {
    const name = text.slice(words[first]!.start, words[end - 1]!.end)
    if (taken.has(nameKey(name))) continue
    taken.add(nameKey(name))
    return name
  }
  return undefined
}

function lower(text: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function behindOpener(words: MarkedSentence['words'], first: number): number {
  if (opener(words, first) === 0) return first
  const comma = words.slice(first + 1, first + OPENER_WORDS).findIndex((w) => w.gap === ', ')
  return comma < 0 ? first : first + 1 + comma
}

/** Offset behind the verb of saying and the words that belong to it: "yêu cầu |", "cho biết, |", "nhấn mạnh: |". */
function contentStart(text: string, at: number): number {
  const verb =
    /^(?:\p{L}+[:,] |[\p{L}\p{M}]+ [\p{L}\p{M}]+(?:[,:] (?:đến (?:nay|năm \d{4}), )?| (?:rằng|là|tới|đến) )?)/u.exec(
      text.slice(at),
    )
  return at + (verb?.[0].length ?? 0)
}

/** Drafts texts in quotation marks: speech is added to its speaker, a motto becomes an entry of its own. */
function draftMottos(
  sentence: MarkedSentence,
  reading: Reading,
  ids: Set<string>,
  names: Set<string>,
): DraftEntry[] {
  return [...sentence.text.matchAll(/“([^“”]{2,})”/gu)].flatMap((match): DraftEntry[] => {
    const quoted = match[1]!
    const inside = sentence.mentions.some((m) => match.index >= m.start && match.index < m.end)
    const length = wordsOf(quoted).length
    const speech = length >= SPEECH_WORDS && !namesMotto(sentence, match.index)
    if (inside || names.has(nameKey(quoted))) return []
    const name = `“${length > 2 * MAX_NAME_WORDS ? opening(quoted) : quoted}”`
    if (names.has(nameKey(name))) return []
    names.add(nameKey(name))
    const id = unique(quoted, ids)
    const about = [...new Set(sentence.mentions.flatMap((m) => reading.subjects.of(m)?.id ?? []))]
    const fact = reading.builder.fact(
      id,
      speech ? 'quotation' : 'motto',
      speech ? opening(quoted) : quoted,
      sentence.text,
      { about, suffix: 'said' },
    )
    return [{ kind: 'concept', id, name, aliases: [], facts: [fact], fields: {} }]
  })
}

function namesMotto({ words }: MarkedSentence, at: number): boolean {
  const next = words.findIndex((w) => w.start > at)
  return [1, 2, 3].some((back) => next >= back && motto(words, next - back) === back)
}

function opening(quoted: string): string {
  const words = wordsOf(quoted)
  return quoted.slice(0, words[Math.min(words.length, OPENING_WORDS) - 1]!.end)
}
