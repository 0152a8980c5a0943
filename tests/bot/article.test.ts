import type { InlineQueryResultArticle } from '@grammyjs/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedEngine } from '../engine/knowledge.ts'
import { buttons, createStage, labels, type Stage } from './stage.ts'

// The whole way with nothing replaced: the real article, the real engine, the real bot, over HTTP.

let stage: Stage
beforeAll(async () => {
  stage = await createStage({ engine: await shippedEngine() })
})
afterAll(() => stage.close())

const en = () => stage.playground.users.en

test.each([
  ['Ai chủ trì hội nghị?', 'Nguyễn Thanh Trang', 'Báo CAND, đoạn'],
  ['ai chu tri hoi nghi', 'Nguyễn Thanh Trang', 'Báo CAND, đoạn'],
  // Asked again, it is told whole.
  ['Who chaired the conference?', 'Lê Văn Tuyến', 'CAND Newspaper, pars 4, 6'],
  ['/hoi Kế hoạch 118 của cơ quan nào?', 'Bộ Công an', 'Báo CAND, đoạn'],
])('%s → %s, with quote and source', async (question, answer, source) => {
  const reply = await stage.ask(question)
  expect(reply.text).toContain(answer)
  expect(reply.text).toContain(source)
  expect(JSON.stringify(reply)).toMatch(/blockquote|“/)
  expect(labels(reply)).toHaveLength(4)
})

test('a follow-up', async () => {
  await stage.ask('Nghị quyết 12 của ai ban hành?', en())
  expect((await stage.ask('thế còn nghị quyết 15?', en())).text).toContain('Đảng ủy Công an Trung ương')
})

test('a fact that answers the next question, too, is told whole', async () => {
  const from = stage.playground.addUser({ first_name: 'Mai', language_code: 'vi' })
  const { text } = await stage.ask('Kế hoạch 118 của ai?', from)
  expect(text).not.toContain('Đề án thành phần, gắn với')
  expect((await stage.ask('nhằm mục đích gì?', from)).text).toContain('Đề án thành phần, gắn với')
})

test('fixed texts are in the language last written, until another is chosen', async () => {
  const from = stage.playground.addUser({ first_name: 'Kim', language_code: 'vi' })
  expect((await stage.ask('/start', from)).text).toMatch(/^Chào Kim!/)
  await stage.ask('Who chaired the conference?', from)
  expect((await stage.ask('/start', from)).text).toMatch(/^Hello Kim!/)
  await stage.ask('Ai chủ trì hội nghị?', from)
  expect((await stage.ask('/help', from)).text).toMatch(/^Hỏi thế nào/)
  await stage.ask('thanks a lot', from)
  await stage.press(await stage.ask('/ngonngu', from), 'English', from)
  await stage.ask('Ai chủ trì hội nghị?', from)
  expect((await stage.ask('/help', from)).text).toMatch(/^How do I ask/)
})

describe('yes and no', () => {
  test.each([
    ['Kế hoạch 118 của Bộ Quốc phòng phải không?', /^Không phải vậy\. Kế hoạch 118 là của Bộ Công an/],
    ['Nghị quyết 12 của Bộ Chính trị đúng không?', /^Đúng vậy\. Nghị quyết số 12 là của Bộ Chính trị/],
    ['Did the Prime Minister chair the conference?', /^No\. Major General Nguyễn Thanh Trang/],
    // Above a quote, which is a block of its own.
    ['Thủ tướng chủ trì hội nghị phải không?', /^Không phải vậy\.\nThiếu tướng Nguyễn Thanh Trang/],
  ])('%s', async (question, beginning) => {
    const reply = await stage.ask(question)
    expect(reply.text).toMatch(beginning)
    await stage.press(reply, labels(reply)[0]!)
    expect(
      (
        await stage.playground.waitFor(
          () => !labels(stage.now(reply)).some((label) => /^(Thêm|More) ▾$/.test(label)) && stage.now(reply),
        )
      ).text,
    ).toMatch(beginning)
  })
})

