import type { InlineQueryResultArticle } from '@grammyjs/types'
import { Composer } from 'grammy'
import type { Engine } from '../engine/engine.ts'
import { wordsTyped } from '../engine/index/autocomplete.ts'
import type { Answer, Outcome, Reason } from '../engine/outcome.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { fold } from '../text/normalize.ts'
import { ask, asksNothing } from './ask.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { answerCard, sentenceCard } from './inline-card.ts'
import type { RateLimits } from './rate-limits.ts'
import { answerTyping } from './sender.ts'
import type { Locale } from './texts.ts'

/** Cards of one answer; Telegram takes up to 50, a phone shows five. */
const PAGE_SIZE = 10
/** How far paging goes; beyond, nobody reads. */
const MAX_CARDS = 50
/**
 * Seconds for which Telegram may give the same cards again without asking. Long enough for a word typed
 * twice, short enough that a mended answer is soon everywhere.
 */
const CACHE_TIME = 60
/** Told to /start by the button above the cards; no id of the knowledge, so it greets. */
const START_PARAMETER = 'inline'

/** Words up to which a query is rather the beginning of one. */
const SHORT_QUERY = 2
/** Cards behind an answer that go on from it. */
const MAX_RELATED = 3

/** All names and aliases of a knowledge, folded. */
const foldedNames = new WeakMap<Knowledge, readonly string[]>()

/** Inline mode: `@bot question` in any chat. */
export function createInlineMode(deps: Dependencies, manners: RateLimits): Composer<BotContext> {
  const { texts } = deps
  const composer = new Composer<BotContext>()

  composer.on('inline_query', manners.limitInline, async (ctx) => {
    const { query, offset } = ctx.inlineQuery
    const engine = deps.engine()
    const start = /^\d{1,3}$/.test(offset) ? Number(offset) : 0
    const end = start + PAGE_SIZE
    // One more than the page holds tells whether there is a next one.
    const found = await findCards(deps, ctx, engine, query, end + 1)
    const page = found.cards.slice(start, end).map((make) => make())
    deps.observe({ type: 'inline-query', cards: page.length })
    await answerTyping(ctx, page, {
      cache_time: CACHE_TIME,
      // Starters and the bot's own sentences are in the language that this user chose.
      is_personal: true,
      next_offset: end < found.cards.length && end < MAX_CARDS ? String(end) : '',
      ...(found.isRefusal && {
        button: { text: texts.say(ctx.locale, 'inline-open-chat'), start_parameter: START_PARAMETER },
      }),
    })
  })

  composer.on('chosen_inline_result', async (ctx) => {
    const card = ctx.chosenInlineResult.result_id
    // Ids come from the client.
    if (!/^[a-z0-9:-]{1,64}$/.test(card)) return
    deps.observe({ type: 'inline-chosen', card })
    await deps.sessions.countChosen(card)
  })
  return composer
}

interface Found {
  /** Best first; made only when they are shown: each is a whole message. */
  readonly cards: readonly (() => InlineQueryResultArticle)[]
  /** Whether the first says that the article has no such thing. */
  readonly isRefusal: boolean
}

async function findCards(
  deps: Dependencies,
  ctx: BotContext,
  engine: Engine,
  query: string,
  limit: number,
): Promise<Found> {
  const { texts } = deps
  const rendering = { texts, engine }
  const bot = ctx.me.username
  const cardsOf = (answers: readonly Answer[]) =>
    answers.map((answer) => () => answerCard(rendering, answer, bot))
  const starters = () => ({ cards: cardsOf(starterAnswers(deps, engine, ctx.locale)), isRefusal: false })
  if (query.trim() === '') return starters()
  const outcome = await ask(deps, engine, { question: query, surface: 'inline' })
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
  const refusal = { id: `none:${lang}`, title: texts.say(lang, 'inline-none-title'), text, lang }
  const others = cardsOf(unique([...completed, ...insteadOf(engine, outcome)]))
  return { cards: [() => sentenceCard(rendering, refusal, bot), ...others], isRefusal: true }
}

/**
 * What the chat would answer, then what the typed words may become. Of a word or two it is the other way round: they
 * are hardly a question yet.
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

/** What the chat offers for what the article lacks, as far as it has to do with it: the starters do not. */
function insteadOf({ knowledge }: Engine, { reason, suggestions }: Outcome): readonly Answer[] {
  return lacksSurely(reason) ? suggestions.filter(({ fact }) => !knowledge.starters.includes(fact)) : []
}

/** Whether to say first that the article has no such thing: surely so, or nothing else is there to show. */
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
 * The part of a query that is a name on its way: by itself no question yet. A number or a name may be so behind other
 * words too, unless it is a single word.
 */
function nameBegun(engine: Engine, query: string, { reason }: Outcome): string | undefined {
  const words = foldedWords(query)
  /** The whole first, the last word last. */
  const endings = words.map((_, i) => words.slice(i).join(' '))
  const tried = reason === 'absent' ? endings.slice(0, 1) : endings.slice(0, -1)
  return tried.find((ending) => isNameBegun(engine, ending))
}

function foldedWords(text: string): string[] {
  return wordsTyped(fold(text))
}

function namesOf(knowledge: Knowledge): readonly string[] {
  const known = foldedNames.get(knowledge)
  if (known) return known
  const names = knowledge.entries.flatMap(({ name, aliases }) =>
    [name.vi, name.en ?? '', ...aliases].map((text) => foldedWords(text).join(' ')),
  )
  foldedNames.set(knowledge, names)
  return names
}

/** "kế hoạch 20" is on the way to 205, "ông lê văn mi" to a name. @param ending folded */
function isNameBegun({ knowledge }: Engine, ending: string): boolean {
  return namesOf(knowledge).some((name) => name.length > ending.length && name.startsWith(ending))
}

/** For a query that asks nothing: the summary, the starters, and each directive. */
function starterAnswers({ texts }: Dependencies, engine: Engine, locale: Locale): readonly Answer[] {
  const lang = texts.answersIn(locale)
  const { summary, starters, entries } = engine.knowledge
  const directives = entries.filter(({ kind }) => kind === 'directive')
  return unique(
    [
      summary === undefined ? undefined : engine.answer(summary, lang),
      ...starters.map((id) => engine.answer(id, lang)),
      ...directives.map(({ id }) => engine.about(id, lang)),
    ].filter((answer) => answer !== undefined),
  ).slice(0, MAX_CARDS)
}

function unique(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [`${answer.lang}:${answer.fact}`, answer])).values()]
}
