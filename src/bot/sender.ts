import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  Message,
  MessageEntity,
  ReactionTypeEmoji,
} from '@grammyjs/types'
import type { InputFile } from 'grammy'
import type { Variables } from '../locales/sentences.ts'
import { clip } from '../text/clip.ts'
import { threadOf } from './addressing.ts'
import type { BotContext, Keyboard, Reply } from './dependencies.ts'
import { isRefused, isUnwelcome } from './failure.ts'
import type { Sessions } from './sessions.ts'
import { say } from './texts.ts'

/** Milliseconds after which the chat shows "typing". Most answers take a few. */
const TYPING_AFTER = 700
/** Reaction to a question whose answer is just above. One of Telegram's free reactions. */
const SEEN: ReactionTypeEmoji['emoji'] = '👀'

// https://core.telegram.org/bots/api#forcereply and #sendphoto
const MAX_PLACEHOLDER_LENGTH = 64
const MAX_CAPTION_LENGTH = 1_024

/** Descriptions of a 400 for a message that cannot be edited; the last two if its group became a supergroup. */
const GONE =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|can't access the chat|no write access/

/** Styles that a quote must match, or it is refused. https://core.telegram.org/bots/api#replyparameters */
const QUOTED_STYLES: ReadonlySet<MessageEntity['type']> = new Set<MessageEntity['type']>([
  'bold', 'custom_emoji', 'date_time', 'italic', 'spoiler', 'strikethrough', 'underline',
]) // biome-ignore format: a list of words
const MAX_QUOTE_LENGTH = 1_024

/**
 * Sends a reply into the chat and topic of `to`.
 *
 * @param quote true to send it as a reply to that message
 * @param receiver user id of the only group member who sees it; default: all see it
 */
export function sendReply(
  ctx: BotContext,
  to: Message,
  reply: Reply,
  quote: boolean,
  receiver?: number,
): Promise<Message> {
  return ctx.api.sendMessage(to.chat.id, reply.text.source, {
    ...asMessage(reply),
    ...placeOf(to),
    ...(receiver !== undefined && { ephemeral_message_parameters: { receiver_user_id: receiver } }),
    ...replyTo(to, quote, reply.part, receiver !== undefined),
    // A prompt replaces the keyboard.
    ...(reply.prompt !== undefined && {
      reply_markup: {
        force_reply: true as const,
        // In a group, only the asker, whose message is quoted, gets the prompt.
        ...(quote && { selective: true }),
        input_field_placeholder: clip(reply.prompt, MAX_PLACEHOLDER_LENGTH),
      },
    }),
  })
}

/**
 * Sends a reply into a group so that only the asker sees it. Telegram allows this if the bot is an administrator, and
 * in reply to an ephemeral message: https://core.telegram.org/bots/features#ephemeral-messages
 *
 * @returns the sent message; its id is 0, or another if an older server showed it to all; `undefined` if Telegram does
 *   not allow it
 */
export async function whisper(
  sessions: Sessions,
  ctx: BotContext,
  to: Message,
  reply: Reply,
): Promise<Message | undefined> {
  const receiver = receiverOf(to)
  const isAnswer = to.ephemeral_message_id !== undefined
  if (receiver === undefined || !(isAnswer || (await sessions.mayWhisper(to.chat.id)))) return undefined
  try {
    const sent = await sendReply(ctx, to, reply, true, receiver)
    if (sent.message_id !== 0) await sessions.forbidWhisper(to.chat.id)
    return sent
  } catch (error) {
    // Other errors would also occur for a message to all.
    if (!isRefused(error) || isUnwelcome(error)) throw error
    if (!isAnswer) await sessions.forbidWhisper(to.chat.id)
    return undefined
  }
}

/** Returns the user who asked in a group; `undefined` for a channel or an anonymous administrator. */
function receiverOf({ chat, from, sender_chat }: Message): number | undefined {
  const isGroup = (chat.type === 'group' || chat.type === 'supergroup') && chat.is_direct_messages !== true
  return isGroup && sender_chat === undefined && from?.is_bot === false ? from.id : undefined
}

/** Sends a picture into the chat and topic of `to`, as a reply to it. @param file its bytes, or Telegram's file id */
export function sendPhoto(
  ctx: BotContext,
  to: Message,
  file: InputFile | string,
  caption: string,
): Promise<Message> {
  return ctx.api.sendPhoto(to.chat.id, file, {
    caption: clip(caption, MAX_CAPTION_LENGTH),
    ...placeOf(to),
    ...quoteOf(to, false),
  })
}

