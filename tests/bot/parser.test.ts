import type { InlineQueryResultArticle } from '@grammyjs/types'
import { parseByTelegram } from 'bot-api-emulator/testing/telegram-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { listNames } from '../../src/bot/callback-data.ts'
import type { Reply } from '../../src/bot/dependencies.ts'
import { renderList } from '../../src/bot/entry-list.ts'
import { answerCard, renderCard } from '../../src/bot/inline-card.ts'
import { renderPlace } from '../../src/bot/place.ts'
import {
  MAX_MESSAGE_LENGTH,
  renderAnswers,
  renderOutcome,
  renderWhole,
  underLine,
} from '../../src/bot/render.ts'
import {
  renderAskWhat,
  renderGreeting,
  renderGroupGreeting,
  renderHelp,
  renderLanguages,
  renderPrivacy,
  renderSource,
} from '../../src/bot/static-replies.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Answer, Reason } from '../../src/engine/outcome.ts'
import type { Knowledge } from '../../src/knowledge/schema.ts'
import type { Lang } from '../../src/text/language-detection.ts'
import { loadShipped, shippedEngine } from '../engine/knowledge.ts'

// Every text that the bot can send goes through Telegram's own parser; none may lose an entity or a link.

/** Beyond, Telegram drops what comes last: https://github.com/tdlib/telegram-bot-api/issues/820 */
const MAX_ENTITIES = 100

const langs: readonly Lang[] = ['vi', 'en']
const hostile = [
  '<b>',
  '</b></blockquote>',
  '&lt;&amp;&#x41;&nosuch;',
  '"><a href="tg://user?id=1">',
  '<tg-emoji emoji-id="1">x',
  '\u0000\u202e\u200b\u00ad',
  '\uD83D',
  '👨‍👩‍👧‍👦 é ẵ ệ',
  '*_`[x](y)~||',
  ' \n\n\t ',
  'x'.repeat(5_000),
  '<'.repeat(5_000),
]

let knowledge: Knowledge
let engine: Engine
beforeAll(async () => {
  knowledge = (await loadShipped()).knowledge
  engine = await shippedEngine()
})

/** @throws where Telegram refuses the text or gives its reader fewer entities than it has tags */
function hold(source: string, what: string): void {
  const parsed = parseByTelegram(source)
  if ('error' in parsed) throw new Error(`${what}: ${parsed.error}\n${source}`)
  const tags = (source.match(/<(b|i|u|blockquote|a)[ >]/g) ?? []).map((tag) => tag.slice(1, -1))
  const blank = (source.match(/<(b|i)><\/\1>/g) ?? []).length
  expect(parsed.entities.length, `${what}\n${source}`).toBe(tags.length - blank)
  expect(parsed.text.length, what).toBeGreaterThan(0)
  // Told of both ways to count; this one is never less.
  expect(parsed.text.length, what).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH)
  expect(parsed.entities.length, what).toBeLessThanOrEqual(MAX_ENTITIES)
}

function holdReply(reply: Reply, what: string): void {
  hold(reply.text.source, what)
  for (const button of (reply.keyboard ?? []).flat()) {
    expect(button.text, what).not.toBe('')
    if ('callback_data' in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64)
  }
}

function holdCard(card: InlineQueryResultArticle, what: string): void {
  hold((card.input_message_content as { message_text: string }).message_text, what)
  expect(Buffer.byteLength(card.id), what).toBeLessThanOrEqual(64)
  expect(card.id.length, what).toBeGreaterThan(0)
  expect(card.title.trim(), what).not.toBe('')
}

const everyFact = (lang: Lang): readonly Answer[] =>
  knowledge.entries.flatMap(({ facts }) => facts.flatMap(({ id }) => engine.answer(id, lang) ?? []))

const disguised = (answer: Answer, text: string): Answer => ({
  ...answer,
  title: text,
  question: text,
  direct: text.slice(0, 900),
  detail: text.slice(0, 900),
  quotes: [
    { text, paragraph: 1 },
    { text, paragraph: 2 },
  ],
})

