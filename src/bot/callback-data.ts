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

/** Codes of presses that name a fact or an entry, and the language of the answer. */
const OPENINGS = new Map<string, 'fact' | 'entry' | 'more'>([
  ['f', 'fact'],
  ['e', 'entry'],
  ['m', 'more'],
])

/**
 * Encodes a press as `callback_data`: at most 64 bytes, of which an id takes up to 48.
 * https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
export function encodePress(press: Press): string {
  switch (press.kind) {
    case 'fact':
      return `f:${press.lang}:${press.id}`
    case 'entry':
      return `e:${press.lang}:${press.id}`
    case 'more':
      return `m:${press.lang}:${press.id}`
    case 'list':
      return `l:${press.lang}:${press.list}:${press.page}`
    case 'picture':
      return `i:${press.lang}`
    case 'open-place':
    case 'place':
      return `${press.kind === 'place' ? 'p' : 'o'}:${press.lang}:${press.paragraph}:${press.fact}`
    case 'vote':
      return `${press.vote === 'up' ? 'u' : 'd'}:${press.fact}`
    case 'wrong':
      return `w:${press.wrong}:${press.fact}`
    case 'language':
      return `g:${press.lang}`
  }
}

/** Parses `callback_data`; `undefined` for data that this bot does not write. Anyone can forge it. */
export function decodePress(data: string): Press | undefined {
  const [kind, ...rest] = data.split(':')
  const [first = '', second = '', third = ''] = rest
  const id = /^[a-z0-9-]{1,48}$/
  const opening = OPENINGS.get(kind ?? '')
  if (opening && rest.length === 2 && isLang(first) && id.test(second))
    return { kind: opening, lang: first, id: second }
  if (kind === 'l' && rest.length === 3 && isLang(first) && /^\d{1,4}$/.test(third)) {
    const list = listNames.find((name) => name === second)
    return list && { kind: 'list', list, page: Number(third), lang: first }
  }
  if (kind === 'i' && rest.length === 1 && isLang(first)) return { kind: 'picture', lang: first }
  if ((kind === 'o' || kind === 'p') && rest.length === 3 && isLang(first) && id.test(third)) {
    const paragraph = /^\d{1,5}$/.test(second) ? Number(second) : 0
    const opens = kind === 'o' ? 'open-place' : 'place'
    return paragraph > 0 ? { kind: opens, lang: first, paragraph, fact: third } : undefined
  }
  if ((kind === 'u' || kind === 'd') && rest.length === 1 && id.test(first))
    return { kind: 'vote', vote: kind === 'u' ? 'up' : 'down', fact: first }
  const wrong = wrongs.find((name) => name === first)
  if (kind === 'w' && rest.length === 2 && wrong && id.test(second))
    return { kind: 'wrong', wrong, fact: second }
  if (kind === 'g' && rest.length === 1 && isLang(first)) return { kind: 'language', lang: first }
  return undefined
}

function isLang(text: string): text is Lang {
  return text === 'vi' || text === 'en'
}
