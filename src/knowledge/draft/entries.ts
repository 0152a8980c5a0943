import { documentForms } from '../../language/forms.ts'
import type { DraftFact, FactBuilder } from './facts.ts'
import { datesOf, periodsOf } from './figures.ts'
import type { MarkedSentence, Mention } from './mention.ts'
import type { Place, Subject, Subjects } from './merge.ts'
import { type Deed, deedsOf } from './roles.ts'
import { wordsOf } from './words.ts'

/** An entry as it will be written: the schema's fields, Vietnamese only. */
export interface DraftEntry {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly facts: readonly DraftFact[]
  /** Fields of its kind: rank, post, issuer, chair … */
  readonly fields: Readonly<Record<string, unknown>>
}

/** All that entries are drafted from. */
export interface Reading {
  readonly sentences: readonly MarkedSentence[]
  readonly subjects: Subjects
  readonly builder: FactBuilder
}

/** Sentences of what somebody did or said that a draft keeps for one entry; an editor adds the rest. */
const MAX_DEEDS = 4

/** Drafts one entry for each subject. */
export const draftSubjects = (reading: Reading): DraftEntry[] => {
  const deeds = reading.sentences.map((s) => deedsOf(s, reading.subjects))
  return reading.subjects.all.map((subject) => {
    const { facts, fields } =
      subject.kind === 'person'
        ? person(subject, reading, deeds)
        : subject.kind === 'organization'
          ? organization(subject, reading, deeds)
          : subject.kind === 'directive'
            ? directive(subject, reading)
            : subject.kind === 'event'
              ? event(subject, reading, deeds)
              : award(subject, reading, deeds)
    const { kind, id, name, aliases } = subject
    return { kind, id, name, aliases: [...aliases], facts, fields }
  })
}

interface Drafted {
  facts: DraftFact[]
  fields: Record<string, unknown>
}
type Deeds = readonly (readonly Deed[])[]

const sentenceAt = ({ sentences }: Reading, place: Place): MarkedSentence => sentences[place.sentence]!

/** Ids of what else a sentence speaks of. */
const aboutOf = (sentence: MarkedSentence, subjects: Subjects): string[] => [
  ...new Set(sentence.mentions.flatMap((m) => subjects.of(m)?.id ?? [])),
]

const person = (subject: Subject, reading: Reading, deeds: Deeds): Drafted => {
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
  // Who holds an office without a name the text does not say; that is an absence.
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

const introduction = (m: Mention): number => (m.introductionEnd ?? m.end) - m.start

const bodyOf = (mention: Mention, sentence: MarkedSentence, subjects: Subjects): string | undefined => {
  if (mention.body === undefined) return undefined
  const inside = sentence.mentions.find(
    (m) => m.kind === 'organization' && m.name === mention.body && m.start >= mention.start,
  )
  return inside && subjects.of(inside)?.id
}

/**
 * What somebody did and what they said, all of each in one fact; where that is more than one sentence, each besides
 * with "Ai …?". `except` is a sentence that already has a fact.
 */
const deedFacts = (
  { id, name }: Subject,
  { sentences, subjects, builder }: Reading,
  deeds: Deeds,
  except?: number,
): DraftFact[] => {
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
      const verb = openingOf(sentence, deed.at)
      facts.push(builder.fact(id, 'deed', verb, sentence.text, { about: aboutOf(sentence, subjects) }))
    }
  return facts
}

/** What comes from an offset on, up to a mark, at most `MAX_DEED_WORDS`: what a question can repeat. */
const openingOf = ({ words, text }: MarkedSentence, from: number): string => {
  const first = words.findIndex((w) => w.start >= from)
  let last = first
  while (words[last + 1] && last - first + 1 < MAX_DEED_WORDS && /^[ -]+$|^ – $/.test(words[last + 1]!.gap))
    last++
  return text.slice(words[first]!.start, words[last]!.end)
}
const MAX_DEED_WORDS = 14

const organization = (subject: Subject, reading: Reading, deeds: Deeds): Drafted => {
  const shown = subject.places.find((p) => !sentenceAt(reading, p).caption) ?? subject.places[0]!
  const sentence = sentenceAt(reading, shown)
  const what = reading.builder.fact(subject.id, 'what', subject.name, sentence.text, {
    about: aboutOf(sentence, reading.subjects),
  })
  return { facts: [what, ...deedFacts(subject, reading, deeds, shown.sentence)], fields: {} }
}

