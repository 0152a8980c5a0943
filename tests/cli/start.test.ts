import { createEmulator, type Emulator } from 'bot-api-emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { runCommand } from './run.ts'

const UNREAD = YAML.replace('- id: trees-number', '- id: trees-number\n        review: true')
const TREES = 'Xã đã trồng bao nhiêu cây xanh?'
let playground: Emulator
let folder: Folder
beforeAll(async () => {
  playground = await createEmulator({ port: 0 })
  folder = await createFolder({ 'knowledge.yaml': UNREAD })
})
afterAll(async () => {
  await playground.close()
  await folder.remove()
})

/** Starts the real bot against the local Bot API, asks it one question when it is there, and ends it. */
async function start(env: Readonly<Record<string, string>>): Promise<{ log: string; reply: string }> {
  const ending = new AbortController()
  const { vi: from } = playground.users
  const { vi: chat } = playground.chats
  let reply = ''
  let isAsked = false
  const off = playground.on((event) => {
    if (event.type !== 'message' || event.message.from?.id !== playground.bot.id) return
    reply = event.message.text ?? ''
    ending.abort()
  })
  const { stderr } = await runCommand(['start'], {
    env: {
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.apiRoot,
      KNOWLEDGE_DIR: folder.path,
      DATA_DIR: `${folder.path}/data`,
      LANG: 'vi_VN.UTF-8',
      ...env,
    },
    signal: ending.signal,
    onErrors(log) {
      if (isAsked || !log.includes('chưa ai đọc')) return
      isAsked = true
      playground.send({ from, chat, text: TREES })
    },
  })
  off()
  return { log: stderr, reply }
}

describe('a bot with facts that nobody has read', () => {
  it('says so when it has started, and gives readers none of them', async () => {
    const { log, reply } = await start({})
    expect(log).toContain('1 điều máy soạn, chưa ai đọc')
    expect(log).toContain('ANSWER_UNREAD=on')
    expect(reply).not.toContain('Xã đã trồng 1.200 cây xanh.')
  })
  it('answers from them where it is allowed to, and marks the answer', async () => {
    const { log, reply } = await start({ ANSWER_UNREAD: 'on' })
    expect(log).not.toContain('ANSWER_UNREAD')
    expect(reply).toMatch(/^\(chưa duyệt\) .*Xã đã trồng 1\.200 cây xanh/)
  })
})
