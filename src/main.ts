#!/usr/bin/env node
import { config } from 'dotenv'
import { tellCrash } from './cli/crash.ts'
import { run } from './cli/run.ts'

config({ quiet: true })

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort(signal))
// A reader that closes the pipe early ("| head") is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { stdin, stdout, stderr, env } = process
process.on('uncaughtException', async (error) => process.exit(await tellCrash(error, process)))
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  signal: ending.signal,
})
// What could not be finished in time must not be answered here after another machine has taken it over.
if (ending.signal.aborted) process.exit()
