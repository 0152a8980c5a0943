import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runCommand } from './run.ts'

const COMMANDS = [
  'start',
  'playground',
  'ask',
  'check',
  'review',
  'teach',
  'report',
  'unanswered',
  'wordings',
  'schema',
  'draft',
]

describe.each(COMMANDS)('%s', (name) => {
  test.each([
    ['--help', [name, '--help']],
    ['-h, behind other words', [name, 'x', '-h']],
    ['help before it', ['help', name]],
  ])('is explained, and not run: %s', async (_, argv) => {
    const { code, stdout, stderr } = await runCommand(argv)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(name === 'start' ? /^npm start\n/ : new RegExp(`^npm run ${name}\\b`))
  })

  test('its usage has all of its flags, and no other', async () => {
    const file = new URL(`../../src/cli/${name === 'playground' ? 'start' : name}.ts`, import.meta.url)
    const read = [...readFileSync(file, 'utf8').matchAll(/([\w-]+)'?: \{ type: '(boolean|string)'/g)]
    const { stdout } = await runCommand([name, '--help'])
    const told = [...stdout.matchAll(/^ {2}--([\w-]+)( \S+)? {2,}/gm)]
    expect(told.map(([, flag, value]) => [flag, value ? 'string' : 'boolean']).sort()).toEqual(
      read.map(([, flag, type]) => [flag, type]).sort(),
    )
  })

  test('shows it for a flag that it does not know', async () => {
    const { code, stderr } = await runCommand([name, '--nonsense'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/--nonsense.*\n\nnpm (run|start)/s)
  })
})

test('behind -- it is no flag but a question', async () => {
  const { stdout } = await runCommand(['ask', '--', '--help'])
  expect(stdout).not.toContain('npm run ask')
})
