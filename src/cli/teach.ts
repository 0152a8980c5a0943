import { parseArgs } from 'node:util'
import { sentencesOf } from '../locales/sentences.ts'
import { terminalLanguage } from '../locales/terminal.ts'
import { createAsker } from './asker.ts'
import { type Command, EXIT } from './command.ts'
import { readCurrent } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { teachFact } from './teach-fact.ts'

/** Adds facts to a knowledge folder, and asks for each part of a fact. */
export const teachCommand: Command = async (argv, io) => {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {} })
  const folder = knowledgeFolder(io, positionals[0])
  const lang = terminalLanguage(io.env)
  const say = sentencesOf('cli', lang)
  if (!io.stdin.isTTY) {
    io.stderr.write(`${say('teach-needs-terminal')}\n`)
    return EXIT.start
  }
  const asker = createAsker(io, say)
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) {
      io.stderr.write(`${say('not-right', { folder })}\n`)
      return EXIT.input
    }
    const added = await teachFact({ folder, current, asker, say, lang })
    if (added === undefined) {
      asker.say(say('teach-stopped'))
      return EXIT.ok
    }
    if (!(await asker.confirm(say('teach-another')))) return EXIT.ok
  }
}