/**
 * Replaces a reply that was sent before.
 *
 * @returns false if that message is gone or can no longer be edited
 */
export async function editReply(ctx: BotContext, chat: number, id: number, reply: Reply): Promise<boolean> {
  try {
    await ctx.api.editMessageText(chat, id, reply.text.source, asMessage(reply))
    return true
  } catch (error) {
    if (!isRefused(error)) throw error
    if (GONE.test(error.description)) return false
    if (error.description.includes('message is not modified')) return true
    throw error
  }
}

/** Reacts with 👀 instead of repeating an identical answer. Ignores chats without reactions. */
export function markSeen(ctx: BotContext, { chat, message_id }: Message): Promise<void> {
  return unlessRefused(ctx.api.setMessageReaction(chat.id, message_id, [{ type: 'emoji', emoji: SEEN }]))
}

/** Runs `work`, and shows "typing" if it takes longer than `TYPING_AFTER`. */
export async function withTyping<T>(ctx: BotContext, message: Message, work: () => Promise<T>): Promise<T> {
  const thread = threadOf(message)
  const timer = setTimeout(() => {
    const topic = thread === undefined ? {} : { message_thread_id: thread }
    // The indicator is optional, so a failure is ignored.
    ctx.api.sendChatAction(message.chat.id, 'typing', topic).catch(() => {})
  }, TYPING_AFTER)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Ends the loading indicator of a button, and shows a sentence above the chat. A late call is no failure: the reader
 * has moved on.
 *
 * @param key of the sentence; default: none
 */
export function toast(ctx: BotContext, key?: string, variables?: Variables): Promise<void> {
  const text = key === undefined ? {} : { text: say(ctx.locale, key, variables) }
  return unlessRefused(ctx.answerCallbackQuery(text))
}

/** Answers an inline query. A late answer is no failure: the user has typed on. */
export function answerTyping(
  ctx: BotContext,
  cards: readonly InlineQueryResult[],
  options: Parameters<BotContext['answerInlineQuery']>[1],
): Promise<void> {
  return unlessRefused(ctx.answerInlineQuery(cards, options), /query is too old/)
}

/** Waits for a call. Ignores a refusal for its content. @param why part of the descriptions to ignore; default: any */
export async function unlessRefused(call: Promise<unknown>, why = /^/): Promise<void> {
  try {
    await call
  } catch (error) {
    if (!isRefused(error) || !why.test(error.description)) throw error
  }
}

export function asMarkup(keyboard: Keyboard): InlineKeyboardMarkup {
  return { inline_keyboard: keyboard.map((row) => [...row]) }
}

/** Returns the parameters of a message with this reply, besides its text. */
export function asMessage({ keyboard = [] }: Reply) {
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 && { reply_markup: asMarkup(keyboard) }),
  }
}

/** Returns the parameters of a reply to a message. A reply to all cannot quote an ephemeral message. */
function quoteOf({ message_id, ephemeral_message_id }: Message, isEphemeral: boolean) {
  if (ephemeral_message_id === undefined)
    return { reply_parameters: { message_id, allow_sending_without_reply: true } }
  return isEphemeral ? { reply_parameters: { ephemeral_message_id } } : {}
}

/** Returns the topic, and the reader in a channel's direct messages, where Telegram requires one. */
function placeOf(to: Message) {
  const thread = threadOf(to)
  const reader = to.direct_messages_topic?.topic_id
  return {
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(reader !== undefined && { direct_messages_topic_id: reader }),
  }
}

/** @param quote true to show the question above the reply @param part of the question to quote, even without `quote` */
function replyTo(to: Message, quote: boolean, part: string | undefined, isEphemeral: boolean) {
  const { text = '', entities = [] } = to
  const isPlain = !entities.some(({ type }) => QUOTED_STYLES.has(type))
  const shows = part !== undefined && isPlain && part.length <= MAX_QUOTE_LENGTH && text.includes(part)
  const { reply_parameters: parameters } = quote || shows ? quoteOf(to, isEphemeral) : {}
  if (!parameters) return {}
  return {
    reply_parameters: {
      ...parameters,
      ...(shows && { quote: part, quote_position: text.indexOf(part) }),
    },
  }
}
