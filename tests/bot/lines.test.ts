import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/bot/html.ts'
import { linesOf } from '../../src/bot/lines.ts'
import { renderOutcome } from '../../src/bot/render.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { shippedEngine } from '../engine/knowledge.ts'

const word = 'chín chữ '

describe('lines on a phone', () => {
  test.each([
    ['nothing', html``, 0],
    ['a word', html`xin`, 1],
    ['markup takes no room', html`<b>${'x'.repeat(35)}</b>`, 1],
    ['it wraps at spaces', html`${word.repeat(6).trim()}`, 2],
    ['a word without an end is broken', html`${'x'.repeat(80)}`, 3],
    ['an empty line is one', html`a\n\nb`, 3],
    ['a quote counts whole', html`<blockquote>${word.repeat(20).trim()}</blockquote>`, 6],
    [
      'an expandable one as far as it shows',
      html`a\n<blockquote expandable>${word.repeat(20)}</blockquote>\nb`,
      5,
    ],
    ['an escaped sign is one', html`${'&'.repeat(35)}`, 1],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toBe(lines)
  })
})

/** Measured in Chromium at 390 px the estimate is at most two lines off. */
describe('replies to the shared questions', () => {
  const questions = readFileSync(new URL('../questions/questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { q: string }).q)
  let engine: Engine
  beforeAll(async () => {
    engine = await shippedEngine()
  })

  test('half of them are read at a glance, and each fits a screen', () => {
    const lines = questions
      .map((question) => ({
        question,
        lines: linesOf(renderOutcome(engine, engine.ask(question), true).text),
      }))
      .sort((a, b) => a.lines - b.lines)
    expect(lines[Math.floor(lines.length / 2)]!.lines).toBeLessThanOrEqual(8)
    expect(lines.filter((reply) => reply.lines > 16)).toEqual([])
  })
})
