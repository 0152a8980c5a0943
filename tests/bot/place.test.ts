import type { ShownMessage } from 'bot-api-emulator'
import { describe, expect, test } from 'vitest'
import { renderPlace } from '../../src/bot/place.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { labels, type Stage, shippedStageEach } from './stage.ts'

/** Where an answer stands: the paragraph with the quote marked, and its neighbours. */
let engine: Engine
let stage: Stage
shippedStageEach((...opened) => {
  ;[stage, engine] = opened
})

const marked = ({ text = '', entities = [] }: ShownMessage) =>
  entities
    .filter(({ type }) => type === 'underline')
    .map(({ offset, length }) => text.slice(offset, offset + length))
const open = async (question: string, label: string) => {
  const reply = await stage.ask(question)
  return stage.next(reply.chat, () => stage.press(reply, label))
}
const turned = async (place: ShownMessage, label: string, title: string) => {
  await stage.press(place, label)
  return stage.playground.waitFor(() => stage.now(place).text?.includes(title) && stage.now(place))
}

test('the paragraph opens below the answer, with the quote marked and nothing left out', async () => {
  const place = await open('Kế hoạch 118 của cơ quan nào?', 'Đoạn')
  const [title, , ...paragraph] = place.text!.split('\n')
  expect(title).toBe('Báo CAND, đoạn 18/20')
  expect(paragraph.join('\n')).toBe(engine.article.paragraphs.find(({ number }) => number === 18)!.text)
  expect(marked(place)).toEqual([
    'các Đề án thành phần của Kế hoạch 118 của Bộ Công an trong thực hiện Nghị quyết 12 của Bộ Chính trị',
  ])
  expect(place.reply_to_message).toBeDefined()
})

test('its neighbours replace it, as far as there are some', async () => {
  const place = await open('Kế hoạch 118 của cơ quan nào?', 'Đoạn')
  // The title has the number of the paragraph, so that no button needs to.
  expect(labels(place)).toEqual(['‹ Trước', 'Sau ›', 'Chép', 'Gửi'])
  const next = await turned(place, 'Sau ›', 'đoạn 19/20')
  expect(marked(next)).toEqual([])
  const last = await turned(next, 'Sau ›', 'đoạn 20/20')
  // And back to where the quote stands.
  expect(labels(last)).toEqual(['18', '‹ Trước', 'Chép', 'Gửi'])
})

test('an answer out of several paragraphs leads to each', async () => {
  const place = await open('Ai chủ trì Hội nghị?', 'Đoạn')
  expect(place.text).toMatch(/đoạn 4\/20\n\nChú thích ảnh\n|đoạn 4\/20\n\nThiếu tướng/)
  expect(labels(place)).toContain('6')
  const other = await turned(place, '6', 'đoạn 6/20')
  expect(other.text).toContain('Chú thích ảnh')
  expect(marked(other)).toEqual(['Thứ trưởng Lê Văn Tuyến phát biểu chỉ đạo Hội nghị.'])
})

test('further paragraphs are numbers alone, in the order of the article', async () => {
  const place = await open('tóm tắt bài báo', 'Đoạn')
  const numbers = labels(place)
    .filter((label) => /^\d+$/.test(label))
    .map(Number)
  expect(numbers.length).toBeGreaterThan(2)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
})

test('an English reader gets English around the article’s own words', async () => {
  const reply = await stage.ask('Who chaired the conference?', stage.playground.users.en)
  const place = await stage.next(reply.chat, () => stage.press(reply, 'Par.', stage.playground.users.en))
  expect(place.text).toMatch(/^CAND Newspaper, paragraph 4\/20\n/)
  expect(place.text).toContain('chủ trì Hội nghị.')
})

test('in a group the paragraph opens once for all', async () => {
  const { chats, users, bot, send } = stage.playground
  const reply = await stage.next(chats.group, () =>
    send({ from: users.vi, chat: chats.group, text: `@${bot.username} kế hoạch 118 của ai` }),
  )
  await stage.next(chats.group, () => stage.press(reply, 'Đoạn'))
  expect((await stage.press(reply, 'Đoạn', users.en)).text).toContain('just above')
})

test.each(['p:vi:0:conference-chair', 'p:vi:999:conference-chair', 'o:vi:99999:x', 'p:vi:4'])(
  'a forged place is none: %s',
  async (data) => {
    const { chat, message_id } = await stage.ask('/help')
    const answer = await stage.playground.tap({ from: stage.playground.users.vi, chat, message_id, data })
    expect(answer.text).toContain('không còn nữa')
  },
)

describe('a paragraph', () => {
  const placeIn = (article: string, quote: readonly string[], url?: string) => {
    const fact = (id: string) =>
      `- {id: ${id}, asks: [what], answer: {vi: Xã trồng cây.}, quote: ${JSON.stringify(quote)}, questions: {vi: [${id}?]}}`
    const facts = ['planting', 'other', 'third']
    const loaded = loadTexts(
      `source: {newspaper: {vi: Báo Xã}, title: Xã trồng cây.${url ? `, url: '${url}'` : ''}}
starters: [${facts}]
summary: planting
entries:
  - kind: concept
    id: trees
    name: {vi: cây}
    facts: ${['', ...facts.map(fact)].join('\n      ')}
`,
      article,
    )
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    const made = createEngine(loaded.loaded)
    return renderPlace(made, { paragraph: 1, fact: 'planting', lang: 'vi' })!
  }

  test('marks what overlaps once', () => {
    expect(placeIn('Xã trồng cây. Xong.', ['Xã trồng', 'trồng cây']).text.source).toContain(
      '\n<b><u>Xã trồng cây</u></b>. Xong.',
    )
  })

  test('too long for a message is shown around its quote', () => {
    const { text } = placeIn(`${'Mở đầu. '.repeat(1_000)}Xã trồng cây.${' Kết thúc.'.repeat(1_000)}`, [
      'Xã trồng cây',
    ])
    expect(text.source).toContain('<b><u>Xã trồng cây</u></b>')
    expect(text.source).toMatch(/\n… .*…$/s)
    expect(text.source.length).toBeLessThan(4_000)
  })

  test('leads to the whole article where that has an address', () => {
    const last = (url?: string) => placeIn('Xã trồng cây.', ['Xã trồng cây'], url).keyboard?.at(-1)
    expect(last('https://bao.example/1')).toEqual([{ text: 'Đọc bài báo', url: 'https://bao.example/1' }])
    expect(JSON.stringify(last())).not.toContain('url')
  })
})
