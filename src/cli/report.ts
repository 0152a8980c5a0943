import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { loadKnowledge } from '../knowledge/load.ts'
import { reportPage } from '../report/page.ts'
import { type Command, EXIT } from './command.ts'
import { knowledgeFolder, pointedAt } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Writes the report of a knowledge folder as one HTML page in the terminal's language, and prints its path. */
export const reportCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('report', argv)
  const { lang, say } = io
  const folder = knowledgeFolder(io, positionals[0])
  const path = values.out ?? join(io.env.DATA_DIR?.trim() || 'data', 'report.html')
  const read = await loadKnowledge(folder)
  if (!read.ok) {
    const told = await pointedAt(read.issues, folder, io)
    return io.fail(`${say('report-nothing-yet', { folder })}\n\n${told}`, EXIT.input)
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, reportPage(read.loaded, lang))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return io.fail(say('report-not-written', { path, reason }), EXIT.start)
  }
  io.print(path)
  return EXIT.ok
}
