import type { DraftFact } from './facts.ts'
import type { MarkedSentence, Mention } from './mention.ts'
import type { Place, Subject, Subjects } from './merge.ts'
import { aboutOf, type Deeds, type Drafted, MAX_DEEDS, type Reading, sentenceAt } from './reading.ts'

const MAX_DEED_WORDS = 14

/** Drafts a person: identity, rank, actions and statements. */
export function draftPerson(subject: Subject, reading: Reading, deeds: Deeds): Drafted {
  const { builder, subjects } = reading
  const { id, name, places } = subject
  const widest = (a: Place, b: Place) => introduction(b.mention) - introduction(a.mention)
  const shown = [...places].sort(widest)[0]!
  const { mention } = shown
  const sentence = sentenceAt(reading, shown)
  const introduced = mention.title !== undefined || mention.introductionEnd !== undefined
  const intro = introduced
    ? sentence.text.slice(mention.start, mention.introductionEnd ?? mention.end)
    : sentence.text
  // An office without a name has an absence for the question who holds it.
  const facts = [
    builder.fact(id, subject.sort === 'office' ? 'what' : 'who', name, intro, {
      about: aboutOf(sentence, subjects),
    }),
  ]
  const ranked = places.find((p) => p.mention.rank)
  if (ranked)
    facts.push(
      builder.fact(
        id,
        'rank',
        name,
        sentenceAt(reading, ranked).text.slice(ranked.mention.start, ranked.mention.end),
      ),
    )
  facts.push(...deedFacts(subject, reading, deeds, introduced ? undefined : shown.sentence))
  const post =
    places.find((p) => p.mention.post && p.mention.kind === 'person') ?? places.find((p) => p.mention.post)
  const fullest = places.reduce<Place | undefined>(
    (best, p) => ((p.mention.post?.length ?? 0) > (best?.mention.post?.length ?? 0) ? p : best),
    post,
  )
  const body = fullest && bodyOf(fullest.mention, sentenceAt(reading, fullest), subjects)
  return {
    facts,
    fields: {
      ...(ranked && { rank: { vi: ranked.mention.rank } }),
      ...(fullest?.mention.post && { post: { vi: fullest.mention.post } }),
      ...(body && { organization: body }),
    },
  }
}

function introduction(m: Mention): number {
  return (m.introductionEnd ?? m.end) - m.start
}

function bodyOf(mention: Mention, sentence: MarkedSentence, subjects: Subjects): string | undefined {
  if (mention.body === undefined) return undefined
  const inside = sentence.mentions.find(
    (m) => m.kind === 'organization' && m.name === mention.body && m.start >= mention.start,
  )
  return inside && subjects.of(inside)?.id
}

/**
 * Facts about the actions and the statements of a person, one fact for all of each. If that is several sentences, each
 * also gets a fact for "Ai …?". `except` is a sentence that already has a fact.
 */
function deedFacts(
  { id, name }: Subject,
  { sentences, subjects, builder }: Reading,
  deeds: Deeds,
  except?: number,
): DraftFact[] {
  const own = sentences.flatMap((sentence, i) => {
    const deed = i === except ? undefined : deeds[i]!.find((d) => d.subject.id === id)
    return deed ? [{ sentence, deed }] : []
  })
  const facts: DraftFact[] = []
  for (const frame of ['did', 'said'] as const) {
    const these = own.filter(({ deed }) => (deed.verb === 'speak') === (frame === 'said'))
    const about = these.flatMap(({ sentence }) => aboutOf(sentence, subjects))
    const quotes = [...new Set(these.map(({ sentence }) => sentence.text))].slice(0, MAX_DEEDS)
    if (quotes.length > 0) facts.push(builder.fact(id, frame, name, quotes, { about }))
  }
  if (own.length > 1)
    for (const { sentence, deed } of own.slice(0, 2 * MAX_DEEDS)) {
      // Chairing and awarding belong to the occasion and the award.
      if (deed.verb === 'chair' || deed.verb === 'award') continue
      const verb = openingOf(sentence, deed.at)
      facts.push(builder.fact(id, 'deed', verb, sentence.text, { about: aboutOf(sentence, subjects) }))
    }
  return facts
}

/** Text from an offset up to a mark, at most `MAX_DEED_WORDS` words, short enough to repeat in a question. */
function openingOf({ words, text }: MarkedSentence, from: number): string {
  const first = words.findIndex((w) => w.start >= from)
  let last = first
  while (words[last + 1] && last - first + 1 < MAX_DEED_WORDS && /^[ -]+$|^ – $/.test(words[last + 1]!.gap))
    last++
  return text.slice(words[first]!.start, words[last]!.end)
}

/** Drafts an organization: statements about it and its actions. */
export function draftOrganization(subject: Subject, reading: Reading, deeds: Deeds): Drafted {
  const shown = subject.places.find((p) => !sentenceAt(reading, p).caption) ?? subject.places[0]!
  const sentence = sentenceAt(reading, shown)
  const what = reading.builder.fact(subject.id, 'what', subject.name, sentence.text, {
    about: aboutOf(sentence, reading.subjects),
  })
  return { facts: [what, ...deedFacts(subject, reading, deeds, shown.sentence)], fields: {} }
}
