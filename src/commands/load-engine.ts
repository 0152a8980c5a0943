import type { Engine } from '../engine/engine.ts'
import { openEngine } from '../engine/open-engine.ts'
import type { Io } from '../io.ts'
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { pointAt } from '../knowledge/pointer.ts'

/** The knowledge folder: the one that was named, or KNOWLEDGE_DIR's. */
export const knowledgeFolder = (io: Io, named?: string): string =>
  named ?? (io.env.KNOWLEDGE_DIR?.trim() || 'knowledge')

/** The engine of the knowledge; or tells every issue with its line and returns nothing. */
export const loadEngine = async (io: Io): Promise<Engine | undefined> => {
  const folder = knowledgeFolder(io)
  const opened = await openEngine(folder, io.images)
  if (opened.ok) return opened.engine
  const read = await readFolder(folder)
  const texts = new Map(
    read.ok
      ? [
          ['knowledge.yaml', read.yaml] as const,
          ['article.txt', read.article],
          [WORDINGS_FILE, read.wordings ?? ''],
        ]
      : [],
  )
  const told = opened.issues.map((issue) => pointAt(issue, texts)).join('\n\n')
  io.stderr.write(`The knowledge is not right, so nothing starts:\n\n${told}\n\nCheck again: npm run check\n`)
  return undefined
}
