import { afterAll, beforeAll, expect, test } from 'vitest'
import { buttons, createStage, labels, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await createStage()
})
afterAll(() => stage.close())

test('an answer is bold, with its quote, source, related questions and votes', async () => {
  const reply = await stage.ask('answer conference-chair')
  expect(reply.entities?.map(({ type }) => type)).toEqual(['bold', 'expandable_blockquote', 'italic'])
  console.log(reply.text, labels(reply), buttons(reply))
  console.log(stage.log.join(''))
  for (const c of [
    '/start',
    '/ai',
    '/gi',
    '/chidao',
    '/tomtat',
    '/nguon',
    '/ngonngu',
    '/help',
    '/privacy',
    '/hoi',
    '/hoi answer conference-chair',
    'suggest conference-chair areas-list',
    'absent: xx',
  ]) {
    const r = await stage.ask(c)
    console.log(c, '→', r.text, labels(r))
  }
  const i = await stage.playground.inlineQuery({ from: stage.playground.users.vi, query: '' })
  console.log(JSON.stringify(i, null, 1).slice(0, 3000))
})
