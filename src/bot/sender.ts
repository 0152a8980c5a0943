import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  Message,
  MessageEntity,
  ReactionTypeEmoji,
} from '@grammyjs/types'
import { GrammyError, type InputFile } from 'grammy'
import { clip } from '../text/clip.ts'
import { threadOf } from './addressing.ts'
import type { BotContext, Keyboard, Reply } from './dependencies.ts'
import { isRefused } from './failure.ts'

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
    if (error.description.includes('message is not modified')) return true
    if (GONE.test(error.description)) return false
    throw error
  }
}

/** Reacts with 👀 instead of repeating an identical answer. Ignores chats without reactions. */
export async function markSeen(ctx: BotContext, message: Message): Promise<void> {
  try {
    await ctx.api.setMessageReaction(message.chat.id, message.message_id, [{ type: 'emoji', emoji: SEEN }])
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
  }
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

/** Ends the loading indicator of a button. A late call is no failure: the reader has moved on. */
export async function toast(ctx: BotContext, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text })
  } catch (error) {
    if (!isRefused(error)) throw error
  }
}

/** Answers an inline query. A late answer is no failure: the user has typed on. */
export async function answerTyping(
  ctx: BotContext,
  cards: readonly InlineQueryResult[],
  options: Parameters<BotContext['answerInlineQuery']>[1],
): Promise<void> {
  try {
    await ctx.answerInlineQuery(cards, options)
  } catch (error) {
    if (!isRefused(error) || !/query is too old/.test(error.description)) throw error
  }
}

export function asMarkup(keyboard: Keyboard | undefined): InlineKeyboardMarkup {
  return { inline_keyboard: (keyboard ?? []).map((row) => [...row]) }
}

function asMessage(reply: Reply) {
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(reply.keyboard && reply.keyboard.length > 0 && { reply_markup: asMarkup(reply.keyboard) }),
  }
}
