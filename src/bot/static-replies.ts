import type { Engine } from '../engine/engine.ts'
import { ALL_DIRECTIVES } from '../engine/index/derived-facts.ts'
import type { Answer } from '../engine/outcome.ts'
import { MAX_UNANSWERED_LENGTH, UNANSWERED_TTL } from '../storage/unanswered-questions.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import { isWebAddress } from './answer-text.ts'
import { encodePress, type ListName, listNames } from './callback-data.ts'
import { commandIds, describeCommand, nameOfCommand } from './command-names.ts'
import type { Reply } from './dependencies.ts'
import { html, join } from './html.ts'
import { questionRows } from './keyboard.ts'
import { FEEDBACK_TTL, SESSION_TTL } from './sessions.ts'
import { languages, say } from './texts.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MAX_NAME_LENGTH = 40
/** Maximum characters of a command's description: one line on a phone. */
const MAX_ABOUT_LENGTH = 30

/** Returns questions for a reader who does not know what to ask: one each about who, what and directives. */
function starters(engine: Engine, lang: Lang): readonly Answer[] {
  const offered = engine.knowledge.starters.flatMap((id) => engine.answer(id, lang) ?? [])
  const first = (list: ListName) => offered.find((answer) => listOf(engine, answer) === list)
  const kinds = [first('who'), first('what'), engine.answer(ALL_DIRECTIVES, lang) ?? first('directives')]
  const found = kinds.filter((answer) => answer !== undefined)
  return [...new Set([...found, ...offered])].slice(0, listNames.length)
}

/** Returns the list that a fact belongs to: directives, who, or what for any other. */
function listOf({ knowledge }: Engine, { entry: about, fact: id }: Answer): ListName {
  const entry = knowledge.entries.find((one) => one.id === about)
  if (entry?.kind === 'directive') return 'directives'
  return entry?.facts.find((fact) => fact.id === id)?.asks.includes('who') ? 'who' : 'what'
}

/** @param name of the user's Telegram profile; may hold any characters */
export function renderGreeting(engine: Engine, locale: Lang, name: string | undefined): Reply {
  const friendly = name && presentable(name)
  const hello = friendly ? say(locale, 'greeting', { name: friendly }) : say(locale, 'greeting-anyone')
  return {
    text: html`${hello} ${say(locale, 'greeting-text')}
<i>${engine.knowledge.source.title}</i>

${say(locale, 'greeting-lines')}

${say(locale, 'greeting-how', { help: nameOfCommand(locale, 'help') })}`,
    keyboard: questionRows(starters(engine, locale)),
  }
}

/** Removes direction marks, zero-width characters and line breaks, which would disturb the text around a name. */
function presentable(name: string): string {
  return clip(name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim(), MAX_NAME_LENGTH)
}

export function renderGroupGreeting(engine: Engine, locale: Lang, bot: string): Reply {
  const { title } = engine.knowledge.source
  return {
    text: html`${say(locale, 'greeting-group', { ask: nameOfCommand(locale, 'ask'), bot, title })}`,
    keyboard: questionRows(starters(engine, locale)),
  }
}

export function renderHelp(engine: Engine, locale: Lang, bot: string): Reply {
  const { title } = engine.knowledge.source
  const ask = nameOfCommand(locale, 'ask')
  const ways = ['help-ask', 'help-follow-up', 'help-edit', 'help-group', 'help-inline']
  const commands = commandIds.filter((name) => name !== 'start' && name !== 'help')
  return {
    text: join(
      [
        html`<b>${say(locale, 'help-title')}</b>`,
        ...ways.map((way) => html`• ${say(locale, way, { ask, bot })}`),
        html`\n<b>${say(locale, 'help-commands')}</b>`,
        ...commands.map((name) => {
          const about = describeCommand(locale, name, title, MAX_ABOUT_LENGTH)
          return html`/${nameOfCommand(locale, name)} — ${about}`
        }),
      ],
      '\n',
    ),
    keyboard: questionRows(starters(engine, locale)),
    forAsker: true,
  }
}

export function renderPrivacy(locale: Lang, keepUnanswered: boolean): Reply {
  const unanswered = { length: MAX_UNANSWERED_LENGTH, days: UNANSWERED_TTL / DAY }
  const lines = [
    say(locale, 'privacy-conversation', { hours: SESSION_TTL / HOUR }),
    say(locale, 'privacy-language'),
    say(locale, 'privacy-feedback', { days: FEEDBACK_TTL / DAY }),
    keepUnanswered && say(locale, 'privacy-unanswered', unanswered),
    say(locale, 'privacy-not-stored'),
  ]
  const title = html`<b>${say(locale, 'privacy-title')}</b>`
  return {
    text: join([title, ...lines.map((line) => line !== false && html`• ${line}`)], '\n'),
    forAsker: true,
  }
}

export function renderSource(engine: Engine, locale: Lang): Reply {
  const { newspaper, title, date, url } = engine.knowledge.source
  return {
    text: join(
      [
        html`<b>${say(locale, 'source-title')}</b>`,
        html`📰 ${newspaper[locale] ?? newspaper.vi}`,
        html`<i>${title}</i>`,
        date !== undefined && say(locale, 'source-printed', { date }),
        html`\n${say(locale, 'source-verbatim')}`,
      ],
      '\n',
    ),
    keyboard: isWebAddress(url) ? [[{ text: say(locale, 'button-read'), url }]] : [],
  }
}

export function renderLanguages(locale: Lang, isPrivate: boolean): Reply {
  return {
    text: html`${say(locale, isPrivate ? 'language-ask' : 'language-ask-group')}`,
    keyboard: languages.map((other) => {
      const label = say(other, 'language-name')
      const text = other === locale ? say(locale, 'button-pressed', { label }) : label
      return [{ text, callback_data: encodePress({ kind: 'language', lang: other }) }]
    }),
  }
}

/** Asks for the question that the command lacks. The input field shows an example. */
export function renderAskWhat(engine: Engine, locale: Lang): Reply {
  const text = say(locale, 'ask-what')
  const [example] = starters(engine, locale)
  return { text: html`${text}`, prompt: example?.question ?? text }
}
