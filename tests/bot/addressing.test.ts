import type { Message, MessageEntity, UserFromGetMe } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { readAddress, speakerOf } from '../../src/bot/addressing.ts'

const me = {
  id: 7,
  is_bot: true,
  first_name: 'Bot',
  username: 'hoi_bao_bot',
  can_read_all_group_messages: false,
} as UserFromGetMe
const lan = { id: 1, is_bot: false, first_name: 'Lan' }
const otherBot = { id: 8, is_bot: true, first_name: 'Other', username: 'other_bot' }
const privateChat = { id: 1, type: 'private', first_name: 'Lan' }
const group = { id: -1, type: 'supergroup', title: 'Nhóm' }

const message = (chat: object, fields: object) =>
  ({ message_id: 1, date: 1, chat, from: lan, ...fields }) as Message
const at = (type: string, offset: number, length: number, more = {}) =>
  ({ type, offset, length, ...more }) as MessageEntity
const said = (chat: object, text: string, entities: MessageEntity[] = [], more = {}) =>
  message(chat, { text, entities, ...more })

const question = (text: string, isReply = false) => ({ kind: 'question', text, isReply })
const command = (name: string, text: string, quoted = '') => ({
  kind: 'command',
  command: name,
  text,
  quoted,
})

test.each<[string, Message, unknown]>([
  ['any text in private', said(privateChat, 'ai?'), question('ai?')],
  ['a caption', message(privateChat, { photo: [], caption: 'ai?' }), question('ai?')],
  ['a command', said(privateChat, '/hoi  ai?', [at('bot_command', 0, 4)]), command('hoi', 'ai?')],
  [
    'a command with the bot named, in other case',
    said(privateChat, '/HOI@Hoi_Bao_Bot ai?', [at('bot_command', 0, 16)]),
    command('hoi', 'ai?'),
  ],
  [
    'a command for another bot',
    said(privateChat, '/hoi@other_bot ai?', [at('bot_command', 0, 14)]),
    undefined,
  ],
  [
    'a command in the middle is but a word',
    said(privateChat, 'ai /hoi', [at('bot_command', 3, 4)]),
    question('ai /hoi'),
  ],
  ['a slash that Telegram took for no command', said(privateChat, '/ 5'), question('/ 5')],
  ['a photo', message(privateChat, { photo: [] }), { kind: 'unreadable' }],
  ['a service message is nobody’s question', message(privateChat, { pinned_message: {} }), undefined],
  ['what was sent through the bot’s inline mode', said(privateChat, 'x', [], { via_bot: me }), undefined],
  ['what was sent through another’s', said(privateChat, 'x', [], { via_bot: otherBot }), question('x')],
  ['what another bot says', said(privateChat, 'x', [], { from: otherBot }), undefined],

  ['group: plain talk', said(group, 'ai?'), undefined],
  ['group: the name as mere text', said(group, 'hoi_bao_bot ai?'), undefined],
  [
    'group: the name within a longer one',
    said(group, '@hoi_bao_bot2 ai?', [at('mention', 0, 13)]),
    undefined,
  ],
  ['group: the name without an entity', said(group, 'x@hoi_bao_bot.vn'), undefined],
  ['group: a mention in front', said(group, '@Hoi_Bao_Bot ai?', [at('mention', 0, 12)]), question('ai?')],
  ['group: a mention behind', said(group, 'ai? @hoi_bao_bot', [at('mention', 4, 12)]), question('ai?')],
  // Entities count UTF-16 units: 😀 takes two.
  [
    'group: a mention behind an emoji',
    said(group, '😀 @hoi_bao_bot ai?', [at('mention', 3, 12)]),
    question('😀  ai?'),
  ],
  [
    'group: a mention by id',
    said(group, 'Bot ai?', [at('text_mention', 0, 3, { user: me })]),
    question('ai?'),
  ],
  ['group: a mention of another', said(group, '@other_bot ai?', [at('mention', 0, 10)]), undefined],
  [
    'group: a mention in a caption',
    message(group, { photo: [], caption: '@hoi_bao_bot ai?', caption_entities: [at('mention', 0, 12)] }),
    question('ai?'),
  ],
  [
    'group: a reply to the bot',
    said(group, 'ai?', [], { reply_to_message: message(group, { from: me, text: 'x' }) }),
    question('ai?', true),
  ],
  [
    'group: a photo in reply to the bot',
    message(group, { photo: [], reply_to_message: message(group, { from: me }) }),
    { kind: 'unreadable' },
  ],
  [
    'group: a reply to another',
    said(group, 'ai?', [], { reply_to_message: message(group, { from: lan }) }),
    undefined,
  ],
  // In a topic that the bot opened, everything formally replies to that service message.
  [
    'group: in a topic that the bot opened',
    said(group, 'ai?', [], { reply_to_message: message(group, { from: me, forum_topic_created: {} }) }),
    undefined,
  ],
  [
    'group: the name alone, under a question',
    said(group, '@hoi_bao_bot', [at('mention', 0, 12)], {
      reply_to_message: message(group, { text: 'ai?' }),
    }),
    question('ai?'),
  ],
  [
    'group: the name and a mere sign, under a photo whose caption asks',
    said(group, '@hoi_bao_bot ?', [at('mention', 0, 12)], {
      reply_to_message: message(group, { photo: [], caption: 'ai?' }),
    }),
    question('ai?'),
  ],
  [
    'group: the name alone, under a question that names the bot or commands it',
    said(group, '@hoi_bao_bot', [at('mention', 0, 12)], {
      reply_to_message: said(group, '/hoi@hoi_bao_bot ai @hoi_bao_bot', [
        at('bot_command', 0, 16),
        at('mention', 20, 12),
      ]),
    }),
    question('ai'),
  ],
  [
    'group: the name alone, quoting a part of a long text',
    said(group, '@hoi_bao_bot', [at('mention', 0, 12)], {
      reply_to_message: message(group, { text: 'Chào. Ai chủ trì? Ai dự?' }),
      quote: { text: 'Ai chủ trì?', position: 6, is_manual: true },
    }),
    question('Ai chủ trì?'),
  ],
  [
    'group: the name alone, under what the bot itself said, or somebody through it',
    said(group, '@hoi_bao_bot', [at('mention', 0, 12)], {
      reply_to_message: message(group, { via_bot: me, text: 'x' }),
    }),
    question(''),
  ],
  [
    'private: the name alone, under a text',
    said(privateChat, '@hoi_bao_bot', [at('mention', 0, 12)], {
      reply_to_message: message(privateChat, { text: 'ai?' }),
    }),
    question('ai?'),
  ],
  [
    'group: a command alone, under a question',
    said(group, '/hoi@hoi_bao_bot', [at('bot_command', 0, 16)], {
      reply_to_message: message(group, { text: 'ai?' }),
    }),
    command('hoi', '', 'ai?'),
  ],
  ['group: the name alone', said(group, '@hoi_bao_bot', [at('mention', 0, 12)]), question('')],
  [
    'group: a command by name',
    said(group, '/hoi@hoi_bao_bot ai?', [at('bot_command', 0, 16)]),
    command('hoi', 'ai?'),
  ],
  [
    'group: a command for another in reply to the bot',
    said(group, '/hoi@other_bot', [at('bot_command', 0, 14)], {
      reply_to_message: message(group, { from: me }),
    }),
    undefined,
  ],
  // In privacy mode Telegram delivers it only where the bot was the last one to write.
  [
    'group: a command without name',
    said(group, '/hoi ai?', [at('bot_command', 0, 4)]),
    command('hoi', 'ai?'),
  ],
  // Of several bots in a group another one may have it.
  ['group: an unknown command without name', said(group, '/ban x', [at('bot_command', 0, 4)]), undefined],
  [
    'group: the same in reply to the bot',
    said(group, '/ban', [at('bot_command', 0, 4)], { reply_to_message: message(group, { from: me }) }),
    undefined,
  ],
  [
    'group: the same with a mention',
    said(group, '/ban @hoi_bao_bot', [at('bot_command', 0, 4), at('mention', 5, 12)]),
    undefined,
  ],
  [
    'group: an unknown command by name',
    said(group, '/ban@hoi_bao_bot x', [at('bot_command', 0, 16)]),
    command('ban', 'x'),
  ],
  [
    'private: an unknown command',
    said(privateChat, '/ban x', [at('bot_command', 0, 4)]),
    command('ban', 'x'),
  ],
  [
    'group: a channel’s post that Telegram forwarded',
    said(group, '@hoi_bao_bot ai?', [at('mention', 0, 12)], { is_automatic_forward: true }),
    undefined,
  ],
  // A live location is edited every few seconds.
  ['an edit without text', message(privateChat, { location: {}, edit_date: 2 }), undefined],
  ['an edit with text', said(privateChat, 'ai?', [], { edit_date: 2 }), question('ai?')],
  [
    'group: a sticker in reply to the bot is applause',
    message(group, { sticker: {}, reply_to_message: message(group, { from: me }) }),
    undefined,
  ],
  [
    'group: an anonymous administrator',
    said(group, '/hoi@hoi_bao_bot', [at('bot_command', 0, 16)], {
      from: { id: 1_087_968_824, is_bot: true },
    }),
    command('hoi', ''),
  ],
])('%s', (_, given, address) => {
  expect(readAddress(given, me)).toEqual(address)
})

describe('a bot that reads all of a group', () => {
  const reader = { ...me, can_read_all_group_messages: true }
  const toMe = { reply_to_message: message(group, { from: me }) }
  test.each<[string, object, unknown]>([
    ['ignores commands without its name: they may be for others', {}, undefined],
    ['obeys them in reply to itself', toMe, command('hoi', 'ai?')],
  ])('%s', (_, more, address) => {
    const given = said(group, '/hoi ai?', [at('bot_command', 0, 4)], more)
    expect(readAddress(given, reader)).toEqual(address)
  })
})

test.each([
  ['a person', { from: lan }, 1],
  ['one of the channels that post as themselves', { from: { id: 136_817_688 }, sender_chat: { id: -5 } }, -5],
  ['an anonymous administrator', { from: { id: 1_087_968_824 }, sender_chat: group }, -1],
])('%s speaks', (_, fields, speaker) => {
  expect(speakerOf(said(group, 'ai?', [], fields))).toBe(speaker)
})
