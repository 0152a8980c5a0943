/** Applies a reader's correction to the previous question: "nhầm, 08 cơ", "I mean Mr Tuyến". */
import type { Entry } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import { fold } from '../../text/normalize.ts'
import { contentOf, type Query } from '../query.ts'

/** Word between the form of a document and its number: "số", "No.". */
const NUMBER_SIGN = String.raw`(?:\s*(?:số|so|no\.?|number|thứ))?\s*`
const FORMS = Object.values(documentForms)
  .flatMap(({ names }) => names)
  .sort((a, b) => b.length - a.length)

interface Context {
  readonly entries: ReadonlyMap<string, Entry>
  readonly read: (question: string) => Query
}

/**
 * Returns the previous question with its number, document, person or thing replaced. If it names none, the correction
 * is put in front, or returned as a question of its own.
 *
 * @param rest the correction, without the words that announce it
 * @param current the entry mentioned last, if any
 */
export function corrected(
  before: string,
  rest: string,
  current: Entry | undefined,
  context: Context,
): string {
  const { read } = context
  const number = /\d{1,5}/.exec(rest)?.[0]
  if (number !== undefined && /\d/.test(before)) return withNumber(before, rest, number)
  if (number !== undefined && !formIn(rest)) {
    const form = current?.kind === 'directive' ? documentForms[current.form] : undefined
    if (!current || !form) return `${before} ${rest}`
    return replaced(before, spanOf(before, current, read), `${form[read(before).lang]} ${number}`)
  }
  const span = mentionIn(before, rest, context)
  if (span !== undefined) return replaced(before, span, rest)
  // "Của ai?" has no topic of its own. With the correction in front it is complete.
  const isBare = contentOf(read(before).slots).length <= 1
  return isBare ? replaced(before, undefined, rest) : rest
}

/** Returns the words to replace, as typed: the last name of an entry of the correction's kind. */
function mentionIn(before: string, rest: string, { read, entries }: Context): string | undefined {
  const query = read(before)
  const kinds = new Set(read(rest).mentions.map((id) => entries.get(id)?.kind))
  const named = query.mentions.filter((id) => kinds.size === 0 || kinds.has(entries.get(id)?.kind))
  const entry = entries.get(named.at(-1) ?? '')
  return entry && spanOf(before, entry, read)
}

/** Returns the name of a document form in a text, `undefined` if there is none. */
function formIn(text: string): string | undefined {
  const folded = ` ${fold(text)} `
  return FORMS.find((name) => folded.includes(` ${fold(name)} `))
}

/**
 * Replaces the last number of a question, and the form before it if the correction has one.
 *
 *     Nghị quyết 20 của ai + chỉ thị 16 → chỉ thị 16 của ai
 *     Nghị quyết 20 của ai + 16 → Nghị quyết 16 của ai
 */
function withNumber(before: string, rest: string, number: string): string {
  const last = [...before.matchAll(/\d+/g)].at(-1)!
  const head = before.slice(0, last.index)
  const tail = before.slice(last.index + last[0].length)
  const form = formIn(rest)
  if (form === undefined) return `${head}${number}${tail}`
  const known = FORMS.map((name) =>
    new RegExp(`(?:^|\\s)${fold(name)}${NUMBER_SIGN}$`).exec(fold(head)),
  ).find((match) => match !== null)
  const kept = known ? head.slice(0, known.index) : head
  return `${kept} ${form} ${number}${tail}`.trim()
}

/** Returns the name of an entry as typed in a question, `undefined` if it is not there. */
function spanOf(question: string, entry: Entry, read: (question: string) => Query): string | undefined {
  return read(question).slots.find((slot) => slot.units.some(({ unit }) => unit === `@${entry.id}`))?.typed
}

function replaced(question: string, span: string | undefined, by: string): string {
  const at = span === undefined ? -1 : question.toLowerCase().indexOf(span.toLowerCase())
  if (at < 0) return `${by} ${question}`
  return question.slice(0, at) + by + question.slice(at + span!.length)
}
