import { watch as watchFiles } from 'chokidar'

/**
 * Milliseconds of quiet before a change counts. Editors save in several steps (truncate, write, rename), and
 * two files are often saved one after the other. Must be well above 50: chokidar tells nothing of a change
 * that follows another within 50 ms, so what is read before then may miss it for good.
 */
const QUIET = 150

export interface FolderChanges {
  /** Resolves once changes are noticed. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Calls `onChange` after files of a folder were saved, once for all that were saved together. */
export function watchFolder(
  folder: string,
  onChange: () => void,
  onError: (error: unknown) => void = () => {},
): FolderChanges {
  let timer: NodeJS.Timeout | undefined
  const watcher = watchFiles(folder, {
    ignoreInitial: true,
    depth: 0,
    // Only what the loaders read: an editor's own files (.swp, ~) come and go.
    ignored: (path, stats) => stats?.isFile() === true && !/\.(yaml|txt)$/.test(path),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET)
  })
  watcher.on('error', onError)
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