const directive = (subject: Subject, reading: Reading): Drafted => {
  const { builder, subjects } = reading
  const { id, name, places, form, number } = subject
  const fields: Record<string, unknown> = { form, ...(number !== undefined && { number }) }
  const facts: DraftFact[] = []
  const english = form && number !== undefined ? documentForms[form]?.en : undefined
  const said = [...new Set(places.map((p) => sentenceAt(reading, p)))].slice(0, MAX_DEEDS)
  const about = said.flatMap((sentence) => aboutOf(sentence, subjects))
  const what = builder.fact(
    id,
    'what',
    name,
    said.map((s) => s.text),
    { about },
  )
  if (english) what.questions.en.push(`What is ${english} ${number}?`)
  facts.push(what)
  for (const place of places) {
    const { mention } = place
    const sentence = sentenceAt(reading, place)
    const { text } = sentence
    const issuer = sentence.mentions.find((m) => m.start === mention.issuerStart && subjects.of(m))
    if (issuer && fields.issuer === undefined) {
      fields.issuer = subjects.of(issuer)!.id
      facts.push(
        builder.fact(id, 'issuer', name, text.slice(mention.start, issuer.end), {
          about: [fields.issuer as string],
        }),
      )
    }
    const by = fields.issuer === undefined ? issuedBy(sentence, mention, subjects) : undefined
    if (by) {
      fields.issuer = subjects.of(by)!.id
      facts.push(
        builder.fact(id, 'issuer', name, text.slice(by.start, mention.end), {
          about: [fields.issuer as string],
        }),
      )
    }
    const subjectEnd = mention.subject && text.indexOf(mention.subject, mention.end) + mention.subject.length
    const titleEnd =
      mention.quoted &&
      number !== undefined &&
      text.indexOf(mention.quoted, mention.end) + mention.quoted.length + 1
    const end = subjectEnd || titleEnd
    if (end && !facts.some((f) => f.id.startsWith(`${id}-subject`)))
      facts.push(builder.fact(id, 'subject', name, text.slice(mention.start, end)))
    const period = periodsOf(mention.name)[0]
    if (period && !facts.some((f) => f.id.startsWith(`${id}-period`)))
      facts.push(builder.fact(id, 'period', name, mention.name))
    const implemented = carriedOut(sentence, mention, subjects)
    if (implemented && implemented !== id)
      fields.implements = [...new Set([...((fields.implements as string[]) ?? []), implemented])]
  }
  return { facts, fields }
}

/** "UBND tỉnh đã ban hành Quyết định …": who issued, named right before the verb. */
const issuedBy = (
  { text, mentions }: MarkedSentence,
  mention: Mention,
  subjects: Subjects,
): Mention | undefined =>
  mentions.find(
    (m) =>
      ['person', 'office', 'organization'].includes(m.kind) &&
      subjects.of(m) &&
      m.end < mention.start &&
      ISSUES.test(text.slice(m.introductionEnd ?? m.end, mention.start)),
  )
const ISSUES = /^,? (?:(?:đã|vừa|cũng|biểu quyết) )*(?:ban hành|ký|ký ban hành|thông qua)(?: các)? $/u

/** "Kế hoạch … thực hiện Nghị quyết …": the document carried out, named within a few words behind. */
const carriedOut = (
  { text, mentions }: MarkedSentence,
  mention: Mention,
  subjects: Subjects,
): string | undefined => {
  const other = mentions.find((m) => m.kind === 'directive' && m.start > mention.end)
  if (!other) return undefined
  const between = text.slice(mention.end, other.start)
  const near = wordsOf(between).length <= IMPLEMENT_REACH && !/[.,;:]/.test(between)
  return near && /(?:thực hiện|triển khai)[^,]*$/u.test(between) ? subjects.of(other)?.id : undefined
}
const IMPLEMENT_REACH = 14

