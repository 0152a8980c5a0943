import { describe, expect, test } from 'vitest'
import { saysAll } from '../../src/bot/quotes.ts'
import { renderAnswers } from '../../src/bot/render.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { MAX_LABEL_LENGTH } from '../../src/knowledge/limits.ts'
import { buttons, labels, type Stage, shippedStageEach } from './stage.ts'

/** Characters of a label by the buttons of its row, at 390 px. */
const WIDEST = [0, MAX_LABEL_LENGTH, 17, 10, 7]

let engine: Engine
let stage: Stage
shippedStageEach((...opened) => {
  ;[stage, engine] = opened
})

test.each(['vi', 'en'] as const)('every fact has a label that a button shows whole: %s', (lang) => {
  const answers = engine.knowledge.entries.flatMap(({ facts }) =>
    facts.flatMap(({ id }) => engine.answer(id, lang) ?? []),
  )
  expect(answers.filter(({ label }) => label.length > MAX_LABEL_LENGTH)).toEqual([])
  // Two of the same words could not be told apart.
  expect(new Set(answers.map(({ label }) => label)).size).toBe(answers.length)
})

describe('under an answer', () => {
  const rows = (reply: Awaited<ReturnType<Stage['ask']>>) =>
    reply.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text))

  test('the rest of it, its place, the votes', async () => {
    expect(rows(await stage.ask('Ai chủ trì Hội nghị?'))).toEqual([['Thêm ▾', 'Đoạn 4', '👍', '👎']])
  })

  test('with nothing left to read, a question that leads on', async () => {
    expect(rows(await stage.ask('Nguồn của bài báo?'))).toEqual([
      [expect.stringMatching(/\?$/)],
      ['Đoạn 20', '👍', '👎'],
    ])
  })

  test('the place is that of the quote shown, not of one that proves the rest', async () => {
    expect(labels(await stage.ask('Ai trao Cờ Thi đua xuất sắc?'))).toContain('Đoạn 12')
  })

  // More would outweigh the answer.
  test.each(['vi', 'en'] as const)('at most four, each with a label that a phone shows whole: %s', (lang) => {
    for (const { id: fact } of engine.knowledge.entries.flatMap(({ facts }) => facts))
      for (const votes of [true, false]) {
        const answer = engine.answer(fact, lang)!
        const { keyboard = [] } = renderAnswers(engine, [answer], votes)
        expect(keyboard.length, fact).toBeLessThanOrEqual(2)
        expect(keyboard.flat().length, fact).toBeLessThanOrEqual(4)
        for (const row of keyboard)
          for (const { text } of row)
            expect(text.length, `${fact}: ${text}`).toBeLessThanOrEqual(WIDEST[row.length]!)
      }
  })

  const placeOf = async (question: string) => {
    const reply = await stage.ask(question)
    return stage.next(reply.chat, () => stage.press(reply, 'Đoạn'))
  }

  test('at its place the quote can be copied whole, with the newspaper', async () => {
    expect(buttons(await placeOf('Ai chủ trì Hội nghị?')).find(({ text }) => text === 'Chép')).toMatchObject({
      copy_text: {
        text: '“Thiếu tướng Nguyễn Thanh Trang, Cục trưởng Cục Công nghiệp An ninh, chủ trì Hội nghị.” (Báo CAND)',
      },
    })
  })

  test('a quote too long for a button is not cut: there is no such button', async () => {
    const place = await placeOf('Nguyên văn lời Thủ tướng là gì?')
    expect(labels(place)).not.toContain('Chép')
    expect(labels(place)).toContain('Gửi')
  })

  test('what is sent to a friend is found there first', async () => {
    const { playground } = stage
    for (const id of ['conference-chair', 'areas-list', 'resolution-12-what']) {
      const query = engine.answer(id, 'vi')!.question
      const { results } = await playground.inlineQuery({ from: playground.users.vi, query })
      expect(results[0]!.id).toBe(`vi:${id}`)
    }
  })

  test('in a group there are no votes, whose state all would share', async () => {
    const { chats, users, bot, send } = stage.playground
    const reply = await stage.next(chats.group, () =>
      send({ from: users.vi, chat: chats.group, text: `@${bot.username} ai chủ trì hội nghị` }),
    )
    expect(labels(reply)).toEqual(['Thêm ▾', 'Đoạn 4'])
  })
})

test('an answer that came by a button says its question above, in italics', async () => {
  const reply = await stage.ask('/start')
  const answer = await stage.next(reply.chat, () => stage.press(reply, 'Bài báo nói về điều gì?'))
  const [question = ''] = answer.text!.split('\n')
  expect(question).toBe('Bài báo nói về điều gì?')
  expect(answer.entities?.[0]).toMatchObject({ type: 'italic', offset: 0, length: question.length })
})

test('a related question is none that was told before, nor one that the answer above says', async () => {
  const factOf = (button: unknown) => (button as { callback_data: string }).callback_data.split(':')[2]!
  let seen = 0
  for (const { id } of engine.knowledge.entries.flatMap(({ facts }) => facts)) {
    const answer = engine.answer(id, 'vi')!
    const asked = (told: readonly string[]) => {
      const conversation = { entries: [], told, at: 0 }
      return renderAnswers(engine, [answer], true, { question: '', conversation })
    }
    const [[related] = [], tools] = asked([]).keyboard!
    if (!tools) continue
    seen++
    const [[next] = []] = asked([factOf(related)]).keyboard!
    expect(factOf(next), id).not.toBe(factOf(related))
    const { direct, question, label } = engine.answer(factOf(related), 'vi')!
    expect(saysAll(direct, `${answer.direct} ${question} ${label}`), `${id}: ${label}`).toBe(false)
  }
  expect(seen).toBeGreaterThan(10)
})
