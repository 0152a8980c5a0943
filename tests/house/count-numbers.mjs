#!/usr/bin/env node
// Lists the numbers set by hand that decide on answers, in src/text and src/engine, and counts their lines of code.
// Not listed: 0, 1 and -1, indices, repetitions in regular expressions, and a 2 that only says "two of them".
//   npm run numbers
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'

const root = join(import.meta.dirname, '../..')
const FOLDERS = ['src/text', 'src/engine']

/** Names of constants and functions whose numbers settle no answer, by the reason. Whatever is not here decides. */
const DO_NOT_DECIDE = {
  'values of number words and keys': [
    'VI_UNITS',
    'VIETNAMESE_ORDINALS',
    'EN_TENS',
    'EN_ORDINALS',
    'readVietnamese',
    'readEnglish',
    'VNI',
  ],
  'bounds of time and memory, beyond all that people write': [
    'MAX_QUESTION_LENGTH',
    'cleanQuestion',
    'MAX_TOKENS',
    'MAX_KEYS',
    'MAX_UNKNOWN',
    'MAX_WORDS',
    'isSyllable',
    'LONGEST',
    'LEFT_OVER',
    'MAX_CANDIDATES',
    'MAX_NESTED',
    'MAX_CAPITALS',
    'MAX_FORM_WORDS',
    'numberAt',
  ],
  'how much is shown or remembered': [
    'MAX_OFFERED',
    'createEngine',
    'MAX_TOLD',
    'MAX_QUESTION_KEPT',
    'MAX_REMEMBERED',
    'CONVERSATION_TTL',
    'MOST_MORE',
    'MOST_OTHERS',
    'MAX_QUOTES',
    'MAX_LISTED',
    'MAX_ID',
    'DIGEST_LENGTH',
    'MAX_SUGGESTIONS',
    'MAX_HITS',
    'MAX_FEATURES',
    'rounded',
    'reasonsOf',
    'OFFERED',
    'MOST_NEAR',
    'LONGEST_TITLE',
    'LONGEST_MENTION',
    'FEWEST_ITEMS',
  ],
}
const idle = new Set(Object.values(DO_NOT_DECIDE).flat())

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
).sort()

const numbers = []
let codeLines = 0
for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8')
  codeLines += linesOfCode(source)
  visit(parseSync(file, source).program, [], (node, parents) => {
    if (!isNumber(node) || isPlain(node, parents)) return
    const line = source.slice(0, node.start).split('\n').length
    numbers.push({ file, line, name: nameOf(parents), value: node.raw })
  })
}

const decide = numbers.filter(({ name }) => !idle.has(name))
for (const { file, line, name, value } of decide) console.log(`${file}:${line}\t${name} ${value}`)
console.log(`\n${decide.length} numbers decide`)
for (const [reason, names] of Object.entries(DO_NOT_DECIDE))
  console.log(`${numbers.filter(({ name }) => names.includes(name)).length} do not: ${reason}`)
console.log(`${codeLines} lines of code in ${files.length} files`)

/** Calls `see` with each node and its parents, the nearest last. */
function visit(node, parents, see) {
  see(node, parents)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') visit(child, [...parents, node], see)
}

function isNumber({ type, value }) {
  return type === 'Literal' && typeof value === 'number' && value !== 0 && value !== 1
}

/** True for an index, and for a 2 inside a function. */
function isPlain(node, parents) {
  const parent = parents.at(-1)
  const isIndex = parent.type === 'MemberExpression' && parent.computed && parent.property === node
  return isIndex || parent.type === 'TSLiteralType' || (node.value === 2 && parents.some(isFunction))
}

function isFunction({ type }) {
  return /Function/.test(type)
}

/** The name under which a number stands: of a property in capitals' table, of the constant, or of the function. */
function nameOf(parents) {
  const named = parents.find(({ type }) => type === 'VariableDeclarator' || type === 'FunctionDeclaration')
  return named?.id?.name ?? '?'
}

function linesOfCode(source) {
  const lines = source.replace(/\/\*[\s\S]*?\*\//g, '').split('\n')
  return lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}