const event = (subject: Subject, reading: Reading, deeds: Deeds): Drafted => {
  const { builder, subjects, sentences } = reading
  const { id, name, places } = subject
  const facts: DraftFact[] = []
  const fields: Record<string, unknown> = {}
  const seen = [...new Set(places.map((p) => p.sentence))]
  const first = sentences[seen.find((s) => !sentences[s]!.caption) ?? seen[0]!]!
  facts.push(builder.fact(id, 'what', name, first.text, { about: aboutOf(first, subjects) }))
  for (const i of seen) {
    const sentence = sentences[i]!
    const { text } = sentence
    const about = aboutOf(sentence, subjects)
    const here = places.find((p) => p.sentence === i)!.mention
    const chairs = deeds[i]!.filter((d) => d.verb === 'chair' && d.subject.kind === 'person')
    const chaired = chairs[0]
    if (chaired && fields.chair === undefined) {
      fields.chair = chaired.subject.id
      const end = Math.max(here.end, chaired.at + 'chủ trì'.length)
      facts.push(builder.fact(id, 'chair', name, text.slice(chaired.mention.start, end), { about }))
    }
    const speakers = deeds[i]!.filter(
      (d) =>
        d.verb === 'speak' &&
        d.subject.kind === 'person' &&
        d.at < here.start &&
        here.start - d.at < SPEECH_REACH,
    )
    if (speakers.length > 0) {
      fields.speakers = [
        ...new Set([...((fields.speakers as string[]) ?? []), ...speakers.map((d) => d.subject.id)]),
      ]
      if (!facts.some((f) => f.id.startsWith(`${id}-speaker`)))
        facts.push(builder.fact(id, 'speaker', name, text, { about }))
    }
    const held = HELD.test(text)
    const date = datesOf(text)[0]
    if (
      date &&
      held &&
      date.start < here.end + SPEECH_REACH &&
      !facts.some((f) => f.id.startsWith(`${id}-when`))
    )
      facts.push(builder.fact(id, 'when', name, text, { about }))
    if (held && PLACE.test(text) && !facts.some((f) => f.id.startsWith(`${id}-where`)))
      facts.push(builder.fact(id, 'where', name, text, { about }))
  }
  return { facts, fields }
}
/** A speech at an occasion and the occasion's name stand this near, in characters. */
const SPEECH_REACH = 60
const HELD = /tổ chức|diễn ra|khai mạc|bế mạc|khai trương|được tiến hành|họp|chủ trì|tranh tài/u
/** "tại Trung tâm …", "ở thành phố …"; "tại Hội nghị" is no place. */
const PLACE =
  /(?:^|[\s,])(?:[Tt]ại|[Ởở]) (?!(?:Hội nghị|Hội thảo|Đại hội|Kỳ họp|Phiên họp|Lễ|buổi|Điều|Nghị)(?!\p{L}))(?:\p{Lu}|(?:hội trường|nhà|sân|thành phố|tỉnh|huyện|xã|phường|trụ sở|khách sạn|trung tâm)(?!\p{L}))/u

const award = (subject: Subject, reading: Reading, deeds: Deeds): Drafted => {
  const { builder, subjects, sentences } = reading
  const { id, name, places } = subject
  const place = places.find((p) => deeds[p.sentence]!.some((d) => d.verb === 'award')) ?? places[0]!
  const sentence = sentences[place.sentence]!
  const { text, mentions } = sentence
  const about = aboutOf(sentence, subjects)
  const facts = [builder.fact(id, 'what', name, text, { about })]
  const fields: Record<string, unknown> = {}
  const giving = deeds[place.sentence]!.find(
    (d) => d.verb === 'award' && d.at < place.mention.start && GIVES.test(text.slice(d.at)),
  )
  const taking = deeds[place.sentence]!.find(
    (d) => d.verb === 'award' && d.at < place.mention.start && !GIVES.test(text.slice(d.at)),
  )
  if (giving) {
    fields.giver = giving.subject.id
    facts.push(
      builder.fact(id, 'giver', name, text.slice(giving.mention.start, place.mention.end), { about }),
    )
  }
  const behind = mentions.filter(
    (m) =>
      m.start >= place.mention.end && ['person', 'group', 'organization'].includes(m.kind) && subjects.of(m),
  )
  const handed = behind.filter(
    (m) =>
      RECEIVES.test(text.slice(place.mention.end, m.start)) ||
      RECEIVES.test(text.slice(giving?.at ?? place.mention.end, m.start)),
  )
  const receivers = taking ? [taking.mention] : handed
  const ids = [...new Set(receivers.map((m) => subjects.of(m)!.id))].filter((r) => r !== fields.giver)
  if (ids.length > 0) {
    fields.receivers = ids
    facts.push(builder.fact(id, 'receiver', name, text, { about }))
  }
  const authority = /[Tt]hừa (?:uỷ|ủy) quyền(?: của)? /u.exec(text)
  const from =
    authority && mentions.find((m) => m.start >= authority.index + authority[0].length && subjects.of(m))
  if (authority && from && from.start - authority.index - authority[0].length < 2) {
    fields.authority = subjects.of(from)!.id
    facts.push(builder.fact(id, 'authority', name, text, { about }))
  }
  return { facts, fields }
}
const GIVES = /^(?:trao|tặng|phong|truy|khen|vinh)/u
const RECEIVES = /(?:tặng|cho|trao)(?:\s|$)/u
