import type { InlineQueryResultArticle } from '@grammyjs/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStage, labels, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

test('a sentence of the article is quoted with nothing to press: there is no fact behind it', async () => {
  const reply = await stage.ask('passage Hội nghị thành công')
  expect(reply.text).toMatch(/^Trong bài có câu:\nHội nghị thành công\n📰 .*đoạn 2$/)
  expect(labels(reply)).toEqual([])
})

test('the nearest sentence is shown once, as a quote, with nothing to press', async () => {
  const reply = await stage.ask('nearest Hội nghị thành công')
  expect(reply.text).toMatch(/^Câu gần nhất:\nHội nghị thành công\n📰 .*đoạn 2$/)
  expect(labels(reply)).toEqual([])
})

test('as a card it has a title, and a button into the chat but to no fact', async () => {
  const { users } = stage.playground
  for (const [query, title] of [
    ['passage Hội nghị', 'Hội nghị'],
    // Where there is no question to show, the article's title stands in.
    ['passage', /./],
    ['nearest Hội nghị', 'Câu gần nhất'],
  ] as const) {
    const { results } = await stage.playground.inlineQuery({ from: users.vi, query })
    const card = results[0] as InlineQueryResultArticle
    expect(card.title).toMatch(title)
    expect(card.reply_markup?.inline_keyboard).toEqual([
      [{ text: 'Hỏi riêng với bot', url: `https://t.me/${stage.playground.bot.username}` }],
    ])
  }
})
