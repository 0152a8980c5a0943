import { type HTMLElement, parse } from 'node-html-parser'
import { plainSpace } from '../knowledge/article.ts'
import type { LayoutHints } from './layout.ts'

/** An article as text, with the roles of lines that its markup gives. */
export interface Page {
  readonly text: string
  readonly hints: LayoutHints
}

const MARKUP = /<(?:!doctype html|html|head|body|article|p|div)[\s>]/i
/** Elements of a page that never contain article text. */
const APART = 'script, style, noscript, nav, header nav, footer, aside, form, button, iframe, svg, template'
const BODY = [
  '[itemprop=articleBody]',
  'article',
  '.article-body',
  '.detail-content',
  '.content-detail',
  'main',
]
const BLOCKS = 'p, h2, h3, h4, li, blockquote, figcaption, td'
const CAPTION = 'figcaption, .caption, .image-caption, .PhotoCMS_Caption, .img-caption'
const DATE = 'time, .date, .article-date, .post-date, .detail-time, [itemprop=datePublished], .publish-date'
const AUTHOR = '.author, [itemprop=author], .article-author, .detail-author'
const MAX_DATE = 60

/**
 * Reads a saved page or plain text. Plain text is returned unchanged except for its byte order mark. A page is returned
 * as date, title, paragraphs and captions, one per line, with tags and entities resolved.
 */
export function readPage(source: string): Page {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  return MARKUP.test(text.slice(0, 20_000)) ? readHtml(text) : { text, hints: {} }
}

function readHtml(html: string): Page {
  const root = parse(html, { comment: false })
  const meta = (name: string) =>
    root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')
  const title =
    lineOf(root.querySelector('h1')) ||
    plainSpace(meta('og:title') ?? '') ||
    lineOf(root.querySelector('title'))
  const newspaper = plainSpace(meta('og:site_name') ?? '')
  const date = root
    .querySelectorAll(DATE)
    .map(lineOf)
    .find((d) => /\d{4}/.test(d) && d.length <= MAX_DATE)
  const author = lineOf(root.querySelector(AUTHOR))
  for (const element of root.querySelectorAll(APART)) element.remove()
  const container = densest(root)
  const captions: string[] = []
  const paragraphs: string[] = []
  for (const block of container.querySelectorAll(`${BLOCKS}, ${CAPTION}`)) {
    // An outer block is used only if it contains no inner ones.
    if (block.querySelector(BLOCKS)) continue
    const line = lineOf(block)
    if (!line || line === title || line === date || paragraphs.includes(line)) continue
    if (block.matches(CAPTION)) captions.push(line)
    paragraphs.push(line)
  }
  if (paragraphs.length === 0)
    paragraphs.push(
      ...container.structuredText
        .split('\n')
        .map(plainSpace)
        .filter((l) => l && l !== title),
    )
  const head = [date, title].filter((line): line is string => Boolean(line))
  const foot = author && !paragraphs.includes(author) ? [author] : []
  return {
    text: `${[...head, ...paragraphs, ...foot].join('\n\n')}\n`,
    hints: { ...(title && { title }), captions, ...(newspaper && { newspaper }) },
  }
}

function lineOf(element: HTMLElement | null): string {
  return plainSpace(element?.text ?? '')
}

/** Returns the element with the article: a marked one, otherwise the one with most text in its own paragraphs. */
function densest(root: HTMLElement): HTMLElement {
  for (const selector of BODY) {
    const marked = root.querySelector(selector)
    if (marked && marked.querySelectorAll('p').length > 1) return marked
  }
  const sums = new Map<HTMLElement, number>()
  for (const p of root.querySelectorAll('p'))
    if (p.parentNode) sums.set(p.parentNode, (sums.get(p.parentNode) ?? 0) + p.text.length)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? root
}
