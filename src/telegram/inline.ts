import type { InlineQueryResultArticle } from '@grammyjs/types'
import { Composer, GrammyError } from 'grammy'
import type { Engine } from '../qa/engine.ts'
import type { Answer, Outcome } from '../qa/outcome.ts'
import { answerCard, sentenceCard } from './card.ts'
import type { BotContext, Parts } from './context.ts'
import { ask } from './question.ts'
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

/** Inline mode: `@bot question` in any chat. */
export function createInlineMode(parts: Parts): Composer<BotContext> {
  const { texts } = parts
  const composer = new Composer<BotContext>()

  composer.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery
    const engine = parts.engine()
    const start = /^\d{1,3}$/.test(offset) ? Number(offset) : 0
    const cards = await findCards(parts, engine, query, ctx)
    const page = cards.slice(start, start + PAGE_SIZE)
    const end = start + PAGE_SIZE
    parts.observe({ type: 'inline-query', cards: page.length })
    try {
      await ctx.answerInlineQuery(page, {
        cache_time: CACHE_TIME,
        // Starters and the bot's own sentences are in the language that this user chose.
        is_personal: true,
        next_offset: end < cards.length ? String(end) : '',
        ...(isNothing(cards) && {
          button: { text: texts.say(ctx.locale, 'inline-open-chat'), start_parameter: START_PARAMETER },
        }),
      })
    } catch (error) {
      // The user has typed on meanwhile, and Telegram no longer waits for this one.
      if (
        !(error instanceof GrammyError) ||
        error.error_code !== 400 ||
        !/query is too old/.test(error.description)
      )
        throw error
    }
  })

  composer.on('chosen_inline_result', async (ctx) => {
    const card = ctx.chosenInlineResult.result_id
    // Ids come from the client.
    if (!/^[a-z0-9:-]{1,64}$/.test(card)) return
    parts.observe({ type: 'inline-chosen', card })
    await parts.records.countChosen(card)
  })
  return composer
}

async function findCards(
  parts: Parts,
  engine: Engine,
  query: string,
  ctx: BotContext,
): Promise<InlineQueryResultArticle[]> {
  const deps = { texts: parts.texts, engine }
  const bot = ctx.me.username
  if (query.trim() === '')
    return starterAnswers(parts, engine, ctx.locale).map((answer) => answerCard(deps, answer, bot))
  // The whole question first, as the chat would answer it; then what the typed words may become.
  const outcome = await ask(parts, engine, { question: query, surface: 'inline' })
  const decided = outcome.decision === 'answer' ? outcome.answers : []
  const completed = engine.complete(query, { lang: outcome.lang, limit: MAX_CARDS })
  const answers = unique([...decided, ...completed])
  const cards = answers.slice(0, MAX_CARDS).map((answer) => answerCard(deps, answer, bot))
  if (!saysNo(outcome, answers)) return cards
  const { lang, text } = outcome
  const title = parts.texts.say(lang, 'inline-none-title')
  const others =
    answers.length > 0 ? cards : outcome.suggestions.map((answer) => answerCard(deps, answer, bot))
  return [sentenceCard(deps, { id: `${NOTHING}${lang}`, title, text, lang }, bot), ...others]
}

const NOTHING = 'none:'

function isNothing(cards: readonly InlineQueryResultArticle[]): boolean {
  return cards[0]?.id.startsWith(NOTHING) === true
}

/** Whether to say first that the article has no such thing: surely so, or nothing else is there to show. */
function saysNo({ decision, reason }: Outcome, answers: readonly Answer[]): boolean {
  const isSure = reason === 'absent' || reason === 'unknown-number' || reason === 'unknown-name'
  return decision === 'abstain' ? isSure || answers.length === 0 : answers.length === 0
}

/** For a blank query: the summary, the starters, and each directive. */
function starterAnswers({ texts }: Parts, engine: Engine, locale: Locale): readonly Answer[] {
  const lang = texts.answersIn(locale)
  const { summary, starters, entries } = engine.knowledge
  const directives = entries.filter(({ kind }) => kind === 'directive')
  return unique(
    [
      engine.answer(summary, lang),
      ...starters.map((id) => engine.answer(id, lang)),
      ...directives.map(({ id }) => engine.about(id, lang)),
    ].filter((answer) => answer !== undefined),
  ).slice(0, MAX_CARDS)
}

function unique(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [`${answer.lang}:${answer.fact}`, answer])).values()]
}
