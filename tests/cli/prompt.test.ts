import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openPrompt } from '../../src/cli/prompt.ts'
import { collect } from './run.ts'

/** What the prompt gives of these lines, after which standard input stays open. */
async function linesOf(typed: string, { isTTY }: { isTTY: boolean }): Promise<string[]> {
  const stdin = Object.assign(new PassThrough(), { isTTY })
  const signal = new AbortController().signal
  const prompt = openPrompt({ stdin, stdout: collect().stream, stderr: collect().stream, env: {}, signal })
  // Once the prompt is read.
  setImmediate(() => {
    stdin.write(`Ai chủ trì?\n${typed}\nỞ đâu?\n`)
    if (!isTTY) stdin.end()
  })
  const lines: string[] = []
  for await (const line of prompt.lines) lines.push(line)
  return lines
}

test.each([
  ['exit', 'exit'],
  ['quit, in capitals and with spaces', ' Quit '],
  ['thoát', 'thoát'],
  ['thoát, as a Mac types it', 'thoát'.normalize('NFD')],
  ['thoat', 'thoat'],
])('%s on a line of its own ends a prompt at a terminal; from a pipe it is a question', async (_, word) => {
  expect(await linesOf(word, { isTTY: true })).toEqual(['Ai chủ trì?'])
  expect(await linesOf(word, { isTTY: false })).toEqual(['Ai chủ trì?', word.trim(), 'Ở đâu?'])
})

test.each(['exit now', 'thoát ra'])('%s is a question', async (line) => {
  expect(await linesOf(`${line}\nexit`, { isTTY: true })).toEqual(['Ai chủ trì?', line])
})
