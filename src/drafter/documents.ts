import type { DirectiveForm } from '../knowledge/schema.ts'
import { documentForms } from '../text/document-types.ts'
import { bodyLength, endsName } from './bodies.ts'
import type { Mention } from './mention.ts'
import { postLength } from './posts.ts'
import { follows, phrases, type Word } from './words.ts'

/** Vietnamese names of document forms with their form. The longest match counts ("dự thảo Luật" is not a law). */
const forms = Object.entries(documentForms)
  .flatMap(([form, { names }]) =>
    names
      .filter((name) => /\P{ASCII}/u.test(name) && /\s/.test(name))
      .map((name) => ({ form: form as DirectiveForm, match: phrases([name]) })),
  )
  .concat([{ form: 'law', match: phrases(['Luật'], true) }])

/** Plurals, which do not name one document: "các Nghị quyết", "những Đề án". */
const PLURAL = /^(các|những|nhiều|mọi|một số|hai|ba|bốn)$/
/** Maximum number of words in the name of a document without number and quotation marks. */
const MAX_NAME_WORDS = 14
const MAX_SUBJECT_WORDS = 40
/** A subject continues over "A, B và C". It ends at any other comma, and at the verb whose subject is the document. */
const SUBJECT_END = new RegExp(
  String.raw`[.;:]|, (?!(?:\p{L}+ ){1,4}và )| (?:và|theo|gắn với) (?=\p{Lu})| ` +
    '(?:mới được|mới|được|đã|đang|sẽ|là|có hiệu lực)(?= )|$',
  'u',
)
const CODE = /^(\d{1,5})(?:[/-].*)?$/u

/** Finds official documents in a sentence: by number, by title in quotation marks, or by a capitalized name. */
export function findDocuments(words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const kind = formAt(words, i)
    if (!kind) continue
    const next = i + kind.length
    const plural = PLURAL.test(words[i - 1]?.text.toLowerCase() ?? '') && follows(words[i])
    const all = numbered(words, text, i, next, kind.form, plural)
    const one =
      all.length > 0
        ? all
        : [
            ...quoted(words, text, i, next, kind.form),
            ...(plural ? [] : named(words, text, i, next, kind.form)),
          ].slice(0, 1)
    found.push(...one)
    const end = one.at(-1)?.end
    while (end !== undefined && words[i + 1] && words[i + 1]!.start < end) i++
  }
  return found
}

function formAt(words: readonly Word[], at: number): { form: DirectiveForm; length: number } | undefined {
  let best: { form: DirectiveForm; length: number } | undefined
  for (const { form, match } of forms) {
    const length = match(words, at)
    if (length > (best?.length ?? 0)) best = { form, length }
  }
  return best
}

function numbered(
  words: readonly Word[],
  text: string,
  at: number,
  next: number,
  form: DirectiveForm,
  plural: boolean,
): Mention[] {
  const found: Mention[] = []
  let i = next
  let first = true
  for (;;) {
    const joins =
      first || (plural && /^(, | )$/.test(words[i]?.gap ?? '') && (words[i]?.text !== 'và' || i++ > 0))
    if (!joins) break
    if (follows(words[i]) && words[i]!.text.toLowerCase() === 'số') i++
    const word = words[i]
    const code = word && /^, | $/.test(word.gap) ? CODE.exec(word.text) : null
    if (!word || !code) break
    const start = first ? words[at]!.start : word.start
    found.push({
      kind: 'directive',
      form,
      number: code[1]!,
      ...(code[0] !== code[1] && { code: code[0] }),
      name: text.slice(start, word.end),
      start,
      end: word.end,
      ...issuer(words, i + 1),
      ...rest(words, text, i + 1),
    })
    first = false
    i++
  }
  const last = found.at(-1)
  // "Kế hoạch 5 năm" has a duration, not a number.
  return last &&
    /^(năm|tháng|ngày|%|tỷ|triệu|nghìn)$/.test(words[i]?.text ?? '') &&
    last.code === undefined &&
    words[i - 2]?.text !== 'số' &&
    !/^\d{4}$/.test(words[i + 1]?.text ?? '')
    ? []
    : found
}

