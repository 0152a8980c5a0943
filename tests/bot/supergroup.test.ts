import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStage, labels, type Stage } from './stage.ts'

/** A group that becomes a supergroup has another id and counts its messages anew. */
let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const name = () => `@${stage.playground.bot.username}`
const inGroup = (text: string) => {
  const { users, chats } = stage.playground
  return stage.next(chats.group, () => stage.playground.send({ from: users.vi, chat: chats.group, text }))
}
const migrate = async () => {
  const supergroup = stage.playground.migrate(stage.playground.chats.group)
  await stage.playground.drained()
  return supergroup
}
const refused = () => stage.playground.calls.filter(({ response }) => !response.ok)
const failures = () => stage.events.filter(({ type }) => type === 'failure')

test('a question on its way meanwhile is answered in the supergroup, quoting nothing', async () => {
  const { playground } = stage
  const { users, chats } = playground
  playground.faults.add({ method: 'sendMessage', kind: 'delay', ms: 30 })
  const call = playground.nextCall('sendMessage')
  const text = `${name()} answer conference-chair`
  playground.send({ from: users.vi, chat: chats.group, text })
  const supergroup = playground.migrate(chats.group)
  expect((await call).response).toMatchObject({ parameters: { migrate_to_chat_id: supergroup.id } })
  const [reply] = await playground.waitFor(() => {
    const said = playground.messages(supergroup).filter(({ from }) => from?.id === playground.bot.id)
    return said.length > 0 && said
  })
  expect(reply?.text).toContain('Nguyễn Thanh Trang')
  // Message 1 of the group is another one of the supergroup.
  expect(reply?.reply_to_message).toBeUndefined()
  expect(failures()).toEqual([])
  expect(refused()).toHaveLength(1)
  // The talk goes on where the answer is.
  await playground.drained()
  const next = await stage.next(supergroup, () =>
    playground.send({ from: users.vi, chat: supergroup, text: `${name()} again` }),
  )
  expect(next.text).toContain('Nguyễn Thanh Trang')
})

test('a choice pressed in the old group is answered in the supergroup', async () => {
  const old = await inGroup(`${name()} suggest conference-chair areas-list`)
  const supergroup = await migrate()
  const answer = await stage.next(supergroup, () => stage.press(old, '1. '))
  expect(answer.text).toContain('Nguyễn Thanh Trang')
  expect(answer.reply_to_message).toBeUndefined()
  expect(failures()).toEqual([])
})

test('a list that cannot be turned in the old group any more is sent in the supergroup', async () => {
  const { playground } = stage
  const old = await inGroup(`/ai${name()}`)
  await stage.bot.api.deleteMessage(old.chat.id, old.message_id)
  const supergroup = await migrate()
  const query = { id: '1', from: playground.users.vi, chat_instance: '1', data: 'l:vi:who:1', message: old }
  const page = await stage.next(supergroup, () => playground.sendUpdate({ callback_query: query }))
  expect(labels(page)).toContain('2/3')
  expect(failures()).toEqual([])
})

test('a button of the old group belongs to the talk of the supergroup', async () => {
  const { users, send, editMessage, nextCall } = stage.playground
  const old = await inGroup(`${name()} suggest conference-chair areas-list`)
  const supergroup = await migrate()
  const question = { from: users.vi, chat: supergroup, text: `${name()} courtesy: x` }
  let message_id = 0
  const reply = await stage.next(supergroup, () => {
    message_id = send(question).message_id
  })
  await stage.next(supergroup, () => stage.press(old, '1. '))
  const next = await stage.next(supergroup, () => send({ ...question, text: `${name()} again` }))
  expect(next.text).toContain('Nguyễn Thanh Trang')
  // What was asked there before can still be put right.
  const edit = nextCall('editMessageText')
  editMessage({ ...question, message_id, text: `${name()} answer areas-list` })
  expect((await edit).params.message_id).toBe(reply.message_id)
})

test('a language chosen in the old group is that of the supergroup', async () => {
  const { users } = stage.playground
  const old = await inGroup(`/ngonngu${name()}`)
  const supergroup = await migrate()
  expect((await stage.press(old, 'English')).text).toContain('English from now on')
  const help = await stage.next(supergroup, () =>
    stage.playground.send({ from: users.vi, chat: supergroup, text: `/help${name()}` }),
  )
  expect(help.text).toMatch(/^How do I ask/)
})

test('what names a message is not repeated there: that number is another message', async () => {
  const { playground } = stage
  const first = playground.chats.group
  playground.migrate(first)
  await stage.bot.api.deleteMessage(first.id, 1).catch(() => {})
  const deletions = playground.calls.filter(({ method }) => method === 'deleteMessage')
  expect(deletions.map(({ params }) => params.chat_id)).toEqual([first.id])
})
