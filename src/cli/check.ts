import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Examination, examine } from '../evaluation/check-folder.ts'
import { fixTexts } from '../knowledge/fix.ts'
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { watchFolder } from '../knowledge/folder-changes.ts'
import { annotations, checkJson, checkText } from './check-text.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { knowledgeFolder } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Flags of the command. */
interface CheckOptions {
  readonly json: boolean
  /** Lists notes too, and asks every question in every style. */
  readonly all: boolean
}

/** Checks a knowledge folder and lists what to fix. Returns 0 without errors, 1 with errors, 2 without a folder. */
export const checkCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('check', argv)
  const { json = false, all = false } = values
  const options: CheckOptions = { json, all }
  const folder = knowledgeFolder(io, positionals[0])
  if (!existsSync(folder)) return io.fail(io.say('check-no-folder', { folder }), EXIT.start)
  if (values.fix) await fixFolder(folder, options, io)
  let code = await checkOnce(folder, options, io)
  if (!values.watch) return code
  let running = Promise.resolve()
  const changes = watchFolder(folder, () => {
    running = running.then(async () => {
      if (io.stdout.isTTY && !json) io.stdout.write(CLEAR)
      code = await checkOnce(folder, options, io)
      waiting(options, io)
    })
  })
  await changes.ready
  waiting(options, io)
  if (!io.signal.aborted) await once(io.signal, 'abort')
  await changes.close()
  await running
  return code
}

/** Fixes mechanical mistakes, and prints each change. */
async function fixFolder(
  folder: string,
  { json }: CheckOptions,
  { say, lang, stdout }: Terminal,
): Promise<void> {
  const texts = await readFolder(folder)
  if (!texts.ok) return
  const fixed = fixTexts(texts)
  const { yaml, wordings } = fixed.texts
  if (yaml !== texts.yaml) await writeFile(join(folder, 'knowledge.yaml'), yaml)
  if (wordings !== undefined && wordings !== texts.wordings)
    await writeFile(join(folder, WORDINGS_FILE), wordings)
  if (!json) stdout.write(fixed.done.map((line) => `${say('check-fixed')} ${line[lang]}\n`).join(''))
}

/** Clears the terminal and its scrollback: https://en.wikipedia.org/wiki/ANSI_escape_code */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

function waiting({ json }: CheckOptions, io: Terminal) {
  if (!json) io.print(`\n${io.say('check-waiting')}`)
}

async function checkOnce(folder: string, options: CheckOptions, io: Terminal): Promise<number> {
  const { json, all } = options
  const { lang } = io
  const started = performance.now()
  const examination = await examine(folder, {
    all,
    onProgress: progress(io, options),
  })
  const seconds = (performance.now() - started) / 1000
  if (json) io.print(JSON.stringify(checkJson(examination, lang)))
  else {
    io.stdout.write(checkText(examination, { all, seconds }, io))
    if (io.env.CI || io.env.GITHUB_ACTIONS) io.stdout.write(annotations(examination, lang))
  }
  return exitCode(examination)
}

function exitCode({ issues }: Examination): number {
  return issues.some((i) => i.severity === 'error') ? EXIT.input : EXIT.ok
}

/** Returns a function that shows the progress in the last line of a terminal, and clears it when done. */
function progress({ stderr, say }: Terminal, { json }: CheckOptions) {
  if (!stderr.isTTY || json) return () => {}
  return (done: number, all: number) =>
    stderr.write(done >= all ? '\r\u001b[K' : `\r\u001b[K${say('check-asking', { done, all })}`)
}
