import { createEmulator } from 'bot-api-emulator'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AdminNotices, createAdminCommands, createAdminNotices } from '../../src/bot/admin.ts'
import { createLogger } from '../../src/bot/logger.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { type Live, watchKnowledge } from '../../src/knowledge/watch.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import { ARTICLE, createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { createStage, type Stage } from './stage.ts'

const HOUR = 3_600_000
/** The playground's Vietnamese reader is the admin, the English one is not. */
let stage: Stage
let folder: Folder
let live: Live<Engine>
let notices: AdminNotices | undefined
let now = 0

/** The engine of the folder as it is before each test. */
let first: Engine
let adminIds: readonly number[]

beforeAll(async () => {
  const read = loadTexts(YAML, ARTICLE)
  if (!read.ok) throw new Error(read.issues[0]?.message)
  first = createEngine(read.loaded)
  const playground = await createEmulator()
  adminIds = [playground.users.vi.id]
  await playground.close()
})

beforeEach(async () => {
  folder = await createFolder()
  live = watchKnowledge({
    folder: folder.path,
    first,
    build: createEngine,
    onIssues: (issues) => void notices?.broken(issues, live.current().version),
    onSwap: (version) => void notices?.swapped(version),
  })
  await live.ready
  now = 0
  const store = createMemoryStore()
  stage = await createStage({
    adminIds,
    store,
    // What stage.ts asks is the engine of the moment.
    engine: new Proxy({} as Engine, { get: (_, key) => Reflect.get(live.current(), key) }),
    adminCommands: createAdminCommands({ live, store, keepUnanswered: true, clock: () => now }),
  })
  notices = createAdminNotices({
    api: stage.bot.api,
    adminIds: [...adminIds, 999],
    logger: createLogger({ destination: { write: () => {} }, level: 'silent' }),
  })
})
afterEach(async () => {
  notices = undefined
  await live.close()
  await stage.close()
  await folder.remove()
})

const TREES = 'vi: Xã đã trồng 1.200 cây xanh.'

describe('/reload', () => {
  // Else the message about the saved file may come between.
  beforeEach(() => {
    notices = undefined
  })

  test('swaps in the folder that was saved', async () => {
    await folder.write('knowledge.yaml', YAML.replace(TREES, 'vi: Xã đã trồng 1.200 cây xanh trong năm.'))
    expect((await stage.ask('/reload')).text).toMatch(/^(Đã nạp kiến thức mới|Không có gì thay đổi)/)
    expect((await stage.ask('Xã đã trồng bao nhiêu cây xanh?')).text).toContain('trong năm')
  })

  test('names the line of a broken folder, and the bot goes on', async () => {
    await folder.write('knowledge.yaml', YAML.replace('asks: [who]', 'asks: [ai]'))
    const { text } = await stage.ask('/reload')
    expect(text).toContain('knowledge.yaml, dòng 22: mai › meeting-chair › asks')
    expect((await stage.ask('Ai chủ trì Hội nghị?')).text).toContain('Trần Thị Mai')
  })

  test('is unknown to readers who are no admins', async () => {
    expect((await stage.ask('/reload', stage.playground.users.en)).text).toContain('no command /reload')
  })
})

test('/status tells version, size, time and what was missed', async () => {
  await stage.ask('Giá vàng hôm nay thế nào?')
  now = 2 * HOUR + 5 * 60_000
  const lines = (await stage.ask('/status')).text!.split('\n')
  expect(lines[0]).toBe(`Kiến thức bản ${live.current().version}: 3 mục, 3 ý, 1 điều bài không nói`)
  expect(lines[1]).toBe('Đã chạy 2 giờ 5 phút')
  expect(lines[2]).toBe('Chưa trả lời được trong 90 ngày: 1 câu hỏi, 1 lượt')
})

describe('/unanswered', () => {
  test('says that no question was missed', async () => {
    expect((await stage.ask('/unanswered')).text).toBe('Chưa có câu hỏi nào bị bỏ lỡ.')
  })

  test('tells what readers found wrong with an answer', async () => {
    await stage.store.increment('votes:down:trees-number', 3)
    await stage.store.increment('wrongs:untrue:trees-number', 2)
    await stage.store.increment('wrongs:lacking:trees-number')
    expect((await stage.ask('/unanswered')).text).toMatch(/3 × trees-number: sai sự thật 2, thiếu ý 1$/)
  })

  test('lists by count, and knows what is answered by now', async () => {
    await stage.ask('Ai phụ trách khâu tưới tiêu?')
    await stage.ask('Giá vàng hôm nay thế nào?')
    await stage.ask('giá vàng hôm nay thế nào')
    const { text } = await stage.ask('/unanswered')
    const [title, first] = text!.split('\n')
    expect(title).toBe('Những câu hỏi chưa trả lời được:')
    expect(first).toBe('2 × giá vàng hôm nay thế nào')
    await folder.write(
      'knowledge.yaml',
      YAML.replace('vi: [Ai chủ trì Hội nghị?]', 'vi: [Ai chủ trì Hội nghị?, Ai phụ trách khâu tưới tiêu?]'),
    )
    await live.reload()
    expect((await stage.ask('/unanswered')).text).toContain('nay đã trả lời được: meeting-chair')
  })
})

test('admins are told of a broken file when it is saved, and again when it is mended', async () => {
  const { playground } = stage
  const chat = playground.users.vi
  // Telegram lets a bot write only to who has written to it; the other admin never did.
  await stage.ask('/start')
  const broken = await stage.next(chat, () =>
    folder.write('knowledge.yaml', YAML.replace('summary: meeting-chair', 'summary: nobody')),
  )
  expect(broken.text).toContain('Tệp vừa lưu còn lỗi')
  expect(broken.text).toContain('knowledge.yaml, dòng 12')
  const mended = await stage.next(chat, () =>
    folder.write('knowledge.yaml', YAML.replace(TREES, 'vi: Xã đã trồng 1.200 cây.')),
  )
  expect(mended.text).toContain('Đã hết lỗi')
})
