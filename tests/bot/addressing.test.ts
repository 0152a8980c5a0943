import type { Message, MessageEntity, UserFromGetMe } from '@grammyjs/types'
import { expect, test } from 'vitest'
import { readAddress } from '../../src/bot/addressing.ts'

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

const question = (text: string) => ({ kind: 'question', text })
const command = (name: string, text: string) => ({ kind: 'command', command: name, text })

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
    question('ai?'),
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

test('a bot that reads all of a group ignores commands without its name: they may be for others', () => {
  const given = said(group, '/hoi ai?', [at('bot_command', 0, 4)])
  expect(readAddress(given, { ...me, can_read_all_group_messages: true })).toBeUndefined()
})
