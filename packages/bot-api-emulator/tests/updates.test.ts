import type { Api, GrammyError } from 'grammy'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { emulatorEach, refusal } from './api.ts'

let emulator: Emulator
let api: Api

emulatorEach({}, (...opened) => {
  ;[emulator, api] = opened
})

const type = (...texts: string[]) => {
  for (const text of texts) emulator.send({ from: emulator.users.vi, chat: emulator.chats.vi, text })
}
const textsOf = (updates: { message?: { text?: string } }[]) => updates.map(({ message }) => message?.text)

describe('getUpdates', () => {
  test('gives again what was not confirmed, in order', async () => {
    type('a', 'b', 'c')
    const first = await api.getUpdates()
    expect(textsOf(first)).toEqual(['a', 'b', 'c'])
    expect(await api.getUpdates()).toEqual(first)
    // An offset confirms all before it.
    expect(textsOf(await api.getUpdates({ offset: first[1]!.update_id }))).toEqual(['b', 'c'])
    expect(textsOf(await api.getUpdates())).toEqual(['b', 'c'])
    expect(await api.getUpdates({ offset: first[2]!.update_id + 1 })).toEqual([])
  })

  test('numbers updates one after the other', async () => {
    type('a', 'b')
    const [a, b] = await api.getUpdates()
    expect(b!.update_id - a!.update_id).toBe(1)
  })

  test('keeps an update as it was when it happened', async () => {
    const { message_id } = emulator.send({
      from: emulator.users.vi,
      chat: emulator.chats.vi,
      text: 'before',
    })
    emulator.editMessage({
      from: emulator.users.vi,
      chat: emulator.chats.vi,
      message_id,
      text: 'after',
    })
    const [sent, edited] = await api.getUpdates()
    expect(sent!.message!.text).toBe('before')
    expect(edited!.edited_message).toMatchObject({ text: 'after', edit_date: expect.any(Number) })
  })

  test('with a negative offset forgets all but the last', async () => {
    type('a', 'b', 'c')
    expect(textsOf(await api.getUpdates({ offset: -1 }))).toEqual(['c'])
    expect(textsOf(await api.getUpdates())).toEqual(['c'])
  })

  test('with an offset far ahead starts from the oldest again, as the real queue', async () => {
    type('a')
    const [update] = await api.getUpdates()
    expect(textsOf(await api.getUpdates({ offset: update!.update_id + 1000 }))).toEqual(['a'])
  })

  test.each([
    [1, 1],
    [0, 1],
    [100, 100],
    [1000, 100],
  ])('limit %i yields %i of 120', async (limit, count) => {
    type(...Array.from({ length: 120 }, (_, i) => `${i}`))
    expect(await api.getUpdates({ limit })).toHaveLength(count)
  })

  test('waits for an update, and takes along those of the same moment', async () => {
    const poll = api.getUpdates({ timeout: 50 })
    await new Promise(setImmediate)
    type('a', 'b')
    expect(textsOf(await poll)).toEqual(['a', 'b'])
  })

  test('ends empty when its time is over', async () => {
    expect(await api.getUpdates({ timeout: 1 })).toEqual([])
  })

  test('remembers allowed_updates', async () => {
    await api.getUpdates({ allowed_updates: ['edited_message'] })
    const { message_id } = emulator.send({
      from: emulator.users.vi,
      chat: emulator.chats.vi,
      text: 'a',
    })
    emulator.editMessage({ from: emulator.users.vi, chat: emulator.chats.vi, message_id, text: 'b' })
    expect((await api.getUpdates()).map((update) => Object.keys(update)[1])).toEqual(['edited_message'])
  })

  test('leaves reactions out until asked for them', async () => {
    const { message_id } = emulator.send({
      from: emulator.users.vi,
      chat: emulator.chats.vi,
      text: 'a',
    })
    const reaction = { from: emulator.users.vi, chat: emulator.chats.vi, message_id }
    emulator.react({ ...reaction, emoji: '👍' })
    expect(await api.getUpdates({ allowed_updates: ['message', 'message_reaction'] })).toHaveLength(1)
    emulator.react(reaction)
    const [, update] = await api.getUpdates()
    expect(update!.message_reaction).toMatchObject({
      old_reaction: [{ type: 'emoji', emoji: '👍' }],
      new_reaction: [],
    })
  })

  test('a second poller ends the first', async () => {
    const first = api.getUpdates({ timeout: 50 }).catch(refusal)
    await new Promise(setImmediate)
    // The first must be waiting before the second comes.
    await api.getMe()
    const second = api.getUpdates({ timeout: 50 })
    const conflict =
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
    expect(await first).toEqual([409, conflict])
    type('a')
    expect(textsOf(await second)).toEqual(['a'])
  })

  test('is refused while a webhook is set, and a waiting poll is ended by setting it', async () => {
    const waiting = api.getUpdates({ timeout: 50 }).catch(refusal)
    await api.getMe()
    await api.setWebhook('http://127.0.0.1:1/hook')
    expect(await waiting).toEqual([409, 'Conflict: terminated by setWebhook request'])
    const conflict =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    expect(await api.getUpdates().catch(refusal)).toEqual([409, conflict])
    await api.deleteWebhook()
    expect(await api.getUpdates()).toEqual([])
  })

  test('nothing is waiting any more once all is confirmed', async () => {
    type('a')
    let isDrained = false
    const drained = emulator.drained().then(() => {
      isDrained = true
    })
    const [update] = await api.getUpdates()
    expect(isDrained).toBe(false)
    await api.getUpdates({ offset: update!.update_id + 1 })
    await drained
  })
})

