import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { examine } from '../evaluation/check-folder.ts'
import { formatIssue } from '../knowledge/issue.ts'
import { reportPage } from '../report/page.ts'
import { type Command, EXIT } from './command.ts'
import { knowledgeFolder } from './load-engine.ts'

/** Writes the report of a knowledge folder as one HTML page and prints its path. */
export const reportCommand: Command = async (argv, io) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  })
  const folder = knowledgeFolder(io, positionals[0])
  const path = values.out ?? join(io.env.DATA_DIR?.trim() || 'data', 'report.html')
  const examination = await examine(folder)
  const errors = examination.issues.filter((i) => i.severity === 'error')
  if (!examination.found) {
    io.stderr.write(
      `There is nothing to report yet: ${folder} has errors.\n${errors.map(formatIssue).join('\n')}\n`,
    )
    return EXIT.input
  }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, reportPage(examination, examination.found))
  } catch (error) {
    io.stderr.write(`${path} cannot be written: ${error instanceof Error ? error.message : error}\n`)
    return EXIT.start
  }
  io.stdout.write(`${path}\n`)
  return EXIT.ok
}
