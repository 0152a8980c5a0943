import { createInterface } from 'node:readline'
import type { Engine } from '../engine/engine.ts'
import type { Conversation, Outcome } from '../engine/outcome.ts'
import type { Lang } from '../text/language-detection.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { DEFAULT_FOLDER, knowledgeFolder, loadEngine } from './load-engine.ts'
import { openPrompt } from './prompt.ts'
import { readArgs } from './usage.ts'

/** Answers one question, lines of standard input (`--json`), or questions typed at a prompt. */
export const askCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('ask', argv)
  const { json, explain = false } = values
  const engine = await loadEngine(io)
  const question = positionals.join(' ')
  if (json) return answerLines(question ? [question] : createInterface({ input: io.stdin }), engine, io)
  const folder = knowledgeFolder(io)
  if (folder !== DEFAULT_FOLDER) io.stderr.write(`[${folder}]\n`)
  if (!question) return prompt(engine, explain, io)
  io.print(describe(engine.ask(question), explain))
  return EXIT.ok
}

/** Writes one JSON line for each input line; `{"error"}` for an invalid one. Blank lines are skipped. */
async function answerLines(
  lines: Iterable<string> | AsyncIterable<string>,
  engine: Engine,
  io: Terminal,
): Promise<number> {
  const conversations = new Map<string, Conversation>()
  let code: number = EXIT.ok
  for await (const line of lines) {
    if (line.trim() === '') continue
    const request = parseLine(line)
    if ('error' in request) {
      code = EXIT.input
      io.print(JSON.stringify(request))
      continue
    }
    const { q, chat = '', lang } = request
    const conversation = conversations.get(chat)
    const started = performance.now()
    const outcome = engine.ask(q, { ...(lang && { lang }), ...(conversation && { conversation }) })
    const ms = Math.round((performance.now() - started) * 1000) / 1000
    // Questions without a chat share no conversation.
    if (chat !== '' && outcome.conversation) conversations.set(chat, outcome.conversation)
    io.print(JSON.stringify(toRecord(outcome, ms)))
  }
  return code
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
function describe(outcome: Outcome, explain: boolean): string {
  const label =
    outcome.lang === 'vi' ? { quote: 'Trích', paragraph: 'đoạn' } : { quote: 'Quote', paragraph: 'paragraph' }
  const quotes = outcome.answers.flatMap((answer) => answer.quotes)
  const offers = outcome.decision === 'abstain' ? outcome.suggestions : []
  return [
    outcome.text,
    ...quotes.map((quote) => `  ${label.quote} (${label.paragraph} ${quote.paragraph}): “${quote.text}”`),
    ...offers.map(({ question }) => `  → ${question}`),
    ...(explain ? ['', explanation(outcome)] : []),
  ].join('\n')
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
async function prompt(engine: Engine, explain: boolean, io: Terminal): Promise<number> {
  const { newspaper, title } = engine.knowledge.source
  if (io.stdin.isTTY)
    io.print(
      `${title} (${newspaper.vi})\nHỏi gì về bài báo? Ask anything about the article. Ctrl+C: thoát, quit.`,
    )
  const { lines, show } = openPrompt(io)
  let conversation: Conversation | undefined
  show()
  for await (const line of lines) {
    const outcome = engine.ask(line, conversation && { conversation })
    conversation = outcome.conversation ?? conversation
    io.print(`${describe(outcome, explain)}\n`)
    show()
  }
  return EXIT.ok
}
