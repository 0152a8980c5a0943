import type { Logger } from 'pino'
import type { AdminNotices } from '../bot/admin.ts'
import { createEngine } from '../engine/create-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { readTexts } from '../knowledge/folder.ts'
import { formatIssue, type Issue } from '../knowledge/issue.ts'
import { type LoadedKnowledge, loadKnowledge } from '../knowledge/load.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { countUnread, onlyRead } from '../knowledge/unread.ts'
import { type Live, watchKnowledge } from '../knowledge/watch.ts'
import { OperatorError } from '../storage/operator-error.ts'
import type { Terminal } from './command.ts'

export const DEFAULT_FOLDER = 'knowledge'

/** Returns the knowledge folder: `named`, else KNOWLEDGE_DIR, else the default. */
export function knowledgeFolder(io: Pick<Terminal, 'env'>, named?: string): string {
  return named ?? (io.env.KNOWLEDGE_DIR?.trim() || DEFAULT_FOLDER)
}

/** Treatment of unread facts: their answers are marked, or the facts are left out. */
type Unread = 'marked' | 'left-out'

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
  const told = await pointedAt(read.issues, folder, io)
  throw new OperatorError(`${io.say('nothing-starts')}\n\n${told}\n\n${io.say('check-again')}`)
}

/** Returns the issues of a folder with their lines. */
export async function pointedAt(
  issues: readonly Issue[],
  folder: string,
  { lang }: Terminal,
): Promise<string> {
  const texts = await readTexts(folder)
  return issues.map((issue) => pointAt(issue, texts, lang)).join('\n\n')
}

interface LiveEngineDeps {
  readonly folder: string
  readonly first: Engine
  readonly unread: Unread
  readonly logger: Logger
  /** Called when there is something to report; the bot that reports it is created after the engine. */
  readonly notices: () => AdminNotices | undefined
}

/** Creates the engine of a folder that people edit while the bot runs. Logs the result of each save. */
export function createLiveEngine({ folder, first, unread, logger, notices }: LiveEngineDeps): Live<Engine> {
  const live: Live<Engine> = watchKnowledge({
    folder,
    first,
    build: (loaded) => engineOf(loaded, unread),
    onSwap: (version) => {
      logger.info({ version }, 'new knowledge is in use')
      void notices()?.swapped(version)
    },
    onIssues: (issues) => {
      const { version } = live.current()
      for (const issue of issues) logger.error({ version, code: issue.code }, formatIssue(issue))
      void notices()?.broken(issues, version)
    },
  })
  return live
}
