import type { Io } from '../io.ts'
import { formatIssue } from '../knowledge/issue.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { createEngine } from '../qa/create-engine.ts'
import type { Engine } from '../qa/engine.ts'

/** Loads the knowledge that KNOWLEDGE_DIR names, or tells every issue and returns nothing. */
export const loadEngine = async (io: Io): Promise<Engine | undefined> => {
  const loaded = await loadKnowledge(io.env.KNOWLEDGE_DIR?.trim() || 'knowledge')
  if (loaded.ok) return createEngine(loaded.loaded)
  io.stderr.write(
    `The knowledge is not right, so nothing starts:\n${loaded.issues.map(formatIssue).join('\n')}\n`,
  )
  return undefined
}
