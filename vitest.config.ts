import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The packages of the workspace as they are written, not as they were last built.
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    include: ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'],
    // What needs a browser: npm run test:e2e.
    exclude: ['**/node_modules/**', '**/tests/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // No module has state of its own, so a worker reads them and their word lists once for all its files: half the time.
    isolate: false,
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
    // Megabytes for young objects. The engines of many folders are built and dropped: less time goes into collecting them.
    execArgv: ['--max-semi-space-size=64'],
  },
})
