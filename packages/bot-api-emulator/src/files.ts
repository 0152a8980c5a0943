import { createHash, randomBytes } from 'node:crypto'
import type { UploadedFile } from './multipart.ts'

/** A file in memory, found by the id that bots and the page use. */
export interface StoredFile {
  id: string
  /** Equal for equal content. */
  uniqueId: string
  name: string
  /** MIME type as sent. */
  type: string
  bytes: Buffer
  /** Path in the result of getFile. The content is at `<apiRoot>/file/bot<token>/<path>`. */
  path: string
}

export interface Files {
  add(file: UploadedFile, folder: 'photos' | 'documents'): StoredFile
  get(id: string): StoredFile | undefined
  byPath(path: string): StoredFile | undefined
  /** Placeholder for the photos of people: one grey dot. */
  readonly somePhoto: StoredFile
}

/** Maximum size of all files together, in bytes. The oldest are dropped. */
const KEEP = 64 * 1024 * 1024
const GREY_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYAgAAtgC1GKYl5AAAAABJRU5ErkJggg=='

export function createFiles(): Files {
  const files = new Map<string, StoredFile>()
  let size = 0

  function add(file: UploadedFile, folder: string): StoredFile {
    const id = randomBytes(32).toString('base64url')
    const uniqueId = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 16)
    const ending = /\.\w{1,8}$/.exec(file.name)?.[0] ?? ''
    const stored = { ...file, id, uniqueId, path: `${folder}/file_${files.size}_${id.slice(0, 6)}${ending}` }
    files.set(id, stored)
    size += stored.bytes.length
    for (const [oldest, { bytes }] of files) {
      if (size <= KEEP || oldest === id) break
      files.delete(oldest)
      size -= bytes.length
    }
    return stored
  }

  const bytes = Buffer.from(GREY_DOT, 'base64')
  const path = 'photos/photo.png'
  const somePhoto = { id: 'photo', uniqueId: 'photo', name: 'photo.png', type: 'image/png', bytes, path }
  const get = (id: string) => (id === somePhoto.id ? somePhoto : files.get(id))
  return {
    add,
    get,
    byPath: (path) => [somePhoto, ...files.values()].find((file) => file.path === path),
    somePhoto,
  }
}
