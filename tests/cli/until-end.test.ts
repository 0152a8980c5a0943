import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reportFailure } from '../../src/cli/crash.ts'
import { untilEnd } from '../../src/cli/until-end.ts'
import { OperatorError } from '../../src/storage/operator-error.ts'
import { collect } from './run.ts'

describe('why the bot ended is told by the exit code, and systemd obeys it', () => {
  test.each([
    ['a person must correct something', new OperatorError('Copy the token again.'), 2, false],
    [
      'it may be over by the next start',
      new OperatorError('Another polls.', { restartMayHelp: true }),
      75,
      true,
    ],
  ])('%s', async (_, error, code, isRestarted) => {
    const err = collect()
    const serving = { ready: Promise.reject(error), ended: Promise.reject(error), stop: async () => {} }
    const end = untilEnd(serving, new AbortController())
    expect(await end.catch((thrown: unknown) => reportFailure(thrown, { stderr: err.stream }))).toBe(code)
    expect(err.text()).toBe(`${error.message}\n`)
    for (const unit of ['hoi-bao.service', 'hoi-bao@.service']) {
      const text = readFileSync(new URL(`../../deploy/${unit}`, import.meta.url), 'utf8')
      const prevented = /^RestartPreventExitStatus=(.*)$/m.exec(text)?.[1]?.split(' ') ?? []
      expect(text).toMatch(/^Restart=on-failure$/m)
      expect(!prevented.includes(String(code))).toBe(isRestarted)
    }
  })
})
