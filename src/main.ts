#!/usr/bin/env node
// Checked before any import: an older Node cannot run the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Hỏi Báo needs Node.js 20.19 or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org, then run npm ci.\n`,
  )
  process.exit(2)
}

const { config } = await import('dotenv')
const { reportFailure } = await import('./cli/crash.ts')
const { run } = await import('./cli/run.ts')

config({ quiet: true })

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort(signal))
// A pipe that closes early ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.on('uncaughtException', async (error) => process.exit(await reportFailure(error, process)))

const { stdin, stdout, stderr, env } = process
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  signal: ending.signal,
})
// Exits at once: an update not finished in time must not be answered here after another machine took it over.
if (ending.signal.aborted) process.exit()

export {}
