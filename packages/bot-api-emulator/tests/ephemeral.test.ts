import { Api } from 'grammy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppState, Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'

let emulator: Emulator
let api: Api
beforeAll(async () => {
  emulator = await createEmulator()
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot })
})
afterAll(() => emulator.close())

const group = () => emulator.chats.group.id
const onlyFor = (receiver_user_id: number) => ({ ephemeral_message_parameters: { receiver_user_id } })
const seenBy = async (user: number) => {
  const state = (await (await fetch(`${emulator.url}/app/state?as=${user}`)).json()) as AppState
  return state.chats.find(({ chat }) => chat.id === group())!.messages.map(({ text }) => text)
}

test('an ephemeral message is seen by its receiver alone, edited and deleted by its own id', async () => {
  const { vi, en } = emulator.users
  const sent = await api.sendMessage(group(), 'only you', onlyFor(vi.id))
  expect(sent).toMatchObject({ message_id: 0, receiver_user: { id: vi.id } })
  expect(await seenBy(vi.id)).toContain('only you')
  expect(await seenBy(en.id)).not.toContain('only you')
  const id = sent.ephemeral_message_id!
  expect(await api.editEphemeralMessageText(group(), vi.id, id, 'you alone')).toBe(true)
  expect(await seenBy(vi.id)).toContain('you alone')
  await expect(api.editEphemeralMessageText(group(), en.id, id, 'b')).rejects.toThrow(
    'message to edit not found',
  )
  expect(await api.deleteEphemeralMessage(group(), vi.id, id)).toBe(true)
  expect(await seenBy(vi.id)).not.toContain('you alone')
})

test('an ephemeral message has no id that other methods know', async () => {
  const sent = await api.sendMessage(group(), 'a', onlyFor(emulator.users.vi.id))
  await expect(api.editMessageText(group(), sent.ephemeral_message_id!, 'b')).rejects.toThrow(
    'message to edit not found',
  )
})

test('a button under an ephemeral message tells the bot which it was', async () => {
  const { vi } = emulator.users
  const reply_markup = { inline_keyboard: [[{ text: 'b', callback_data: 'x' }]] }
  const sent = await api.sendMessage(group(), 'a', { ...onlyFor(vi.id), reply_markup })
  const id = sent.ephemeral_message_id!
  const update = new Promise((resolve) => {
    emulator.on((event) => event.type === 'update' && resolve(event.update.callback_query))
  })
  // Nothing answers.
  emulator.tap({ from: vi, chat: group(), message_id: id, data: 'x' }).catch(() => undefined)
  expect(await update).toMatchObject({ message: { message_id: 0, ephemeral_message_id: id } })
})

test.each<[string, () => Promise<unknown>, string]>([
  ['who is not there', () => api.sendMessage(group(), 'a', onlyFor(1)), 'receiver of the message not found'],
  [
    'in private',
    () => api.sendMessage(emulator.chats.vi.id, 'a', onlyFor(emulator.users.vi.id)),
    'only in groups',
  ],
])('is refused for one %s', async (_, call, reason) => {
  await expect(call()).rejects.toThrow(reason)
})
