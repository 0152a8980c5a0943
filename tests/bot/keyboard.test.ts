import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { MAX_LABEL_LENGTH } from '../../src/knowledge/limits.ts'
import { buttons, createRealEngine, createStage, labels, type Stage } from './stage.ts'

let engine: Engine
beforeAll(async () => {
  engine = await createRealEngine()
})
let stage: Stage
beforeEach(async () => {
  stage = await createStage({ engine })
})
afterEach(() => stage.close())

test.each(['vi', 'en'] as const)('every fact has a label that a button shows whole: %s', (lang) => {
  const answers = engine.knowledge.entries.flatMap(({ facts }) =>
    facts.flatMap(({ id }) => engine.answer(id, lang) ?? []),
  )
  expect(answers.filter(({ label }) => label.length > MAX_LABEL_LENGTH)).toEqual([])
  // Two of the same words could not be told apart.
  expect(new Set(answers.map(({ label }) => label)).size).toBe(answers.length)
})

describe('under an answer', () => {
  test('what is related, what to take along, the votes', async () => {
    const reply = await stage.ask('Ai chủ trì Hội nghị?')
    expect(reply.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ['Hội nghị này là hội nghị gì?'],
      ['Ai phát biểu chỉ đạo?'],
      ['Chép câu trích', 'Gửi cho bạn bè'],
      ['Đoạn 4 ›', '👍', '👎'],
    ])
  })

  test('the copied quote is whole, with the newspaper', async () => {
    const reply = await stage.ask('Ai chủ trì Hội nghị?')
    expect(buttons(reply).find(({ text }) => text === 'Chép câu trích')).toMatchObject({
      copy_text: {
        text: '“Thiếu tướng Nguyễn Thanh Trang, Cục trưởng Cục Công nghiệp An ninh, chủ trì Hội nghị.” (Báo CAND)',
      },
    })
  })

  test('a quote too long for a button is not cut: there is no such button', async () => {
    const reply = await stage.ask('Nguyên văn lời Thủ tướng là gì?')
    expect(labels(reply)).not.toContain('Chép câu trích')
    expect(labels(reply)).toContain('Gửi cho bạn bè')
  })

  test('what is sent to a friend is found there first', async () => {
    const { playground } = stage
    for (const id of ['conference-chair', 'areas-list', 'resolution-12-what']) {
      const query = engine.answer(id, 'vi')!.question
      const { results } = await playground.inlineQuery({ from: playground.users.vi, query })
      expect(results[0]!.id).toBe(`vi:${id}`)
    }
  })

  test('in a group there is only what all can use', async () => {
    const { chats, users, bot, send } = stage.playground
    const reply = await stage.next(chats.group, () =>
      send({ from: users.vi, chat: chats.group, text: `@${bot.username} ai chủ trì hội nghị` }),
    )
    expect(labels(reply)).toEqual(['Hội nghị này là hội nghị gì?', 'Ai phát biểu chỉ đạo?', 'Đoạn 4 ›'])
  })
})

test('an answer that came by a button says its question above, in italics', async () => {
  const reply = await stage.ask('Ai chủ trì Hội nghị?')
  const answer = await stage.next(reply.chat, () => stage.press(reply, 'Ai phát biểu chỉ đạo?'))
  const [question = ''] = answer.text!.split('\n')
  expect(question).toBe('Ai phát biểu chỉ đạo Hội nghị?')
  expect(answer.entities?.[0]).toMatchObject({ type: 'italic', offset: 0, length: question.length })
})
