import { defineConfig, mergeConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** `npm run test:e2e`: the chat page in a browser. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: undefined, exclude: undefined } },
  defineConfig({
    test: {
      include: ['tests/e2e/**/*.test.ts', 'packages/*/tests/e2e/**/*.test.ts'],
      // They write the pictures of the READMEs.
      exclude: process.env.UPDATE_SCREENSHOT === '1' ? [] : ['**/screenshot.test.ts'],
    },
  }),
)
