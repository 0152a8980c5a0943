import type { MessageEntity } from '@grammyjs/types'
import { imageSize } from 'image-size'
import type { Arguments } from './arguments.ts'
import { type Backend, type Method, ok } from './backend.ts'
import { edit, foundToEdit } from './edit.ts'
import { ApiError, badRequest } from './errors.ts'
import type { Files, StoredFile } from './files.ts'
import { captionText } from './formatted-text.ts'
import { replyMarkup } from './reply-markup.ts'
import { createSend } from './send.ts'

/** Maximum size in bytes. https://core.telegram.org/bots/api#sendphoto */
const MAX_PHOTO = 10 * 1024 * 1024
/** Maximum sum of width and height in pixels, and maximum ratio of the two. */
const MAX_SIDES = 10_000
const MAX_RATIO = 20
const PHOTO_TYPES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' }

/** Methods for pictures and documents, uploaded or sent again by id. Nothing is downloaded. */
export function fileMethods(backend: Backend): Record<string, Method> {
  const { world, files } = backend
  const send = createSend(backend)

  return {
    sendphoto: (args) =>
      send(args, () => ({ photo: [photoSize(readPhoto(files, args))], ...withCaption(args) })),

    senddocument: (args) =>
      send(args, () => {
        const file = readFile(files, args, 'document')
        const document = { ...idsOf(file), file_name: file.name, mime_type: file.type }
        return { document, ...withCaption(args) }
      }),

    editmessagecaption(args) {
      const content = withCaption(args)
      const { inline: reply_markup } = replyMarkup(args)
      const found = foundToEdit(world, args)
      if (found.message.text !== undefined) throw badRequest('There is no caption in the message to edit')
      return edit(backend, args, found, { ...content, reply_markup })
    },

    getfile(args) {
      const file = files.get(args.text('file_id'))
      if (!file) throw badRequest('invalid file_id')
      return ok({ ...idsOf(file), file_path: file.path })
    },
  }
}

function idsOf(file: StoredFile) {
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length }
}

/** Stores an uploaded file, or returns the file with a known id. */
function readFile(files: Files, args: Arguments, field: 'photo' | 'document'): StoredFile {
  const uploaded = args.file(field)
  if (uploaded) return files.add(uploaded, `${field}s`)
  const id = args.text(field)
  if (id === '') throw badRequest(`There is no ${field} in the request`)
  // The message differs from the real server, which would download the file.
  if (/^https?:/i.test(id))
    throw new ApiError(400, 'Bad Request: this local server fetches no addresses: upload it')
  const known = files.get(id)
  if (!known) throw badRequest('Wrong file identifier/HTTP URL specified')
  return known
}

function readPhoto(files: Files, args: Arguments): StoredFile {
  const size = args.file('photo')?.bytes.length ?? 0
  if (size > MAX_PHOTO) {
    throw badRequest(
      `File of size ${size} bytes is too big for a photo; the maximum size is ${MAX_PHOTO} bytes`,
    )
  }
  const file = readFile(files, args, 'photo')
  file.type = PHOTO_TYPES[measured(file).type] ?? file.type
  return file
}

function photoSize(file: StoredFile) {
  const { width, height } = measured(file)
  return { ...idsOf(file), width, height }
}

function measured({ bytes }: StoredFile) {
  let size: { width: number; height: number; type?: string }
  try {
    size = imageSize(bytes)
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED')
  }
  const { width, height, type = '' } = size
  if (!PHOTO_TYPES[type]) throw badRequest('IMAGE_PROCESS_FAILED')
  const isLong = Math.max(width, height) > MAX_RATIO * Math.min(width, height)
  if (isLong || width + height > MAX_SIDES) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return { width, height, type }
}

function withCaption(args: Arguments) {
  const entities = args.json('caption_entities', () => undefined as never)
  const { text, entities: marks } = captionText({
    text: args.text('caption'),
    parse_mode: args.text('parse_mode'),
    entities,
  })
  const caption: { caption?: string | undefined; caption_entities?: MessageEntity[] | undefined } = {
    caption: text === '' ? undefined : text,
    caption_entities: marks.length > 0 ? marks : undefined,
  }
  return caption
}
