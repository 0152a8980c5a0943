import { createRequire } from 'node:module'
import type { Message } from '@grammyjs/types'
import { InputFile } from 'grammy'
import { drawDirectives, type PictureWords } from '../report/directive-picture.ts'
import type { Lang } from '../text/language-detection.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { isRefused } from './failure.ts'
import { sendPhoto } from './sender.ts'
import { say } from './texts.ts'

/** Font with every Vietnamese letter, independent of the fonts on the machine. */
const FAMILY = 'Be Vietnam Pro'
/** Errors for an unknown file id: the file belongs to another bot, or no longer exists. */
const UNKNOWN_FILE = /file identifier|file_id|file reference/i

/**
 * Sends the picture of the directives in reply to `to`. It is drawn and uploaded once per language and version of the
 * knowledge; later sends use Telegram's file id.
 */
export async function sendDirectivePicture(
  { sessions }: Dependencies,
  ctx: BotContext,
  to: Message,
  lang: Lang,
): Promise<void> {
  const { knowledge, version } = ctx.engine
  const caption = say(lang, 'picture-caption')
  const known = await sessions.picture(version, lang)
  if (known !== undefined && (await sendKnown(ctx, to, known, caption))) return
  const file = new InputFile(
    await rasterise(drawDirectives(knowledge, lang, pictureWords(lang))),
    'picture.png',
  )
  const { photo } = await sendPhoto(ctx, to, file, caption)
  const sent = photo?.at(-1)?.file_id
  if (sent !== undefined) await sessions.setPicture(version, lang, sent)
}

/** Returns the words of the picture; its title, because it is sent on without its message. */
export function pictureWords(lang: Lang): PictureWords {
  return {
    title: say(lang, 'list-directives'),
    noIssuer: say(lang, 'list-no-issuer'),
    carriesOut: (others) => say(lang, 'carries-out', { others }),
  }
}

/** Sends a file by its id. @returns false if Telegram no longer knows the id */
async function sendKnown(ctx: BotContext, to: Message, file: string, caption: string): Promise<boolean> {
  try {
    await sendPhoto(ctx, to, file, caption)
    return true
  } catch (error) {
    if (isRefused(error) && UNKNOWN_FILE.test(error.description)) return false
    throw error
  }
}

/** Converts an SVG document to a PNG file, off the main thread. The font is Be Vietnam Pro. */
export async function rasterise(svg: string): Promise<Buffer> {
  // Native code, loaded only when a picture is first requested.
  const { renderAsync } = await import('@resvg/resvg-js')
  const require = createRequire(import.meta.url)
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [
        require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
        require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
      ],
      defaultFontFamily: FAMILY,
    },
  })
  return image.asPng()
}
