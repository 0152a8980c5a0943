/** Puts the texts of broken YAML into quotation marks, line by line: a draft has few fields, and all are known. */
import { parseDocument } from 'yaml'

/** Fields that hold a text, and list items that do. */
const TEXT =
  /^(\s*(?:- +)*)("?(?:vi|en|quote|title|date|newspaper|url|id|name|answer|detail|number|rank|post|summary)"?) *: +(\S.*)$/
const ITEM = /^(\s*(?:- +)+)(\S.*)$/
const FIELD = /^"?[a-z-]+"? *:(?: |$)/
/** A line that begins at the margin. */
const PROSE = /^\S/

/** Returns YAML that can be read: texts with colons, quotation marks and dashes quoted, talk between the lines left out. */
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

/** A text as YAML reads it for sure. Block texts, lists and fields on one line stay as they are where they can be read. */
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

/** Takes off quotation marks that only wrap: “Ai ký?” and "Ai "ký"?" → Ai ký?, Ai "ký"? */
function unwrapped(text: string): string {
  const inner = /^(?:"(.*)"|'(.*)'|“([^“”]*)”)$/.exec(text)
  return inner ? (inner[1] ?? inner[2] ?? inner[3] ?? '').replaceAll('\\"', '"') : text
}
