import { inBoth } from '../locales/in-both.ts'
import { type FolderTexts, readFolder, versionOf, WORDINGS_FILE } from './folder.ts'
import { watchFolder } from './folder-changes.ts'
import { type Issue, issueAt } from './issue.ts'
import type { LoadedKnowledge } from './load.ts'

/** Result of a reload. */
type Reloaded =
  | { readonly ok: true; readonly version: string; readonly changed: boolean }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A value built from a knowledge folder, rebuilt when the files change. */
export interface Live<T> {
  /** Returns the value of the newest valid version. A caller that took an older value may keep using it. */
  current(): T
  /** Reloads the folder now. Also accepts files that `watch` rejected as cut off. */
  reload(): Promise<Reloaded>
  /** Resolves once changes of files are detected. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

export interface LiveOptions<T> {
  readonly folder: string
  /** Value served until a file is saved. */
  readonly first: T
  /** Builds the value of a new version. An exception counts as broken knowledge. */
  readonly build: (loaded: LoadedKnowledge) => T
  /** Called with the version after each swap. */
  readonly onSwap?: (version: string) => void
  /** Called with the issues if a saved folder is rejected. The last valid version stays in use. */
  readonly onIssues?: (issues: readonly Issue[]) => void
  /** Milliseconds between looks at the folder. Default: 200. */
  readonly lookEvery?: number
}

/** Serves a knowledge folder that people edit. Swaps whole versions and keeps the last valid one. */
export function watchKnowledge<T extends { readonly version: string }>(options: LiveOptions<T>): Live<T> {
  const { folder, first, build, onSwap = () => {}, onIssues = () => {}, lookEvery } = options
  let current = first
  let version = first.version
  let texts: FolderTexts | undefined
  // Reloads run one at a time, so the last one reads the newest files.
  let queue: Promise<unknown> = Promise.resolve()

  const load = async (careful: boolean): Promise<Reloaded> => {
    const read = await readFolder(folder)
    if (!read.ok) return read
    const cut = careful && texts ? cutFiles(texts, read) : []
    if (cut.length > 0) return { ok: false, issues: cut }
    if (versionOf(read) === version) {
      texts = read
      return { ok: true, version, changed: false }
    }
    const { loadTexts } = await import('./load.ts')
    const loaded = loadTexts(read.yaml, read.article, read.wordings)
    if (!loaded.ok) return loaded
    try {
      current = build(loaded.loaded)
    } catch (error) {
      return { ok: false, issues: [unbuildable(error)] }
    }
    texts = read
    version = loaded.loaded.version
    onSwap(version)
    return { ok: true, version, changed: true }
  }

  const enqueue = (careful: boolean): Promise<Reloaded> => {
    const done = queue.then(async () => {
      const reloaded = await load(careful)
      // The caller of `reload` gets the issues as a result. For a saved file, only the callback reports them.
      if (!reloaded.ok && careful) onIssues(reloaded.issues)
      return reloaded
    })
    queue = done.catch(() => {})
    return done
  }

  const changes = watchFolder(folder, () => void enqueue(true), lookEvery)
  // Also picks up files saved between the loading of `first` and now.
  const ready = changes.ready.then(() => enqueue(true)).then(() => {})
  return {
    current: () => current,
    reload: () => enqueue(false),
    ready,
    async close() {
      await changes.close()
      await queue
    },
  }
}

/**
 * Returns an issue for each file that lost the line end at its end, as if saving it was interrupted. It may still be valid
 * YAML, so its lost part would go unnoticed.
 */
function cutFiles(before: FolderTexts, now: FolderTexts): Issue[] {
  const files = [
    ['knowledge.yaml', before.yaml, now.yaml],
    ['article.txt', before.article, now.article],
    // A deleted file is intended.
    [WORDINGS_FILE, before.wordings, now.wordings],
  ] as const
  return files.flatMap(([path, was = '', text = was]) => {
    if (!was.endsWith('\n') || text.endsWith('\n')) return []
    const lines = text.split('\n')
    const place = { path, line: lines.length, column: lines.at(-1)!.length + 1 }
    return [issueAt(place, 'file-cut-off', inBoth('file-cut-off'))]
  })
}

function unbuildable(error: unknown): Issue {
  const why = error instanceof Error ? error.message : String(error)
  const place = { path: 'knowledge.yaml', line: 1, column: 1 }
  return issueAt(place, 'knowledge-unusable', inBoth('file-unusable', { why }))
}
