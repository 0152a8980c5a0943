import type { DraftFact } from './facts.ts'
import { datesOf } from './figures.ts'
import type { Subject } from './merge.ts'
import { aboutOf, type Deeds, type Drafted, type Reading } from './reading.ts'

/** Maximum distance between a speech and the name of its occasion, in characters. */
const SPEECH_REACH = 60
const HELD = /tổ chức|diễn ra|khai mạc|bế mạc|khai trương|được tiến hành|họp|chủ trì|tranh tài/u
/** Place of an occasion: "tại Trung tâm …", "ở thành phố …". "tại Hội nghị" is not a place. */
const PLACE = new RegExp(
  String.raw`(?:^|[\s,])(?:[Tt]ại|[Ởở]) ` +
    String.raw`(?!(?:Hội nghị|Hội thảo|Đại hội|Kỳ họp|Phiên họp|Lễ|buổi|Điều|Nghị)(?!\p{L}))` +
    String.raw`(?:\p{Lu}|(?:hội trường|nhà|sân|thành phố|tỉnh|huyện|xã|phường|trụ sở|khách sạn|trung tâm)` +
    String.raw`(?!\p{L}))`,
  'u',
)
const GIVES = /^(?:trao|tặng|phong|truy|khen|vinh)/u
const RECEIVES = /(?:tặng|cho|trao)(?:\s|$)/u

/** Drafts an occasion: what it was, its chair, speakers, time and place. */
export function draftOccasion(subject: Subject, reading: Reading, deeds: Deeds): Drafted {
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

/** Drafts an award: what it is, who gave it, to whom and on whose behalf. */
export function draftAward(subject: Subject, reading: Reading, deeds: Deeds): Drafted {
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
