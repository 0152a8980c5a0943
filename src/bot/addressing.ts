import type { Message, MessageEntity, User, UserFromGetMe } from '@grammyjs/types'

/** What a message wants of the bot. */
export type Address =
  /** `text`: what remains of the message without the command and the bot's name; may be blank. */
  | { readonly kind: 'command'; readonly command: string; readonly text: string }
  | { readonly kind: 'question'; readonly text: string }
  /** A photo, a voice message, a sticker …: nothing that can be read. */
  | { readonly kind: 'unreadable' }

/** Contents that a person sends; what is missing here is a service message, and nobody waits for a reply. */
const contents = [
  'animation', 'audio', 'checklist', 'contact', 'dice', 'document', 'game', 'invoice', 'live_photo',
  'location', 'paid_media', 'photo', 'poll', 'rich_message', 'sticker', 'story', 'venue', 'video',
  'video_note', 'voice',
] as const satisfies readonly (keyof Message)[] // biome-ignore format: a list of words

// Telegram's own accounts in whose name anonymous administrators and channels write. They count as bots.
// https://core.telegram.org/bots/api#user and #message ("sender_chat")
const GROUP_ANONYMOUS_BOT = 1_087_968_824
const CHANNEL_BOT = 136_817_688

/**
 * Tells what a message wants of this bot, `undefined` where it is not spoken to.
 *
 * In private everything is for the bot. In a group only: a command, a reply to the bot, a mention by entity.
 * A command without `@name` counts as far as Telegram itself delivers it to this bot alone: in privacy mode,
 * after the bot was the last one to write (https://core.telegram.org/bots/features#privacy-mode).
 */
export function readAddress(message: Message, me: UserFromGetMe): Address | undefined {
  // What somebody sent through this bot's inline mode is the bot's own text.
  if (message.via_bot?.id === me.id || isOtherBot(message.from)) return undefined
  const isPrivate = message.chat.type === 'private'
  const text = message.text ?? message.caption
  const entities = message.entities ?? message.caption_entities ?? []

  const command = text === undefined ? undefined : readCommand(text, entities)
  if (text !== undefined && command) {
    const isMine = command.target?.toLowerCase() === me.username.toLowerCase()
    if (command.target !== undefined && !isMine) return undefined
    if (isPrivate || isMine || !me.can_read_all_group_messages) {
      const rest = withoutMentions(text, entities, me, command.length)
      return { kind: 'command', command: command.name, text: rest.text }
    }
  }
  const rest = text === undefined ? undefined : withoutMentions(text, entities, me, 0)
  const isSpokenTo = isPrivate || rest?.mentioned === true || isReplyTo(message, me)
  if (!isSpokenTo) return undefined
  if (rest) {
    // "@bot" under somebody's question hands that question on.
    const quoted = message.reply_to_message?.from?.id === me.id ? undefined : message.reply_to_message?.text
    return { kind: 'question', text: rest.text === '' && rest.mentioned ? (quoted ?? '') : rest.text }
  }
  return contents.some((name) => message[name] !== undefined) ? { kind: 'unreadable' } : undefined
}

function isOtherBot(from: User | undefined): boolean {
  return from?.is_bot === true && from.id !== GROUP_ANONYMOUS_BOT && from.id !== CHANNEL_BOT
}

function isReplyTo(message: Message, me: UserFromGetMe): boolean {
  const original = message.reply_to_message
  // Each message of a topic counts as a reply to the service message that opened the topic.
  return original?.from?.id === me.id && original.forum_topic_created === undefined
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
