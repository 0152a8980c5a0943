/**
 * Proves a list over several lines of the article: "Heading: item; item; …" with a quote for the heading and one for
 * each item.
 */
import type { Paragraph } from '../article.ts'
import { type Scene, type View, viewsOfQuotes } from './article-view.ts'
import { indexOfRun, keysOf } from './terms.ts'

/** "1. …", "- …": one item of a list in the article. */
const ITEM = /^(?:\d{1,3}[.)]|[-–•*+])\s/
const LIST = /^([^:]+):\s+(.+?)\.?$/u

/**
 * True if an answer gives a heading and all items below it, each in the article's own words. The heading's line ends
 * with a colon; lines between the items that are no items are ignored.
 */
export function isListed(answer: string, quotes: readonly string[], { views }: Scene): boolean {
  const [, head = '', rest = ''] = LIST.exec(answer.trim()) ?? []
  const items = rest.split(rest.includes(';') ? /;\s+/ : /,\s+|\s+(?:và|and)\s+/)
  const placesOf = (words: string): View[] => {
    const run = keysOf(words)
    const holding = quotes.filter((quote) => indexOfRun(keysOf(quote), run) >= 0)
    return viewsOfQuotes(views, holding).filter((view) => indexOfRun(view.keys, run) >= 0)
  }
  const [heading] = placesOf(head).filter(({ paragraph }) => isHeading(paragraph))
  if (!heading) return false
  const lines = linesBelow(heading, views)
  const found = items.map((item) =>
    lines.find((line) => placesOf(item).some((view) => view.paragraph === line)),
  )
  return lines.length > 1 && found.every((line) => line !== undefined) && new Set(found).size === lines.length
}

function isHeading({ text }: Paragraph): boolean {
  return text.endsWith(':')
}

/** Items below a heading, up to the next heading. */
function linesBelow(heading: View, views: readonly View[]): Paragraph[] {
  const behind = [...new Set(views.slice(views.indexOf(heading)).map(({ paragraph }) => paragraph))].slice(1)
  const next = behind.findIndex(isHeading)
  return behind.slice(0, next < 0 ? undefined : next).filter(({ text }) => ITEM.test(text))
}