describe.each(langs)('in %s', (lang) => {
  test('every fact, as a reply and as a card', () => {
    const answers = everyFact(lang)
    expect(answers.length).toBeGreaterThan(50)
    for (const answer of answers) {
      holdReply(renderAnswers(engine, [answer], true), answer.fact)
      holdReply(underLine(answer.question, renderWhole(engine, [answer], true)), answer.fact)
      holdCard(answerCard(engine, answer, 'x_bot'), answer.fact)
    }
  })

  test('every absence and every question of the knowledge, as the engine decides', () => {
    const questions = knowledge.absences.flatMap(({ questions }) => questions[lang])
    const asked = [
      ...questions,
      ...knowledge.entries.flatMap(({ facts }) => facts.flatMap((f) => f.questions[lang][0] ?? [])),
    ]
    for (const question of asked) {
      const outcome = engine.ask(question, { lang })
      holdReply(renderOutcome(engine, outcome, true), question)
      for (const answer of outcome.answers) holdCard(answerCard(engine, answer, 'x_bot'), question)
    }
  })

  test('hostile questions, as the engine decides', () => {
    for (const question of hostile)
      holdReply(renderOutcome(engine, engine.ask(question, { lang }), true), question)
  })

  test('every decision with hostile words where the article’s should be', () => {
    const [one, two] = everyFact(lang)
    const base = { question: 'x', lang, score: 1, trace: engine.ask('x').trace, answers: [], suggestions: [] }
    for (const text of hostile.filter((text) => /[^\p{C}\p{Z}\s]/u.test(text))) {
      const answers = [disguised(one!, text), disguised(two!, text)]
      holdReply(
        renderOutcome(
          engine,
          { ...base, text, decision: 'answer', reason: 'explained', answers: answers.slice(0, 1) },
          true,
        ),
        text,
      )
      const short = answers.map((answer) => ({ ...answer, question: text.slice(0, 300) }))
      holdReply(
        renderOutcome(
          engine,
          { ...base, text, decision: 'suggest', reason: 'close', suggestions: short },
          true,
        ),
        text,
      )
      for (const reason of [
        'absent',
        'unknown-number',
        'unknown-name',
        'not-in-article',
        'not-understood',
      ] satisfies Reason[])
        holdReply(
          renderOutcome(
            engine,
            { ...base, text: text.slice(0, 900), decision: 'abstain', reason, suggestions: short },
            true,
          ),
          text,
        )
      holdCard(renderCard({ id: 'none:vi', title: text, text: text.slice(0, 900), lang }, 'x_bot'), text)
    }
  })

  test('every list of hostile words', () => {
    const [answer] = everyFact(lang)
    for (const text of hostile.filter((text) => /[^\p{C}\p{Z}\s]/u.test(text))) {
      const list = { lead: text, items: Array.from({ length: 60 }, () => text), isNumbered: true }
      for (const render of [renderAnswers, renderWhole])
        holdReply(render(engine, [{ ...disguised(answer!, text), list }], true), text)
    }
  })

  test('every paragraph, with the quotes of every fact', () => {
    for (const { fact, quotes } of everyFact(lang))
      for (const { paragraph } of quotes)
        holdReply(renderPlace(engine, { paragraph, fact, lang })!, `${fact} ${paragraph}`)
  })

  test('every page of every list', () => {
    for (const list of listNames)
      for (let page = 0; page < 5; page++) holdReply(renderList(engine, list, page, lang), `${list} ${page}`)
  })

  test('greetings by any name, help, privacy, source, languages', () => {
    for (const name of [undefined, 'Lan', ...hostile])
      holdReply(renderGreeting(engine, lang, name), `greeting ${name}`)
    holdReply(renderGroupGreeting(engine, lang, 'x_bot'), 'group greeting')
    holdReply(renderHelp(engine, lang, 'x_bot'), 'help')
    for (const keep of [true, false]) holdReply(renderPrivacy(lang, keep), 'privacy')
    for (const isPrivate of [true, false]) holdReply(renderLanguages(lang, isPrivate), 'languages')
    holdReply(renderAskWhat(engine, lang), 'ask what')
    holdReply(renderSource(engine, lang), 'source')
  })

  test('a source with an address is a link, with a dangerous one is none', () => {
    const answer = everyFact(lang)[0]!
    for (const [url, isLink] of [
      ['https://bao.example/bai-1?a=1&b="2"', true],
      ['javascript:alert(1)', false],
    ] as const) {
      const linked = { ...engine, knowledge: { ...knowledge, source: { ...knowledge.source, url } } }
      const reply = renderAnswers(linked, [answer], false)
      holdReply(reply, url)
      expect(reply.text.source.includes('<a href')).toBe(isLink)
      expect(JSON.stringify(renderSource(linked, lang).keyboard).includes('url')).toBe(isLink)
    }
  })
})

test('the source line names every paragraph once, in order', () => {
  const answer = { ...everyFact('vi')[0]!, quotes: [5, 2, 5].map((paragraph) => ({ text: 'x', paragraph })) }
  expect(renderAnswers(engine, [answer], false).text.source).toContain('đoạn 2, 5')
})

test('every quote of the knowledge stands in a paragraph', () => {
  for (const answer of everyFact('vi'))
    for (const { paragraph } of answer.quotes) expect(paragraph, answer.fact).toBeGreaterThan(0)
})
