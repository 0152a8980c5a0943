import type { Message } from '@grammyjs/types'
import { GrammyError, InputFile } from 'grammy'
import type { Engine } from '../engine/engine.ts'
import type { Lang } from '../text/language-detection.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { drawDirectives } from './directive-picture.ts'
import { rasterise } from './rasterise.ts'
import { sendPhoto } from './sender.ts'

/** Telegram no longer knows a file by its id: it came from another bot's token, or is gone. */
const UNKNOWN_FILE = /file identifier|file_id|file reference/i

/**
 * Sends the picture of the directives in reply to `to`. It is drawn and uploaded once a version of the knowledge; after
 * that Telegram is given the id of its own copy.
 */
export async function sendDirectivePicture(
  { sessions, texts }: Pick<Dependencies, 'sessions' | 'texts'>,
  ctx: BotContext,
  to: Message,
  engine: Engine,
  lang: Lang,
): Promise<void> {
  const { knowledge, version } = engine
  const caption = texts.say(lang, 'picture-caption')
  const known = await sessions.picture(version, lang)
  if (known !== undefined && (await sendKnown(ctx, to, known, caption))) return
  const file = new InputFile(await rasterise(drawDirectives(texts, knowledge, lang)), 'picture.png')
  const { photo } = await sendPhoto(ctx, to, file, caption)
  const sent = photo?.at(-1)?.file_id
  if (sent !== undefined) await sessions.setPicture(version, lang, sent)
}

/** Sends a file by its id. @returns false where Telegram knows it no longer */
async function sendKnown(ctx: BotContext, to: Message, file: string, caption: string): Promise<boolean> {
  try {
    await sendPhoto(ctx, to, file, caption)
    return true
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400 && UNKNOWN_FILE.test(error.description))
      return false
    throw error
  }
}
