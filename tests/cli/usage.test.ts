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

test('each flag of a usage is one that the command takes', async () => {
  const { stdout } = await runCommand(['ask', '--help'])
  expect(stdout).toMatch(/^npm run ask -- \[question\] \[flags\]\n {2}one answer.*\n\n {2}--explain {2}shows/)
  const { code } = await runCommand(['ask', '--explain', '--json', '--no', 'x'])
  expect(code).toBe(2)
})
