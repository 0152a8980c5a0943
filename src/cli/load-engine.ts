import { createEngine } from '../engine/create-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { pointAt } from '../knowledge/pointer.ts'
import type { Io } from './command.ts'

/** The knowledge folder: the one that was named, or KNOWLEDGE_DIR's. */
export function knowledgeFolder(io: Io, named?: string): string {
  return named ?? (io.env.KNOWLEDGE_DIR?.trim() || 'knowledge')
}

/** The engine of the knowledge; or tells every issue with its line and returns nothing. */
export async function loadEngine(io: Io): Promise<Engine | undefined> {
  const folder = knowledgeFolder(io)
  const read = await loadKnowledge(folder)
  if (read.ok) return createEngine(read.loaded)
  const files = await readFolder(folder)
  const texts = new Map(
    files.ok
      ? [
          ['knowledge.yaml', files.yaml] as const,
          ['article.txt', files.article],
          [WORDINGS_FILE, files.wordings ?? ''],
        ]
      : [],
  )
  const told = read.issues.map((issue) => pointAt(issue, texts)).join('\n\n')
  io.stderr.write(`The knowledge is not right, so nothing starts:\n\n${told}\n\nCheck again: npm run check\n`)
  return undefined
}
