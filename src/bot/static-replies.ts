import type { InlineKeyboardButton } from '@grammyjs/types'
import { ALL_DIRECTIVES } from '../engine/index/derived-facts.ts'
import type { Answer } from '../engine/outcome.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { MAX_UNANSWERED_LENGTH, UNANSWERED_TTL } from '../storage/unanswered-questions.ts'
import { clip } from '../text/clip.ts'
import { encodePress, type ListName, listNames } from './callback-data.ts'
import { commandNames, describeCommand, nameOfCommand } from './command-names.ts'
import type { Reply } from './dependencies.ts'
import { FEEDBACK_TTL } from './feedback.ts'
import { html, join } from './html.ts'
import { isWebAddress, questionRows, type RenderDeps } from './render.ts'
import { SESSION_TTL } from './sessions.ts'
import type { Locale } from './texts.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MAX_NAME_LENGTH = 40
/** Maximum characters of a command's description: one line on a phone. */
const MAX_ABOUT_LENGTH = 30

/** Returns questions for a reader who does not know what to ask: one each about who, what and directives. */
function starters({ engine, texts }: RenderDeps, locale: Locale): readonly Answer[] {
  const lang = texts.answersIn(locale)
  const { knowledge } = engine
  const offered = knowledge.starters.flatMap((id) => engine.answer(id, lang) ?? [])
  const kindOf = kindsOf(knowledge)
  const first = (kind: ListName) => offered.find(({ fact }) => kindOf(fact) === kind)
  const kinds = [first('who'), first('what'), engine.answer(ALL_DIRECTIVES, lang) ?? first('directives')]
  const found = kinds.filter((answer) => answer !== undefined)
  return [...new Set([...found, ...offered])].slice(0, listNames.length)
}

/** Returns a function that maps a fact to its list: directives, who, or what for any other. */
function kindsOf({ entries }: Knowledge): (fact: string) => ListName {
  const kinds = new Map(
    entries.flatMap(({ kind, facts }) =>
      facts.map(({ id, asks }): [string, ListName] => [
        id,
        kind === 'directive' ? 'directives' : asks.includes('who') ? 'who' : 'what',
      ]),
    ),
  )
  return (fact) => kinds.get(fact) ?? 'what'
}

/** @param name of the user's Telegram profile; may hold any characters */
export function renderGreeting(rendering: RenderDeps, locale: Locale, name: string | undefined): Reply {
  const { texts, engine } = rendering
  const friendly = name && presentable(name)
  const hello = friendly
    ? texts.say(locale, 'greeting', { name: friendly })
    : texts.say(locale, 'greeting-anyone')
  return {
    text: html`${hello} ${texts.say(locale, 'greeting-text')}
<i>${engine.knowledge.source.title}</i>

${texts.say(locale, 'greeting-lines')}

${texts.say(locale, 'greeting-how', { help: nameOfCommand(texts, locale, 'help') })}`,
    keyboard: questionRows(starters(rendering, locale)),
  }
}

/** Removes direction marks, zero-width characters and line breaks, which would disturb the text around a name. */
function presentable(name: string): string {
  return clip(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim(), MAX_NAME_LENGTH)
}

export function renderGroupGreeting(rendering: RenderDeps, locale: Locale, bot: string): Reply {
  const { texts, engine } = rendering
  return {
    text: html`${texts.say(locale, 'greeting-group', {
      ask: nameOfCommand(texts, locale, 'ask'),
      bot,
      title: engine.knowledge.source.title,
    })}`,
    keyboard: questionRows(starters(rendering, locale)),
  }
}

export function renderHelp(rendering: RenderDeps, locale: Locale, bot: string): Reply {
  const { texts } = rendering
  const { source } = rendering.engine.knowledge
  const ask = nameOfCommand(texts, locale, 'ask')
  const commands = commandNames
    .filter((name) => name !== 'start' && name !== 'help')
    .map(
      (name) =>
        html`/${nameOfCommand(texts, locale, name)} — ${describeCommand(texts, locale, name, source.title, MAX_ABOUT_LENGTH)}`,
    )
  return {
    text: join(
      [
        html`<b>${texts.say(locale, 'help-title')}</b>`,
        html`• ${texts.say(locale, 'help-ask')}`,
        html`• ${texts.say(locale, 'help-follow-up')}`,
        html`• ${texts.say(locale, 'help-edit')}`,
        html`• ${texts.say(locale, 'help-group', { ask, bot })}`,
        html`• ${texts.say(locale, 'help-inline', { bot })}`,
        html`${'\n'}<b>${texts.say(locale, 'help-commands')}</b>`,
        ...commands,
      ],
      '\n',
    ),
    keyboard: questionRows(starters(rendering, locale)),
    forAsker: true,
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
    forAsker: true,
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

/** Asks for the question that the command lacks. The input field shows an example. */
export function renderAskWhat(rendering: RenderDeps, locale: Locale): Reply {
  const text = rendering.texts.say(locale, 'ask-what')
  const [example] = starters(rendering, locale)
  return { text: html`${text}`, prompt: example?.question ?? text }
}
