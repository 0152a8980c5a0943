/** Applies a reader's correction to the previous question: "nhầm, 08 cơ", "I mean Mr Tuyến". */
import { documentForms } from '../../text/document-types.ts'
import { fold } from '../../text/normalize.ts'
import type { Told } from './plan.ts'

/** Any name of a document form, folded; the longest first. */
const FORM = Object.values(documentForms)
  .flatMap(({ names }) => names.map(fold))
  .sort((a, b) => b.length - a.length)
  .join('|')
const NAMES_FORM = new RegExp(String.raw`(?<!\p{L})(?:${FORM})(?!\p{L})`, 'u')
/** The last number of a question, and the form before it: "nghi quyet so 12". */
const LAST_NUMBER = new RegExp(
  String.raw`((?<!\p{L})(?:${FORM})\s*(?:(?:so|no\.?|number|thu)\s*)?)?(\d+)(?!.*\d)`,
  'su',
)
/**
 * Returns the previous question with its last number, document, person or thing replaced. If it names none, the
 * correction is put in front.
 *
 *     Nghị quyết 20 của ai + chỉ thị 16 → chỉ thị 16 của ai
 *     Nghị quyết 20 của ai + 16 → Nghị quyết 16 của ai
 *
 * @param rest the correction, without the words that announce it
 */
export function corrected(
  before: string,
  rest: string,
  { read, entries }: Pick<Told, 'read' | 'entries'>,
): string {
  const question = before.normalize('NFC')
  const number = /\d+/.exec(rest)?.[0]
  const [last, form = ''] = LAST_NUMBER.exec(fold(question)) ?? []
  if (number !== undefined && last !== undefined) {
    const isDocument = NAMES_FORM.test(fold(rest))
    const at = fold(question).lastIndexOf(last)
    const from = isDocument ? at : at + form.length
    return question.slice(0, from) + (isDocument ? rest : number) + question.slice(at + last.length)
  }
  const { mentions, slots } = read(question)
  const kinds = new Set(read(rest).mentions.map((id) => entries.get(id)?.kind))
  const named = mentions.findLast((id) => kinds.size === 0 || kinds.has(entries.get(id)?.kind))
  const span = slots.find((slot) => slot.units.some(({ unit }) => unit === `@${named}`))?.typed ?? ''
  const at = question.toLowerCase().indexOf(span.toLowerCase())
  if (kinds.size > 0 && (span === '' || at < 0)) return rest
  return span === '' || at < 0
    ? `${rest} ${question}`
    : question.slice(0, at) + rest + question.slice(at + span.length)
}
