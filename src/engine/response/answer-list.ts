/** Reads the list out of an answer, so that it can be set one thing a line. */
import type { Lang } from '../../text/language-detection.ts'
import type { Candidate } from '../index/candidates.ts'
import type { List } from '../outcome.ts'

/** "Bài có bốn ảnh: …; …; và …." A colon that opens a quotation opens no list. */
const LISTING = /^([^:“”]+:) ([^“].*?)\.?$/su
const BETWEEN = /; (?:(?:và|and) )?/u
/** Of an answer that a person wrote. */
const FEWEST_ITEMS = 2

/** The list of an answer; `undefined` where it lists nothing, or one thing alone. */
export function listOf({ list, answer, computed }: Candidate, lang: Lang): List | undefined {
  const inLang = (text: { vi: string; en?: string | undefined }) =>
    lang === 'en' ? (text.en ?? text.vi) : text.vi
  if (!computed) return listIn(inLang(answer))
  if (!list || list.items.length < FEWEST_ITEMS) return undefined
  return { lead: inLang(list.lead), items: list.items.map((item) => capital(inLang(item))), isNumbered: true }
}

/**
 * Reads a sentence that lists.
 *
 *     Bài có hai ảnh: Thứ trưởng phát biểu; và Thiếu tướng trao Cờ.
 *     → Bài có hai ảnh: · Thứ trưởng phát biểu · Thiếu tướng trao Cờ
 */
function listIn(text: string): List | undefined {
  const [, lead, listed] = LISTING.exec(text) ?? []
  if (lead === undefined || listed === undefined) return undefined
  const items = listed.split(BETWEEN)
  if (items.length < FEWEST_ITEMS || !items.every(isClosed)) return undefined
  return { lead, items: items.map(capital), isNumbered: false }
}

/** True unless a quotation was cut at a semicolon of its own. */
function isClosed(item: string): boolean {
  return item.split('“').length === item.split('”').length
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
