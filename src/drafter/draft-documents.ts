import { documentForms } from '../text/document-types.ts'
import type { DraftFact } from './facts.ts'
import { periodsOf } from './figures.ts'
import type { MarkedSentence, Mention } from './mention.ts'
import type { Subject, Subjects } from './merge.ts'
import { aboutOf, type Drafted, MAX_DEEDS, type Reading, sentenceAt } from './reading.ts'
import { wordsOf } from './words.ts'

const ISSUES = /^,? (?:(?:đã|vừa|cũng|biểu quyết) )*(?:ban hành|ký|ký ban hành|thông qua)(?: các)? $/u
const IMPLEMENT_REACH = 14
/** Start of a subject. The purpose follows it. */
const LEADING_ABOUT = /^về\s+/u

/** Drafts a document: its form, issuer, subject, dates and the documents that it implements. */
export function draftDocument(subject: Subject, reading: Reading): Drafted {
  const { builder, subjects } = reading
  const { id, places, form, number } = subject
  const vi = form && documentForms[form]?.vi
  // Readers type "Kế hoạch 145", not "Kế hoạch số 145/KH-UBND".
  const coded = places.some((p) => p.mention.code)
  const name = coded && vi ? `${vi.charAt(0).toUpperCase()}${vi.slice(1)} ${number}` : subject.name
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
    if (mention.subject && fields.purpose === undefined)
      fields.purpose = { vi: mention.subject.replace(LEADING_ABOUT, '') }
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

/** Issuer named directly before the verb: "UBND tỉnh đã ban hành Quyết định …". */
function issuedBy(
  { text, mentions }: MarkedSentence,
  mention: Mention,
  subjects: Subjects,
): Mention | undefined {
  return mentions.find(
    (m) =>
      ['person', 'office', 'organization'].includes(m.kind) &&
      subjects.of(m) &&
      m.end < mention.start &&
      ISSUES.test(text.slice(m.introductionEnd ?? m.end, mention.start)),
  )
}

/** Document that is implemented, named within a few words behind: "Kế hoạch … thực hiện Nghị quyết …". */
function carriedOut(
  { text, mentions }: MarkedSentence,
  mention: Mention,
  subjects: Subjects,
): string | undefined {
  const other = mentions.find((m) => m.kind === 'directive' && m.start > mention.end)
  if (!other) return undefined
  const between = text.slice(mention.end, other.start)
  const near = wordsOf(between).length <= IMPLEMENT_REACH && !/[.,;:]/.test(between)
  return near && /(?:thực hiện|triển khai)[^,]*$/u.test(between) ? subjects.of(other)?.id : undefined
}
