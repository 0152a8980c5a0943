import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filePhrases } from '../locales/check/layout.ts'
import { type FolderTexts, readFolder, versionOf, WORDINGS_FILE } from './folder.ts'
import { watchFolder } from './folder-changes.ts'
import { type Issue, told } from './issue.ts'
import type { LoadedKnowledge } from './load.ts'

/** What came of a reload. */
export type Reloaded =
  | { readonly ok: true; readonly version: string; readonly changed: boolean }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Something built from a knowledge folder that follows the folder's files while it runs. */
export interface Live<T> {
  /** The newest that is whole. Whoever took it before finishes on what it took. */
  current(): T
  /** Reads the folder now, whatever its files look like; also what `watch` held back as cut off. */
  reload(): Promise<Reloaded>
  /** Resolves once saved files are noticed. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

export interface LiveOptions<T> {
  readonly folder: string
  /** What is served until a file is saved. */
  readonly first: T
  /** Builds what `current` gives from then on; a throw counts as broken knowledge. */
  readonly build: (loaded: LoadedKnowledge) => T
  /** Told of each version that took over. */
  readonly onSwap?: (version: string) => void
  /** Told why a saved folder was not taken; the last good one goes on. */
  readonly onIssues?: (issues: readonly Issue[]) => void
}

/** Serves a knowledge folder that people edit: swaps whole versions, keeps the last good one. */
export function watchKnowledge<T extends { readonly version: string }>(options: LiveOptions<T>): Live<T> {
  const { folder, first, build, onSwap = () => {}, onIssues = () => {} } = options
  let current = first
  let version = first.version
  let texts: FolderTexts | undefined
  /** What was last held back as cut off: the version of its texts, and when they were saved. */
  let heldBack: { readonly version: string; readonly saved: number } | undefined
  // Reloads run one after the other: the files of the last one are the newest.
  let queue: Promise<unknown> = Promise.resolve()

  const load = async (careful: boolean): Promise<Reloaded> => {
    const read = await readFolder(folder)
    if (!read.ok) return read
    if (careful && texts) {
      const cut = [
        cutOff('knowledge.yaml', texts.yaml, read.yaml),
        cutOff('article.txt', texts.article, read.article),
        // A file that is deleted is meant to be.
        cutOff(WORDINGS_FILE, texts.wordings ?? '', read.wordings ?? texts.wordings ?? ''),
      ].flatMap((issue) => issue ?? [])
      if (cut.length > 0) {
        const held = { version: versionOf(read), saved: await lastSaved(folder) }
        // Saved again and nothing added: so it is meant.
        const isMeant = heldBack?.version === held.version && heldBack.saved !== held.saved
        if (!isMeant) {
          heldBack = held
          return { ok: false, issues: cut }
        }
      }
    }
    heldBack = undefined
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
      // Who asks for a reload is given the issues; of a saved file somebody must be told.
      if (!reloaded.ok && careful) onIssues(reloaded.issues)
      return reloaded
    })
    queue = done.catch(() => {})
    return done
  }

  const changes = watchFolder(folder, () => void enqueue(true))
  // What was saved between the loading of `first` and now is not lost either.
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

/** When one of the files was last written, milliseconds since 1970; 0 where that cannot be told. */
async function lastSaved(folder: string): Promise<number> {
  const times = ['knowledge.yaml', 'article.txt', WORDINGS_FILE].map((name) =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  )
  return Math.max(...(await Promise.all(times)))
}

/**
 * Does a file look as if its saving broke off? It may still be right YAML, only without its end: then half of
 * the knowledge would be gone in silence.
 */
function cutOff(path: string, before: string, after: string): Issue | undefined {
  const shorter = after.length < before.length
  const broken = before.startsWith(after) || (before.endsWith('\n') && !after.endsWith('\n'))
  if (!shorter || !broken) return undefined
  const lines = after.split('\n')
  return {
    code: 'file-cut-off',
    path,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    ...told(filePhrases.cutOff),
    severity: 'error',
  }
}

function unbuildable(error: unknown): Issue {
  return {
    code: 'knowledge-unusable',
    path: 'knowledge.yaml',
    line: 1,
    column: 1,
    ...told(filePhrases.unusable(error instanceof Error ? error.message : String(error))),
    severity: 'error',
  }
}
