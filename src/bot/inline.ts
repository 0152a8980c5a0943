import type { InlineQueryResultArticle } from '@grammyjs/types'
import { Composer } from 'grammy'
import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome } from '../engine/outcome.ts'
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
  // The whole question first, as the chat would answer it; then what the typed words may become.
  const outcome = await ask(deps, engine, { question: query, surface: 'inline' })
  const { lang, text, suggestions } = outcome
  const completed = engine.complete(query, { lang, limit })
  const found = outcome.reason === 'nearest' ? suggestions : outcome.answers
  const answers = unique([...found, ...completed])
  if (answers.length === 0 && asksNothing(outcome)) return starters()
  if (!saysNo(engine, query, outcome, answers)) return { cards: cardsOf(answers), isRefusal: false }
  const refusal = { id: `none:${lang}`, title: texts.say(lang, 'inline-none-title'), text, lang }
  const others = cardsOf(answers.length > 0 ? answers : suggestions)
  return { cards: [() => sentenceCard(rendering, refusal, bot), ...others], isRefusal: true }
}

/** Whether to say first that the article has no such thing: surely so, or nothing else is there to show. */
function saysNo(engine: Engine, query: string, outcome: Outcome, answers: readonly Answer[]): boolean {
  if (answers.length === 0) return true
  if (outcome.decision !== 'abstain') return false
  const words = fold(query.trim()).split(/\s+/)
  /** The whole first, the last word last. */
  const endings = words.map((_, i) => words.slice(i).join(' '))
  // By itself a name that is on its way is no question yet; a number or a name may be so behind other words too.
  if (outcome.reason === 'absent') return !isNameBegun(engine, endings.slice(0, 1))
  const isUnknown = outcome.reason === 'unknown-number' || outcome.reason === 'unknown-name'
  return isUnknown && !isNameBegun(engine, endings.slice(0, -1))
}

function namesOf(knowledge: Knowledge): readonly string[] {
  const known = foldedNames.get(knowledge)
  if (known) return known
  const names = knowledge.entries.flatMap(({ name, aliases }) =>
    [name.vi, name.en ?? '', ...aliases].map((text) => fold(text)),
  )
  foldedNames.set(knowledge, names)
  return names
}

/** "kế hoạch 20" is on the way to 205, "ông lê văn mi" to a name: two words or more must fit its beginning. */
function isNameBegun({ knowledge }: Engine, endings: readonly string[]): boolean {
  return namesOf(knowledge).some((name) =>
    endings.some((ending) => name.length > ending.length && name.startsWith(ending)),
  )
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
