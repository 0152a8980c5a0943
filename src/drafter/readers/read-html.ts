/** Reads a saved page: the article without menus and advertisements, by Readability. */
import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { plainSpace } from '../../knowledge/article.ts'
import { isDateLine } from './date-line.ts'
import { type Page, pageOfLines } from './page.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** Elements that are never part of an article's text. */
const APART = new Set(
  'script style noscript template svg iframe object form button select input nav aside footer'.split(' '),
)
const BLOCKS = new Set(
  (
    'address article blockquote body caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const CAPTION = /caption/i
const AUTHOR = /\bauthor\b/i
const MAX_AUTHOR = 60

/** Reads a page as date, title, paragraphs and captions, and author, one per line. */
export function readHtml(source: string): Page {
  const root = cleaned(parse(source))
  const elements = elementsOf(root)
  const found = articleIn(root)
  const title =
    elements
      .filter(({ tagName }) => tagName === 'h1')
      .map(lineOf)
      .find(Boolean) || plainSpace(found?.title ?? '')
  const newspaper = plainSpace(found?.siteName ?? '')
  const date = elements.map(lineOf).find(isDateLine)
  const author = elements
    .filter((e) => AUTHOR.test(`${attribute(e, 'class')} ${attribute(e, 'itemprop')} ${attribute(e, 'rel')}`))
    .map(lineOf)
    .find((line) => line !== '' && line.length <= MAX_AUTHOR)
  const blocks = blocksOf(found?.content ? parseFragment(found.content) : root)
  const isOwn = (line: string) => line !== title && line !== date
  const lines = [...new Set(blocks.map(({ text }) => text).filter(isOwn))]
  const captions = blocks.filter((block) => block.isCaption && isOwn(block.text)).map(({ text }) => text)
  const foot = author && !lines.includes(author) ? [author] : []
  const hints = { title, date, author, newspaper, captions }
  return pageOfLines([date ?? '', title, ...lines, ...foot], hints)
}

/** Removes what is never text, comments, and names of elements and attributes that XML does not have. */
function cleaned<T extends Parent>(parent: T): T {
  parent.childNodes = parent.childNodes.filter(
    (node) =>
      node.nodeName === '#text' ||
      ('tagName' in node && !APART.has(node.tagName) && /^[a-z][a-z0-9-]*$/.test(node.tagName)),
  )
  for (const node of parent.childNodes)
    if ('tagName' in node) {
      node.attrs = node.attrs.filter(({ name }) => /^[a-z][\w:-]*$/i.test(name))
      cleaned(node)
    }
  return parent
}

/** Returns what Readability finds in a cleaned page. */
function articleIn(root: DefaultTreeAdapterTypes.Document) {
  const document = new JSDOMParser().parse(wellFormed(root), 'http://localhost/')
  return document.body ? new Readability(document, { keepClasses: true }).parse() : null
}

/** Writes a cleaned tree as well-formed markup, in which every element is closed. */
function wellFormed(node: Parent | Node): string {
  if (node.nodeName === '#text') return escaped((node as DefaultTreeAdapterTypes.TextNode).value)
  const inner = 'childNodes' in node ? node.childNodes.map(wellFormed).join('') : ''
  if (!('tagName' in node)) return inner
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('')
  return `<${node.tagName}${attributes}>${inner}</${node.tagName}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []))
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? ''
}

/** Text of an element in one line. */
function lineOf(element: Element): string {
  return blocksOf(element)
    .map(({ text }) => text)
    .join(' ')
}

interface Block {
  readonly text: string
  readonly isCaption: boolean
}

/** Lines of a tree: a block ends a line, and so does a line break. */
function blocksOf(parent: Parent): Block[] {
  const blocks: Block[] = []
  let line = ''
  const end = (isCaption: boolean) => {
    const text = plainSpace(line)
    if (text) blocks.push({ text, isCaption })
    line = ''
  }
  const walk = (node: Node, inCaption: boolean): void => {
    if (node.nodeName === '#text') line += (node as DefaultTreeAdapterTypes.TextNode).value
    if (!('tagName' in node)) return
    const isCaption = inCaption || node.tagName === 'figcaption' || CAPTION.test(attribute(node, 'class'))
    const isBlock = node.tagName === 'br' || BLOCKS.has(node.tagName)
    if (isBlock) end(inCaption)
    for (const child of node.childNodes) walk(child, isCaption)
    if (isBlock) end(isCaption)
  }
  for (const node of parent.childNodes) walk(node, false)
  end(false)
  return blocks
}
