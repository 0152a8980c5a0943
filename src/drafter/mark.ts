import { splitSentences } from '../knowledge/sentences.ts'
import { bodyLength } from './bodies.ts'
import { findDocuments } from './documents.ts'
import type { Layout } from './layout.ts'
import type { MarkedSentence, Mention } from './mention.ts'
import { findAwards, findEvents, findGroups } from './occasions.ts'
import { findOffices, findPeople } from './people.ts'
import { posts } from './press-vocabulary.ts'
import { phrases, type Word, wordsOf } from './words.ts'

const post = phrases(posts)

/** Splits the body into sentences and marks the names in each. */
export function markSentences(layout: Layout): MarkedSentence[] {
  const captions = new Set(layout.captions)
  return layout.body.flatMap((line, paragraph) =>
    // In a line of capitals, names cannot be recognized by their capitals.
    splitSentences(line).map(({ text }) => {
      const words = wordsOf(text)
      const mentions = text === text.toUpperCase() ? [] : mentionsOf(words, text)
      return { text, words, mentions, paragraph, caption: captions.has(line) }
    }),
  )
}

function mentionsOf(words: readonly Word[], text: string): Mention[] {
  const documents = findDocuments(words, text)
  const within = (outer: readonly Mention[]) => (m: Mention) =>
    !outer.some((o) => m.start >= o.start && m.end <= o.end)
  const bodies = findBodies(words, text).filter(within(documents))
  // "Trung tâm Hội nghị tỉnh" is a place, not an occasion.
  const events = findEvents(words, text).filter(within(documents)).filter(within(bodies))
  const awards = findAwards(words, text).filter(within([...documents, ...events]))
  const people = findPeople(words, text)
  const named = [...documents, ...events, ...awards]
  return [
    ...named,
    ...people.filter(within(documents)),
    ...findOffices(words, text, people).filter(within(documents)),
    // A count of people is a subject only if they receive something.
    ...(awards.length > 0 ? findGroups(words, text) : []),
    ...bodies,
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

function findBodies(words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    // "Thủ tướng Chính phủ", "Chủ tịch Quốc hội": an office, not a body.
    const office = post(words, i)
    if (office > 1) {
      i += office - 1
      continue
    }
    const length = bodyLength(words, i)
    if (length === 0) continue
    const [start, end] = [words[i]!.start, words[i + length - 1]!.end]
    found.push({ kind: 'organization', name: text.slice(start, end), start, end })
    i += length - 1
  }
  return found
}
