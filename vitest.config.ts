import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // No module has state of its own, so a worker reads them and their word lists once for all its files: half the time.
    isolate: false,
    // Two cores: more workers than that only wait for each other.
    maxWorkers: 2,
  },
})
