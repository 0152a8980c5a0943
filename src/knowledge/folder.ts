import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from './issue.ts'

/** The two files of a knowledge folder as they are. */
export interface FolderTexts {
  readonly yaml: string
  readonly article: string
}

/** Reads the two files. */
export const readFolder = async (
  folder: string,
): Promise<
  ({ readonly ok: true } & FolderTexts) | { readonly ok: false; readonly issues: readonly Issue[] }
> => {
  const [yaml, article] = await Promise.all([read(folder, 'knowledge.yaml'), read(folder, 'article.txt')])
  if (typeof yaml === 'string' && typeof article === 'string') return { ok: true, yaml, article }
  return { ok: false, issues: [yaml, article].flatMap((file) => (typeof file === 'string' ? [] : [file])) }
}

/** Length of a knowledge version in hexadecimal digits: enough to tell versions of one folder apart. */
const VERSION_LENGTH = 12

/** Tells one state of the two files from another. */
export const versionOf = (yaml: string, articleText: string): string =>
  createHash('sha256').update(yaml).update('\0').update(articleText).digest('hex').slice(0, VERSION_LENGTH)

const read = async (folder: string, name: string): Promise<string | Issue> => {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const message = `cannot be read (${why}). Is the folder ${folder} the right one? KNOWLEDGE_DIR names it.`
    return { code: 'file-unreadable', path: name, line: 1, column: 1, message, severity: 'error' }
  }
}
