import type { InlineQueryResultArticle } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/knowledge/schema.ts'
import { shippedEngine } from '../engine/knowledge.ts'
import { createScriptedEngine } from './scripted-engine.ts'
import { createStage, readKnowledge, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const type = (query: string, more = {}) =>
  stage.playground.inlineQuery({ from: stage.playground.users.vi, query, ...more })
const text = (card: unknown) =>
  ((card as InlineQueryResultArticle).input_message_content as { message_text: string }).message_text

test('a blank query offers the summary first, the starters, and every directive', async () => {
  const answer = await type(' ')
  expect(answer.results).toHaveLength(10)
  expect(answer.results[0]!.id).toBe('vi:article-summary')
  const ids: string[] = []
  for (let offset = ''; ; ) {
    const page = await type('', { offset })
    ids.push(...page.results.map(({ id }) => id))
    offset = page.next_offset
    if (offset === '') break
  }
  expect(new Set(ids).size).toBe(ids.length)
  const knowledge = await readKnowledge()
  for (const { kind, facts } of knowledge.entries)
    if (kind === 'directive')
      expect(ids.some((id) => facts.some((fact) => id === `vi:${fact.id}`))).toBe(true)
})

describe('the engine itself is asked', () => {
  const engine = shippedEngine()
  beforeEach(async () => {
    await stage.close()
    stage = await createStage({ engine: await engine })
  })

  // What the first cards are, in order.
  test.each<[string, string[], string]>([
    ['who ch', ['en:conference-chair'], 'a question in the language in which it begins so'],
    ['ai ch', ['vi:conference-chair'], 'a question'],
    ['ai', ['vi:conference-chair'], 'a first word: the starters that begin so before others'],
    ['what', ['en:article-summary'], 'a first word'],
    ['wh', ['en:article-summary'], 'half a first word is no Vietnamese'],
    ['nghi quyet 1', ['vi:resolution-12-what', 'vi:resolution-15-what'], 'one is written with “số”'],
    ['resolution 1', ['en:resolution-12-what', 'en:resolution-15-what'], 'one is written with “No.”'],
    ['kế hoạch số 1', ['vi:plan-118-what'], 'typed with “số”, known without'],
    ['14', ['vi:decision-14-what'], 'a number alone'],
    ['trang', ['vi:person-trang-who'], 'the last word of a name'],
    ['chỉ th', ['vi:directive-16-what'], 'marks that were typed: not “chị Thanh …”'],
    ['the con', ['en:conference-what'], 'an English name'],
    ['bộ c', ['vi:ministry-public-security-what'], 'half a name is no question: no guess before it'],
    ['Ai trao Cờ Thi đua xuất sắc?', ['vi:flag-emulation-giver'], 'a whole question: as the chat answers'],
    ['nội dung kế hoạch 11', ['vi:plan-118-what'], 'a number on its way, behind other words'],
  ])('%s: %j first (%s)', async (query, first) => {
    const ids = (await type(query)).results.map(({ id }) => id)
    expect(ids.slice(0, first.length)).toEqual(first)
  })

  test.each(['giá vàng hôm nay', 'gia vang hom nay', 'who won the world cup'])(
    '%s: the chat’s own refusal, and no unrelated card',
    async (query) => {
      const { results, button } = await type(query)
      expect(results.map(({ id }) => id.replace(/:.*/, ''))).toEqual(['none'])
      expect(button).toBeDefined()
    },
  )

  test('a document that the article lacks: refused first, then its like', async () => {
    const ids = (await type('Nghị quyết 99 nói gì?')).results.map(({ id }) => id)
    expect(ids[0]).toBe('none:vi')
    expect(ids.slice(1)).toContain('vi:resolution-12-what')
    expect(ids).not.toContain('vi:article-summary')
  })

  // None of them says that the article has no such thing: nothing was asked.
  test.each(['?', '/', '…', '-', '🙂', '👍', '\u200b', 'xin chào', 'hello', 'cảm ơn'])(
    '%j asks nothing: it offers what a blank query does',
    async (query) => {
      const ids = async (typed: string) => (await type(typed)).results.map(({ id }) => id)
      const offered = await type(query)
      expect(offered.results.map(({ id }) => id)).toEqual(await ids(''))
      expect(offered.button).toBeUndefined()
    },
  )
})

test('a reader of English is offered English', async () => {
  const { users } = stage.playground
  const answer = await stage.playground.inlineQuery({ from: users.en, query: '' })
  expect(answer.results[0]!.id).toBe('en:article-summary')
})

test('half a word finds; each card has a title, a line and the whole answer with its quote', async () => {
  const { results } = await type('nghị qu')
  expect(results.length).toBeGreaterThan(0)
  for (const card of results as InlineQueryResultArticle[]) {
    expect(card.title).not.toBe('')
    expect(card.description).not.toBe('')
    expect(text(card)).toMatch(/<blockquote|“/)
  }
})

test('a card has the label of its button as title: the question is cut on a phone, where it looks like the next one', async () => {
  const { results } = await type('huân chương')
  const titles = (results as InlineQueryResultArticle[]).map(({ title }) => title)
  expect(titles).toContain('Huân chương trao cho ai?')
  expect(titles.join()).not.toContain('Huân chương Bảo vệ Tổ quốc hạng Ba được')
})

test('the whole question is answered first, as the chat would', async () => {
  const { results } = await type('answer conference-chair')
  expect(results[0]!.id).toBe('vi:conference-chair')
})

test('pages follow each other without repeats, at most ten cards each', async () => {
  const first = await type('n')
  expect(first.results).toHaveLength(10)
  expect(first.next_offset).toBe('10')
  const second = await type('n', { offset: first.next_offset })
  const ids = [...first.results, ...second.results].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['', 'x', '-1', '1e9', '999'])('offset %j, forged or not, is answered', async (offset) => {
  expect((await type('n', { offset })).results.length).toBeLessThanOrEqual(10)
})

test('the same answer has the same id, whatever was typed', async () => {
  const ids = async (query: string) => (await type(query)).results.map(({ id }) => id)
  expect(await ids('Ai chủ trì Hội')).toContain('vi:conference-chair')
  expect(await ids('Ai chủ tr')).toContain('vi:conference-chair')
})

test('nothing found: one card that says so, no unrelated ones, and a button into the private chat', async () => {
  const answer = await type('not-in-article: zzz')
  const [card, ...others] = answer.results as InlineQueryResultArticle[]
  expect(card).toMatchObject({ id: 'none:vi', title: 'Chưa tìm thấy trong bài báo' })
  expect(text(card)).toBe('not-in-article: zzz')
  expect(others).toHaveLength(0)
  expect(answer.button).toEqual({ text: 'Hỏi riêng với bot', start_parameter: 'inline' })
  // The button’s way into the chat ends at a greeting.
  expect((await stage.ask('/start inline')).text).toMatch(/^Chào/)
})

test('a known absence says so first, although cards are found', async () => {
  const engine = createScriptedEngine(await readKnowledge())
  await stage.close()
  stage = await createStage({ engine: { ...engine, complete: (_, options) => engine.complete('', options) } })
  const { results } = await type('unknown-number: 99')
  expect(results[0]!.id).toBe('none:vi')
  expect(results.length).toBeGreaterThan(1)
})

test('answers are personal and kept for a minute', async () => {
  const { cache_time, is_personal } = await type('n')
  expect({ cache_time, is_personal }).toEqual({ cache_time: 60, is_personal: true })
})

test('what is chosen is counted', async () => {
  const { playground } = stage
  await type('')
  playground.chooseInline({
    from: playground.users.vi,
    query: '',
    result_id: 'vi:article-summary',
    chat: playground.chats.vi,
  })
  await playground.drained()
  await stage.ask('/help')
  expect(stage.events.filter((event) => event.type === 'inline-chosen')).toHaveLength(1)
})

test('a query that has grown too old is no failure', async () => {
  const { playground } = stage
  const remove = playground.faults.add({ method: 'answerInlineQuery', kind: 'delay', ms: 50 })
  const answer = playground.nextCall('answerInlineQuery')
  type('n').catch(() => {})
  playground.expireQueries()
  expect((await answer).response.ok).toBe(false)
  remove()
  await stage.ask('/help')
  expect(stage.events.some((event) => event.type === 'failure')).toBe(false)
})

test('a query beyond the limit that has grown too old is no failure', async () => {
  await stage.close()
  stage = await createStage({ limits: { user: 1 } })
  const { playground } = stage
  // Each another one: Telegram gives the same cards again without asking.
  for (let i = 0; i < 10; i++) await type(`n${i}`)
  playground.faults.add({ method: 'answerInlineQuery', kind: 'delay', ms: 50 })
  const answer = playground.nextCall('answerInlineQuery')
  type('n').catch(() => {})
  playground.expireQueries()
  expect((await answer).response.ok).toBe(false)
  await stage.ask('/help')
  expect(stage.events).toContainEqual({ type: 'rate-limited', surface: 'inline' })
  expect(stage.events.some((event) => event.type === 'failure')).toBe(false)
})

test('the card’s button leads into the private chat, to the same answer', async () => {
  const [card] = (await type('answer conference-chair')).results as InlineQueryResultArticle[]
  const [[button]] = card!.reply_markup!.inline_keyboard as unknown as [[{ url: string }]]
  const payload = new URL(button.url).searchParams.get('start')
  expect((await stage.ask(`/start ${payload}`)).text).toContain('Nguyễn Thanh Trang')
})

test('a name on its way to an entry that says nothing is refused: there is nothing to show', async () => {
  const knowledge = await readKnowledge()
  const silent: Entry = {
    kind: 'organization',
    id: 'x',
    name: { vi: 'Sở Quạ Đen' },
    aliases: [],
    facts: [],
  }
  await stage.close()
  stage = await createStage({
    engine: createScriptedEngine({ ...knowledge, entries: [...knowledge.entries, silent] }),
  })
  expect((await type('unknown-name: sở quạ')).results.map(({ id }) => id)).toEqual(['none:vi'])
})
