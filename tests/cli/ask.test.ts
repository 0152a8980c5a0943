import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '../../src/cli/command.ts'
import { shippedKnowledge } from '../engine/knowledge.ts'
import { createFolder, type Folder } from '../knowledge/folder.ts'
import { runCommand } from './run.ts'

/** A small folder, which loads sooner than the one that is shipped. */
let folder: Folder
beforeAll(async () => {
  folder = await createFolder()
})
afterAll(() => folder.remove())

const SHIPPED = { KNOWLEDGE_DIR: shippedKnowledge }

const runWith = async (argv: string[], input = '', env: Record<string, string> = {}) => {
  const { code, stdout, stderr } = await runCommand(argv, {
    input,
    env: { KNOWLEDGE_DIR: folder.path, ...env },
  })
  return { code, out: stdout, err: stderr }
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('ask', () => {
  it('prints the answer, the quote and its paragraph', async () => {
    const { code, out } = await runWith(['ask', 'Ai chủ trì hội nghị?'], '', SHIPPED)
    expect(code).toBe(EXIT.ok)
    expect(out).toMatch(/Nguyễn Thanh Trang[\s\S]*Trích \(đoạn \d+\): “/)
  })

  it('names the folder that answers if it is not the usual one', async () => {
    const { out, err } = await runWith(['ask', 'Ai chủ trì hội nghị?'])
    expect([out.includes(folder.path), err]).toEqual([false, `[${folder.path}]\n`])
  })

  it('explains itself', async () => {
    const { out } = await runWith(['ask', '--explain', 'ai chur trif hooij nghij'])
    for (const part of ['decision  answer', 'terms', 'hits', 'read “chur” as “chủ”'])
      expect(out).toContain(part)
  })
})

describe('ask --json', () => {
  it('takes a question from the command line as well', async () => {
    const { code, out } = await runWith(['ask', '--json', 'Ai', 'chủ trì hội nghị?'], '')
    expect([code, JSON.parse(out)]).toEqual([
      EXIT.ok,
      expect.objectContaining({ question: 'Ai chủ trì hội nghị?' }),
    ])
  })

  it('gives each line in order one line with the fields of the contract', async () => {
    const { code, out } = await runWith(
      ['ask', '--json'],
      'Ai chủ trì hội nghị?\n{"q":"nghị quyết 99","lang":"en"}\n',
      SHIPPED,
    )
    expect(code).toBe(EXIT.ok)
    const [answer, abstention] = lines(out)
    expect(Object.keys(answer)).toEqual(
      'question decision text entry fact score quote reason suggestions ms'.split(' '),
    )
    expect(answer).toMatchObject({ question: 'Ai chủ trì hội nghị?', decision: 'answer' })
    expect(abstention.text).toMatch(/^The article/)
    expect(abstention).toMatchObject({
      decision: 'abstain',
      reason: 'unknown-number',
      entry: null,
      quote: null,
    })
    expect(Object.keys(abstention.suggestions[0])).toEqual(['entry', 'text', 'question'])
  })

  it('keeps the conversation of one chat and shares nothing with others', async () => {
    const asked = [
      { q: 'Nghị quyết 12 của ai?', chat: 'a' },
      { q: 'Ai chủ trì hội nghị?', chat: 'b' },
      { q: 'còn 08?', chat: 'a' },
      { q: 'ông ấy giữ chức gì?', chat: 'b' },
    ]
    const { out } = await runWith(
      ['ask', '--json'],
      asked.map((line) => JSON.stringify(line)).join('\n'),
      SHIPPED,
    )
    const [, , resolution, post] = lines(out)
    expect(resolution.text).toContain('Đảng ủy Công an Trung ương')
    expect(post.text).toContain('Cục trưởng')
  })

  it.each([
    ['{"q": ', 'not valid JSON'],
    ['{"x": 1}', '"q" must be a string'],
    ['{"q": "a", "lang": "fr"}', '"lang" must be'],
    ['{"q": "a", "chat": 7}', '"chat" must be'],
  ])('puts an error in the place of %s and goes on', async (bad, message) => {
    const { code, out } = await runWith(['ask', '--json'], `${bad}\nAi chủ trì hội nghị?\n`)
    const [error, answer] = lines(out)
    expect(code).toBe(EXIT.input)
    expect(error.error).toContain(message)
    expect(answer.decision).toBe('answer')
  })
})

describe('what a user does wrong is told, not thrown', () => {
  it.each([
    [['dance'], 'Unknown command “dance”'],
    [['ask', '--loud'], '--loud'],
  ])('%j', async (argv, message) => {
    const { code, err } = await runWith(argv)
    expect([code, err]).toEqual([EXIT.start, expect.stringContaining(message)])
  })

  it('bad knowledge: file, line, what is wrong and what to do', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'knowledge-'))
    await writeFile(join(broken, 'article.txt'), 'Một câu.\n')
    await writeFile(join(broken, 'knowledge.yaml'), 'source:\n  newspaper: { vi: Báo }\n  titel: A\n')
    const { code, err } = await runWith(['ask', 'x'], '', { KNOWLEDGE_DIR: broken })
    expect(code).toBe(EXIT.start)
    expect(err).toMatch(/knowledge\.yaml:3:/)
  })

  it('no knowledge at all', async () => {
    const { code, err } = await runWith(['ask', 'x'], '', { KNOWLEDGE_DIR: '/nowhere' })
    expect([code, err]).toEqual([EXIT.start, expect.stringContaining('KNOWLEDGE_DIR')])
  })
})
