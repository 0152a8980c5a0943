import { units } from './press-vocabulary.ts'
import { wordsOf } from './words.ts'

/** A number with its unit and its clause. */
export interface Figure {
  readonly text: string
  readonly clause: string
  /** The clause with "bao nhiêu" in place of the number. */
  readonly question: string
}

/** A day, month or year as the article writes it. */
export interface DateMention {
  readonly text: string
  readonly start: number
}

/** Longest first: "đồng chí" is not "đồng". */
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

/** A day, month, quarter or year of an event or a deadline. */
const MOMENT = new RegExp(
  String.raw`(ngày) \d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{4})?| tháng \d{1,2}(?: năm \d{4})?)|(tháng) \d{1,2}` +
    String.raw`(?:[/-]\d{4}| năm \d{4})?(?![\p{N}/])|(quý) (?:IV|I{1,3}|\d)(?:[/-]\d{4})?(?!\p{L})` +
    String.raw`|(?<=(?:đến|đến hết|vào|trước|từ|cuối|hết) )(năm) \d{4}(?! ?[-–])` +
    String.raw`|(giai đoạn|nhiệm kỳ|năm học|niên khóa) \d{4}\s*[-–]\s*\d{4}`,
  'giu',
)
/** Minimum number of words in a clause that shows what a number counts. */
const MIN_CLAUSE_WORDS = 6
const MAX_CLAUSE_WORDS = 40

/** Finds the dates of a sentence, with the part of the day before them. */
export function datesOf(text: string): DateMention[] {
  return [...text.matchAll(DATE)].map((m) => ({ text: m[0].replace(/^\(/, ''), start: m.index }))
}

/** Finds periods: "giai đoạn 2031 – 2035", "nhiệm kỳ 2030-2035". */
export function periodsOf(text: string): string[] {
  return [...text.matchAll(PERIOD)].map((m) => m[0])
}

/** Finds amounts, counts and shares of a sentence, each with the clause that gives it a meaning. */
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

/** Finds days, months, quarters, years and periods of a sentence. The question has "nào" in place of the number. */
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

/** Range of the clause around a span: up to commas and semicolons, and further if that leaves too few words. */
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
