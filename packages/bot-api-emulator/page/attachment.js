/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
import { h, icon } from './dom.js'
import { showPicture } from './overlays.js'

const UNITS = ['B', 'KB', 'MB']
const KILO = 1024
/** Of a picture in a bubble. */
const MAX_SIDE_PX = 420

/**
 * The picture or the file of a message; null where it has none.
 *
 * @param {ShownMessage} message
 * @param {Page} page
 */
export function renderAttachment(message, { say }) {
  // The largest comes last.
  const photo = message.photo?.at(-1)
  if (photo) {
    const address = fileAddress(photo.file_id)
    const alt = message.caption || say('picture')
    const image = h('img', { src: address, alt, width: photo.width, height: photo.height })
    const picture = h(
      'button',
      {
        type: 'button',
        class: 'picture',
        'aria-label': say('openPicture', { name: alt }),
        onclick: () => showPicture(address, alt, say('close')),
      },
      image,
    )
    // Its room is there before the picture is: what came before stays where it is.
    const scale = Math.min(1, MAX_SIDE_PX / Math.max(photo.width, photo.height))
    picture.style.width = `${Math.round(photo.width * scale)}px`
    return picture
  }
  const file = message.document
  if (!file) return null
  return h(
    'a',
    { class: 'file', href: fileAddress(file.file_id), download: file.file_name ?? '' },
    h('span', { class: 'file-icon' }, icon('file')),
    h(
      'span',
      { class: 'file-lines' },
      h('b', {}, file.file_name ?? say('file')),
      h('span', {}, sizeInWords(file.file_size ?? 0)),
    ),
  )
}

/**
 * A message in one line, as lists and quotes of replies show it.
 *
 * @param {Partial<ShownMessage>} message
 * @param {import('./texts.js').Say} say
 */
export function inOneLine(message, say) {
  const text = message.text ?? message.caption ?? message.document?.file_name ?? ''
  return (text || (message.photo ? say('picture') : '')).replace(/\s+/g, ' ')
}

/** @param {string} id */
const fileAddress = (id) => `/app/file/${encodeURIComponent(id)}`

/** @param {number} bytes */
function sizeInWords(bytes) {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(KILO)), UNITS.length - 1)
  return `${(bytes / KILO ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`
}
