import { createInterface } from 'node:readline'
import type { Engine } from '../engine/engine.ts'
import type { Conversation, Outcome } from '../engine/outcome.ts'
import type { Lang } from '../text/language-detection.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { loadEngine } from './load-engine.ts'
import { openPrompt } from './prompt.ts'
import { readArgs } from './usage.ts'

/** Maximum conversations that one run of `ask --json` keeps. The oldest are dropped first. */
const MAX_CONVERSATIONS = 10_000

interface AskFlags {
  readonly lang?: Lang
  readonly json: boolean
  readonly explain: boolean
}

/** Answers one question, lines of standard input (`--json`), or questions typed at a prompt. */
export const askCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('ask', argv)
  const { lang, json = false, explain = false } = values
  if (lang !== undefined && lang !== 'vi' && lang !== 'en')
    return io.fail('--lang must be vi or en', EXIT.start)
  const engine = await loadEngine(io)
  const flags: AskFlags = { json, explain, ...(lang && { lang }) }
  const question = positionals.join(' ')
  if (json)
    return answerLines(question ? [question] : createInterface({ input: io.stdin }), engine, flags, io)
  if (!question) return prompt(engine, flags, io)
  io.print(describe(engine.ask(question, langOf(flags)), explain))
  return EXIT.ok
}

function langOf(flags: AskFlags) {
  return flags.lang === undefined ? {} : { lang: flags.lang }
}

/** Writes one JSON line for each input line; `{"error"}` for an invalid one. Blank lines are skipped. */
async function answerLines(
  lines: Iterable<string> | AsyncIterable<string>,
  engine: Engine,
  flags: AskFlags,
  io: Terminal,
): Promise<number> {
  const conversations = new Map<string, Conversation>()
  let bad = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    const request = parseLine(line)
    if ('error' in request) {
      bad++
      io.print(JSON.stringify(request))
      continue
    }
    const { q, chat } = request
    const lang = request.lang ?? flags.lang
    const conversation = chat === undefined ? undefined : conversations.get(chat)
    const started = performance.now()
    const outcome = engine.ask(q, { ...(lang && { lang }), ...(conversation && { conversation }) })
    const ms = Math.round((performance.now() - started) * 1000) / 1000
    if (chat !== undefined && outcome.conversation) {
      conversations.delete(chat)
      conversations.set(chat, outcome.conversation)
      if (conversations.size > MAX_CONVERSATIONS) conversations.delete(conversations.keys().next().value!)
    }
    io.print(JSON.stringify(toRecord(outcome, ms)))
  }
  return bad > 0 ? EXIT.input : EXIT.ok
}

type Request =
  | { readonly q: string; readonly chat?: string; readonly lang?: Lang }
  | { readonly error: string }

/** Parses a line: a JSON object with `q`, or a plain question. */
function parseLine(line: string): Request {
  const text = line.trim()
  if (!text.startsWith('{')) return { q: line }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { error: 'not valid JSON; write {"q": "…"} or a plain question' }
  }
  const { q, chat, lang } = value as Record<string, unknown>
  if (typeof q !== 'string') return { error: '"q" must be a string: {"q": "…"}' }
  if (chat !== undefined && typeof chat !== 'string') return { error: '"chat" must be a string' }
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') return { error: '"lang" must be "vi" or "en"' }
  return { q, ...(chat !== undefined && { chat }), ...(lang !== undefined && { lang }) }
}

function toRecord(outcome: Outcome, ms: number) {
  const answer = outcome.answers[0]
  return {
    question: outcome.question,
    decision: outcome.decision,
    text: outcome.text,
    entry: answer?.entry ?? null,
    fact: answer?.fact ?? null,
    score: outcome.score,
    quote: answer ? answer.quotes.map((q) => q.text).join(' … ') : null,
    reason: outcome.reason,
    suggestions: outcome.suggestions.map((s) => ({ entry: s.entry, text: s.direct, question: s.question })),
    ms,
  }
}

/** Formats an outcome for a terminal. */
export function describe(outcome: Outcome, explain: boolean): string {
  const label =
    outcome.lang === 'vi' ? { quote: 'Trích', paragraph: 'đoạn' } : { quote: 'Quote', paragraph: 'paragraph' }
  const lines = [outcome.text]
  for (const quote of outcome.answers.flatMap((a) => a.quotes))
    lines.push(`  ${label.quote} (${label.paragraph} ${quote.paragraph}): “${quote.text}”`)
  if (outcome.decision === 'abstain') for (const s of outcome.suggestions) lines.push(`  → ${s.question}`)
  return explain ? [...lines, '', explanation(outcome)].join('\n') : lines.join('\n')
}

function explanation(outcome: Outcome): string {
  const { terms, hits, notes, answerType } = outcome.trace()
  return [
    `decision  ${outcome.decision} (${outcome.reason}), score ${outcome.score}`,
    `asked     ${answerType ?? '–'}`,
    'terms',
    ...terms.map((t) => `  ${t.typed.padEnd(20)} ${t.known ? t.term : '(unknown)'}  weight ${t.weight}`),
    'hits',
    ...hits.map((h) => `  ${h.score.toFixed(3)}  ${h.fact.padEnd(36)} explains ${h.explains.join(', ')}`),
    ...notes.map((n) => `note      ${n}`),
  ].join('\n')
}

/** Answers questions from a terminal or a pipe until it ends, as one conversation. */
async function prompt(engine: Engine, flags: AskFlags, io: Terminal): Promise<number> {
  const { newspaper, title } = engine.knowledge.source
  if (io.stdin.isTTY)
    io.print(
      `${title} (${newspaper.vi})\nHỏi gì về bài báo? Ask anything about the article. Ctrl+C: thoát, quit.`,
    )
  const { lines, show } = openPrompt(io)
  let conversation: Conversation | undefined
  show()
  for await (const line of lines) {
    const outcome = engine.ask(line, { ...langOf(flags), ...(conversation && { conversation }) })
    conversation = outcome.conversation ?? conversation
    io.print(`${describe(outcome, flags.explain)}\n`)
    show()
  }
  return EXIT.ok
}
