import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { pdfOf } from '../drafter/pdf-file.ts'
import { runCommand } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draft-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const draft = async (name: string, bytes: Uint8Array, argv: readonly string[] = [], env = {}) => {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return runCommand(['draft', file, '--out', join(folder, 'out'), ...argv], { env })
}

const TITLE = 'Cầu Rạch Ông thông xe'
const SENTENCE = 'Sáng 2/7, UBND xã Mỹ Lộc khánh thành cầu Rạch Ông dài 86 m.'
const document = zipSync({
  'word/document.xml': strToU8(
    [TITLE, SENTENCE].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''),
  ),
})

describe.each([
  ['a Word document', 'bai.docx', document],
  [
    'a PDF',
    'bai.pdf',
    pdfOf([
      [
        { text: TITLE, y: 760, size: 20 },
        { text: SENTENCE, y: 700 },
      ],
    ]),
  ],
  ['a text in UTF-16', 'bai.txt', Buffer.from(`\ufeff${TITLE}\n\n${SENTENCE}\n`, 'utf16le')],
] as const)('of %s', (_format, name, bytes) => {
  it('a folder is written that loads', async () => {
    expect(await draft(name, bytes)).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'out', 'article.txt'), 'utf8')).toBe(`${TITLE}\n\n${SENTENCE}\n`)
    expect(await loadKnowledge(join(folder, 'out'))).toMatchObject({ ok: true })
  })
  it('a prompt is printed', async () => {
    const { code, stdout } = await draft(name, bytes, ['--prompt'])
    expect(code).toBe(0)
    expect(stdout).toContain(`] ${SENTENCE}`)
  })
})

describe.each([
  ['an old Word file', 'bai.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.docx'],
  ['a scanned page', 'bai.pdf', pdfOf([[]]), '.txt'],
  ['a picture', 'bai.png', Buffer.from('89504e470d0a1a0a', 'hex'), '.txt'],
  ['nothing', 'bai.txt', new Uint8Array(), 'bai.txt'],
] as const)('of %s', (_what, name, bytes, wayOut) => {
  it.each([
    ['vi', [], 'Bạn'],
    ['en', ['--prompt'], 'Copy|Open|Use|Keep'],
  ] as const)('one line in %s says what it is and the way out', async (lang, argv, verb) => {
    const { code, stderr } = await draft(name, bytes, argv, { TERMINAL_LANG: lang })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^“.*${name}” .*(?:${verb}).*\\n$`))
    expect(stderr).toContain(wayOut)
    expect(stderr).not.toMatch(/report|báo giúp/)
  })
})
