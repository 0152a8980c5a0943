/**
 * Puts the texts of broken YAML in quotation marks, line by line. This works because all fields of a draft are known.
 */
import { parseDocument } from 'yaml'

/** Fields and list items that contain a text. */
const TEXT =
  /^(\s*(?:- +)*)("?(?:vi|en|quote|title|date|newspaper|url|id|name|answer|detail|number|rank|post|summary)"?) *: +(\S.*)$/
const ITEM = /^(\s*(?:- +)+)(\S.*)$/
const FIELD = /^"?[a-z-]+"? *:(?: |$)/
/** A line without indentation. */
const PROSE = /^\S/

/** Returns valid YAML: quotes texts with colons, quotation marks and dashes, and removes prose between the lines. */
export function repairYaml(text: string, fields: readonly string[]): string {
  const isTop = new RegExp(`^"?(?:${fields.join('|')})"? *:|^- |^#`)
  const kept: string[] = []
  for (const line of text.split('\n')) {
    if (PROSE.test(line) && !isTop.test(line)) continue
    kept.push(repairLine(line.replace(/^(\s*)[–—•*](?= )/, '$1-').replace(/^(\s*-)(?=[\p{L}“"])/u, '$1 ')))
  }
  return kept.join('\n')
}

function repairLine(line: string): string {
  const field = TEXT.exec(line)
  if (field) return `${field[1]}${field[2]}: ${quoted(field[3]!)}`
  const item = ITEM.exec(line)
  return item && !FIELD.test(item[2]!) ? `${item[1]}${quoted(item[2]!)}` : line
}

/** Quotes a text for YAML. Keeps block texts, lists and fields on one line if they can be parsed. */
function quoted(value: string): string {
  const text = value.trim()
  if (/^[>|][-+]?$/.test(text)) return text
  const document = parseDocument(text, { prettyErrors: false })
  if (
    document.errors.length === 0 &&
    (typeof document.toJS() === 'string' || /^[[{]/.test(text)) &&
    !/ #/.test(text)
  )
    return text
  return JSON.stringify(unwrapped(text))
}

/** Removes quotation marks around a whole text: “Ai ký?” and "Ai "ký"?" → Ai ký?, Ai "ký"? */
function unwrapped(text: string): string {
  const inner = /^(?:"(.*)"|'(.*)'|“([^“”]*)”)$/.exec(text)
  return inner ? (inner[1] ?? inner[2] ?? inner[3] ?? '').replaceAll('\\"', '"') : text
}
