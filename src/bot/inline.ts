import type { InlineQueryResultArticle } from '@grammyjs/types'
import type { Composer } from 'grammy'
import type { Engine } from '../engine/engine.ts'
import { wordsTyped } from '../engine/index/autocomplete.ts'
import type { Answer, Outcome, Reason } from '../engine/outcome.ts'
import type { Lang } from '../text/language-detection.ts'
import { fold } from '../text/normalize.ts'
import { ask, asksNothing } from './ask.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { answerCard, renderCard } from './inline-card.ts'
import { createKept } from './kept.ts'
import type { RateLimits } from './rate-limits.ts'
import { answerTyping } from './sender.ts'
import { say } from './texts.ts'

/** Cards per page. Telegram accepts up to 50; a phone shows five. */
const PAGE_SIZE = 10
/** Maximum cards over all pages. */
const MAX_CARDS = 50
/**
 * Seconds for which Telegram may cache the cards of a query. Long enough for a query that is typed again, short enough
 * for a corrected answer to appear soon.
 */
const CACHE_TIME = 60
/** Argument of /start for the button above the cards. It is no id of the knowledge, so the bot greets the user. */
const START_PARAMETER = 'inline'

/** Maximum words of a query that is probably unfinished. */
const SHORT_QUERY = 2
/** Maximum cards with related questions after the answers. */
const MAX_RELATED = 3

/** Keeps the names and aliases of a knowledge, folded. */
const foldedNames = createKept<readonly string[]>()

/** Handles inline mode: `@bot question` in any chat. */
export function handleInlineMode(bot: Composer<BotContext>, deps: Dependencies, limits: RateLimits): void {
  bot.on('inline_query', limits.limitInline, async (ctx) => {
    const { query, offset } = ctx.inlineQuery
    const start = /^\d{1,3}$/.test(offset) ? Number(offset) : 0
    const end = start + PAGE_SIZE
    // One card more than the page holds shows whether there is a next page.
    const found = findCards(deps, ctx, query, end + 1)
    const page = found.cards.slice(start, end).map((make) => make())
    deps.observe({ type: 'inline-query', cards: page.length })
    await answerTyping(ctx, page, {
      cache_time: CACHE_TIME,
      // Starters and the bot's own sentences are in the language that this user chose.
      is_personal: true,
      next_offset: end < found.cards.length && end < MAX_CARDS ? String(end) : '',
      ...(found.isRefusal && {
        button: { text: say(ctx.locale, 'inline-open-chat'), start_parameter: START_PARAMETER },
      }),
    })
  })

  bot.on('chosen_inline_result', () => deps.observe({ type: 'inline-chosen' }))
}

interface Found {
  /** Best first. Each is rendered only when it is shown, because it is a whole message. */
  readonly cards: readonly (() => InlineQueryResultArticle)[]
  /** True if the first card says that the article does not answer the query. */
  readonly isRefusal: boolean
}

function findCards(deps: Dependencies, ctx: BotContext, query: string, limit: number): Found {
  const { engine } = ctx
  const bot = ctx.me.username
  const cardsOf = (answers: readonly Answer[]) =>
    answers.map((answer) => () => answerCard(engine, answer, bot))
  const starters = () => ({ cards: cardsOf(starterAnswers(engine, ctx.locale)), isRefusal: false })
  if (query.trim() === '') return starters()
  const outcome = ask(deps, engine, { question: query, surface: 'inline' })
  const { lang, text } = outcome
  const begun = lacksSurely(outcome.reason) ? nameBegun(engine, query, outcome) : undefined
  const completed = unique(
    [query, begun ?? '']
      .filter((typed) => typed !== '')
      .flatMap((typed) => engine.complete(typed, { lang, limit })),
  )
  if (completed.length === 0 && asksNothing(outcome)) return starters()
  if (!saysNo(outcome, begun, completed))
    return { cards: cardsOf(inOrder(engine, query, outcome, completed)), isRefusal: false }
  const refusal = { id: `none:${lang}`, title: say(lang, 'inline-none-title'), text, lang }
  const others = cardsOf(unique([...completed, ...insteadOf(engine, outcome)]))
  return { cards: [() => renderCard(refusal, bot), ...others], isRefusal: true }
}

/**
 * Returns the answers that the chat would give, then completions of the typed words. A query of one or two words is
 * probably unfinished, so its completions come first, unless one of them is also an answer.
 */
function inOrder(
  engine: Engine,
  query: string,
  { decision, answers, suggestions, lang }: Outcome,
  completed: readonly Answer[],
): readonly Answer[] {
  const [first] = answers
  const decided = decision === 'suggest' ? suggestions : answers
  const isShort = query.trim().split(/\s+/).length <= SHORT_QUERY
  const isBegun = completed.some(({ fact }) => decided.some((answer) => answer.fact === fact))
  const ordered = isShort && !isBegun ? [...completed, ...decided] : [...decided, ...completed]
  const related = first ? engine.related(first.fact, lang, MAX_RELATED) : []
  return unique([...ordered, ...related])
}

/** Returns the chat's suggestions for a thing that the article lacks, without the starters, which are unrelated. */
function insteadOf({ knowledge }: Engine, { reason, suggestions }: Outcome): readonly Answer[] {
  return lacksSurely(reason) ? suggestions.filter(({ fact }) => !knowledge.starters.includes(fact)) : []
}

/**
 * True if the first card must say that the article lacks this: it certainly does, or there is nothing else to show.
 *
 * @param begun the part of the query that is an unfinished name, if any
 */
function saysNo(
  { decision, reason }: Outcome,
  begun: string | undefined,
  completed: readonly Answer[],
): boolean {
  if (decision !== 'abstain') return false
  return completed.length === 0 || (lacksSurely(reason) && begun === undefined)
}

function lacksSurely(reason: Reason): boolean {
  return reason === 'absent' || reason === 'unknown-number' || reason === 'unknown-name'
}

/**
 * Returns the unfinished name at the end of a query, of two words or more. For a known absence, only the whole query
 * counts as a name.
 */
function nameBegun(engine: Engine, query: string, { reason }: Outcome): string | undefined {
  const words = foldedWords(query)
  /** From the whole query down to its last word. */
  const endings = words.map((_, i) => words.slice(i).join(' '))
  const tried = reason === 'absent' ? endings.slice(0, 1) : endings.slice(0, -1)
  return tried.find((ending) => isNameBegun(engine, ending))
}

function foldedWords(text: string): string[] {
  return wordsTyped(fold(text))
}

/** True if a longer name starts with the text: "kế hoạch 20" may become "kế hoạch 205". @param ending folded */
function isNameBegun(engine: Engine, ending: string): boolean {
  const names = foldedNames(engine, 'names', () =>
    engine.knowledge.entries.flatMap(({ name, aliases }) =>
      [name.vi, name.en ?? '', ...aliases].map((text) => foldedWords(text).join(' ')),
    ),
  )
  return names.some((name) => name.length > ending.length && name.startsWith(ending))
}

/** Returns the answers for a query that asks nothing: the summary, the starters, and each directive. */
function starterAnswers(engine: Engine, lang: Lang): readonly Answer[] {
  const { summary, starters, entries } = engine.knowledge
  const directives = entries.filter(({ kind }) => kind === 'directive')
  return unique(
    [
      ...[summary ?? '', ...starters].map((id) => engine.answer(id, lang)),
      ...directives.map(({ id }) => engine.about(id, lang)),
    ].filter((answer) => answer !== undefined),
  ).slice(0, MAX_CARDS)
}

function unique(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [`${answer.lang}:${answer.fact}`, answer])).values()]
}
