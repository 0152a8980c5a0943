import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createScriptedEngine } from './scripted-engine.ts'
import { createStage, readKnowledge, type Stage } from './stage.ts'

const knowledge = await readKnowledge()

describe('the button for the picture of the directives', () => {
  let stage: Stage
  let sent: { params: Record<string, unknown>; upload: boolean }[]
  /** What Telegram answers to an id of a file. */
  let known: boolean
  let version: string
  const open = async () => {
    const engine = Object.defineProperty(createScriptedEngine(knowledge), 'version', { get: () => version })
    stage = await createStage({ engine })
    stage.bot.api.config.use(async (prev, method, payload, signal) => {
      if (method !== 'sendPhoto') return prev(method, payload, signal)
      const { photo } = payload as { photo: unknown }
      const upload = typeof photo !== 'string'
      sent.push({ params: payload as Record<string, unknown>, upload })
      if (!upload && !known)
        return {
          ok: false,
          error_code: 400,
          description: 'Bad Request: wrong file identifier/HTTP URL specified',
        }
      const result = {
        message_id: 9,
        date: 1,
        chat: { id: 1, type: 'private' },
        photo: [{ file_id: 'small' }, { file_id: 'large' }],
      }
      return { ok: true, result } as never
    })
  }
  beforeEach(async () => {
    sent = []
    known = true
    version = 'first'
    await open()
  })
  afterEach(() => stage.close())

  const press = async () => {
    const list = await stage.ask('/chidao')
    return { list, answer: await stage.press(list, 'Xem sơ đồ') }
  }

  test('sends it once asked for, under the list, with what it shows', async () => {
    const { list, answer } = await press()
    expect(answer.text).toBeUndefined()
    expect(sent).toHaveLength(1)
    expect(sent[0]!.params).toMatchObject({
      chat_id: list.chat.id,
      // What the picture cannot say itself; its title stands in it.
      caption: 'Mũi tên chỉ từ văn bản đến văn bản mà nó thực hiện. Chạm vào ảnh để phóng to.',
      reply_parameters: { message_id: list.message_id },
    })
  })

  test('is drawn and uploaded once a version: then Telegram’s own copy goes out', async () => {
    await press()
    await press()
    expect(sent.map(({ upload }) => upload)).toEqual([true, false])
    expect(sent[1]!.params.photo).toBe('large')
    version = 'second'
    await press()
    expect(sent.at(-1)!.upload).toBe(true)
  })

  test('where Telegram has lost its copy, it is uploaded again', async () => {
    await press()
    known = false
    await press()
    expect(sent.map(({ upload }) => upload)).toEqual([true, false, true])
    known = true
    await press()
    expect(sent.at(-1)!.upload).toBe(false)
  })

  test('a double press sends it once', async () => {
    const { list } = await press()
    expect((await stage.press(list, 'Xem sơ đồ')).text).toBe('Câu trả lời ở ngay trên nhé.')
    expect(sent).toHaveLength(1)
  })
})
