#!/usr/bin/env node
/** Command `bot-api-emulator`: starts the server, prints its address and runs until Ctrl+C. */
import { parseArgs } from 'node:util'
import { createEmulator } from './server.ts'

const USAGE = `Usage: bot-api-emulator [options]

A Telegram Bot API server on 127.0.0.1 with a chat page.

  --port NUMBER      default 8081; 0 takes any free port
  --token TOKEN      the only token that is let in; default: one made up
  --name NAME        the bot's name
  --username NAME    the bot's @name, without @
  --verbose          writes what went wrong inside to standard error
  --help
`
const DEFAULT_PORT = '8081'
/** Exit code for invalid options, as in most commands. */
const WRONG_USAGE = 2

/** @throws TypeError for an unknown option, RangeError for an invalid port */
function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      token: { type: 'string' },
      name: { type: 'string' },
      username: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new RangeError(`--port ${values.port} is not a port`)
  return { ...values, port }
}

async function run(): Promise<void> {
  const { port, token, name, username, verbose, help } = readOptions()
  if (help) return void process.stdout.write(USAGE)
  const server = await createEmulator({
    port,
    botUser: {
      ...(name === undefined ? {} : { first_name: name }),
      ...(username === undefined ? {} : { username }),
    },
    ...(token === undefined ? {} : { token }),
    ...(verbose ? { logger: (line) => void process.stderr.write(`${line}\n`) } : {}),
  })
  process.stdout.write(
    `Chat page    ${server.url}\nAPI root     ${server.apiRoot}\nBot token    ${server.token}\n`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
}

run().catch((error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE'
  process.stderr.write(
    isTaken ? 'The port is in use. Choose another with --port.\n' : `${error.message}\n\n${USAGE}`,
  )
  process.exitCode = isTaken ? 1 : WRONG_USAGE
})
