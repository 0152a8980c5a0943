import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type InBoth, inBoth } from '../locales/in-both.ts'
import { fold } from '../text/normalize.ts'
import { nearestField } from './explain.ts'
import { type Issue, issueAt } from './issue.ts'

/** File with the wordings that tools keep in addition to those of `knowledge.yaml`. */
export const WORDINGS_FILE = 'wordings.txt'

const ALL_FILES = ['knowledge.yaml', WORDINGS_FILE, 'questions.yaml', 'article.txt'] as const

/** Texts of the files in a knowledge folder. */
export interface FolderTexts {
  readonly yaml: string
  readonly article: string
  /** Text of `wordings.txt`; absent if the folder has none. */
  readonly wordings?: string | undefined
}

/** Length of a knowledge version in hexadecimal digits, enough to distinguish the versions of one folder. */
const VERSION_LENGTH = 12

/** Reads the files. Only `wordings.txt` may be missing. */
export async function readFolder(
  folder: string,
): Promise<
  ({ readonly ok: true } & FolderTexts) | { readonly ok: false; readonly issues: readonly Issue[] }
> {
  const [yaml, article, wordings] = await Promise.all([
    read(folder, 'knowledge.yaml'),
    read(folder, 'article.txt'),
    read(folder, WORDINGS_FILE),
  ])
  const broken = [yaml, article].flatMap((file) => (typeof file === 'string' ? [] : [file.issue]))
  if (typeof wordings !== 'string' && !wordings.isMissing) broken.push(wordings.issue)
  if (typeof yaml !== 'string' || typeof article !== 'string' || broken.length > 0)
    return { ok: false, issues: broken }
  return { ok: true, yaml, article, wordings: typeof wordings === 'string' ? wordings : undefined }
}

/** Returns the readable files by name, to show the lines of issues. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = ALL_FILES.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  const done = await Promise.allSettled(read)
  return new Map(done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
}

/** Returns the version of the files: equal texts have equal versions. */
export function versionOf({ yaml, article, wordings }: FolderTexts): string {
  const hash = createHash('sha256').update(yaml).update('\0').update(article)
  if (wordings !== undefined) hash.update('\0').update(wordings)
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}

/** Returns the text of a file, or the issue why there is none. */
export async function read(
  folder: string,
  name: string,
): Promise<string | { readonly isMissing: boolean; readonly issue: Issue }> {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const other = why === 'ENOENT' ? await otherName(folder, name) : undefined
    const text =
      other === undefined ? inBoth('file-unreadable', { why, folder }) : underOtherName(name, other)
    return {
      isMissing: why === 'ENOENT' && other === undefined,
      issue: issueAt({ path: name, line: 1, column: 1 }, 'file-unreadable', text),
    }
  }
}

/** Describes a missing file that exists under another name or in another format. */
function underOtherName(name: string, other: string): InBoth {
  return /\.(?:docx?|odt|rtf|html?)$/i.test(other)
    ? inBoth('file-other-format', { name, other })
    : inBoth('file-other-name', { name, other })
}

/** Extra or wrong endings of a file name: "article.txt.txt", "article (1).txt", "knowledge.yml". */
const ENDINGS = /(?:\s?\(\d+\))?(?:\.(?:txt|ya?ml|docx?|odt|rtf|html?))+$/
const TEXT = /\.(?:txt|ya?ml)$/i
/** Files that may be an article in its original format. */
const DOCUMENT = /\.(?:txt|docx?|odt|rtf|html?)$/i

/** Returns the file that is meant by a missing name: "Article.txt", "article.txt.txt", "knowledge.yml". */
async function otherName(folder: string, name: string): Promise<string | undefined> {
  const bare = (file: string) => fold(file).replace(ENDINGS, '')
  const wanted = bare(name)
  const readable = name === 'article.txt' ? DOCUMENT : TEXT
  const names = await readdir(folder).catch(() => [])
  return names.sort().find((file) => readable.test(file) && nearestField(bare(file), [wanted]) === wanted)
}
