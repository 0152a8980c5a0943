import { Resvg } from '@resvg/resvg-js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawDirectives, PICTURE_WIDTH } from '../../src/bot/directive-picture.ts'
import { rasterise } from '../../src/bot/rasterise.ts'
import { createTexts } from '../../src/bot/texts.ts'
import type { Knowledge } from '../../src/knowledge/schema.ts'
import { createScriptedEngine } from './scripted-engine.ts'
import { createStage, readKnowledge, type Stage } from './stage.ts'

const texts = createTexts()
const knowledge = await readKnowledge()
const langs = ['vi', 'en'] as const

/** The shipped knowledge with its directives many times over, under other names. */
function manyDirectives(times: number, name: (i: number) => string): Knowledge {
  const directives = knowledge.entries.filter(({ kind }) => kind === 'directive')
  const entries = Array.from({ length: times }, (_, i) =>
    directives.map((entry) => ({
      ...entry,
      id: `${entry.id}-${i}`,
      name: { vi: name(i) },
      number: undefined,
    })),
  ).flat()
  return { ...knowledge, entries: [...knowledge.entries, ...entries] as Knowledge['entries'] }
}

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

describe('the picture of the directives', () => {
  test.each(langs)(
    '%s: has every directive, issuer and purpose, and an arrow for each carried out',
    (lang) => {
      const svg = drawDirectives(texts, knowledge, lang)
      const said = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ')
      const directives = knowledge.entries.filter((entry) => entry.kind === 'directive')
      for (const { number, purpose } of directives) {
        if (number !== undefined) expect(said).toContain(` ${number}`)
        if (purpose) expect(said).toContain(purpose[lang])
      }
      const carried = directives.flatMap((directive) => directive.implements)
      expect(svg.match(/fill="none"/g)).toHaveLength(carried.length)
    },
  )

  test.each(langs)('%s: no line runs out of its box, as the font really is', (lang) => {
    const svg = drawDirectives(texts, knowledge, lang)
    const boxes = [...svg.matchAll(/<rect x="(\d+)" y="[\d.]+" width="(\d+)"/g)].map(([, x, width]) => ({
      left: Number(x),
      right: Number(x) + Number(width),
    }))
    const lines = [...svg.matchAll(/<text x="(\d+)"[^>]*>[^<]*<\/text>/g)]
    expect(lines.length).toBeGreaterThan(20)
    for (const [text, x] of lines) {
      const font = {
        loadSystemFonts: false,
        fontDirs: [
          'node_modules/@expo-google-fonts/be-vietnam-pro/400Regular',
          'node_modules/@expo-google-fonts/be-vietnam-pro/700Bold',
        ],
        defaultFontFamily: 'Be Vietnam Pro',
      }
      const box = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH * 2}" height="9000">${text}</svg>`,
        { font },
      ).getBBox()
      const holder = boxes.find(({ left, right }) => left < Number(x) && Number(x) < right)
      // Without width: the font lacks its letters.
      expect(box?.width, text).toBeGreaterThan(10)
      expect(box!.x + box!.width, text).toBeLessThanOrEqual(holder?.right ?? PICTURE_WIDTH)
    }
  })

  test('no letter is smaller than 13 px on a phone 390 px wide', () => {
    const sizes = [...drawDirectives(texts, knowledge, 'vi').matchAll(/font-size="(\d+)"/g)].map(([, size]) =>
      Number(size),
    )
    expect((Math.min(...sizes) * 390) / PICTURE_WIDTH).toBeGreaterThanOrEqual(13)
  })

  test('is a PNG as wide as a phone shows sharply', async () => {
    const png = await rasterise(drawDirectives(texts, knowledge, 'vi'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(sizeOf(png).width).toBe(PICTURE_WIDTH)
  })

  // https://core.telegram.org/bots/api#sendphoto: 10,000 together, and one at most 20 times the other.
  test.each<[string, Knowledge]>([
    ['very many directives', manyDirectives(30, (i) => `Văn bản ${i} ${'rất dài '.repeat(20)}`)],
    ['names of one long word', manyDirectives(1, () => 'x'.repeat(5_000))],
    [
      'names with markup and signs that XML does not have',
      manyDirectives(1, () => '<b>&"\u0000\u202e\uD83D 👩‍👧'),
    ],
    ['no directive at all', { ...knowledge, entries: [] }],
  ])('%s: Telegram takes it', async (_, given) => {
    const { width, height } = sizeOf(await rasterise(drawDirectives(texts, given, 'vi')))
    expect(width + height).toBeLessThanOrEqual(10_000)
    expect(width / height).toBeLessThanOrEqual(20)
  })
})

describe('the button for it', () => {
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
