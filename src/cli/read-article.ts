/** Reads the file of an article for `draft`. */
import { readFile } from 'node:fs/promises'
import type { Page } from '../drafter/readers/page.ts'
import { readSource } from '../drafter/readers/read-source.ts'
import type { Say } from '../locales/sentences.ts'
import { codeOf } from './draft-folder.ts'

/** Returns the article of a file, or a message that says why it cannot be read and what to do. */
export async function readArticleFile(file: string, say: Say): Promise<Page | string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return say('draft-unreadable', { file, code: codeOf(error) })
  }
  const source = await readSource(bytes)
  return source.ok ? source.page : say(`draft-unusable-${source.why}`, { file })
}
