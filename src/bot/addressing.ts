import type { Message, MessageEntity, UserFromGetMe } from '@grammyjs/types'

/** What a message wants of the bot. */
export type Address =
  | {
      readonly kind: 'command'
      readonly command: string
      /** What remains of the message without the command and the bot's name; may be blank. */
      readonly text: string
      /** What the message replies to, or the part of it that it quotes; blank where that asks nothing. */
      readonly quoted: string
    }
  | {
      readonly kind: 'question'
      /** What remains without the bot's name; where nothing does, what the message replies to. May be blank. */
      readonly text: string
      /** True if the bot is not named: the message only replies to one of its own. */
      readonly isReply: boolean
    }
  /** A photo, a voice message, a sticker …: nothing that can be read. */
  | { readonly kind: 'unreadable' }

/** Contents that a person sends; what is missing here is a service message, and nobody waits for a reply. */
const contents = [
  'animation', 'audio', 'checklist', 'contact', 'dice', 'document', 'game', 'invoice', 'live_photo',
  'location', 'paid_media', 'photo', 'poll', 'rich_message', 'sticker', 'story', 'venue', 'video',
  'video_note', 'voice',
] as const satisfies readonly (keyof Message)[] // biome-ignore format: a list of words

/** What is sent under somebody's words as applause. */
const gestures = ['animation', 'dice', 'sticker'] as const satisfies readonly (keyof Message)[]

// Telegram's own accounts in whose name anonymous administrators and channels write. They count as bots.
// https://core.telegram.org/bots/api#user and #message ("sender_chat")
const GROUP_ANONYMOUS_BOT = 1_087_968_824
const CHANNEL_BOT = 136_817_688

/** "@bot", "@bot ?": nothing is left that could ask. */
const BLANK = /^[\p{P}\p{Z}\p{C}]*$/u

/**
 * Reads what a message wants of this bot, `undefined` where it is not spoken to.
 *
 * In private everything is for the bot, and what a reader writes to a channel. In a group only: a command, a reply to the bot, a mention by entity.
 * A command without `@name` counts if the bot has it, as far as Telegram itself delivers it to this bot alone: in
 * privacy mode, after the bot was the last one to write (https://core.telegram.org/bots/features#privacy-mode).
 *
 * @param has tells the names of the bot's commands
 */
export function readAddress(
  message: Message,
  me: UserFromGetMe,
  has: (command: string) => boolean,
): Address | undefined {
  if (isNobodys(message, me)) return undefined
  const isPrivate = message.chat.type === 'private'
  const text = message.text ?? message.caption
  const entities = message.entities ?? message.caption_entities ?? []
  const command = text === undefined ? undefined : readCommand(text, entities)
  const rest = text === undefined ? undefined : withoutMentions(text, entities, me, command?.length ?? 0)
  const isNamed = isPrivate || isForBotAlone(message) || rest?.mentioned === true
  const isReply = isReplyTo(message, me)

  if (command && rest) {
    const isMine = command.target?.toLowerCase() === me.username.toLowerCase()
    if (command.target !== undefined && !isMine) return undefined
    // Of several bots in a group each has its commands: what this one lacks is for another.
    const isMeant = has(command.name) && (isNamed || isReply || !me.can_read_all_group_messages)
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

/** Returns whose words a message are: a channel, or an anonymous administrator's group, before an account. */
export function speakerOf({ sender_chat, from, chat }: Message): number {
  return sender_chat?.id ?? from?.id ?? chat.id
}

/** Returns the topic to name in a reply. Other threads of a supergroup have a number too, but take no such parameter. */
export function threadOf(message: Message): number | undefined {
  return message.is_topic_message ? message.message_thread_id : undefined
}

/** Returns what keeps talks apart within a chat: a topic, or the one reader of a channel's direct messages. */
export function topicOf(message: Message): number | undefined {
  return message.direct_messages_topic?.topic_id ?? threadOf(message)
}

/** Returns whose conversation within its chat a message belongs to: each topic has its own. */
export function talkOf(message: Message, speaker = speakerOf(message)): string {
  const topic = topicOf(message)
  return topic === undefined ? String(speaker) : `${speaker}.${topic}`
}

/** True if no person wrote it here: the bot itself, inline; another bot; a channel's post that Telegram forwards. */
function isNobodys({ via_bot, from, is_automatic_forward }: Message, me: UserFromGetMe): boolean {
  if (via_bot?.id === me.id || is_automatic_forward === true) return true
  return from?.is_bot === true && from.id !== GROUP_ANONYMOUS_BOT && from.id !== CHANNEL_BOT
}

/** True if nobody else is spoken to: in a group by what the others do not see, in a channel's direct messages by its reader. */
function isForBotAlone({ ephemeral_message_id, direct_messages_topic: topic, from }: Message): boolean {
  return ephemeral_message_id !== undefined || (topic?.user !== undefined && topic.user.id === from?.id)
}

/** True if it deserves a word that it cannot be read. An edit does not: a live location moves every few seconds. */
function isUnreadable(message: Message): boolean {
  if (message.edit_date !== undefined) return false
  const isGesture = message.chat.type !== 'private' && gestures.some((name) => message[name] !== undefined)
  return !isGesture && contents.some((name) => message[name] !== undefined)
}

function isReplyTo(message: Message, me: UserFromGetMe): boolean {
  const original = message.reply_to_message
  // Each message of a topic counts as a reply to the service message that opened the topic.
  return original?.from?.id === me.id && original.forum_topic_created === undefined
}

/** "@bot" under somebody's question hands that question on, or the part of it that is quoted. */
function quotedText({ quote, reply_to_message: original }: Message, me: UserFromGetMe): string {
  if (quote?.is_manual) return quote.text.trim()
  if (!original || original.from?.id === me.id || original.via_bot?.id === me.id) return ''
  const text = original.text ?? original.caption ?? ''
  const entities = original.entities ?? original.caption_entities ?? []
  return withoutMentions(text, entities, me, readCommand(text, entities)?.length ?? 0).text
}

interface Command {
  readonly name: string
  readonly target: string | undefined
  /** UTF-16 units, as all offsets of entities. */
  readonly length: number
}

function readCommand(text: string, entities: readonly MessageEntity[]): Command | undefined {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  if (!entity) return undefined
  const [name = '', target] = text.slice(1, entity.length).split('@')
  return { name: name.toLowerCase(), target, length: entity.length }
}

function withoutMentions(
  text: string,
  entities: readonly MessageEntity[],
  me: UserFromGetMe,
  from: number,
): { text: string; mentioned: boolean } {
  const name = `@${me.username}`.toLowerCase()
  const mentions = entities.filter(
    (entity) =>
      (entity.type === 'mention' &&
        text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  )
  let rest = ''
  let end = from
  for (const { offset, length } of mentions) {
    rest += text.slice(end, offset)
    end = offset + length
  }
  return { text: (rest + text.slice(end)).trim(), mentioned: mentions.length > 0 }
}
