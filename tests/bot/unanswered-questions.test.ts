import { afterEach, beforeEach, expect, test } from 'vitest'
import { readUnanswered } from '../../src/storage/unanswered-questions.ts'
import { createStage, labels, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

/** What is stored once all updates are finished. */
const missed = async () => {
  await stage.playground.drained()
  return (await readUnanswered(stage.store)).questions
}

test('an abstention is counted, an answer is not', async () => {
  await stage.ask('absent: lương tháng')
  await stage.ask('answer conference-chair')
  expect(await missed()).toMatchObject([{ question: 'absent: lương tháng', count: 1 }])
})

test('thanks and greetings are none', async () => {
  const reply = await stage.ask('courtesy: không có gì')
  expect(reply.text).toMatch(/^courtesy: không có gì\n/)
  expect(labels(reply)).toHaveLength(3)
  expect(await missed()).toEqual([])
})

test('an edited question takes back what was counted before the edit', async () => {
  const { playground } = stage
  const reply = await stage.ask('suggest conference-chair conference-what')
  const question = playground.messages(reply.chat).find(({ from }) => !from?.is_bot)!
  expect(await missed()).toMatchObject([{ count: 1 }])
  playground.editMessage({
    from: playground.users.vi,
    chat: reply.chat,
    message_id: question.message_id,
    text: 'answer conference-chair',
  })
  await playground.waitFor(() => stage.now(reply).text?.includes('Nguyễn Thanh Trang'))
  await stage.ask('/help')
  expect(await missed()).toEqual([])
})

test('a suggestion is counted until one of its choices is taken, and taken back once', async () => {
  const offer = await stage.ask('suggest conference-chair conference-what')
  await stage.ask('suggest conference-chair conference-what')
  expect(await missed()).toMatchObject([{ count: 2 }])
  const [first = '', second = ''] = labels(offer)
  await stage.next(offer.chat, () => stage.press(offer, first))
  expect(await missed()).toMatchObject([{ count: 1 }])
  // Another choice of the same offer changes nothing more.
  await stage.next(offer.chat, () => stage.press(offer, second))
  expect(await missed()).toMatchObject([{ count: 1 }])
})

test('what is kept of a talk holds no words of the reader', async () => {
  await stage.ask('suggest conference-chair bí mật của tôi')
  for await (const [key, value] of stage.store.entries('talk:'))
    expect(`${key} ${JSON.stringify(value)}`).not.toContain('bí mật')
})

test('with keepUnanswered off nothing is counted', async () => {
  await stage.close()
  stage = await createStage({ keepUnanswered: false })
  await stage.ask('absent: lương tháng')
  await stage.ask('suggest conference-chair conference-what')
  expect(await missed()).toEqual([])
})
