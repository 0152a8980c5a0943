import { parseArgs } from 'node:util'
import { teachTexts } from '../locales/teach.ts'
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
  const texts = teachTexts[lang]
  if (!io.stdin.isTTY) {
    io.stderr.write(`${texts.needsTerminal}\n`)
    return EXIT.start
  }
  const asker = createAsker(io, texts)
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) {
      io.stderr.write(`${texts.notRight(folder)}\n`)
      return EXIT.input
    }
    const added = await teachFact({ folder, current, asker, texts, lang })
    if (added === undefined) {
      asker.say(texts.stopped)
      return EXIT.ok
    }
    if (!(await asker.confirm(texts.another))) return EXIT.ok
  }
}
