import { createHash, type Hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { FolderTexts } from '../knowledge/folder.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { StudyData } from './study.ts'

/** A knowledge that passed all checks, and what was learnt of it: a start with it parses, checks and learns nothing. */
export interface Image {
  readonly knowledge: Knowledge
  readonly study: StudyData
}

/** The program whose images are kept, and where. */
export interface ImagePlace {
  /** The folder of its files. */
  readonly program: string
  /** Its node_modules: images are kept in `.cache/hoi-bao` there. */
  readonly modules: string
}

/** Parts of the program that have a say in an image, and packages that they use for it. */
const LAYERS = ['language', 'knowledge', 'qa']
const PACKAGES = ['js-yaml', 'stemmer', 'yaml', 'zod']
/** Images kept, the newest: one for each of some knowledge folders. */
const MAX_IMAGES = 4
const ENDING = '.image'

/**
 * The file for the image of these texts. Its name is a hash of all that an image follows from, so another text,
 * program or Node has another file. `undefined` where that cannot be told, as of a program that was changed since it
 * was started.
 */
export const imageFile = ({ program, modules }: ImagePlace, texts: FolderTexts): string | undefined => {
  try {
    const hash = createHash('sha256').update(`${process.version} ${process.arch}`)
    for (const layer of LAYERS)
      for (const name of readdirSync(join(program, layer), { encoding: 'utf8', recursive: true }).sort())
        if (/\.[jt]s$/.test(name)) addFile(hash, program, join(layer, name))
    for (const name of PACKAGES) addFile(hash, modules, join(name, 'package.json'))
    for (const text of [texts.yaml, texts.article]) hash.update(`${text.length}\0`).update(text)
    return join(modules, '.cache', 'hoi-bao', `${hash.digest('hex')}${ENDING}`)
  } catch {
    return undefined
  }
}

const addFile = (hash: Hash, folder: string, name: string): void => {
  const path = join(folder, name)
  if (statSync(path).ctimeMs > performance.timeOrigin) throw new Error(`${path} was changed`)
  const content = readFileSync(path)
  hash.update(`${name}\0${content.length}\0`).update(content)
}

/** Reads an image; `undefined` where there is none, or not a whole one. */
export const readImage = (file: string): Image | undefined => {
  try {
    const content = readFileSync(file)
    const image = content.subarray(DIGEST_BYTES)
    return digest(image).equals(content.subarray(0, DIGEST_BYTES)) ? deserialize(image) : undefined
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
    writeFileSync(unfinished, Buffer.concat([digest(content), content]))
    renameSync(unfinished, file)
    const kept = readdirSync(folder)
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    for (const old of kept.slice(MAX_IMAGES)) rmSync(old, { force: true })
  } catch {
    rmSync(unfinished, { force: true })
  }
}

/** A multiple of 8 in length, so that the arrays behind it lie where they can be used in place. */
const DIGEST_BYTES = 32
const digest = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest()
