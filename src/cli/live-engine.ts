import type { Logger } from 'pino'
import type { AdminNotices } from '../bot/admin.ts'
import type { Engine } from '../engine/engine.ts'
import { formatIssue } from '../knowledge/issue.ts'
import { type Live, watchKnowledge } from '../knowledge/watch.ts'
import { engineOf, type Unread } from './load-engine.ts'

export interface LiveEngineDeps {
  readonly folder: string
  readonly first: Engine
  readonly unread: Unread
  readonly logger: Logger
  /** Called when there is something to report; the bot that reports it is created after the engine. */
  readonly notices?: () => AdminNotices | undefined
}

/** Creates the engine of a folder that people edit while the bot runs. Logs the result of each save. */
export function createLiveEngine({
  folder,
  first,
  unread,
  logger,
  notices = () => undefined,
}: LiveEngineDeps): Live<Engine> {
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
