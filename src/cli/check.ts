import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { examine } from '../evaluation/check-folder.ts'
import { fixTexts } from '../knowledge/fix.ts'
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { checkText } from './check-text.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { knowledgeFolder } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Checks a knowledge folder and lists what to fix. Returns 0 without errors, 1 with errors, 2 without a folder. */
export const checkCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('check', argv)
  const folder = knowledgeFolder(io, positionals[0])
  if (!existsSync(folder)) return io.fail(io.say('check-no-folder', { folder }), EXIT.start)
  if (values.fix) await fixFolder(folder, io)
  const started = performance.now()
  const examination = await examine(folder, progress(io))
  const seconds = (performance.now() - started) / 1000
  io.stdout.write(checkText(examination, { all: values.all ?? false, seconds }, io))
  return examination.issues.some(({ severity }) => severity === 'error') ? EXIT.input : EXIT.ok
}

/** Fixes mechanical mistakes, and prints each change. */
async function fixFolder(folder: string, { say, lang, print }: Terminal): Promise<void> {
  const texts = await readFolder(folder)
  if (!texts.ok) return
  const fixed = fixTexts(texts)
  const { yaml, wordings } = fixed.texts
  if (yaml !== texts.yaml) await writeFile(join(folder, 'knowledge.yaml'), yaml)
  if (wordings !== undefined && wordings !== texts.wordings)
    await writeFile(join(folder, WORDINGS_FILE), wordings)
  for (const line of fixed.done) print(`${say('check-fixed')} ${line[lang]}`)
}

/** Returns a function that shows the progress in the last line of a terminal, and clears it when done. */
function progress({ stderr, say }: Terminal) {
  if (!stderr.isTTY) return () => {}
  return (done: number, all: number) =>
    stderr.write(done >= all ? '\r\u001b[K' : `\r\u001b[K${say('check-asking', { done, all })}`)
}