describe('what the article does not say', () => {
  test.each([
    // The text says already whose Resolution 15 is, but not what Resolution 12 is about.
    ['Nghị quyết 99 nói gì?', '99', 2],
    // The third is about another thing.
    ['Hội nghị diễn ra ở đâu?', 'không nêu', 2],
    ['Bộ trưởng tên là gì?', 'không nêu', 3],
    ['giá vàng hôm nay', '', 3],
  ])('%s: said so, with questions that work and lead on', async (question, part, count) => {
    const reply = await stage.ask(question)
    expect(reply.text).toContain(part)
    expect(reply.entities?.map(({ type }) => type)).toEqual(['italic'])
    expect(labels(reply)).toHaveLength(count)
    const answer = await stage.next(reply.chat, () => stage.press(reply, labels(reply)[0]!))
    expect(answer.text).toContain('📰')
  })
})

test('every related question opens, three deep', async () => {
  let reply = await stage.ask('Ai chủ trì hội nghị?')
  for (let depth = 0; depth < 3; depth++) {
    const from = reply
    // Questions that lead on come with the rest of the answer.
    if (labels(from).includes('Thêm ▾')) {
      await stage.press(from, 'Thêm ▾')
      await stage.playground.waitFor(() => !labels(stage.now(from)).includes('Thêm ▾'))
    }
    const questions = labels(stage.now(from)).filter((label) => label.endsWith('?'))
    const next = await stage.next(from.chat, () => stage.press(from, questions[depth % questions.length]!))
    expect(next.text).toContain('📰')
    reply = next
  }
})

test('every button of every list opens', async () => {
  for (const command of ['/ai', '/gi', '/chidao']) {
    const list = await stage.ask(command)
    const opening = buttons(list).filter(
      (button) => 'callback_data' in button && button.callback_data.startsWith('e:'),
    )
    expect(opening.length).toBeGreaterThan(0)
    for (const { text } of opening) {
      const answer = await stage.next(list.chat, () => stage.press(list, text))
      expect(answer.text).toContain('📰')
    }
  }
})

test.each(['nghị qu', 'lê văn t', 'huân chương', 'ke hoach 11', 'resolution'])(
  'inline, half typed: %s',
  async (query) => {
    const { results } = await stage.playground.inlineQuery({ from: stage.playground.users.vi, query })
    expect(results.length).toBeGreaterThan(0)
    expect(results.length).toBeLessThanOrEqual(10)
    expect(results[0]!.id).not.toMatch(/^none:/)
  },
)

test.each(['nguyễn thanh tr', 'thiếu tướng nguyễn th', 'kế hoạch 11', 'nghị quyết 1'])(
  'inline, a name half typed is no unknown one: %s',
  async (query) => {
    const { results } = await stage.playground.inlineQuery({ from: stage.playground.users.vi, query })
    expect(results[0]!.id).not.toMatch(/^none:/)
  },
)

test.each(['Nguyễn Văn Trang là ai?', 'Nghị quyết 99 nói gì?', 'kế hoạch 119'])(
  'inline, an unknown one is said to be so, first: %s',
  async (query) => {
    const { results } = await stage.playground.inlineQuery({ from: stage.playground.users.vi, query })
    expect(results[0]!.id).toBe('none:vi')
  },
)

test('inline, whole: the card says what the chat says', async () => {
  const question = 'Ai trao Cờ Thi đua xuất sắc?'
  const { results } = await stage.playground.inlineQuery({ from: stage.playground.users.vi, query: question })
  const reply = await stage.ask(question)
  const [direct = ''] = reply.text?.split('\n') ?? []
  const card = JSON.stringify((results[0] as InlineQueryResultArticle).input_message_content)
  expect(card.replace(/<[^>]+>/g, '')).toContain(direct)
})
