import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  Message,
  MessageEntity,
  ReactionTypeEmoji,
} from '@grammyjs/types'
import { GrammyError, type InputFile } from 'grammy'
import { threadOf } from './addressing.ts'
import type { BotContext, Keyboard, Reply } from './dependencies.ts'
import { clip } from './html.ts'

/** Milliseconds of silence after which the chat shows "typing"; an answer takes a few. */
const TYPING_AFTER = 700
/** Put under a question whose answer stands just above. One of Telegram's free reactions. */
const SEEN: ReactionTypeEmoji['emoji'] = '👀'

// https://core.telegram.org/bots/api#forcereply and #sendphoto
const MAX_PLACEHOLDER_LENGTH = 64
const MAX_CAPTION_LENGTH = 1_024

/** The 400s by which a message can no longer be edited; the last two where its group became a supergroup. */
const GONE =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|can't access the chat|no write access/

/** Of https://core.telegram.org/bots/api#replyparameters: a quote must have the same ones, or nothing is sent. */
const QUOTED_STYLES: ReadonlySet<MessageEntity['type']> = new Set<MessageEntity['type']>([
  'bold', 'custom_emoji', 'date_time', 'italic', 'spoiler', 'strikethrough', 'underline',
]) // biome-ignore format: a list of words
const MAX_QUOTE_LENGTH = 1_024

/**
 * Sends a reply into the chat and topic of `to`.
 *
 * @param quote whether it quotes that message
 * @param receiver of a group, who alone is to see it; default: all
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
    // A button and a prompt exclude each other.
    ...(reply.prompt !== undefined && {
      reply_markup: {
        force_reply: true as const,
        // In a group for the one who asked alone, whose message is quoted.
        ...(quote && { selective: true }),
        input_field_placeholder: clip(reply.prompt, MAX_PLACEHOLDER_LENGTH),
      },
    }),
  })
}

/** Sends a picture into the chat and topic of `to`, as a reply to it. @param file its bytes, or Telegram's id of it */
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

/** Quotes a message; one that a single person sees cannot be quoted to all. */
function quoteOf({ message_id, ephemeral_message_id }: Message, isEphemeral: boolean) {
  if (ephemeral_message_id === undefined)
    return { reply_parameters: { message_id, allow_sending_without_reply: true } }
  return isEphemeral ? { reply_parameters: { ephemeral_message_id } } : {}
}

/** Names the topic, or the reader in the direct messages of a channel: required there. */
function placeOf(to: Message) {
  const thread = threadOf(to)
  const reader = to.direct_messages_topic?.topic_id
  return {
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(reader !== undefined && { direct_messages_topic_id: reader }),
  }
}

/** @param quote whether a reply is to show its question; one that meets a part of it always does */
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
 * Puts another reply in the place of one sent before.
 *
 * @returns false where that message is gone or can no longer be edited
 */
export async function editReply(ctx: BotContext, chat: number, id: number, reply: Reply): Promise<boolean> {
  try {
    await ctx.api.editMessageText(chat, id, reply.text.source, asMessage(reply))
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    if (error.description.includes('message is not modified')) return true
    if (GONE.test(error.description)) return false
    throw error
  }
}

/** Marks a question as seen instead of saying the same twice. A chat may allow no reactions; so be it. */
export async function markSeen(ctx: BotContext, message: Message): Promise<void> {
  try {
    await ctx.api.setMessageReaction(message.chat.id, message.message_id, [{ type: 'emoji', emoji: SEEN }])
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
  }
}

/** Runs `work`, and shows "typing" if it takes long. */
export async function withTyping<T>(ctx: BotContext, message: Message, work: () => Promise<T>): Promise<T> {
  const thread = threadOf(message)
  const timer = setTimeout(() => {
    const topic = thread === undefined ? {} : { message_thread_id: thread }
    // Nobody misses the sign where it fails.
    ctx.api.sendChatAction(message.chat.id, 'typing', topic).catch(() => {})
  }, TYPING_AFTER)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

/** Ends the waiting sign on a button. Too late is no failure: the reader has long gone on. */
export async function toast(ctx: BotContext, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text })
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
  }
}

/** Answers an inline query. Too late is no failure: the user has typed on meanwhile. */
export async function answerTyping(
  ctx: BotContext,
  cards: readonly InlineQueryResult[],
  options: Parameters<BotContext['answerInlineQuery']>[1],
): Promise<void> {
  try {
    await ctx.answerInlineQuery(cards, options)
  } catch (error) {
    if (
      !(error instanceof GrammyError) ||
      error.error_code !== 400 ||
      !/query is too old/.test(error.description)
    )
      throw error
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
