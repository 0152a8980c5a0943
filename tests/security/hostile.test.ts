import type { ShownMessage } from 'bot-api-emulator'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyText } from '../any-text.ts'
import { createStage, type Stage } from '../bot/stage.ts'
import { shippedEngine } from '../engine/knowledge.ts'

/** Milliseconds in which the knowledge is loaded and checked, however busy the machine. */
const SLOW_MACHINE = 60_000

/** The real engine: it is what meets the words. */
let stage: Stage
beforeAll(async () => {
  const engine = await shippedEngine()
  stage = await createStage({ engine, limits: { user: 1e9, member: 1e9, group: 1e9 } })
}, SLOW_MACHINE)
afterAll(() => stage.close())

const names = [
  '<b>x</b>',
  '</b><a href="https://evil.example">Bấm vào đây</a>',
  '<tg-spoiler><script>alert(1)</script>',
  '&lt;b&gt;&amp;&#x3C;i>',
  '@admin t.me/evil https://evil.example',
  '\u202eliah\u202c',
  '\u200b\u2060\ufeff',
  'ẵ'.normalize('NFD').repeat(60),
  '{ $name } { -term } %s $(env) #{env}',
  '*_~`>[](tg://user?id=1)',
  '𒐫'.repeat(64),
  '__proto__',
]

/** Links that readers may get: the article's own and to this bot. */
const isOwn = (url: string) => !/evil|tg:|javascript/i.test(url)

/** What somebody else's words could make of a message: a link, a mention, a spoiler. */
function foreignEntities({ entities = [], text = '' }: ShownMessage) {
  return entities.filter(
    (entity) =>
      ['text_mention', 'spoiler', 'pre', 'code'].includes(entity.type) ||
      (entity.type === 'text_link' && !isOwn(entity.url)) ||
      (entity.type === 'text_link' &&
        text.slice(entity.offset, entity.offset + entity.length).includes('evil')),
  )
}

describe('a name', () => {
  test.each(names)('%j is shown as it is and means nothing', async (name) => {
    const { playground } = stage
    const user = playground.addUser({ first_name: name, last_name: name, language_code: 'vi' })
    const reply = await playground.ask({ from: user, chat: user, text: '/start' })
    expect(foreignEntities(reply)).toEqual([])
    expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
  })
})

const questions = [
  ...names,
  'a'.repeat(4_096),
  'ai '.repeat(1_365),
  'nguyễn '.repeat(585),
  'w'.repeat(2_048) + 'aw'.repeat(1_024),
  '1'.repeat(4_096),
  '1.'.repeat(2_048),
  '/'.repeat(4_096),
  '-'.repeat(4_000),
  '?'.repeat(4_096),
  '(((((((((('.repeat(400),
  `chỉ thị số ${'9'.repeat(4_000)}`,
  'số 01/CT-TTg '.repeat(300),
  '@'.repeat(1_000),
  '"'.repeat(4_096),
  '\ud800',
  '\udc00\ud800',
  '\u0300'.repeat(4_000),
  '🇻🇳'.repeat(1_000),
  '👩‍👩‍👧‍👦'.repeat(300),
  ' \t\r\n\u00a0\u3000',
]

describe('a question', () => {
  test.each(questions.map((question) => [question.slice(0, 30), question]))(
    '%j… gets a reply',
    async (_, text) => {
      const { users, chats } = stage.playground
      const message = {
        message_id: 900_000,
        date: 1,
        chat: chats.vi,
        from: { ...users.vi, is_bot: false },
        text,
      }
      const reply = await stage.next(chats.vi, () =>
        stage.bot.handleUpdate({ update_id: nextId++, message } as never),
      )
      expect(foreignEntities(reply)).toEqual([])
      expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
    },
  )

  test(
    'of any signs gets a reply that Telegram takes, in private, in groups and inline',
    async () => {
      const { playground } = stage
      const { users, chats } = playground
      const from = { ...users.vi, is_bot: false as const }
      const words = fc.oneof(
        anyText({ minLength: 1, maxLength: 300 }),
        fc
          .array(
            fc.constantFrom(
              '<',
              '>',
              '&',
              '"',
              "'",
              'ai',
              'chỉ thị',
              'số',
              '12',
              '/',
              '@',
              '\u0301',
              '🙂',
              ' ',
              'đ',
            ),
            {
              minLength: 1,
              maxLength: 80,
            },
          )
          .map((parts) => parts.join('')),
      )
      await fc.assert(
        fc.asyncProperty(words, async (text) => {
          const message = { message_id: 900_001, date: 1, from, text }
          const reply = await stage.next(chats.vi, () =>
            stage.bot.handleUpdate({ update_id: nextId++, message: { ...message, chat: chats.vi } } as never),
          )
          expect(foreignEntities(reply)).toEqual([])
          const reply_to_message = {
            message_id: 1,
            date: 1,
            chat: chats.group,
            from: playground.bot,
            text: 'x',
          }
          await stage.bot.handleUpdate({
            update_id: nextId++,
            message: { ...message, chat: chats.group, reply_to_message },
          } as never)
          await playground.inlineQuery({ from: users.en, query: text.slice(0, 256) })
        }),
        { numRuns: 60 },
      )
      expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
      const refused = playground.calls.filter(
        // The message that is marked as seen is made up here.
        ({ method, response }) => !response.ok && method !== 'setMessageReaction',
      )
      expect(refused.map(({ method, response }) => [method, response])).toEqual([])
    },
    SLOW_MACHINE,
  )
})

let nextId = 950_000
