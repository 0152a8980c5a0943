import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { FolderTexts } from '../../knowledge/folder.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import type { StudyData } from './build-index.ts'

/** A knowledge that passed all checks, and what was learnt of it: a start with it parses, checks and learns nothing. */
export interface Image {
  readonly knowledge: Knowledge
  readonly study: StudyData
}

/** The program whose images are kept, and where. */
export interface ImagePlace {
  /** The folder of its files. */
  readonly program: string
  /** Its node_modules. */
  readonly modules: string
  /** When it was started, in milliseconds since 1970: a file changed since may not be what runs. */
  readonly started: number
  /** The folder of the images. */
  readonly folder: string
}

/** Parts of the program that have a say in an image, and packages that they use for it. */
const LAYERS = ['text', 'knowledge', 'engine']
const PACKAGES = ['stemmer', 'yaml', 'zod']
/** Images kept, the newest: one for each of some knowledge folders. */
const MAX_IMAGES = 4
/** The checksum before an image. */
const HEAD_BYTES = 4

/**
 * The file for the image of these texts. Its name is a hash of all that an image follows from, so another text,
 * program or Node has another file. `undefined` where that cannot be told, as of a program that was changed since it
 * was started.
 */
export const imageFile = (place: ImagePlace, texts: FolderTexts): string | undefined => {
  const { program, modules, started, folder } = place
  const addFile = (from: string, name: string): void => {
    const path = join(from, name)
    if (statSync(path).ctimeMs > started) throw new Error(`${path} was changed`)
    const content = readFileSync(path)
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`)
  try {
    for (const layer of LAYERS)
      for (const name of readdirSync(join(program, layer), { encoding: 'utf8', recursive: true }).sort())
        if (/\.(?:[jt]s|json|txt)$/.test(name)) addFile(program, join(layer, name))
    for (const name of PACKAGES) addFile(modules, join(name, 'package.json'))
    for (const text of [texts.yaml, texts.article, texts.wordings ?? ''])
      hash.update(`${text.length}\0`).update(text)
    return join(folder, `${hash.digest('hex')}.image`)
  } catch {
    return undefined
  }
}

/** Reads an image; `undefined` where there is none, or not a whole one. */
export const readImage = (file: string): Image | undefined => {
  try {
    const content = readFileSync(file)
    const image = content.subarray(HEAD_BYTES)
    return content.readUInt32LE() === crc32(image) ? deserialize(image) : undefined
  } catch {
    return undefined
  }
}

/** Keeps an image, where that is allowed, and forgets the oldest. Never throws: without it a start is only slower. */
export const writeImage = (file: string, image: Image): void => {
  const folder = dirname(file)
  const unfinished = `${file}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    const content = serialize(image)
    // Under its name only once it is whole.
    const head = Buffer.alloc(HEAD_BYTES)
    head.writeUInt32LE(crc32(content))
    writeFileSync(unfinished, Buffer.concat([head, content]))
    renameSync(unfinished, file)
    const kept = readdirSync(folder)
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    for (const old of kept.slice(MAX_IMAGES)) rmSync(old, { force: true })
  } catch {
    removeQuietly(unfinished)
  }
}

const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true })
  } catch {
    // Where nothing may be removed, nothing was written.
  }
}
