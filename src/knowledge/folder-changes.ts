import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Milliseconds between two looks. A change counts once the next look finds nothing newer: editors save in several
 * steps (truncate, write, rename), and two files are often saved one after the other.
 */
const LOOK_EVERY = 200

/** Files that the loaders read; an editor's own (.swp, ~) come and go. */
const READ = /\.(yaml|txt)$/

export interface FolderChanges {
  /** Resolves once changes are noticed. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/**
 * Calls `onChange` after files of a folder were saved, once for all that were saved together.
 *
 * It looks by the path each time rather than have the system watch, which stays with the folder that was there first:
 * one put in its place by renaming, a link that leads elsewhere by now (as Kubernetes mounts its files) and a network
 * drive would never be noticed.
 */
export function watchFolder(folder: string, onChange: () => void): FolderChanges {
  const closing = new AbortController()
  const { signal } = closing
  const first = look(folder)
  const watching = (async () => {
    let told = await first
    let last = told
    for (;;) {
      await pause(LOOK_EVERY, undefined, { signal })
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

/** Returns what differs after each save: which files there are by this path, and when each was written. Never throws. */
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
