import { readArticle } from '../knowledge/article.ts'
import { readFolder, versionOf } from '../knowledge/folder.ts'
import type { Issue } from '../knowledge/issue.ts'
import { createEngine } from './create-engine.ts'
import type { Engine } from './engine.ts'
import { recall, study } from './index/build-index.ts'
import { type ImagePlace, imageFile, readImage, writeImage } from './index/snapshot.ts'

export type Opened =
  | { readonly ok: true; readonly engine: Engine }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * The engine of a knowledge folder, or all that is wrong with it. From an image of it where there is one, otherwise an
 * image is kept for the next start.
 *
 * @param place where images are kept; without it none is
 */
export const openEngine = async (folder: string, place?: ImagePlace): Promise<Opened> => {
  const texts = await readFolder(folder)
  if (!texts.ok) return texts
  const file = place && imageFile(place, texts)
  const image = file === undefined ? undefined : readImage(file)
  if (image) {
    const { knowledge } = image
    const article = readArticle(texts.article, knowledge.captions, knowledge.furniture)
    const version = versionOf(texts)
    return {
      ok: true,
      engine: createEngine({ knowledge, article, version }, recall(knowledge, image.study)),
    }
  }
  // Parsing and checking need packages that an image does without.
  const { loadTexts } = await import('../knowledge/load.ts')
  const read = loadTexts(texts.yaml, texts.article, texts.wordings)
  if (!read.ok) return read
  const { knowledge } = read.loaded
  const studied = study(knowledge)
  if (file !== undefined) writeImage(file, { knowledge, study: studied.data() })
  return { ok: true, engine: createEngine(read.loaded, studied) }
}
