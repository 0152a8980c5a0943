/** Finds absences that deny a statement of the article. */

import { fold } from '../../text/normalize.ts'
import { surnames } from '../../text/stop-words.ts'
import type { Article, Paragraph } from '../article.ts'
import { indexOfRun, keysOf } from './terms.ts'

/** Patterns for the thing that an absence denies, up to the end of the clause. */
const DENIALS: readonly {
  readonly form: RegExp
  readonly found: (denied: string, line: string) => string | undefined
}[] = [
  { form: /không (?:nhắc|nói) (?:đến|tới|gì về) ([^,;.:]+)/giu, found: nameIn },
  { form: /không (?:nêu|ghi|cho biết|kể) (?:họ )?tên (?:của )?([^,;.:]+)/giu, found: bearerOf },
  { form: /không (?:nêu|ghi|cho biết) ai là ([^,;.:]+)/giu, found: bearerOf },
  {
    form: /không (?:nêu|ghi|cho biết) (?:số(?: lượng)?|có bao nhiêu|bao nhiêu|có mấy) ([^,;.:]+)/giu,
    found: countOf,
  },
]
/** The thing that an absence denies, without the words that only say that there are several. */
const ANY_DENIAL =
  /không (?:nêu|ghi|cho biết|kể|nói|nhắc)(?: (?:rõ|cụ thể|đến|tới|gì|về|các|những|tên|danh sách))* ([^,;.:]+)/iu
const NAME = /\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)+/gu
const NAME_BEFORE = new RegExp(`(${NAME.source}), $`, 'u')
const NAME_BEHIND = new RegExp(`^ (${NAME.source})`, 'u')
/** A deputy or former holder of an office is another person. */
const OTHER_ROLE = /(?:\p{L}|[Pp]hó |[Nn]guyên )$/u
/** Minimum number of words that identify a role: the first words of "Chủ tịch UBND xã Vạn Lộc". */
const MIN_ROLE = 2
const MAX_ROLE = 5
/** Maximum number of words that identify the counted thing: "người bị thương" differs from "người bị lũ cuốn". */
const MAX_COUNTED = 3

/** Returns the words of the article that state what an absence denies, or `undefined` if there are none. */
export function contradiction(absence: string, article: Article): string | undefined {
  for (const { form, found } of DENIALS)
    for (const [, denied = ''] of absence.matchAll(form))
      for (const { text } of article.paragraphs) {
        const words = found(denied, text)
        if (words !== undefined) return words
      }
  // A heading that was marked as furniture by mistake.
  const [, denied = ''] = ANY_DENIAL.exec(absence) ?? []
  const things = keysOf(denied).slice(0, MIN_ROLE)
  const isHeading = ({ kind, text }: Paragraph) =>
    kind === 'furniture' && indexOfRun(keysOf(text), things) >= 0
  return things.length === MIN_ROLE ? article.paragraphs.find(isHeading)?.text : undefined
}

/** Finds a name of at least two words that the absence says is not mentioned. */
function nameIn(denied: string, line: string): string | undefined {
  return (denied.match(NAME) ?? []).find((name) => line.includes(name))
}

/** Finds a role, with a person's name next to it, whose holder the absence says is not named. */
function bearerOf(denied: string, line: string): string | undefined {
  const role = denied.trim().toLowerCase().split(' ').slice(0, MAX_ROLE)
  const lower = line.toLowerCase()
  for (let length = role.length; length >= MIN_ROLE; length--) {
    const words = role.slice(0, length).join(' ')
    for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
      const [before, behind] = [line.slice(0, at), line.slice(at + words.length)]
      const first = /^\p{L}/u.test(behind) ? undefined : NAME_BEFORE.exec(before)?.[1]
      const second = OTHER_ROLE.test(before) ? undefined : NAME_BEHIND.exec(behind)?.[1]
      // "Bác sĩ CKII Ngô Thị Hoài Thu": the words before the surname are a title.
      const isPerson = (name: string) =>
        name
          .split(' ')
          .slice(0, -1)
          .some((word) => surnames.has(fold(word)))
      const told = line.slice(at, at + words.length)
      if (first && isPerson(first)) return `${first}, ${told}`
      if (second && isPerson(second)) return `${told} ${second}`
    }
  }
  return undefined
}

/** Finds a number of the thing that the absence says is not counted: its first words behind a number. */
function countOf(denied: string, line: string): string | undefined {
  const counted = keysOf(denied).slice(0, MAX_COUNTED)
  if (counted.length < 2) return undefined
  const form = new RegExp(`\\d+(?:[.,]\\d+)*((?: [\\p{L}\\p{M}]+){${counted.length}})`, 'gu')
  for (const [whole, behind = ''] of line.matchAll(form))
    if (keysOf(behind).join(' ') === counted.join(' ')) return whole
  return undefined
}
