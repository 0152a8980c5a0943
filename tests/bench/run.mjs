// Runs a benchmark written in TypeScript: `node tests/bench/run.mjs bot-overhead`. Vite comes with vitest.
import { runnerImport } from 'vite'

await runnerImport(new URL(`${process.argv[2]}.ts`, import.meta.url).pathname)
