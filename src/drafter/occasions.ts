import { bodyLength, endsName } from './bodies.ts'
import type { Mention } from './mention.ts'
import { personLength, postLength } from './posts.ts'
import { approximations, awardHeads, collectiveReceivers, eventHeads, receivers } from './press-vocabulary.ts'
import { follows, phrases, type Word } from './words.ts'

const event = phrases(eventHeads, true)
const award = phrases(awardHeads, true)
const receiver = phrases(receivers)
const collective = phrases(collectiveReceivers)
const approximation = phrases(approximations)

/** Maximum distance of "lần thứ …" from the first word of a name, in words. */
const ORDINAL_REACH = 16
/** Maximum number of words in the name of an award, or of an occasion without an ordinal. */
const MAX_EVENT_WORDS = 18
const MAX_AWARD_WORDS = 12

/** Finds occasions: "Đại hội … lần thứ XIV", "Hội nghị tổng kết …", or the bare "Hội nghị". */
export function findEvents(words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const length = event(words, i)
    if (length === 0) continue
    const head = text.slice(words[i]!.start, words[i + length - 1]!.end)
    const end = ordinalEnd(words, i + length) ?? nameEnd(words, i + length, text)
    const bare = end === i + length
    // A lower-case word is a common noun unless a name follows: "hội nghị bàn về".
    const opensQuote = words[i + length]?.gap === ' “'
    if (!words[i]!.capital && !opensQuote && ordinalEnd(words, i + length) === undefined) continue
    const close =
      /^[”"]/.test(text.slice(words[end - 1]!.end)) &&
      text.slice(words[i]!.start, words[end - 1]!.end).includes('“')
        ? 1
        : 0
    found.push({
      kind: 'event',
      head,
      name: text.slice(words[i]!.start, words[end - 1]!.end + close),
      start: words[i]!.start,
      end: words[end - 1]!.end + close,
      ...(bare && { bare }),
    })
    i = end - 1
  }
  return found
}

/** End of "lần thứ 9", "lần thứ XIV" or "lần thứ hai", including a term or year behind it. */
function ordinalEnd(words: readonly Word[], from: number): number | undefined {
  for (let i = from; i < Math.min(words.length, from + ORDINAL_REACH); i++) {
    const word = words[i]!
    if (/[.;:“”]|^, /.test(word.gap) && !(word.gap === ', ' && word.text === 'lần')) return undefined
    if (i > from && event(words, i) > 0) return undefined
    if (word.text === 'thứ' && words[i - 1]?.text === 'lần' && follows(words[i + 1])) {
      let end = i + 2
      if (words[end]?.text === 'năm' && /^\d{4}$/.test(words[end + 1]?.text ?? '')) end += 2
      return end
    }
  }
  return undefined
}

/** End of a name that continues in lower case: "Hội nghị tổng kết năm học 2031 – 2032", "Hội thảo “…”". */
function nameEnd(words: readonly Word[], from: number, text: string): number {
  let i = from
  while (words[i] && i - from < MAX_EVENT_WORDS) {
    const word = words[i]!
    if (/“$/.test(word.gap) && /^( | với chủ đề )?“$/.test(word.gap)) {
      const close = text.indexOf('”', word.start)
      while (words[i] && (close < 0 || words[i]!.start < close)) i++
      const ordinal = words[i]?.text === 'lần' && words[i + 1]?.text === 'thứ' && follows(words[i + 2])
      return ordinal ? i + 3 : i
    }
    const spaced =
      word.gap === ' ' || (/^ ?[-–] ?$/.test(word.gap) && /^\d/.test(word.text)) || word.gap === ' - '
    if (!spaced) break
    const year =
      /^(năm|nhiệm|giai)$/.test(word.text) ||
      (/^(kỳ|đoạn|học)$/.test(word.text) && /^(năm|nhiệm|giai)$/.test(words[i - 1]?.text ?? ''))
    const named =
      i === from &&
      /^(tổng|sơ|triển|đánh|công|tuyên|khen|trao|phát|ra|khởi|tôn|kỷ|gặp|ký|xúc|chuyên)$/.test(word.text)
    if (named) {
      i += 2
      continue
    }
    if (year) {
      i++
      continue
    }
    if (word.text === 'và' || word.text === 'về') {
      const next = words[i + 1]
      if (i > from && next && follows(next) && !endsName(words, i + 1)) {
        i++
        continue
      }
      if (word.text === 'về' && next) {
        i++
        continue
      }
    }
    if (personLength(words, i) >= 3 || (postLength(words, i).length > 0 && word.capital)) break
    if (endsName(words, i) || (receiver(words, i) > 0 && /^\d/.test(words[i - 1]?.text ?? ''))) break
    i++
  }
  // A name cannot end with "và", "về" or "năm".
  while (i > from && /^(và|về|năm|nhiệm|kỳ|giai|đoạn|các|những)$/.test(words[i - 1]!.text)) i--
  return i
}

/** Finds decorations, titles of honour and prizes, with class and issuer: "Bằng khen của Thủ tướng Chính phủ". */
export function findAwards(words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const length = award(words, i)
    if (length === 0) continue
    let end = i + length
    while (follows(words[end]) && end - i < MAX_AWARD_WORDS) {
      const word = words[end]!
      if (/^(của|do)$/.test(word.text)) {
        const by = Math.max(bodyLength(words, end + 1), postLength(words, end + 1).length)
        if (by > 0) end += 1 + by
        break
      }
      if (
        (endsName(words, end) && !/^(nhân|bằng)$/.test(word.text)) ||
        receiver(words, end) > 0 ||
        /^\d/.test(word.text) ||
        /^(tập|Ông|ông|bà|em|anh|chị|đồng)$/.test(word.text)
      )
        break
      if (personLength(words, end) >= 3 || (bodyLength(words, end) > 0 && end > i + length)) break
      end++
    }
    found.push({
      kind: 'award',
      head: text.slice(words[i]!.start, words[i + length - 1]!.end),
      name: text.slice(words[i]!.start, words[end - 1]!.end),
      start: words[i]!.start,
      end: words[end - 1]!.end,
    })
    i = end - 1
  }
  return found
}

/** Finds counted recipients: "3 học sinh lớp 9", "12 cá nhân", "5 tập thể". */
export function findGroups(words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    if (!/^\d{1,3}(\.\d{3})*$/.test(words[i]!.text)) continue
    const length = follows(words[i + 1]) ? receiver(words, i + 1) : 0
    if (length === 0) continue
    let end = i + 1 + length
    while (
      follows(words[end]) &&
      end - i < MAX_AWARD_WORDS &&
      (!endsName(words, end) ||
        /^(các|những|thuộc)$/.test(words[end]!.text) ||
        /^lãnh$/.test(words[end]!.text)) &&
      personLength(words, end) < 3
    )
      end++
    while (/^(các|những|thuộc)$/.test(words[end - 1]!.text)) end--
    const start = words[approximation(words, i - 1) === 1 && i > 0 ? i : i]!.start
    found.push({
      kind: 'group',
      name: text.slice(start, words[end - 1]!.end),
      start,
      end: words[end - 1]!.end,
      collective: collective(words, i + 1) > 0,
    })
    i = end - 1
  }
  return found
}
