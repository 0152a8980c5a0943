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
  const root = parse(source)
  const elements = elementsOf(root)
  const textOf = (test: (element: Element) => boolean) =>
    elements.filter(test).map(lineOf).find(Boolean) ?? ''
  const meta = (name: string) =>
    plainSpace(
      attribute(
        elements.find(
          (e) => e.tagName === 'meta' && [attribute(e, 'property'), attribute(e, 'name')].includes(name),
        ),
        'content',
      ),
    )
  const title = textOf((e) => e.tagName === 'h1') || meta('og:title') || textOf((e) => e.tagName === 'title')
  const newspaper = meta('og:site_name')
  const date = elements.map(lineOf).find(isDateLine)
  const author = elements
    .filter((e) => AUTHOR.test(`${attribute(e, 'class')} ${attribute(e, 'itemprop')} ${attribute(e, 'rel')}`))
    .map(lineOf)
    .find((line) => line !== '' && line.length <= MAX_AUTHOR)
  const blocks = blocksOf(articleIn(root))
  const isOwn = (line: string) => line !== title && line !== date
  const lines = [...new Set(blocks.map(({ text }) => text).filter(isOwn))]
  const captions = blocks.filter((block) => block.isCaption && isOwn(block.text)).map(({ text }) => text)
  const foot = author && !lines.includes(author) ? [author] : []
  return pageOfLines([date ?? '', title, ...lines, ...foot], {
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
    ...(newspaper && { newspaper }),
    captions,
  })
}

/** Returns the element with the article; the whole page if Readability finds none. */
function articleIn(root: DefaultTreeAdapterTypes.Document): Parent {
  const document = new JSDOMParser().parse(wellFormed(root), 'http://localhost/')
  if (!document.body) return root
  const found = new Readability(document, { keepClasses: true }).parse()
  return found?.content ? parseFragment(found.content) : root
}

/** Writes a tree as well-formed markup with no entities but those of XML. */
function wellFormed(node: Parent | Node): string {
  if (node.nodeName === '#text') return escaped((node as DefaultTreeAdapterTypes.TextNode).value)
  if (!('childNodes' in node)) return ''
  const inner = () => node.childNodes.map(wellFormed).join('')
  if (!('tagName' in node)) return inner()
  if (APART.has(node.tagName) || !/^[a-z][a-z0-9-]*$/.test(node.tagName)) return ''
  const attributes = node.attrs
    .filter(({ name }) => /^[a-z][\w:-]*$/i.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('')
  return `<${node.tagName}${attributes}>${inner()}</${node.tagName}>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** All elements but those that are never part of an article, in the order of the page. */
function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) =>
    'tagName' in node && !APART.has(node.tagName) ? [node, ...elementsOf(node)] : [],
  )
}

function attribute(element: Element | undefined, name: string): string {
  return element?.attrs.find((one) => one.name === name)?.value ?? ''
}

/** Text of an element in one line. */
function lineOf(element: Element): string {
  const text = (node: Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node && !APART.has(node.nodeName)
        ? `${BLOCKS.has(node.nodeName) ? ' ' : ''}${node.childNodes.map(text).join('')}`
        : ' '
  return plainSpace(text(element))
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
    if (!('tagName' in node) || APART.has(node.tagName)) return
    if (node.tagName === 'br') {
      end(inCaption)
      return
    }
    const isCaption = inCaption || node.tagName === 'figcaption' || CAPTION.test(attribute(node, 'class'))
    const isBlock = BLOCKS.has(node.tagName)
    if (isBlock) end(inCaption)
    for (const child of node.childNodes) walk(child, isCaption)
    if (isBlock) end(isCaption)
  }
  for (const node of parent.childNodes) walk(node, false)
  end(false)
  return blocks
}
