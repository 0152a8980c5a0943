import { expect, test } from 'vitest'
import { createLogger } from '../../src/bot/logger.ts'
import { createLog } from './stage.ts'

test.each([false, true])('secrets are struck out wherever they turn up; pretty: %s', (pretty) => {
  const log = createLog()
  const logger = createLogger({ destination: log.destination, pretty, secrets: ['123:abc', ''] })
  logger.warn({ url: 'https://api.telegram.org/bot123:abc/getMe' }, 'failed at 123:abc')
  expect(log.text()).toContain('failed at [secret]')
  expect(log.text()).not.toContain('123:abc')
})

test('one JSON object a line, without what every line would repeat', () => {
  const log = createLog()
  const logger = createLogger({ destination: log.destination })
  logger.info({ a: 1 }, 'x')
  logger.debug('not at this level')
  expect(Object.keys(JSON.parse(log.text())).sort()).toEqual(['a', 'level', 'msg', 'time'])
})
