import { createEngine } from '../engine/create-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { type LoadedKnowledge, loadKnowledge } from '../knowledge/load.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { countUnread, onlyRead } from '../knowledge/unread.ts'
import { OperatorError } from '../storage/operator-error.ts'
import type { Terminal } from './command.ts'

/** Returns the knowledge folder: `named`, else KNOWLEDGE_DIR, else `knowledge`. */
export function knowledgeFolder(io: Pick<Terminal, 'env'>, named?: string): string {
  return named ?? (io.env.KNOWLEDGE_DIR?.trim() || 'knowledge')
}

/** Treatment of unread facts: their answers are marked, or the facts are left out. */
export type Unread = 'marked' | 'left-out'

/** Creates the engine of loaded knowledge. */
export function engineOf({ knowledge, article, version }: LoadedKnowledge, unread: Unread): Engine {
  const told = unread === 'marked' ? knowledge : onlyRead(knowledge)
  return { ...createEngine({ knowledge: told, article, version }), unread: countUnread(knowledge) }
}

/**
 * Returns the engine of the knowledge.
 *
 * @throws OperatorError if it has errors; lists them with their lines
 */
export async function loadEngine(io: Terminal, unread: Unread = 'marked'): Promise<Engine> {
  const folder = knowledgeFolder(io)
  const read = await loadKnowledge(folder)
  if (read.ok) return engineOf(read.loaded, unread)
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
  const told = read.issues.map((issue) => pointAt(issue, texts, io.lang)).join('\n\n')
  throw new OperatorError(`${io.say('nothing-starts')}\n\n${told}\n\n${io.say('check-again')}`)
}
