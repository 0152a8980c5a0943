/**
 * Parses a reply of an assistant: YAML or JSON, in a code fence or bare, with text around it, with typographic
 * quotation marks, or truncated. Its content is checked elsewhere.
 */
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { cutsNumber } from '../../knowledge/places.ts'
import { repairYaml } from './repair-yaml.ts'

/** A parsed reply; its content is not checked yet. */
export interface Reply {
  readonly entries: readonly unknown[]
  readonly absences: readonly unknown[]
  /** Its other fields: source, captions, furniture, starters, summary. */
  readonly page: Readonly<Record<string, unknown>>
  /** True if the end is missing. */
  readonly isCut: boolean
}

/** Last line that the prompt asks for. A reply without it is truncated. */
export const END_MARK = '# END'

const FIELDS = ['source', 'captions', 'furniture', 'starters', 'summary', 'entries', 'absences'] as const
/** Beginning of a draft without a fence: one of its fields, an item, or JSON. */
const OPENING = new RegExp(
  `^(?: *"?(?:${FIELDS.join('|')})"?\\s*:|\\s*-\\s+"?(?:kind|id)"?\\s*:|\\s*[{[]\\s*(?:["{}]|$))`,
  'm',
)
const FENCE = /^[ \t]*(?:```+|~~~+)[^\n]*$/gm
/** Invisible characters that messengers and word processors insert. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g

/**
 * Parses a reply.
 *
 * @param isCut true if the server reported a truncated reply
 * @returns `undefined` if it contains no draft, for example a refusal or a question
 */
export function readReply(text: string, isCut = false): Reply | undefined {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replaceAll('\t', '  ')
  const blocks = blocksOf(plain)
  const read = blocks.flatMap(({ text: block, isOpen }) => {
    const value = parse(isOpen && !isWhole(block) ? withoutLastLine(block) : block)
    const fields = value === undefined ? undefined : fieldsOf(value)
    return fields ? [{ fields, isOpen: isOpen && !isWhole(block) }] : []
  })
  if (read.length === 0) return undefined
  const listOf = (name: string) =>
    read.flatMap(({ fields }) => (Array.isArray(fields[name]) ? fields[name] : []))
  const page = Object.assign({}, ...read.map(({ fields }) => fields))
  return {
    entries: listOf('entries'),
    absences: listOf('absences'),
    page,
    isCut: isCut || read.at(-1)!.isOpen,
  }
}

interface Block {
  readonly text: string
  /** True if neither a closing fence nor the end mark is present. */
  readonly isOpen: boolean
}

/** Fenced parts of a text. Without a fence, all text from the first line that may belong to a draft. */
function blocksOf(text: string): Block[] {
  const fences = [...text.matchAll(FENCE)]
  const blocks: Block[] = []
  for (let i = 0; i < fences.length; i += 2) {
    const from = fences[i]!.index + fences[i]![0].length + 1
    const to = fences[i + 1]?.index
    const block = text.slice(from, to)
    if (OPENING.test(block)) blocks.push({ text: block, isOpen: to === undefined })
  }
  if (blocks.length > 0) return blocks
  const bare = text.replace(FENCE, '')
  const from = OPENING.exec(bare)?.index
  return from === undefined ? [] : [{ text: bare.slice(from), isOpen: true }]
}

/** True if a block without a closing fence or end mark is complete. */
function isWhole(block: string): boolean {
  const trimmed = block.trimEnd()
  return trimmed.includes(`\n${END_MARK}`) || (/^\s*[{[]/.test(trimmed) && /[}\]]$/.test(trimmed))
}

/** The last line may be truncated: half of a number is another number. */
function withoutLastLine(block: string): string {
  return block.trimStart().startsWith('{') ? block : block.slice(0, block.trimEnd().lastIndexOf('\n') + 1)
}

/** Parses JSON and YAML as far as possible, YAML first unchanged, then with its texts in quotation marks. */
function parse(block: string): unknown {
  if (/^\s*[{[]/.test(block)) return valueIn(wholeJson(block))
  const document = parsed(block)
  const value = document.errors.length === 0 ? document.toJS() : undefined
  return fieldsOf(value) ? value : valueIn(repairYaml(block, FIELDS))
}

/** JSON up to its last closing bracket, so without a truncated value or text behind it. YAML needs no other brackets. */
function wholeJson(text: string): string {
  const straight = text.includes('"') ? text : text.replace(/[“”„]/g, '"')
  return straight.slice(0, Math.max(straight.lastIndexOf('}'), straight.lastIndexOf(']')) + 1)
}

function valueIn(text: string): unknown {
  try {
    return parsed(text).toJS()
  } catch {
    return undefined
  }
}

function parsed(text: string): Document.Parsed {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  visit(document, { Seq: (_, { items }) => joinNumbers(items, text) })
  return document
}

/** Joins texts in brackets that YAML cuts at the comma of a number: "[Lỗ 1,7 tỷ là của ai?]". */
function joinNumbers(items: unknown[], text: string): void {
  for (let i = items.length - 1; i > 0; i--) {
    const [before, item] = [items[i - 1], items[i]]
    if (!isScalar(before) || !isScalar(item) || !cutsNumber(before, item, text)) continue
    before.value = before.source = `${before.source},${item.source}`
    items.splice(i, 1)
  }
}

/** Fields of a draft, also if wrapped in another value. A bare list contains entries or facts. */
function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value))
    return value.some((item) => isRecord(item) && 'id' in item) ? { entries: value } : undefined
  if (!isRecord(value)) return undefined
  if (FIELDS.some((name) => Array.isArray(value[name]) || name in value)) return value
  const inner = Object.values(value).filter(isRecord)
  return inner.length === 1 ? fieldsOf(inner[0]) : undefined
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