describe('faults on request', () => {
  test('429 with retry_after, as often as asked', async () => {
    emulator.faults.add({ kind: 'rate-limit', method: 'sendMessage', retryAfter: 7, times: 2 })
    await api.getMe()
    for (let time = 0; time < 2; time++) {
      const error = await api.sendMessage(emulator.chats.vi.id, 'a').catch((caught: GrammyError) => caught)
      expect(error).toMatchObject({
        error_code: 429,
        description: 'Too Many Requests: retry after 7',
        parameters: { retry_after: 7 },
      })
    }
    await api.sendMessage(emulator.chats.vi.id, 'a')
    expect(emulator.messages(emulator.chats.vi)).toHaveLength(1)
  })

  test('429 says so in a header too', async () => {
    emulator.faults.add({ kind: 'rate-limit', retryAfter: 3 })
    const answer = await fetch(`${emulator.apiRoot}/bot${emulator.token}/getMe`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3'])
  })

  test('a server error', async () => {
    emulator.faults.add({ kind: 'server-error', status: 500 })
    expect(await api.getMe().catch(refusal)).toEqual([500, 'Internal Server Error'])
  })

  test.each([
    [false, 0],
    [true, 1],
  ])('a dropped connection, the method run first: %s', async (after, sent) => {
    emulator.faults.add({ kind: 'drop', method: 'sendMessage', after })
    const dropped = emulator.nextCall('sendMessage')
    await expect(api.sendMessage(emulator.chats.vi.id, 'a')).rejects.toThrow()
    expect((await dropped).status).toBe(0)
    expect(emulator.messages(emulator.chats.vi)).toHaveLength(sent)
  })

  test('a delay holds one call and not the next', async () => {
    const remove = emulator.faults.add({ kind: 'delay', method: 'getMe', ms: 500 })
    const order: string[] = []
    const late = api.getMe().then(() => order.push('getMe'))
    await api.getMyName().then(() => order.push('getMyName'))
    await late
    expect(order).toEqual(['getMyName', 'getMe'])
    remove()
  })

  test('a duplicate update comes twice under one id', async () => {
    emulator.faults.add({ kind: 'duplicate-update' })
    type('a', 'b')
    const updates = await api.getUpdates()
    expect(textsOf(updates)).toEqual(['a', 'a', 'b'])
    expect(updates[0]!.update_id).toBe(updates[1]!.update_id)
  })

  test('none strikes the poll unless it is named', async () => {
    emulator.faults.add({ kind: 'rate-limit', times: Number.POSITIVE_INFINITY })
    expect(await api.getUpdates()).toEqual([])
    emulator.faults.clear()
    await api.getMe()
  })
})
