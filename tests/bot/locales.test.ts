import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { expect, test } from 'vitest'
import { commandIds, sayTitled } from '../../src/bot/command-names.ts'
import { languageOf, languages, say } from '../../src/bot/texts.ts'

const telegram = new URL('../../src/bot/', import.meta.url)
const locales = new URL('../locales/', telegram)
const files = readdirSync(locales).filter((name) => /^bot\.\w+\.ftl$/.test(name))

/** `id` or `id.attribute` → the names of the variables in it. */
function messages(file: string): Record<string, string[]> {
  const resource = new FluentResource(readFileSync(new URL(file, locales), 'utf8'))
  const found: Record<string, string[]> = {}
  for (const { id, value, attributes } of resource.body) {
    found[id] = variables(value)
    for (const [name, pattern] of Object.entries(attributes)) found[`${id}.${name}`] = variables(pattern)
  }
  return found
}

function variables(pattern: unknown): string[] {
  // What only chooses between forms may not be needed in a language without them.
  const said = JSON.stringify(pattern ?? '').replace(/"selector":\{"type":"var","name":"\w+"\}/g, '')
  const names = [...said.matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1]!)
  return [...new Set(names)].sort()
}

test('every file says the same messages with the same variables', () => {
  const reference = messages('bot.vi.ftl')
  expect(Object.keys(reference).length).toBeGreaterThan(60)
  for (const file of files) expect(messages(file), file).toEqual(reference)
})

test('every message is used, and none is missing', () => {
  const sources = readdirSync(telegram)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, telegram), 'utf8'))
    .join('\n')
  // Keys that are put together: list-${list}, command-${name}, wrong-${wrong}.
  const composed = /^(list-(who|what|directives)|command-|wrong-(untrue|off|lacking))/
  const used = new Set([...sources.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map((match) => match[1]!))
  const ids = Object.keys(messages('bot.vi.ftl')).filter((id) => !id.includes('.'))
  expect(ids.filter((id) => !composed.test(id) && !used.has(id))).toEqual([])
})

// https://core.telegram.org/bots/api#setmyname and the methods after it, #botcommand
test.each(languages)('%s: profile and commands keep within the limits of Telegram', (locale) => {
  // Half a title says more than none.
  const title = 'một nhan đề dài '.repeat(40)
  expect(say(locale, 'bot-name').length).toBeLessThanOrEqual(64)
  for (const [key, limit] of [
    ['bot-short-description', 120],
    ['bot-description', 512],
  ] as const) {
    const text = sayTitled(locale, key, title, limit)
    expect(text.length).toBeLessThanOrEqual(limit)
    expect(text).toMatch(/“một nhan đề dài .*…”/)
  }
  for (const name of commandIds) {
    expect(say(locale, `command-${name}`)).toMatch(/^[a-z0-9_]{1,32}$/)
    const about = say(locale, `command-${name}.about`, { title: 'x' })
    expect(about.length).toBeGreaterThan(0)
    expect(about.length).toBeLessThanOrEqual(256)
  }
})

test('no two commands share a name, in one language or across', () => {
  const taken = new Map<string, string>()
  for (const locale of languages)
    for (const command of commandIds) {
      const name = say(locale, `command-${command}`)
      expect(taken.get(name) ?? command, name).toBe(command)
      taken.set(name, command)
    }
})

test('a key that no file has is an error of the program', () => {
  expect(() => say('vi', 'no-such-key')).toThrow('no-such-key')
})

test.each([
  ['vi', 'vi'],
  ['en-GB', 'en'],
  ['EN', 'en'],
  // Not as BCP 47 has it; clients of others send what their system says.
  ['en_US', 'en'],
  ['vi-beta', 'vi'],
  ['zh-hans', undefined],
  ['fr', undefined],
  ['', undefined],
  [undefined, undefined],
])('language_code %s → %s', (code, locale) => {
  expect(languageOf(code)).toBe(locale)
})
