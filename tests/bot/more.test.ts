import { expect, test } from 'vitest'
import { html } from '../../src/bot/html.ts'
import { linesOf } from '../../src/bot/lines.ts'
import { renderAnswers } from '../../src/bot/render.ts'
import { shippedEngine } from '../engine/knowledge.ts'
import { labels, type Stage, shippedStageEach } from './stage.ts'

/** The rest of an answer that does not fit a phone's screen, behind a button. */
let stage: Stage
shippedStageEach((opened) => {
  stage = opened
})

const items = (text = '') => text.split('\n').filter((line) => /^(•|\d+\.) /.test(line))
const opened = async (reply: Awaited<ReturnType<Stage['ask']>>, label = 'Thêm ▾') => {
  await stage.press(reply, label)
  return stage.playground.waitFor(() => !labels(stage.now(reply)).includes(label) && stage.now(reply))
}

test('a list is a sentence and a line for each thing, as many as a screen holds', async () => {
  const reply = await stage.ask('7 mặt công tác trọng tâm gồm những gì?')
  const [lead = ''] = reply.text!.split('\n')
  expect(lead).toBe('7 mặt công tác (bài không đánh số):')
  expect(reply.entities?.[0]).toMatchObject({ type: 'bold', offset: 0, length: lead.length })
  expect(linesOf(html`${[lead, ...items(reply.text)].join('\n')}`)).toBeLessThanOrEqual(12)
  expect(items(reply.text)).toHaveLength(7)
})

test('what explains a document is left out before a document is, and the button has it', async () => {
  const reply = await stage.ask('Bài có nhắc những văn bản nào?')
  const shown = items(reply.text)
  expect(shown[2]).toBe('3. Nghị quyết 08 (Đảng ủy Công an Trung ương)')
  expect(reply.text).toContain(`… và ${11 - shown.length} mục nữa`)
  const whole = items((await opened(reply)).text)
  expect(whole).toHaveLength(11)
  expect(whole[2]).toBe(
    '3. Nghị quyết 08 (Đảng ủy Công an Trung ương): phát triển công nghiệp an ninh theo hướng hiện đại',
  )
})

test('a list beside another answer shows its first items, too', async () => {
  const engine = await shippedEngine()
  const answers = ['areas-list', 'areas-when'].flatMap((fact) => engine.answer(fact, 'vi') ?? [])
  const { text } = renderAnswers(engine, answers, false)
  expect(items(text.source)).toHaveLength(3)
})

test('more after a count is its list, and not the sentence that was just given', async () => {
  await stage.ask('7 mặt công tác')
  const { text = '' } = await stage.ask('cụ thể hơn')
  expect(items(text).length).toBeGreaterThanOrEqual(3)
  expect(text).not.toContain('trong thời gian tới')
})

test.each([
  [
    'vi',
    'Năm 2022 Cục đạt những kết quả gì?',
    'nguồn đâu',
    /^Bài báo viết:\n[^•]*\n📰 Báo CAND, đoạn [\d–, ]+$/,
  ],
  [
    'en',
    'Who chaired the conference?',
    'where does this come from?',
    /^The article says:\nThiếu tướng [^\n]*\n📰 CAND Newspaper, par\. \d+$/,
  ],
] as const)(
  'who asks for the source gets the quote with its place, not the answer again (%s)',
  async (lang, question, source, said) => {
    const from = stage.playground.users[lang]
    await stage.ask(question, from)
    expect((await stage.ask(source, from)).text).toMatch(said)
  },
)

test('the button replaces the beginning by the rest, with the sentence that had no room', async () => {
  const reply = await stage.ask('7 mặt công tác trọng tâm gồm những gì?')
  const whole = await opened(reply)
  expect(items(whole.text)).toHaveLength(7)
  // Set apart: it speaks of the whole list, not of its last item.
  expect(whole.text).toMatch(/\n\nThứ trưởng Lê Văn Tuyến nhấn mạnh/)
  expect(labels(whole)).toContain('Đoạn 14')
})

test('documents are numbered, so that "cái thứ hai" means one', async () => {
  const whole = await opened(await stage.ask('liệt kê tất cả các văn bản chỉ đạo'))
  expect(items(whole.text)[0]).toEqual(expect.stringMatching(/^1\. Nghị quyết 12 \(Bộ Chính trị\)/))
  expect(items(whole.text)).toHaveLength(11)
})

test('the button opens both of two answers', async () => {
  const reply = await stage.ask('Năm 2022 Cục đạt những kết quả gì và 7 mặt công tác trọng tâm gồm những gì?')
  expect(items(reply.text).length).toBeLessThan(12)
  // Five results of the year, and seven tasks.
  expect(items((await opened(reply)).text)).toHaveLength(12)
})

test('what was above the answer stays above when the rest is opened', async () => {
  await stage.ask('7 mặt công tác trọng tâm gồm những gì?')
  const reply = await stage.ask('chắc không?')
  expect(reply.text).toMatch(/^Đúng vậy\.\n/)
  expect((await opened(reply)).text).toMatch(/^Đúng vậy\.\n7 mặt công tác/)
})

test('the button and the rest of an English answer are English', async () => {
  const { users } = stage.playground
  const reply = await stage.ask('What are the seven key areas of work?', users.en)
  expect(labels(reply)[0]).toBe('More ▾')
})

test('when it is no longer known what a message told, the button still opens its own fact', async () => {
  const reply = await stage.ask('7 mặt công tác trọng tâm gồm những gì?')
  await stage.store.delete(`told:${reply.chat.id}:${reply.message_id}`)
  expect(items((await opened(reply)).text)).toHaveLength(7)
})

test('the button of a fact that is gone says so', async () => {
  const reply = await stage.ask('7 mặt công tác trọng tâm gồm những gì?')
  const { chat, message_id } = reply
  const answer = await stage.playground.tap({
    from: stage.playground.users.vi,
    chat,
    message_id: message_id - 1,
    data: 'm:vi:gone',
  })
  expect(answer.text).toContain('không còn nữa')
})

test.each([
  [
    'both answers to a question that asks two things',
    'How many people got the order and who presented it?',
    ['Three former leaders', 'Deputy Minister Lê Văn Tuyến presented'],
  ],
  [
    'what the quote of the first sentence goes on to say',
    'whats the plan for restructuring the companies',
    ['propose a plan', 'lean, compact and effective', 'tinh, gọn, hiệu quả'],
  ],
  [
    'the sentence with the words of the question',
    'Thu hút nhân lực chất lượng cao nhằm phục vụ mục tiêu gì?',
    ['phục vụ phát triển công nghiệp an ninh'],
  ],
])('the first screen has %s', async (_, question, said) => {
  const reply = await stage.ask(question, stage.playground.users.en)
  for (const part of said) expect(reply.text).toContain(part)
  expect(linesOf(html`${reply.text}`)).toBeLessThanOrEqual(15)
})

test('a sentence that the question does not ask for waits behind the button', async () => {
  const reply = await stage.ask('7 mặt công tác trọng tâm thực hiện khi nào?')
  expect(reply.text).not.toContain('mốc thời gian')
  expect((await opened(reply)).text).toContain('mốc thời gian')
})

test('one answer to two questions shows the sentence for the second, too', async () => {
  const { en } = stage.playground.users
  await stage.ask('What order was presented?', en)
  const { text = '' } = await stage.ask('Who gave it, and on whose behalf?', en)
  expect(text).toMatch(
    /^The Order was presented by authority of the State President\.\n\nDeputy Minister Lê Văn Tuyến/,
  )
})
