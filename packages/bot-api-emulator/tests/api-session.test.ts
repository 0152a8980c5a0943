import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Api, type GrammyError } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { METHOD_NAMES } from '../src/method-names.ts'
import { createEmulator } from '../src/server.ts'
import { answerOf } from './api.ts'

/**
 * Calls through grammY's own client, good and bad, with the answer that the real server's source gives
 * (github.com/tdlib/telegram-bot-api, Client.cpp; github.com/tdlib/td). `true` stands for ok.
 */
let emulator: Emulator
let api: Api
/** Ids that the calls need: of messages from the bot and a person, of chats by what the bot is there. */
let own: number
let theirs: number
let kicked: number
let left: number
let migrated: { from: number; to: number }
let query: { open: string; answered: string; inline: string; inline2: string; inline3: string }

beforeAll(async () => {
  emulator = await createEmulator()
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot })
  const { users, chats } = emulator
  own = (await api.sendMessage(chats.vi.id, 'mine')).message_id
  theirs = emulator.send({ from: users.vi, chat: chats.vi, text: 'yours' }).message_id
  const supergroup = (title: string) => emulator.addChat({ type: 'supergroup', title, members: [users.vi] })
  kicked = supergroup('kicked').id
  left = supergroup('left').id
  emulator.addBot({ chat: kicked, by: users.vi })
  emulator.removeBot({ chat: kicked, by: users.vi, status: 'kicked' })
  const group = emulator.addChat({ type: 'group', title: 'old', members: [users.vi] })
  emulator.addBot({ chat: group, by: users.vi })
  migrated = { from: group.id, to: emulator.migrate(group).id }
  emulator.block(users.en)
  query = { open: '', answered: '', inline: '', inline2: '', inline3: '' }
  emulator.on((event) => {
    if (event.type !== 'update') return
    if (event.update.callback_query)
      query[event.update.callback_query.data as 'open'] = event.update.callback_query.id
    if (event.update.inline_query)
      query[event.update.inline_query.query as 'inline'] = event.update.inline_query.id
  })
  for (const data of ['open', 'answered']) {
    void emulator.tap({ from: users.vi, chat: chats.vi, message_id: own, data }).catch(() => undefined)
  }
  for (const text of ['inline', 'inline2', 'inline3']) {
    void emulator.inlineQuery({ from: users.vi, query: text }).catch(() => undefined)
  }
})
afterAll(() => emulator.close())

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid'
const article = (id: string, text = 'text', more: object = {}) =>
  ({ type: 'article', id, title: 'T', input_message_content: { message_text: text, ...more } }) as never
const button = (more: object) => ({ reply_markup: { inline_keyboard: [[{ text: 'b', ...more }]] } }) as never
const vi = () => emulator.chats.vi.id

type Call = [string, () => Promise<unknown>, true | [number, string]]
const bad = (description: string): [number, string] => [400, `Bad Request: ${description}`]
const raw = (method: string, params: object) =>
  (api.raw as never as Record<string, (p: object) => Promise<unknown>>)[method]!(params)

