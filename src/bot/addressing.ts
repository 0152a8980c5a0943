import type { Message, MessageEntity, UserFromGetMe } from '@grammyjs/types'
import { commandsByName } from './command-names.ts'

/** Request that a message makes to the bot. */
export type Address =
  | {
      readonly kind: 'command'
      readonly command: string
      /** The message without the command and the bot's name; may be blank. */
      readonly text: string
      /** Quoted part of the message replied to, else its whole text unless the bot sent it; may be blank. */
      readonly quoted: string
    }
  | {
      readonly kind: 'question'
      /** The message without the bot's name; if that leaves nothing, the text replied to. May be blank. */
      readonly text: string
      /** True if the bot is not named: the message only replies to one of its own. */
      readonly isReply: boolean
    }
  /** A message without text: a photo, a voice message, a sticker. */
  | { readonly kind: 'unreadable' }

/** Fields with content that a person sends. A message with none of them is a service message and gets no reply. */
const contents = [
  'animation', 'audio', 'checklist', 'contact', 'dice', 'document', 'game', 'invoice', 'live_photo',
  'location', 'paid_media', 'photo', 'poll', 'rich_message', 'sticker', 'story', 'venue', 'video',
  'video_note', 'voice',
] as const satisfies readonly (keyof Message)[] // biome-ignore format: a list of words

/** Content that people send as applause for a message. */
const gestures = ['animation', 'dice', 'sticker'] as const satisfies readonly (keyof Message)[]

// Telegram's accounts that stand for anonymous administrators and channels. Their `is_bot` is true.
// https://core.telegram.org/bots/api#user and #message ("sender_chat")
const GROUP_ANONYMOUS_BOT = 1_087_968_824
const CHANNEL_BOT = 136_817_688

/** Text that asks nothing: what "@bot" or "@bot ?" leaves without the mention. */
const BLANK = /^[\p{P}\p{Z}\p{C}]*$/u

/**
 * Returns the request that a message makes to this bot; `undefined` if the bot is not addressed.
 *
 * Every message counts in a private chat and in a channel's direct messages. In a group, only commands, replies to
 * the bot and mentions by entity count. A command without `@name` counts if the bot has it and is in privacy mode:
 * Telegram then delivers the command only to the bot that wrote last
 * (https://core.telegram.org/bots/features#privacy-mode).
 */
export function readAddress(message: Message, me: UserFromGetMe): Address | undefined {
  if (isNobodys(message, me)) return undefined
  const isPrivate = message.chat.type === 'private'
  const rest = readText(message, me)
  const command = rest?.command
  const isNamed = isPrivate || isForBotAlone(message) || rest?.mentioned === true
  const isReply = isReplyTo(message, me)

  if (command) {
    const isMine = command.target?.toLowerCase() === me.username.toLowerCase()
    if (command.target !== undefined && !isMine) return undefined
    // An unknown command in a group may be meant for another bot.
    const isMeant =
      commandsByName.has(command.name) && (isNamed || isReply || !me.can_read_all_group_messages)
    if (!isPrivate && !isMine && !isMeant) return undefined
    return { kind: 'command', command: command.name, text: rest.text, quoted: quotedText(message, me) }
  }
  if (!isNamed && !isReply) return undefined
  if (rest) {
    const quoted = rest.mentioned && BLANK.test(rest.text) ? quotedText(message, me) : ''
    return { kind: 'question', text: quoted === '' ? rest.text : quoted, isReply: !isNamed }
  }
  return isUnreadable(message) ? { kind: 'unreadable' } : undefined
}

/** Returns the id of a message's author: the sender chat (channel, anonymous administrator's group), else the user. */
export function speakerOf({ sender_chat, from, chat }: Message): number {
  return sender_chat?.id ?? from?.id ?? chat.id
}

/** Returns the topic id for a reply. Threads outside of topics have an id too, but sending does not accept it. */
export function threadOf(message: Message): number | undefined {
  return message.is_topic_message ? message.message_thread_id : undefined
}

/** Returns the id that separates sessions within a chat: a topic, or the reader in a channel's direct messages. */
export function topicOf(message: Message): number | undefined {
  return message.direct_messages_topic?.topic_id ?? threadOf(message)
}

/** Returns the session key of a message within its chat: the speaker, and the topic if there is one. */
export function talkOf(message: Message, speaker = speakerOf(message)): string {
  const topic = topicOf(message)
  return topic === undefined ? String(speaker) : `${speaker}.${topic}`
}

/** True if no person wrote the message here: this bot's inline mode, another bot, or an automatic forward. */
function isNobodys({ via_bot, from, is_automatic_forward }: Message, me: UserFromGetMe): boolean {
  if (via_bot?.id === me.id || is_automatic_forward === true) return true
  return from?.is_bot === true && from.id !== GROUP_ANONYMOUS_BOT && from.id !== CHANNEL_BOT
}

/** True if only the bot is addressed: an ephemeral message in a group, or a reader's direct message to a channel. */
function isForBotAlone({ ephemeral_message_id, direct_messages_topic: topic, from }: Message): boolean {
  return ephemeral_message_id !== undefined || (topic?.user !== undefined && topic.user.id === from?.id)
}

/** True if the sender must learn that the bot reads only text. Edits do not count: a live location changes often. */
function isUnreadable(message: Message): boolean {
  if (message.edit_date !== undefined) return false
  const isGesture = message.chat.type !== 'private' && gestures.some((name) => message[name] !== undefined)
  return !isGesture && contents.some((name) => message[name] !== undefined)
}

function isReplyTo({ reply_to_message: original }: Message, me: UserFromGetMe): boolean {
  // Every message in a topic is a reply to the service message that opened the topic.
  return original?.from?.id === me.id && original.forum_topic_created === undefined
}

/** Returns the question that a bare "@bot" passes on: the quoted part, or the text of the message replied to. */
function quotedText({ quote, reply_to_message: original }: Message, me: UserFromGetMe): string {
  if (quote?.is_manual) return quote.text.trim()
  if (!original || original.from?.id === me.id || original.via_bot?.id === me.id) return ''
  return readText(original, me)?.text ?? ''
}

/** Returns the text of a message without the command it begins with and without mentions of the bot. */
function readText(
  message: Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>,
  me: UserFromGetMe,
) {
  const text = message.text ?? message.caption
  const entities = message.entities ?? message.caption_entities ?? []
  if (text === undefined) return undefined
  // Offsets and lengths are in UTF-16 units.
  const wordsOf = ({ offset, length }: MessageEntity) => text.slice(offset, offset + length)
  const start = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  const [name = '', target] = start ? wordsOf(start).slice(1).split('@') : []
  const mention = `@${me.username}`.toLowerCase()
  const mentions = entities.filter(
    (entity) =>
      (entity.type === 'mention' && wordsOf(entity).toLowerCase() === mention) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  )
  let rest = ''
  let end = start?.length ?? 0
  for (const { offset, length } of mentions) {
    rest += text.slice(end, offset)
    end = offset + length
  }
  return {
    text: (rest + text.slice(end)).trim(),
    mentioned: mentions.length > 0,
    command: start && { name: name.toLowerCase(), target },
  }
}
