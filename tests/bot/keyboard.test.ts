import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renderAnswers } from '../../src/bot/render.ts'
import { createTexts } from '../../src/bot/texts.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { MAX_LABEL_LENGTH } from '../../src/knowledge/limits.ts'
import { shippedEngine } from '../engine/knowledge.ts'
import { buttons, createStage, labels, type Stage } from './stage.ts'

/** Characters of a label by the buttons of its row, at 390 px. */
const WIDEST = [0, MAX_LABEL_LENGTH, 17, 9, 5, 5]

let engine: Engine
beforeAll(async () => {
  engine = await shippedEngine()
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
      ['📖 4', '👍', '👎', 'Chép', 'Gửi'],
    ])
  })

  test('with more to read the paragraph stands beside it, and what is related has one row less', async () => {
    const reply = await stage.ask('7 mặt công tác trọng tâm gồm những gì?')
    expect(reply.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ['Xem thêm', '📖 Đoạn 14'],
      [expect.any(String)],
      ['👍', '👎', 'Chép', 'Gửi'],
    ])
  })

  // More would outweigh the answer; a row of five has room for signs and short words only.
  test.each(['vi', 'en'] as const)(
    'at most three rows, each of labels that a phone shows whole: %s',
    (lang) => {
      const texts = createTexts()
      for (const { id: fact } of engine.knowledge.entries.flatMap(({ facts }) => facts))
        for (const votes of [true, false]) {
          const answer = engine.answer(fact, lang)!
          const { keyboard = [] } = renderAnswers({ texts, engine }, [answer], votes)
          expect(keyboard.length, fact).toBeLessThanOrEqual(3)
          for (const row of keyboard)
            for (const { text } of row)
              expect(text.length, `${fact}: ${text}`).toBeLessThanOrEqual(WIDEST[row.length]!)
        }
    },
  )

  test('two short questions share a row', () => {
    const [answer] = ['conference-chair'].flatMap((id) => engine.answer(id, 'vi') ?? [])
    const shortened = (label: string) => ({ ...engine.answer('areas-list', 'vi')!, fact: label, label })
    const related = ['Bà Mai là ai?', 'Ai trao Cờ?'].map(shortened)
    const { keyboard } = renderAnswers(
      { texts: createTexts(), engine: { ...engine, related: () => related } },
      [answer!],
      true,
    )
    expect(keyboard?.[0]?.map(({ text }) => text)).toEqual(['Bà Mai là ai?', 'Ai trao Cờ?'])
  })

  test('the copied quote is whole, with the newspaper', async () => {
    const reply = await stage.ask('Ai chủ trì Hội nghị?')
    expect(buttons(reply).find(({ text }) => text === 'Chép')).toMatchObject({
      copy_text: {
        text: '“Thiếu tướng Nguyễn Thanh Trang, Cục trưởng Cục Công nghiệp An ninh, chủ trì Hội nghị.” (Báo CAND)',
      },
    })
  })

  test('a quote too long for a button is not cut: there is no such button', async () => {
    const reply = await stage.ask('Nguyên văn lời Thủ tướng là gì?')
    expect(labels(reply)).not.toContain('Chép')
    expect(labels(reply)).toContain('Gửi')
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
    expect(labels(reply)).toEqual(['Hội nghị này là hội nghị gì?', 'Ai phát biểu chỉ đạo?', '📖 Đoạn 4'])
  })
})

test('an answer that came by a button says its question above, in italics', async () => {
  const reply = await stage.ask('Ai chủ trì Hội nghị?')
  const answer = await stage.next(reply.chat, () => stage.press(reply, 'Ai phát biểu chỉ đạo?'))
  const [question = ''] = answer.text!.split('\n')
  expect(question).toBe('Ai phát biểu chỉ đạo Hội nghị?')
  expect(answer.entities?.[0]).toMatchObject({ type: 'italic', offset: 0, length: question.length })
})