// biome-ignore format: one call a line
const CALLS: Call[] = [
  ['who am I', () => api.getMe(), true],
  ['a plain message', () => api.sendMessage(vi(), 'xin chào'), true],
  ['HTML', () => api.sendMessage(vi(), '<b>a</b> &amp; <i>b</i>', { parse_mode: 'HTML' }), true],
  ['a parse mode in small letters', () => api.sendMessage(vi(), '<b>a</b>', { parse_mode: 'html' as 'HTML' }), true],
  ['an unknown parse mode', () => api.sendMessage(vi(), 'a', { parse_mode: 'BBCode' as 'HTML' }), bad('unsupported parse_mode')],
  ['no text', () => api.sendMessage(vi(), ''), bad('message text is empty')],
  ['only space', () => api.sendMessage(vi(), ' \n '), bad('text must be non-empty')],
  ['only tags', () => api.sendMessage(vi(), '<b></b>', { parse_mode: 'HTML' }), bad('text must be non-empty')],
  ['an open tag', () => api.sendMessage(vi(), '<b>a', { parse_mode: 'HTML' }), bad('can\'t parse entities: Can\'t find end tag corresponding to start tag "b"')],
  ['a lone <, counted in bytes', () => api.sendMessage(vi(), 'é < 3', { parse_mode: 'HTML' }), bad('can\'t parse entities: Unsupported start tag "" at byte offset 3')],
  ['4096 letters after parsing', () => api.sendMessage(vi(), `<b>${'ế'.repeat(4096)}</b>`, { parse_mode: 'HTML' }), true],
  ['4097 letters', () => api.sendMessage(vi(), 'ế'.repeat(4097)), bad('message is too long')],
  ['4096 emoji are 4096', () => api.sendMessage(vi(), '😀'.repeat(4096)), true],
  ['more than 32768 bytes', () => api.sendMessage(vi(), 'a'.repeat(32_769)), bad('text is too long')],
  ['no chat', () => api.sendMessage('', 'a'), bad('chat_id is empty')],
  ['an unknown chat', () => api.sendMessage(12_345, 'a'), bad('chat not found')],
  ['an unknown name', () => api.sendMessage('@nobody_here', 'a'), bad('chat not found')],
  ['of two mistakes the text is named first', () => api.sendMessage(12_345, ''), bad('message text is empty')],
  ['someone who blocked the bot', () => api.sendMessage(emulator.chats.en.id, 'a'), [403, 'Forbidden: bot was blocked by the user']],
  ['a supergroup that threw it out', () => api.sendMessage(kicked, 'a'), [403, 'Forbidden: bot was kicked from the supergroup chat']],
  ['a supergroup it is not in', () => api.sendMessage(left, 'a'), [403, 'Forbidden: bot is not a member of the supergroup chat']],
  ['a group that became a supergroup', () => api.sendMessage(migrated.from, 'a'), bad('group chat was upgraded to a supergroup chat')],
  ['the supergroup it became', () => api.sendMessage(migrated.to, 'a'), true],
  ['a topic', () => api.sendMessage(emulator.chats.forum.id, 'a', { message_thread_id: emulator.topic }), true],
  ['a topic that is not there', () => api.sendMessage(emulator.chats.forum.id, 'a', { message_thread_id: 999 }), bad('message thread not found')],
  ['General by its number', () => api.sendMessage(emulator.chats.forum.id, 'a', { message_thread_id: 1 }), bad('message thread not found')],
  ['a thread where there are none', () => api.sendMessage(vi(), 'a', { message_thread_id: 999 }), true],
  ['a reply', () => api.sendMessage(vi(), 'a', { reply_parameters: { message_id: theirs } }), true],
  ['a reply to nothing', () => api.sendMessage(vi(), 'a', { reply_parameters: { message_id: 99_999 } }), bad('message to be replied not found')],
  ['a reply to nothing, if need be', () => api.sendMessage(vi(), 'a', { reply_parameters: { message_id: 99_999, allow_sending_without_reply: true } }), true],
  ['a reply without an id', () => api.sendMessage(vi(), 'a', { reply_parameters: { chat_id: 1 } as never }), bad('can\'t find field "message_id"')],
  ['64 bytes of callback data', () => api.sendMessage(vi(), 'a', button({ callback_data: `${'ế'.repeat(21)}a` })), true],
  ['65 bytes of callback data', () => api.sendMessage(vi(), 'a', button({ callback_data: `${'ế'.repeat(21)}ab` })), bad('BUTTON_DATA_INVALID')],
  ['a button that does nothing', () => api.sendMessage(vi(), 'a', button({})), bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")],
  ['a button without words', () => api.sendMessage(vi(), 'a', button({ text: ' ', callback_data: 'x' })), bad('inline keyboard button text must be non-empty')],
  ['a button to nowhere', () => api.sendMessage(vi(), 'a', button({ url: 'nowhere' })), bad("inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL")],
  ['rows that are no rows', () => api.sendMessage(vi(), 'a', { reply_markup: { inline_keyboard: [{}] } as never }), bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')],
  ['an edit', () => api.editMessageText(vi(), own, 'edited'), true],
  ['the same edit again', () => api.editMessageText(vi(), own, 'edited'), bad(NOT_MODIFIED)],
  ['an edit that is too long', () => api.editMessageText(vi(), own, 'a'.repeat(4097)), bad('MESSAGE_TOO_LONG')],
  ['an edit of nothing', () => api.editMessageText(vi(), 99_999, 'a'), bad('message to edit not found')],
  ['an edit of a message of someone else', () => api.editMessageText(vi(), theirs, 'a'), bad("message can't be edited")],
  ['an edit without a message', () => raw('editMessageText', { text: 'a' }), bad('message identifier is not specified')],
  ['a keyboard', () => api.editMessageReplyMarkup(vi(), own, button({ callback_data: 'x' })), true],
  ['the same keyboard', () => api.editMessageReplyMarkup(vi(), own, button({ callback_data: 'x' })), bad(NOT_MODIFIED)],
  ['an answer to a button', () => api.answerCallbackQuery(query.answered, { text: 'a'.repeat(200) }), true],
  ['a second answer', () => api.answerCallbackQuery(query.answered), bad(TOO_OLD)],
  ['an answer to no button', () => api.answerCallbackQuery('12345'), bad(TOO_OLD)],
  ['an answer that is too long', () => api.answerCallbackQuery(query.open, { text: 'a'.repeat(201) }), bad('MESSAGE_TOO_LONG')],
  ['two results with one id', () => api.answerInlineQuery(query.inline, [article('a'), article('a')]), bad('RESULT_ID_DUPLICATE')],
  ['a result id of 65 bytes', () => api.answerInlineQuery(query.inline, [article('a'.repeat(65))]), bad('RESULT_ID_INVALID')],
  ['51 results', () => api.answerInlineQuery(query.inline, Array.from({ length: 51 }, (_, i) => article(`${i}`))), bad('too many inline query results specified')],
  ['a result without words', () => api.answerInlineQuery(query.inline, [article('a', '')]), bad("can't parse inline query result: Message text is empty")],
  ['a result in broken HTML', () => api.answerInlineQuery(query.inline, [article('a', '<b>', { parse_mode: 'HTML' })]), bad("can't parse inline query result: Can't parse entities: Can't find end tag corresponding to start tag \"b\"")],
  ['a button over the results without an end', () => api.answerInlineQuery(query.inline, [], { button: { text: 'x' } as never }), bad("can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field")],
  ['50 results of 64 bytes of id', () => api.answerInlineQuery(query.inline, Array.from({ length: 50 }, (_, i) => article(`${i}`.padStart(64, 'x')))), true],
  ['the same query again', () => api.answerInlineQuery(query.inline, []), bad(TOO_OLD)],
  ['no results', () => api.answerInlineQuery(query.inline2, [], { cache_time: 0, is_personal: true }), true],
  ['a guest query of nobody', () => raw('answerGuestQuery', { guest_query_id: '1', result: article('a') }), bad(TOO_OLD)],
  ['a guest query without a result', () => raw('answerGuestQuery', { guest_query_id: '1' }), bad("result isn't specified")],
  ['typing', () => api.sendChatAction(vi(), 'typing'), true],
  ['an unknown action', () => api.sendChatAction(vi(), 'dancing' as 'typing'), bad('wrong parameter action in request')],
  ['a reaction', () => api.setMessageReaction(vi(), theirs, [{ type: 'emoji', emoji: '👍' }]), true],
  ['a reaction that is none', () => api.setMessageReaction(vi(), theirs, [{ type: 'emoji', emoji: 'x' as '👍' }]), bad('REACTION_INVALID')],
  ['a reaction to nothing', () => api.setMessageReaction(vi(), 99_999, []), bad('message to react not found')],
  ['commands', () => api.setMyCommands([{ command: '/hoi', description: 'Hỏi' }], { language_code: 'vi' }), true],
  ['a command in capitals', () => api.setMyCommands([{ command: 'Hoi', description: 'Hỏi' }]), bad('BOT_COMMAND_INVALID')],
  ['a command of 33 letters', () => api.setMyCommands([{ command: 'a'.repeat(33), description: 'x' }]), bad('command length must not exceed 32')],
  ['a command without a description', () => api.setMyCommands([{ command: 'a', description: '' }]), bad('command description must be non-empty')],
  ['an unknown language', () => api.setMyCommands([], { language_code: 'vie' as 'vi' }), bad('invalid language code specified')],
  ['an unknown scope', () => api.setMyCommands([], { scope: { type: 'here' as 'default' } }), bad("can't parse BotCommandScope: Unsupported type specified")],
  ['the name', () => api.setMyName('Hỏi Báo', { language_code: 'vi' }), true],
  ['a chat', () => api.getChat(emulator.chats.group.id), true],
  ['an old group can be read', () => api.getChat(migrated.from), true],
  ['a member', () => api.getChatMember(emulator.chats.group.id, emulator.users.vi.id), true],
  ['no member', () => api.getChatMember(emulator.chats.group.id, 0), bad('invalid user_id specified')],
  ['a deletion', () => api.deleteMessage(vi(), own), true],
  ['a second deletion', () => api.deleteMessage(vi(), own), bad('message to delete not found')],
  ['a message of someone else in a group', () => api.deleteMessage(emulator.chats.group.id, emulator.send({ from: emulator.users.vi, chat: emulator.chats.group, text: 'a' }).message_id), bad("message can't be deleted")],
  ['no message', () => raw('deleteMessage', { chat_id: vi() }), bad('message identifier is not specified')],
  ['a method in small letters', () => raw('getme', {}), true],
  ['a method that is not there', () => raw('sendLove', {}), [404, 'Not Found: method not found']],
  // Not in the words of the real server, which has it: whoever tries a bot must not look for a misspelling.
  ['a method that only the real server has', () => raw('sendPoll', {}), [404, 'Not Found: this local server has no sendPoll']],
  ['the same in small letters', () => raw('sendpoll', {}), [404, 'Not Found: this local server has no sendPoll']],
  ['a webhook on http elsewhere', () => api.setWebhook('http://example.com/x'), bad('bad webhook: An HTTPS URL must be provided for webhook')],
  ['a webhook that is no address', () => api.setWebhook('hello'), bad('invalid webhook URL specified')],
  ['a secret with a space', () => api.setWebhook('https://127.0.0.1/x', { secret_token: 'a b' }), bad('secret token contains unallowed characters')],
  ['the state of the webhook', () => api.getWebhookInfo(), true],
  ['leaving', () => api.leaveChat(emulator.chats.group.id), true],
  ['a group that it left', () => api.sendMessage(emulator.chats.group.id, 'a'), [403, 'Forbidden: bot is not a member of the group chat']],
]

describe('each call gets the answer of the real server', () => {
  // In order: later calls meet what earlier ones left.
  test.each(CALLS)('%s', async (_, call, expected) => {
    expect(await answerOf(call())).toEqual(expected)
  })

  test('the parameters of a migration', async () => {
    const error = await api.sendMessage(migrated.from, 'a').catch((caught: GrammyError) => caught)
    expect(error).toMatchObject({ parameters: { migrate_to_chat_id: migrated.to } })
  })

  test.each([
    ['an unknown token', '123456:AAAA', [401, 'Unauthorized']],
    ['a token that cannot be', 'nothing', [401, 'Unauthorized: invalid token specified']],
  ])('%s', async (_, token, expected) => {
    expect(await answerOf(new Api(token, { apiRoot: emulator.apiRoot }).getMe())).toEqual(expected)
  })

  test('arguments come in every format of body', async () => {
    const url = `${emulator.apiRoot}/bot${emulator.token}/sendMessage`
    const form = new FormData()
    form.set('chat_id', String(vi()))
    form.set('text', 'đa phần')
    const bodies: [string, RequestInit | undefined][] = [
      [`${url}?chat_id=${vi()}&text=query`, undefined],
      [url, { method: 'POST', body: new URLSearchParams({ chat_id: String(vi()), text: 'urlencoded' }) }],
      [url, { method: 'POST', body: form }],
      [
        url,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ chat_id: vi(), text: 'json' }),
        },
      ],
    ]
    const texts: string[] = []
    for (const [address, init] of bodies) {
      const answer = (await (await fetch(address, init)).json()) as { result: { text: string } }
      texts.push(answer.result.text)
    }
    expect(texts).toEqual(['query', 'urlencoded', 'đa phần', 'json'])
  })
})

