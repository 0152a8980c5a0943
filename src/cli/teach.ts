import { createAsker } from './asker.ts'
import { type Command, EXIT } from './command.ts'
import { readCurrent } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { teachFact } from './teach-fact.ts'
import { readArgs } from './usage.ts'

/** Adds facts to a knowledge folder, and asks for each part of a fact. */
export const teachCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('teach', argv)
  const folder = knowledgeFolder(io, positionals[0])
  const { lang, say } = io
  if (!io.stdin.isTTY) return io.fail(say('teach-needs-terminal'), EXIT.start)
  const asker = createAsker(io)
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) return io.fail(say('not-right', { folder }), EXIT.input)
    const added = await teachFact({ folder, current, asker, say, lang })
    if (added === undefined) {
      asker.say(say('teach-stopped'))
      return EXIT.ok
    }
    if (!(await asker.confirm(say('teach-another')))) return EXIT.ok
  }
}
