import type { Explanation } from 'bot-api-emulator'
import { beforeAll, describe, expect, it } from 'vitest'
import { explainOutcome, explainPress } from '../../src/cli/explain-outcome.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Reason } from '../../src/engine/outcome.ts'
import { shippedEngine } from '../engine/knowledge.ts'

let engine: Engine
beforeAll(async () => {
  engine = await shippedEngine()
})

describe('why the bot decided so, in sentences', () => {
  it.each<[question: string, title: string, tone: Explanation['tone'], sentence: string]>([
    [
      'ai chur trif hooij nghij',
      'Trả lời',
      'good',
      'Bot đọc “chur” là “chủ”, “trif” là “trì”, “hooij” là “hội”, “nghij” là “nghị”.',
    ],
    ['Ai chủ trì hội nghị?', 'Trả lời', 'good', 'Câu trích nằm ở đoạn 4, 6 của bài.'],
    // A refusal that is right is no error: its colour is calm.
    ['Thông tư 55 nói gì?', 'Bài báo không nhắc đến', 'calm', 'Bài báo không có: thông tư 55.'],
    ['Nguyễn Văn Trang là ai?', 'Bài báo không nhắc đến', 'calm', 'Bài báo không có: Nguyễn Văn Trang.'],
    ['Ai vô địch World Cup?', 'Ngoài bài báo', 'calm', 'Bài báo không dùng: “world”, “cup”.'],
    ['cảm ơn', 'Lời chào hỏi', 'calm', 'Đây là lời xã giao hoặc câu hỏi về bot, nên bot không tra bài báo.'],
  ])('%s', (question, title, tone, sentence) => {
    const told = explainOutcome(engine.ask(question), engine, 'vi')
    expect(told).toMatchObject({ title, tone })
    expect(told.sentences).toContain(sentence)
  })

  // Which reason it is, is learned: here only what is told of each.
  it.each<[Reason, title: string, tone: Explanation['tone']]>([
    ['not-in-article', 'Ngoài bài báo', 'calm'],
    ['absent', 'Bài báo không nói', 'calm'],
    ['no-answer', 'Chưa có câu trả lời', 'unsure'],
    ['close', 'Hỏi lại', 'unsure'],
    ['nearest', 'Trích câu gần nhất', 'unsure'],
  ])('decided for the reason %s', (reason, title, tone) => {
    const outcome = { ...engine.ask('giá vàng hôm nay'), reason }
    const told = explainOutcome(outcome, engine, 'vi')
    expect(told).toMatchObject({ title, tone })
    expect(told.sentences).toContain('Bài báo không dùng: “vàng”.')
  })

  it.each(['vi', 'en'] as const)('in %s facts stand by their question, nothing by its id', (lang) => {
    const { title, sentences, choices } = explainOutcome(engine.ask('Ai chủ trì hội nghị?'), engine, lang)
    expect(choices!.items.length).toBeGreaterThan(1)
    expect(choices!.items[0]!.text).toBe(engine.answer('conference-chair', lang)!.question)
    for (const text of [title, ...sentences, ...choices!.items.map((item) => item.text)])
      expect(text).not.toMatch(/[a-z]+-[a-z]+(?:-[a-z]+)*(?![\w’])$|explained/)
  })

  it('understood by what was said before, it says so', () => {
    const { conversation } = engine.ask('Ai chủ trì hội nghị?')
    const told = explainOutcome(engine.ask('ông ấy là ai?', { conversation: conversation! }), engine, 'vi')
    expect(told.sentences).toContain('Câu này được hiểu theo những gì vừa nói trước đó.')
  })
})

describe('what a button opened', () => {
  it('is told by its question', () => {
    expect(explainPress('f:vi:conference-chair', engine, 'vi')).toEqual({
      title: 'Trả lời',
      tone: 'good',
      sentences: [
        'Nút này mở câu trả lời sẵn cho câu “Ai chủ trì Hội nghị?”, không cần đoán.',
        'Câu trích nằm ở đoạn 4, 6 của bài.',
      ],
    })
  })

  it.each([
    ['u:conference-chair', 'a vote'],
    ['f:vi:no-such-fact', 'a fact that is gone'],
    ['what nobody wrote', 'forged'],
  ])('%s has nothing to tell (%s)', (data) => {
    expect(explainPress(data, engine, 'vi')).toBe(undefined)
  })
})
