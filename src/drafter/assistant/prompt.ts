/** Builds the prompts: the first with the format and the numbered article, later ones with the missing parts. */
import { languageOfArticle, readArticle } from '../../knowledge/article.ts'
import { type View, viewArticle, viewsOfQuotes } from '../../knowledge/claims/article-view.ts'
import { answerTypes, entryKinds } from '../../knowledge/schema.ts'
import { firstPrompt, followUpPrompt } from '../../locales/assistant-prompt.ts'
import { type Say, sentencesOf } from '../../locales/sentences.ts'
import type { Layout } from '../readers/layout.ts'
import type { Assembled } from './assemble.ts'
import { formatTable } from './format-table.ts'
import { END_MARK } from './read-reply.ts'
import type { Refused } from './reasons.ts'

/** Returns the prompt for an article. */
export function promptFor(text: string, { captions, furniture }: Layout): string {
  const read = readArticle(text, captions, furniture)
  const views = viewArticle(read)
  const article = views.map(({ number, text: sentence, paragraph }, i) => {
    const isNew = i > 0 && views[i - 1]!.paragraph !== paragraph
    return `${isNew ? '\n' : ''}[${number}] ${sentence}`
  })
  const lang = languageOfArticle(read)
  return firstPrompt({ lang, format: formatTable(), article: article.join('\n'), end: END_MARK })
}

/** Returns the prompt for missing parts, or `undefined` if none is missing. */
export function promptForRest({
  knowledge,
  refused,
  unquoted,
  isCut,
  lang,
  views,
}: Assembled): string | undefined {
  const wanted = refused.filter(({ what }) => what !== 'part')
  const translations = refused.filter(({ isTranslation }) => isTranslation)
  if (wanted.length === 0 && translations.length === 0 && unquoted.length === 0 && !isCut) return undefined
  const numbered = ({ number, text }: View) => `[${number}] ${text}`
  const shown = new Set<View>()
  const say = sentencesOf('cli', 'en')
  const line = (item: Refused) => {
    const own = viewsOfQuotes(views, item.quotes ?? [])
    const quoted = views.filter((view) => own.includes(view))
    for (const view of quoted) shown.add(view)
    const under = item.under === undefined ? '' : ` (under ${item.under})`
    const what = item.what === 'part' ? 'fact' : item.what
    return [`${what} ${item.id}${under}: ${reasonText(item, say)}`, ...quoted.map(numbered)].join('\n    ')
  }
  return followUpPrompt({
    lang,
    refused: wanted.map(line),
    translations: translations.map(line),
    sentences: unquoted.filter((view) => !shown.has(view)).map(numbered),
    entries: knowledge.entries.map(({ id, kind, name }) => `${id} (${kind}): ${name[lang] ?? name.vi}`),
    kinds: entryKinds,
    asks: answerTypes,
    isCut,
    end: END_MARK,
  })
}

/** Explains why an item was rejected. */
export function reasonText({ reasons }: Refused, say: Say): string {
  return reasons
    .map(({ kind, said, proven = 'none' }) => say(`assistant-reason-${kind}`, { said, proven }))
    .join('; ')
}