/** Start of the issuer's name: "của Bộ Y tế", "do Thủ tướng ký". */
function issuer(words: readonly Word[], at: number): { issuerStart?: number } {
  let i = at
  // "ngày 12/3/2027" or "năm 2027" may precede it.
  while (follows(words[i]) && i - at < 4 && /^(ngày|năm|tháng|[\d/.-]+)$/.test(words[i]!.text)) i++
  if (!follows(words[i]) || !/^(của|do)$/.test(words[i]!.text)) return {}
  const named = bodyLength(words, i + 1) > 0 || postLength(words, i + 1).length > 0
  return named ? { issuerStart: words[i + 1]!.start } : {}
}

/** Title in quotation marks or subject after "về", within the same clause. */
function rest(words: readonly Word[], text: string, at: number): { quoted?: string; subject?: string } {
  for (let i = at; i < Math.min(words.length, at + MAX_SUBJECT_WORDS); i++) {
    const word = words[i]!
    if (formAt(words, i) && word.gap !== ' “') return {}
    if (/[.;:]/.test(word.gap)) return {}
    if (/“$/.test(word.gap)) {
      const title = /^[^”]*/.exec(text.slice(word.start))![0]
      return { quoted: title }
    }
    if (word.text === 'về' && word.gap === ' ') {
      const end = SUBJECT_END.exec(text.slice(word.end))!
      return { subject: text.slice(word.start, word.end + end.index).trim() }
    }
    if (word.gap === ', ') return {}
  }
  return {}
}

/** “Đề án “…””: the text in quotation marks is the name. */
function quoted(
  words: readonly Word[],
  text: string,
  at: number,
  next: number,
  form: DirectiveForm,
): Mention[] {
  if (words[next]?.gap !== ' “') return []
  const open = words[next]!.start
  const title = /^([^”]*)”/.exec(text.slice(open))?.[1]
  if (title === undefined) return []
  const close = open + title.length + 1
  const period = /^ giai đoạn \d{4}\s*[-–]\s*\d{4}/.exec(text.slice(close))?.[0] ?? ''
  const start = words[at]!.start
  const end = close + period.length
  const after = words.findIndex((w) => w.start >= end)
  return [
    {
      kind: 'directive',
      form,
      name: text.slice(start, end),
      quoted: title,
      start,
      end,
      ...(after > 0 && issuer(words, after)),
    },
  ]
}

/** "dự thảo Luật Đất đai", "Dự án đường vành đai …": a capital within a sentence begins a name. */
function named(
  words: readonly Word[],
  text: string,
  at: number,
  next: number,
  form: DirectiveForm,
): Mention[] {
  const law = form === 'law' || form === 'draft-law'
  const opens = words[at]!
  const capital = law
    ? follows(words[next]) && words[next]!.capital
    : opens.capital && opens.gap !== '' && !/[.”“]\s*$/.test(opens.gap)
  if (!capital) return []
  let i = next
  while (words[i] && i - next < MAX_NAME_WORDS) {
    const word = words[i]!
    const comma = law && word.gap === ', ' && words.slice(i, i + 4).some((w) => w.text === 'và')
    if (!follows(word) && !comma) break
    if (word.text === 'và' && law && !words[i + 1]?.capital) {
      i++
      continue
    }
    const developing = word.text === 'về' || (!law && /^(phát|xây|nâng|đầu)$/.test(word.text))
    if (endsName(words, i) && !developing) break
    i++
  }
  if (i === next) return []
  const end = words[i - 1]!.end
  return [
    {
      kind: 'directive',
      form,
      name: text.slice(opens.start, end),
      start: opens.start,
      end,
      ...issuer(words, i),
    },
  ]
}
