import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { promptExample } from '../../src/locales/assistant-prompt.ts'
import { type Answer, type ChatServer, fails, serveChat, streams } from '../drafter/chat-server.ts'
import { runCommand } from './run.ts'

const KEY = 'sk-secret-123456'
const REPLY = `\`\`\`yaml\n${promptExample.reply}# END\n\`\`\``
/** The same with a quote that the article does not have. */
const WRONG = REPLY.replace(/với hơn 12 tỷ đồng$/m, 'với hơn 21 tỷ đồng')

let folder: string
let article: string
let out: string
let server: ChatServer | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assistant-'))
  article = join(folder, 'article.txt')
  out = join(folder, 'knowledge')
  await writeFile(article, promptExample.article)
})
afterEach(async () => {
  await server?.close()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

const reply = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const draft = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand(['draft', article, '--out', out, ...argv], { env })
const factsIn = async (path: string) => {
  const read = await loadKnowledge(path)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.loaded.knowledge.entries.flatMap((e) => e.facts.map((f) => f.id))
}
const ALL = ['bridge-opening', 'duc-said', 'bridge-cost'].sort()

describe('draft --prompt', () => {
  it('prints the prompt and writes nothing', async () => {
    const { code, stdout } = await draft(['--prompt'])
    expect(code).toBe(0)
    expect(stdout).toContain('] Sáng 2/7, UBND xã Mỹ Lộc tổ chức lễ khánh thành')
    expect(await readdir(folder)).toEqual(['article.txt'])
  })
  it('asks for the rest where replies are there already', async () => {
    const { stdout } = await draft(['--prompt', '--from', await reply('1.yaml', WRONG)])
    expect(stdout).toContain(
      'fact bridge-cost (under decision-214): the quote is not in the article: “cầu được xây',
    )
    expect(stdout).not.toContain('fact duc-said')
  })
})

describe('draft --from', () => {
  it('writes what is proven and lists the rest with its reason', async () => {
    const first = await reply('1.yaml', WRONG)
    const { code, stdout } = await draft(['--from', first])
    expect(code).toBe(0)
    expect(await factsIn(out)).toEqual(expect.arrayContaining(['bridge-opening', 'duc-said']))
    expect(await factsIn(out)).not.toContain('bridge-cost')
    expect(stdout).toContain('fact bridge-cost: the quote is not in the article: “cầu được xây')
    expect(stdout).toContain(`--from ${first} --prompt`)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^4 drafted by a machine, not reviewed yet \(facts, absences, entries\)\. Review: npm run review -- /,
    )
  })
  it('goes on in a folder that nobody has touched', async () => {
    const first = await reply('1.yaml', WRONG)
    await draft(['--from', first])
    const { code } = await draft(['--from', first, '--from', await reply('2.yaml', REPLY)])
    expect(code).toBe(0)
    expect((await factsIn(out)).sort()).toEqual(ALL)
  })
  it('leaves a folder alone in which an editor has worked', async () => {
    const first = await reply('1.yaml', WRONG)
    await draft(['--from', first])
    const file = join(out, 'knowledge.yaml')
    const edited = (await readFile(file, 'utf8')).replace('review: true', '')
    await writeFile(file, edited)
    const { code, stderr } = await draft(['--from', first, '--from', await reply('2.yaml', REPLY)])
    expect(code).toBe(1)
    expect(stderr).toContain('--force')
    expect(await readFile(file, 'utf8')).toBe(edited)
  })
  it('keeps the folder that --force replaces', async () => {
    const first = await reply('1.yaml', WRONG)
    await draft(['--from', first])
    await draft(['--from', first, '--from', await reply('2.yaml', REPLY), '--force'])
    expect((await factsIn(out)).sort()).toEqual(ALL)
    expect(await factsIn(`${out}.bak`)).not.toContain('bridge-cost')
  })
  it.each<[name: string, text: string, told: RegExp]>([
    ['has no draft in it', 'Xin lỗi, tôi không thể giúp.', /contains no draft.*Xin lỗi/],
    [
      'is of another article',
      REPLY.replaceAll('Mỹ Lộc', 'Mỹ Long').replaceAll('học sinh', 'học trò').replaceAll('12 tỷ', '15 tỷ'),
      /article\.txt proves nothing in the reply/,
    ],
  ])('writes nothing where a reply %s', async (_name, text, told) => {
    const { code, stderr } = await draft(['--from', await reply('1.yaml', text)])
    expect(code).toBe(1)
    expect(stderr).toMatch(told)
    expect(await readdir(folder)).not.toContain('knowledge')
  })
  it('names a reply that is not there', async () => {
    expect(await draft(['--from', 'nowhere.yaml'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nowhere.yaml'),
    })
  })
  it('speaks Vietnamese on a Vietnamese terminal', async () => {
    const { stdout } = await draft(['--from', await reply('1.yaml', WRONG)], { LANG: 'vi_VN.UTF-8' })
    expect(stdout).toContain('câu trích không có trong bài: “cầu được xây')
    expect(stdout).toContain(
      '4 điều máy soạn, chưa ai đọc (ý, điều bài không nêu, mục). Đọc lại: npm run review',
    )
  })
})

describe('with ASSISTANT_URL', () => {
  const assistant = async (answers: readonly Answer[], more: Readonly<Record<string, string>> = {}) => {
    server = await serveChat(answers)
    return { ASSISTANT_URL: server.url, ASSISTANT_MODEL: 'local', ASSISTANT_KEY: KEY, ...more }
  }

  it('draft asks, proves, asks for the rest and writes, in one go', async () => {
    const env = await assistant([streams(WRONG), streams(REPLY)])
    const { code, stdout, stderr } = await draft([], env)
    expect(code).toBe(0)
    expect((await factsIn(out)).sort()).toEqual(ALL)
    expect(server!.got[1]!.body.messages[0]!.content).toContain('fact bridge-cost')
    expect(stderr).toContain('127.0.0.1')
    expect(stdout + stderr).not.toContain(KEY)
  })
  it('keeps the first round where the second fails', async () => {
    const { code, stderr } = await draft([], await assistant([streams(WRONG), fails(401)]))
    expect(code).toBe(0)
    expect(await factsIn(out)).toHaveLength(2)
    expect(stderr).toContain('ASSISTANT_KEY')
  })
  it.each<[name: string, answer: Answer, told: RegExp]>([
    ['the key is wrong', fails(401, { error: { message: `bad key ${KEY}` } }), /key \(401 bad key …\)/],
    [
      'the assistant refuses in prose',
      streams('I’m sorry, but I can’t help with that.'),
      /no draft: “I’m sorry/,
    ],
  ])('writes nothing where %s', async (_name, answer, told) => {
    const { code, stderr } = await draft([], await assistant([answer]))
    expect(code).toBe(1)
    expect(stderr).toMatch(told)
    expect(await readdir(folder)).toEqual(['article.txt'])
  })
  it('asks nobody for a folder that is there already', async () => {
    const env = await assistant([streams(REPLY)])
    await writeFile(out, 'mine')
    expect((await draft([], env)).code).toBe(1)
    expect(server!.got).toEqual([])
  })
  it.each([[['--prompt']], [['--from', 'nowhere.yaml']]])('sends nothing with %j', async (argv) => {
    await draft(argv, await assistant([streams(REPLY)]))
    expect(server!.got).toEqual([])
  })
  it('and nothing at all where it is absent, whatever else is set', async () => {
    const { ASSISTANT_URL: _url, ...rest } = await assistant([streams(REPLY)])
    expect((await draft([], rest)).code).toBe(0)
    expect(server!.got).toEqual([])
  })
  it.each([
    ['an address that is none', { ASSISTANT_URL: 'localhost' }, 'ASSISTANT_URL must be the address'],
    ['no model', { ASSISTANT_MODEL: '' }, 'ASSISTANT_MODEL is missing'],
    [
      'a key over plain http to another machine',
      { ASSISTANT_URL: 'http://192.168.1.9/v1' },
      'ASSISTANT_URL must begin with https://',
    ],
    [
      'a key in quotation marks with a space',
      { ASSISTANT_KEY: '"sk 1"' },
      'ASSISTANT_KEY must be the key alone',
    ],
  ])('says what is wrong with %s, and sends nothing', async (_name, more, told) => {
    const { code, stderr } = await draft([], await assistant([streams(REPLY)], more))
    expect(code).toBe(1)
    expect(stderr).toContain(told)
    expect(server!.got).toEqual([])
  })
})
