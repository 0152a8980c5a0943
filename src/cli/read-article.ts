/** Reads the file of an article for `draft`. */
import { readFile } from 'node:fs/promises'
import type { Page } from '../drafter/readers/page.ts'
import { readSource } from '../drafter/readers/read-source.ts'
import { draftTexts } from '../locales/draft.ts'
import { terminalLanguage } from '../locales/terminal.ts'
import type { Io } from './command.ts'
import { codeOf } from './draft-folder.ts'

/** Returns the article of a file, or a message that says why it cannot be read and what to do. */
export async function readArticleFile(file: string, io: Io): Promise<Page | string> {
  const texts = draftTexts[terminalLanguage(io.env)]
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return texts.unreadable(file, codeOf(error))
  }
  const source = await readSource(bytes)
  return source.ok ? source.page : texts.unusable[source.why](file)
}
