import { units } from './press-vocabulary.ts'
import { wordsOf } from './words.ts'

/** A number with its unit, and the clause in which it stands. */
export interface Figure {
  readonly text: string
  readonly clause: string
  /** The clause with "bao nhiêu" where the number was. */
  readonly question: string
}

/** A day, a month or a year as the article writes it. */
export interface DateMention {
  readonly text: string
  readonly start: number
}

/** Longest first: "đồng chí" is no "đồng". */
const unit = units
  .filter((u) => u !== '%')
  .sort((a, b) => b.length - a.length)
  .join('|')
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.,-]|năm |ngày |tháng |số |khóa )(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)` +
    String.raw`(?: (?:${unit})(?![\p{L}])| ?%)`,
  'gu',
)
const DATE = new RegExp(
  '(?:(?:sáng|chiều|tối|trưa|đêm)(?: và (?:sáng|chiều|tối))?(?: nay)?,? )?' +
    String.raw`(?:\(?(?:ngày )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?|(?:ngày )\d{1,2} tháng \d{1,2}(?: năm \d{4})?` +
    String.raw`|tháng \d{1,2}[/-]\d{4}|tháng \d{1,2} năm \d{4})(?![\p{N}/])`,
  'giu',
)
const PERIOD =
  /(?:giai đoạn|nhiệm kỳ|năm học|niên khóa|từ năm) (\d{4})(?:\s*[-–]\s*| đến (?:năm )?)(\d{4})/giu

/** A day, month, quarter or year by which something was or is to be, where the article tells one. */
const MOMENT = new RegExp(
  String.raw`(ngày) \d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{4})?| tháng \d{1,2}(?: năm \d{4})?)|(tháng) \d{1,2}` +
    String.raw`(?:[/-]\d{4}| năm \d{4})?(?![\p{N}/])|(quý) (?:IV|I{1,3}|\d)(?:[/-]\d{4})?(?!\p{L})` +
    String.raw`|(?<=(?:đến|đến hết|vào|trước|từ|cuối|hết) )(năm) \d{4}(?! ?[-–])` +
    String.raw`|(giai đoạn|nhiệm kỳ|năm học|niên khóa) \d{4}\s*[-–]\s*\d{4}`,
  'giu',
)
/** Shortest clause that tells what a number counts, in words. */
const MIN_CLAUSE_WORDS = 6
const MAX_CLAUSE_WORDS = 40

/** Dates of a sentence, with the part of the day before them. */
export function datesOf(text: string): DateMention[] {
  return [...text.matchAll(DATE)].map((m) => ({ text: m[0].replace(/^\(/, ''), start: m.index }))
}

/** "giai đoạn 2031 – 2035", "nhiệm kỳ 2030-2035". */
export function periodsOf(text: string): string[] {
  return [...text.matchAll(PERIOD)].map((m) => m[0])
}

/** Amounts, counts and shares of a sentence; each with the clause around it, which it needs to mean anything. */
export function figuresOf(text: string): Figure[] {
  const figures: Figure[] = []
  for (const match of text.matchAll(FIGURE)) {
    const [start, end] = clauseAround(text, match.index, match.index + match[0].length)
    const clause = text.slice(start, end).trim()
    if (wordsOf(clause).length > MAX_CLAUSE_WORDS) continue
    const number = match.index - start
    const before = text.slice(start, start + number)
    const after = text.slice(start + number + match[1]!.length, end)
    const question =
      `${before.replace(/(?:gần|hơn|trên|khoảng|dưới) $/u, '')}bao nhiêu${after.startsWith('%') ? ' ' : ''}${after}`
        .trim()
        .replace(/[.…;:,]+$/, '')
    figures.push({ text: match[0], clause, question })
  }
  return figures
}

/** Days, months, quarters, years and periods of a sentence; the question has "nào" where the number was. */
export function momentsOf(text: string): Figure[] {
  return [...text.matchAll(MOMENT)].flatMap((match) => {
    const unit = match.slice(1).find((group) => group !== undefined) ?? ''
    const [start, end] = clauseAround(text, match.index, match.index + match[0].length)
    const clause = text.slice(start, end).trim()
    if (wordsOf(clause).length > MAX_CLAUSE_WORDS) return []
    const question = `${text.slice(start, match.index)}${unit} nào${text.slice(match.index + match[0].length, end)}`
    return [{ text: match[0], clause, question: question.trim().replace(/[.…;:,]+$/, '') }]
  })
}

/** The clause around a span: out to commas and semicolons, further where that leaves too few words. */
function clauseAround(text: string, from: number, to: number): [number, number] {
  const cuts = [...text.matchAll(/[,;:](?=\s)|[“”]/gu)].map((m) => m.index)
  let before = cuts.filter((c) => c < from)
  let after = cuts.filter((c) => c >= to)
  for (;;) {
    const start = (before.at(-1) ?? -1) + 1
    const end = after[0] ?? text.length
    if (
      wordsOf(text.slice(start, end)).length >= MIN_CLAUSE_WORDS ||
      (before.length === 0 && after.length === 0)
    )
      return [start, end]
    if (before.length > 0) before = before.slice(0, -1)
    else after = after.slice(1)
  }
}
