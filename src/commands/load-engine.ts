import type { Io } from '../io.ts'
import { type LoadedKnowledge, loadKnowledge, readFolder } from '../knowledge/load.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { createEngine } from '../qa/create-engine.ts'
import type { Engine } from '../qa/engine.ts'

/** The knowledge folder: the one that was named, or KNOWLEDGE_DIR's. */
export const knowledgeFolder = (io: Io, named?: string): string =>
  named ?? (io.env.KNOWLEDGE_DIR?.trim() || 'knowledge')

/** Loads the knowledge, or tells every issue with its line and returns nothing. */
export const loadOrTell = async (io: Io): Promise<LoadedKnowledge | undefined> => {
  const folder = knowledgeFolder(io)
  const loaded = await loadKnowledge(folder)
  if (loaded.ok) return loaded.loaded
  const read = await readFolder(folder)
  const texts = new Map(
    read.ok ? [['knowledge.yaml', read.yaml] as const, ['article.txt', read.article]] : [],
  )
  const told = loaded.issues.map((issue) => pointAt(issue, texts)).join('\n\n')
  io.stderr.write(`The knowledge is not right, so nothing starts:\n\n${told}\n\nCheck again: npm run check\n`)
  return undefined
}

/** The engine of that knowledge. */
export const loadEngine = async (io: Io): Promise<Engine | undefined> => {
  const loaded = await loadOrTell(io)
  return loaded && createEngine(loaded)
}
