import { Api, InputFile } from 'grammy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'
import { answerOf } from './api.ts'
import { png } from './pictures.ts'

let emulator: Emulator
let api: Api
/** The file_id of a picture and of a document that were uploaded. */
let known: { photo: string; document: string }
beforeAll(async () => {
  emulator = await createEmulator()
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot })
  const photo = await api.sendPhoto(vi(), picture(40, 30))
  const document = await api.sendDocument(vi(), new InputFile(Buffer.from('a,b\n'), 'số liệu.csv'))
  known = { photo: photo.photo.at(-1)!.file_id, document: document.document.file_id }
})
afterAll(() => emulator.close())

const vi = () => emulator.chats.vi.id
const picture = (width: number, height: number) => new InputFile(png(width, height), 'a.png')
const bad = (description: string): [number, string] => [400, `Bad Request: ${description}`]
const MEGABYTE = 1024 * 1024

// biome-ignore format: one call a line
const CALLS: [string, () => Promise<unknown>, true | [number, string]][] = [
  ['a picture again, by its id', () => api.sendPhoto(vi(), known.photo), true],
  ['a document again, by its id', () => api.sendDocument(vi(), known.document), true],
  ['a caption in HTML', () => api.sendPhoto(vi(), known.photo, { caption: '<b>a</b>', parse_mode: 'HTML' }), true],
  ['a caption of 1024 letters', () => api.sendPhoto(vi(), known.photo, { caption: 'ế'.repeat(1024) }), true],
  ['a caption of 1025 letters', () => api.sendPhoto(vi(), known.photo, { caption: 'ế'.repeat(1025) }), bad('message caption is too long')],
  ['no picture', () => api.sendPhoto(vi(), ''), bad('there is no photo in the request')],
  ['an id of nothing', () => api.sendPhoto(vi(), 'AgACAg'), bad('wrong file identifier/HTTP URL specified')],
  ['an address, which only the real server fetches', () => api.sendPhoto(vi(), 'https://example.com/a.png'), bad('this local server fetches no addresses: upload it')],
  ['what is no picture', () => api.sendPhoto(vi(), new InputFile(Buffer.from('hello'), 'a.png')), bad('IMAGE_PROCESS_FAILED')],
  // A drawing that could hold a script.
  ['SVG', () => api.sendPhoto(vi(), new InputFile(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'a.svg')), bad('IMAGE_PROCESS_FAILED')],
  ['20 times as wide as high', () => api.sendPhoto(vi(), picture(400, 20)), true],
  ['more than that', () => api.sendPhoto(vi(), picture(401, 20)), bad('PHOTO_INVALID_DIMENSIONS')],
  ['10,000 pixels of both sides', () => api.sendPhoto(vi(), picture(5001, 5000)), bad('PHOTO_INVALID_DIMENSIONS')],
  ['over 10 MB', () => api.sendPhoto(vi(), new InputFile(Buffer.alloc(10 * MEGABYTE + 1), 'a.png')), bad('file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes')],
  ['a file that is not there', () => api.getFile('nothing'), bad('invalid file_id')],
]
test.each(CALLS)('%s', async (_, call, expected) => {
  expect(await answerOf(call())).toEqual(expected)
})

test('a caption is edited, a text is not', async () => {
  const sent = await api.sendPhoto(vi(), known.photo, { caption: 'a' })
  const edited = await api.editMessageCaption(vi(), sent.message_id, {
    caption: '<i>b</i>',
    parse_mode: 'HTML',
  })
  expect(edited).toMatchObject({ caption: 'b', caption_entities: [{ type: 'italic' }] })
  const [caption, text] = await Promise.allSettled([
    api.editMessageCaption(vi(), (await api.sendMessage(vi(), 'a')).message_id, { caption: 'b' }),
    api.editMessageText(vi(), sent.message_id, 'b'),
  ])
  expect(caption).toMatchObject({
    reason: { description: 'Bad Request: there is no caption in the message to edit' },
  })
  expect(text).toMatchObject({
    reason: { description: 'Bad Request: there is no text in the message to edit' },
  })
})

test('the page shows a picture, and offers anything else for saving', async () => {
  const shown = await fetch(`${emulator.url}/app/file/${known.photo}`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(shown.headers.get('content-disposition')).toBe(null)
  // A page that a bot uploads must not run as a page of this one.
  const page = await api.sendDocument(vi(), new InputFile(Buffer.from('<script>'), 'a.html'))
  const saved = await fetch(`${emulator.url}/app/file/${page.document.file_id}`)
  expect(saved.headers.get('content-type')).toBe('application/octet-stream')
  expect(saved.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.html")
  expect((await fetch(`${emulator.url}/app/file/nothing`)).status).toBe(404)
})

test('what a person photographs can be fetched as well', async () => {
  const sent = emulator.send({ from: emulator.users.vi, chat: vi(), text: 'xem', photo: true })
  const { file_path } = await api.getFile(sent.photo![0]!.file_id)
  const fetched = await fetch(`${emulator.apiRoot}/file/bot${emulator.token}/${file_path}`)
  expect(fetched.headers.get('content-type')).toBe('image/png')
})

test('among the arguments of a call a file stands by its name and size', async () => {
  const call = emulator.nextCall('sendPhoto')
  const bytes = png(3, 2)
  await api.sendPhoto(vi(), new InputFile(bytes, 'tên.png'))
  const { params } = await call
  expect(JSON.parse(JSON.stringify(Object.values(params)))).toContainEqual({
    file: 'tên.png',
    bytes: bytes.length,
  })
})
