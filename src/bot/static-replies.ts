import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Answer } from '../engine/outcome.ts'
import { MAX_UNANSWERED_LENGTH, UNANSWERED_TTL } from '../storage/unanswered-questions.ts'
import { encodePress } from './callback-data.ts'
import { commandNames, nameOfCommand } from './command-names.ts'
import type { Reply } from './dependencies.ts'
import { FEEDBACK_TTL } from './feedback.ts'
import { clip, html, join } from './html.ts'
import { isWebAddress, questionRows, type RenderDeps } from './render.ts'
import { SESSION_TTL } from './sessions.ts'
import type { Locale } from './texts.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MAX_STARTERS = 4
const MAX_NAME_LENGTH = 40

/** The questions offered to a reader who does not know what to ask. */
export function starters({ engine, texts }: RenderDeps, locale: Locale): readonly Answer[] {
  const lang = texts.answersIn(locale)
  return engine.knowledge.starters
    .map((id) => engine.answer(id, lang))
    .filter((answer) => answer !== undefined)
    .slice(0, MAX_STARTERS)
}

/** @param name as the user gave it to Telegram: anything at all, or nothing */
export function renderGreeting(rendering: RenderDeps, locale: Locale, name: string | undefined): Reply {
  const { texts, engine } = rendering
  const friendly = name && presentable(name)
  const hello = friendly
    ? texts.say(locale, 'greeting', { name: friendly })
    : texts.say(locale, 'greeting-anyone')
  return {
    text: html`<b>${hello}</b>
${texts.say(locale, 'greeting-text')}
<i>${engine.knowledge.source.title}</i>

${texts.say(locale, 'greeting-how')}`,
    keyboard: [
      ...questionRows(starters(rendering, locale)),
      [{ text: texts.say(locale, 'button-elsewhere'), switch_inline_query: '' }],
    ],
  }
}

/** Direction marks, zero-width signs and line breaks in a name would disturb the text around it. */
function presentable(name: string): string {
  return clip(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim(), MAX_NAME_LENGTH)
}

export function renderGroupGreeting(rendering: RenderDeps, locale: Locale, bot: string): Reply {
  const { texts } = rendering
  return {
    text: html`${texts.say(locale, 'greeting-group', { bot, ask: nameOfCommand(texts, locale, 'ask') })}`,
    keyboard: questionRows(starters(rendering, locale)),
  }
}

export function renderHelp(rendering: RenderDeps, locale: Locale, bot: string): Reply {
  const { texts } = rendering
  const ask = nameOfCommand(texts, locale, 'ask')
  const commands = commandNames
    .filter((name) => name !== 'start')
    .map(
      (name) => html`/${nameOfCommand(texts, locale, name)} — ${texts.say(locale, `command-${name}.about`)}`,
    )
  return {
    text: join(
      [
        html`<b>${texts.say(locale, 'help-title')}</b>`,
        html`• ${texts.say(locale, 'help-ask')}`,
        html`• ${texts.say(locale, 'help-edit')}`,
        html`• ${texts.say(locale, 'help-group', { ask, bot })}`,
        html`• ${texts.say(locale, 'help-inline', { bot })}`,
        html`• ${texts.say(locale, 'help-honest')}`,
        html`${'\n'}<b>${texts.say(locale, 'help-commands')}</b>`,
        ...commands,
      ],
      '\n',
    ),
    keyboard: questionRows(starters(rendering, locale)),
  }
}

export function renderPrivacy({ texts }: RenderDeps, locale: Locale, keepUnanswered: boolean): Reply {
  const lines = [
    texts.say(locale, 'privacy-conversation', { hours: SESSION_TTL / HOUR }),
    texts.say(locale, 'privacy-language'),
    texts.say(locale, 'privacy-feedback', { days: FEEDBACK_TTL / DAY }),
    ...(keepUnanswered
      ? [
          texts.say(locale, 'privacy-unanswered', {
            length: MAX_UNANSWERED_LENGTH,
            days: UNANSWERED_TTL / DAY,
          }),
        ]
      : []),
    texts.say(locale, 'privacy-not-stored'),
  ]
  return {
    text: join(
      [html`<b>${texts.say(locale, 'privacy-title')}</b>`, ...lines.map((text) => html`• ${text}`)],
      '\n',
    ),
  }
}

export function renderSource({ texts, engine }: RenderDeps, locale: Locale): Reply {
  const { newspaper, title, date, url } = engine.knowledge.source
  const button: InlineKeyboardButton[][] = isWebAddress(url)
    ? [[{ text: texts.say(locale, 'button-read'), url }]]
    : []
  return {
    text: join(
      [
        html`<b>${texts.say(locale, 'source-title')}</b>`,
        html`📰 ${newspaper[texts.answersIn(locale)] ?? newspaper.vi}`,
        html`<i>${title}</i>`,
        date !== undefined && texts.say(locale, 'source-printed', { date }),
        html`${'\n'}${texts.say(locale, 'source-verbatim')}`,
      ],
      '\n',
    ),
    keyboard: button,
  }
}

export function renderLanguages({ texts }: RenderDeps, locale: Locale, isPrivate: boolean): Reply {
  return {
    text: html`${texts.say(locale, isPrivate ? 'language-ask' : 'language-ask-group')}`,
    keyboard: texts.locales.map((other) => {
      const label = texts.say(other, 'language-name')
      const text = other === locale ? texts.say(locale, 'button-pressed', { label }) : label
      return [{ text, callback_data: encodePress({ kind: 'language', locale: other }) }]
    }),
  }
}

/** A command that needs a question after it, with one as an example. */
export function renderAskWhat(rendering: RenderDeps, locale: Locale): Reply {
  const { texts } = rendering
  const [example, ...others] = starters(rendering, locale)
  return {
    text: html`${texts.say(locale, 'ask-what', {
      ask: nameOfCommand(texts, locale, 'ask'),
      example: example?.question ?? '',
    })}`,
    keyboard: questionRows(example ? [example, ...others] : others),
  }
}
