import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Built by `npm run build`: Node 20 does not run TypeScript. */
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

function start(...options: string[]) {
  const child = spawn(process.execPath, [CLI, ...options])
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  return { child, said, ended: once(child, 'close').then(([code]) => code as number) }
}

test('the server says where it is, lets the token in, and ends at a signal', async () => {
  const { child, said, ended } = start('--port', '0', '--token', '1:secret', '--username', 'any_bot')
  await once(child.stdout, 'data')
  const root = /API root +(\S+)/.exec(said.out)![1]
  const answer = await fetch(`${root}/bot1:secret/getMe`)
  expect(await answer.json()).toMatchObject({ ok: true, result: { username: 'any_bot' } })
  expect((await fetch(`${root}/bot2:other/getMe`)).status).toBe(401)
  expect((await fetch(root!)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test.each([
  [['--help'], 0, /^Usage/, /^$/],
  [['--colour'], 2, /^$/, /'--colour'[\s\S]*Usage/],
  [['--port', 'http'], 2, /^$/, /--port http is not a port/],
  [['--port', '65536'], 2, /^$/, /is not a port/],
])('%j ends with %i', async (options, code, out, err) => {
  const { said, ended } = start(...options)
  expect(await ended).toBe(code)
  expect(said.out).toMatch(out)
  expect(said.err).toMatch(err)
})

test('a taken port is told', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { said, ended } = start('--port', String((other.address() as AddressInfo).port))
  expect(await ended).toBe(1)
  expect(said.err).toContain('The port is in use')
  other.close()
})
