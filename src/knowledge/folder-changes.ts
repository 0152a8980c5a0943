import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Polling interval in milliseconds. A change counts once the next poll finds nothing newer: editors save in several
 * steps (truncate, write, rename), and two files are often saved one after the other.
 */
const LOOK_EVERY = 200

/** Files that the loaders read. Temporary files of editors (.swp, ~) are ignored. */
const READ = /\.(yaml|txt)$/

export interface FolderChanges {
  /** Resolves once changes are detected. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/**
 * Calls `onChange` after files of a folder were saved, once for all files saved together.
 *
 * Polls the path instead of using `fs.watch`. The system's watcher follows the original folder, so it misses a folder
 * that replaced it by renaming, a link that now points elsewhere (as in Kubernetes mounts) and changes on a network
 * drive.
 *
 * @param lookEvery polling interval in milliseconds; default: 200
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  lookEvery: number = LOOK_EVERY,
): FolderChanges {
  const closing = new AbortController()
  const { signal } = closing
  const first = look(folder)
  const watching = (async () => {
    let told = await first
    let last = told
    for (;;) {
      await pause(lookEvery, undefined, { signal })
      const now = await look(folder)
      if (now === last && now !== told && !signal.aborted) {
        told = now
        onChange()
      }
      last = now
    }
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  return {
    ready: first.then(() => {}),
    async close() {
      closing.abort()
      await watching
    },
  }
}

/** Returns a text that changes with each save: the names of the files and when each was written. Never throws. */
async function look(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [])
  const states = names
    .filter((name) => READ.test(name))
    .sort()
    .map(async (name) => {
      const file = await stat(join(folder, name), { bigint: true }).catch(() => undefined)
      return [name, file?.dev, file?.ino, file?.size, file?.mtimeNs, file?.ctimeNs].join(' ')
    })
  return (await Promise.all(states)).join('\n')
}
