import { defineConfig } from 'vitest/config'

/** `npm run test:faults`: minutes long, so no part of `npm test`. Drives dist/, which must be built. */
export default defineConfig({
  test: {
    include: ['tests/faults/*.fault.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
})
