import type { Api } from 'grammy'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { emulatorEach } from './api.ts'

let emulator: Emulator
let api: Api

emulatorEach({ botUser: { username: 'bao_bot' } }, (...opened) => {
  ;[emulator, api] = opened
})

describe('inline mode', () => {
  const keyboard = { inline_keyboard: [[{ text: 'b', callback_data: 'more' }]] }
  const article = (id: string, more: object = {}) =>
    ({
      type: 'article',
      id,
      title: id,
      input_message_content: { message_text: `text ${id}` },
      ...more,
    }) as never

  /** Types a query and answers it as the bot would. */
  async function ask(query: string, results: never[], options: object = {}) {
    const answer = emulator.inlineQuery({ from: emulator.users.vi, query })
    const updates = await api.getUpdates()
    await api.getUpdates({ offset: updates.at(-1)!.update_id + 1 })
    await api.answerInlineQuery(updates.at(-1)!.inline_query!.id, results, options)
    return answer
  }

  test('a chosen result is posted via the bot, told to it, and can be edited', async () => {
    await ask('q', [article('a'), article('b', { reply_markup: keyboard })])
    const chosen = { from: emulator.users.vi, query: 'q', chat: emulator.chats.group }
    const message = emulator.chooseInline({ ...chosen, result_id: 'b' })
    const [result, seen] = await api.getUpdates()
    const inline_message_id = message.inline_message_id!
    expect(result!.chosen_inline_result).toMatchObject({ result_id: 'b', query: 'q', inline_message_id })
    // Trap for bots: their own message comes back to them.
    expect(seen!.message).toMatchObject({ text: 'text b', via_bot: { username: 'bao_bot' } })

    expect(await api.editMessageTextInline(inline_message_id, 'edited')).toBe(true)
    expect(emulator.messages(emulator.chats.group).at(-1)).toMatchObject({ text: 'edited' })
  })

  test('without a keyboard there is nothing to edit it by', async () => {
    await ask('q', [article('a')])
    const chosen = { from: emulator.users.vi, query: 'q', chat: emulator.chats.group }
    expect(emulator.chooseInline({ ...chosen, result_id: 'a' })).not.toHaveProperty('inline_message_id')
    const [result] = await api.getUpdates()
    expect(result!.chosen_inline_result).not.toHaveProperty('inline_message_id')
  })

  test('a button under it names the inline message, not a chat', async () => {
    await ask('q', [article('a', { reply_markup: keyboard })])
    const action = { from: emulator.users.vi, chat: emulator.chats.group }
    const { message_id, inline_message_id } = emulator.chooseInline({
      ...action,
      query: 'q',
      result_id: 'a',
    })
    const tapped = emulator.tap({ ...action, message_id, data: 'more' })
    const query = (await api.getUpdates()).at(-1)!.callback_query!
    expect(query).toMatchObject({ inline_message_id, data: 'more' })
    expect(query).not.toHaveProperty('message')
    await api.answerCallbackQuery(query.id, { text: 'hi', show_alert: true })
    expect(await tapped).toMatchObject({ text: 'hi', show_alert: true })
  })

  test('answers are remembered for all, or for one where they are personal', async () => {
    await ask('all', [article('a')])
    await ask('own', [article('a')], { is_personal: true })
    await ask('now', [article('a')], { cache_time: 0 })
    const cached = async (from: object, query: string) =>
      (await emulator.inlineQuery({ from: from as { id: number }, query })).cached
    expect(await cached(emulator.users.en, 'all')).toBe(true)
    expect(await cached(emulator.users.vi, 'own')).toBe(true)
    // The bot is asked again and nobody answers.
    for (const [from, query] of [
      [emulator.users.en, 'own'],
      [emulator.users.vi, 'now'],
    ] as const) {
      const answer = emulator.inlineQuery({ from, query })
      emulator.expireQueries()
      await expect(answer).rejects.toThrow('BOT_RESPONSE_TIMEOUT')
    }
  })
})
