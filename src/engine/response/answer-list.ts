/** Extracts the list in an answer, so that it can be shown with one item per line. */
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../../text/language-detection.ts'
import { capitalised } from '../../text/normalize.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Answer, List, Quote } from '../outcome.ts'

/** Sentence with a list: "Bài có bốn ảnh: …; …; và ….". A colon before a quotation does not start a list. */
const LISTING = /^([^:“”]+:) ([^“].*?)\.?$/su
const BETWEEN = /; (?:(?:và|and) )?/u
/** Minimum number of items in a list. */
const FEWEST_ITEMS = 2
/** Things named in a sentence: behind a colon until its end, or parts of a quotation with dashes between them. */
const ENUMERATIONS = [/: ([^:“”]+?)(?:\.|$)/u, /“([^“”]+ [–-] [^“”]+)”/u]
const BETWEEN_THINGS = /, (?:(?:và|and) )?| (?:và|and|[–-]) /u
/** Minimum number of things in an enumeration. */
const FEWEST_THINGS = 3

/** Returns a text in a language; in Vietnamese if it has no translation. */
export function textIn(text: Text, lang: Lang): string {
  return text[lang] ?? text.vi
}

/** Returns the list in an answer, `undefined` if it has fewer than two items. */
export function listOf({ list, answer, computed }: Candidate, lang: Lang): List | undefined {
  if (!computed) return listIn(textIn(answer, lang))
  if (!list || list.items.length < FEWEST_ITEMS) return undefined
  return {
    lead: textIn(list.lead, lang),
    items: list.items.map((item) => capitalised(textIn(item, lang))),
    isNumbered: true,
  }
}

/** Returns the items of an answer's list, or what its sentence enumerates; a reader may ask for "the second one". */
export function itemsOf({ list, direct }: Answer): readonly string[] {
  return list?.items ?? enumerated(direct).map(capitalised)
}

/**
 * Returns what a text enumerates, in order; empty if it does not.
 *
 *     bốn loại tiềm lực: tài chính, hậu cần, kỹ thuật và y tế. → tài chính · hậu cần · kỹ thuật · y tế
 */
export function enumerated(text: string): readonly string[] {
  for (const pattern of ENUMERATIONS) {
    const things = pattern.exec(text)?.[1]?.split(BETWEEN_THINGS) ?? []
    if (things.length >= FEWEST_THINGS) return things
  }
  return []
}

/**
 * Returns a function that reduces an answer to one of its items. An answer without such an item stays whole. Keeps the
 * quote that shares most words with the item.
 *
 * @param place from 1, or from the end if negative
 */
export function itemOf(place: number): (answer: Answer) => Answer {
  return (answer) => {
    const { list: _, detail: __, quotes, ...rest } = answer
    const item = itemsOf(answer).at(place > 0 ? place - 1 : place)
    if (item === undefined) return answer
    const keysOf = (text: string) => new Set(tokenise(text).map(({ key }) => key))
    const wanted = keysOf(item)
    const shared = ({ text }: Quote) => [...keysOf(text)].filter((key) => wanted.has(key)).length
    const proof = quotes.reduce((best, quote) => (shared(quote) > shared(best) ? quote : best))
    return { ...rest, direct: item, quotes: [proof] }
  }
}

/**
 * Parses a sentence with a list.
 *
 *     Bài có hai ảnh: Thứ trưởng phát biểu; và Thiếu tướng trao Cờ.
 *     → Bài có hai ảnh: · Thứ trưởng phát biểu · Thiếu tướng trao Cờ
 */
function listIn(text: string): List | undefined {
  const [, lead = '', listed = ''] = LISTING.exec(text) ?? []
  const items = listed.split(BETWEEN)
  return items.length < FEWEST_ITEMS ? undefined : { lead, items: items.map(capitalised), isNumbered: false }
}
