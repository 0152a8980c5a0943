import type { Update } from '@grammyjs/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSessions } from '../../src/bot/sessions.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const ID = 700_000
const help = (): Update => ({
  update_id: ID,
  message: {
    message_id: 600,
    date: 1,
    chat: stage.playground.chats.vi,
    from: { ...stage.playground.users.vi, is_bot: false },
    text: 'absent: x',
  },
})
const replies = () =>
  stage.playground.messages(stage.playground.chats.vi).filter(({ from }) => from?.is_bot).length
/** Another machine at the same store. */
const elsewhere = () => createSessions(stage.store, 'x')

test('the same update, thrice at once, is answered once', async () => {
  await Promise.all([1, 2, 3].map(() => stage.bot.handleUpdate(help())))
  expect(replies()).toBe(1)
  expect(stage.events.filter(({ type }) => type === 'duplicate')).toHaveLength(2)
})

test('an update in flight on another machine waits, and is dropped when it is finished there', async () => {
  await elsewhere().claim(ID)
  const handled = stage.bot.handleUpdate(help())
  expect(replies()).toBe(0)
  await elsewhere().finish(ID)
  await handled
  expect(replies()).toBe(0)
})

test('an update whose machine was killed is answered when its claim expires', async () => {
  await stage.store.once(`update:${ID}`, 100)
  await stage.bot.handleUpdate(help())
  expect(replies()).toBe(1)
})

test('later updates of a chat wait for one in flight elsewhere, those of other chats do not', async () => {
  await elsewhere().claim(ID)
  const first = stage.bot.handleUpdate(help())
  const { vi, en } = stage.playground.chats
  stage.playground.send({ from: stage.playground.users.vi, chat: vi, text: '/help' })
  expect((await stage.ask('/help', stage.playground.users.en)).chat.id).toBe(en.id)
  expect(replies()).toBe(0)
  await stage.store.delete(`update:${ID}`)
  await first
  await stage.playground.waitFor(() => replies() === 2)
})
