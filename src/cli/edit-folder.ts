/** Reads a knowledge folder for changes, and saves a change only if the folder still loads. */
import { join } from 'node:path'
import { type FolderTexts, readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import type { Issue } from '../knowledge/issue.ts'
import { type LoadedKnowledge, loadTexts } from '../knowledge/load.ts'
import { replaceFile } from './draft-folder.ts'

/** A folder as it is on disk, where an editor may have just saved it. */
export interface Current {
  readonly files: FolderTexts
  readonly loaded: LoadedKnowledge
}

/** Reads a folder; `undefined` if it does not load. */
export async function readCurrent(folder: string): Promise<Current | undefined> {
  const files = await readFolder(folder)
  const loaded = files.ok ? loadTexts(files.yaml, files.article, files.wordings) : files
  return files.ok && loaded.ok ? { files, loaded: loaded.loaded } : undefined
}

/** Saves the files if they load. @returns the first issue otherwise */
export async function saveFolder(
  folder: string,
  before: FolderTexts,
  after: FolderTexts,
): Promise<Issue | undefined> {
  const loaded = loadTexts(after.yaml, after.article, after.wordings)
  if (!loaded.ok) return loaded.issues[0]
  // Written first, because it must not name a fact that is gone.
  if (after.wordings !== undefined && after.wordings !== before.wordings)
    await replaceFile(join(folder, WORDINGS_FILE), after.wordings)
  await replaceFile(join(folder, 'knowledge.yaml'), after.yaml)
  return undefined
}
