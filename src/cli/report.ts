import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { examine } from '../evaluation/check-folder.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { sentencesOf } from '../locales/sentences.ts'
import { terminalLanguage } from '../locales/terminal.ts'
import { reportPage } from '../report/page.ts'
import { type Command, EXIT } from './command.ts'
import { knowledgeFolder } from './load-engine.ts'

/** Writes the report of a knowledge folder as one HTML page in the terminal's language, and prints its path. */
export const reportCommand: Command = async (argv, io) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  })
  const lang = terminalLanguage(io.env)
  const say = sentencesOf('cli', lang)
  const folder = knowledgeFolder(io, positionals[0])
  const path = values.out ?? join(io.env.DATA_DIR?.trim() || 'data', 'report.html')
  const { issues, texts, found } = await examine(folder, { depth: 'quick' })
  if (!found) {
    const errors = issues.filter(({ severity }) => severity === 'error')
    const told = errors.map((issue) => pointAt(issue, texts, lang)).join('\n\n')
    io.stderr.write(`${say('report-nothing-yet', { folder })}\n\n${told}\n`)
    return EXIT.input
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, reportPage(found, lang))
  } catch (error) {
    io.stderr.write(
      `${say('report-not-written', { path, reason: error instanceof Error ? error.message : String(error) })}\n`,
    )
    return EXIT.start
  }
  io.stdout.write(`${path}\n`)
  return EXIT.ok
}