test('the methods that it knows by name are those of the Bot API', () => {
  const file = createRequire(import.meta.url)
    .resolve('@grammyjs/types/package.json')
    .replace('package.json', 'methods.d.ts')
  const names = [...readFileSync(file, 'utf8').matchAll(/^ {4}([a-z]\w+)\(/gm)].map(([, name]) => name!)
  expect(names.length).toBeGreaterThan(150)
  expect([...METHOD_NAMES].sort()).toEqual([...new Set(names)].sort())
})

test.each([
  ['a colour', { callback_data: 'x', style: 'danger' }, { callback_data: 'x', style: 'danger' }],
  ['a colour that there is not', { callback_data: 'x', style: 'pink' }, { callback_data: 'x' }],
  ['text to copy', { copy_text: { text: 'c' } }, { copy_text: { text: 'c' } }],
  [
    'a query for a chat to choose',
    { switch_inline_query_chosen_chat: { query: 'q', allow_group_chats: true } },
    { switch_inline_query_chosen_chat: { query: 'q', allow_group_chats: true } },
  ],
  ['nothing to press', { disabled: {} }, { disabled: {} }],
])('a button keeps %s', async (_, given, kept) => {
  const sent = await api.sendMessage(vi(), 'a', button(given))
  expect(sent.reply_markup?.inline_keyboard).toEqual([[{ text: 'b', ...kept }]])
})

test.each([
  ['a forced reply', { force_reply: true }],
  ['a keyboard', { keyboard: [[{ text: 'a' }]] }],
])('%s is for the page: it is no part of the message', async (_, reply_markup) => {
  const sent = await api.sendMessage(vi(), 'a', { reply_markup: reply_markup as never })
  expect(sent.reply_markup).toBe(undefined)
  const reply = emulator.send({
    from: emulator.users.vi,
    chat: vi(),
    text: 'b',
    reply_to_message_id: sent.message_id,
  })
  expect(reply.reply_to_message).not.toHaveProperty('reply_markup')
  expect(emulator.messages(vi()).find((m) => m.message_id === sent.message_id)).toMatchObject({
    reply_markup,
  })
})
