import type { Lang } from '../text/language-detection.ts'

/** Lists that are shown page by page. */
export const listNames = ['who', 'what', 'directives'] as const
export type ListName = (typeof listNames)[number]
export type Vote = 'up' | 'down'
/** Faults of an answer: a false fact, an answer to another question, something missing. */
export const wrongs = ['untrue', 'off', 'lacking'] as const
export type Wrong = (typeof wrongs)[number]

/** A paragraph of the article in which the quotes of a fact are marked. */
export interface Place {
  readonly paragraph: number
  readonly fact: string
  readonly lang: Lang
}

/** Request that a button press makes. */
export type Press =
  | { readonly kind: 'fact'; readonly id: string; readonly lang: Lang }
  | { readonly kind: 'entry'; readonly id: string; readonly lang: Lang }
  /** Shows the full answer in the same message. */
  | { readonly kind: 'more'; readonly id: string; readonly lang: Lang }
  | { readonly kind: 'list'; readonly list: ListName; readonly page: number; readonly lang: Lang }
  /** Sends the picture of the directives. */
  | { readonly kind: 'picture'; readonly lang: Lang }
  /** Shows the paragraph of an answer: `open-place` in a new message, `place` in the message of another paragraph. */
  | ({ readonly kind: 'open-place' | 'place' } & Place)
  | { readonly kind: 'vote'; readonly vote: Vote; readonly fact: string }
  | { readonly kind: 'wrong'; readonly wrong: Wrong; readonly fact: string }
  | { readonly kind: 'language'; readonly lang: Lang }

const ID = /^[a-z0-9-]{1,48}$/

/** Texts that each field may have. */
const fields = {
  id: ID,
  fact: ID,
  lang: /^(vi|en)$/,
  list: new RegExp(`^(${listNames.join('|')})$`),
  page: /^\d{1,4}$/,
  paragraph: /^(?!0+$)\d{1,5}$/,
  wrong: new RegExp(`^(${wrongs.join('|')})$`),
} as const
const NUMBERS: readonly string[] = ['page', 'paragraph']

/** Code of each press, what it stands for, and the fields that follow it: `f:vi:some-fact`. */
const codes = new Map<string, readonly [Partial<Press>, ...(keyof typeof fields)[]]>([
  ['f', [{ kind: 'fact' }, 'lang', 'id']],
  ['e', [{ kind: 'entry' }, 'lang', 'id']],
  ['m', [{ kind: 'more' }, 'lang', 'id']],
  ['l', [{ kind: 'list' }, 'lang', 'list', 'page']],
  ['i', [{ kind: 'picture' }, 'lang']],
  ['o', [{ kind: 'open-place' }, 'lang', 'paragraph', 'fact']],
  ['p', [{ kind: 'place' }, 'lang', 'paragraph', 'fact']],
  ['u', [{ kind: 'vote', vote: 'up' }, 'fact']],
  ['d', [{ kind: 'vote', vote: 'down' }, 'fact']],
  ['w', [{ kind: 'wrong' }, 'wrong', 'fact']],
  ['g', [{ kind: 'language' }, 'lang']],
])

/**
 * Encodes a press as `callback_data`: at most 64 bytes, of which an id takes up to 48.
 * https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
export function encodePress(press: Press): string {
  const values: Readonly<Record<string, unknown>> = { ...press }
  const isMeant = (meaning: Partial<Press>) =>
    Object.entries(meaning).every(([name, value]) => values[name] === value)
  const [code, [, ...names]] = [...codes].find(([, [meaning]]) => isMeant(meaning))!
  return [code, ...names.map((name) => values[name])].join(':')
}

/** Parses `callback_data`; `undefined` for data that this bot does not write. Anyone can forge it. */
export function decodePress(data: string): Press | undefined {
  const [code = '', ...texts] = data.split(':')
  const [meaning, ...names] = codes.get(code) ?? []
  if (!meaning || names.length !== texts.length) return undefined
  if (!names.every((name, i) => fields[name].test(texts[i]!))) return undefined
  const values = names.map((name, i) => [name, NUMBERS.includes(name) ? Number(texts[i]) : texts[i]])
  return { ...meaning, ...Object.fromEntries(values) } as Press
}
