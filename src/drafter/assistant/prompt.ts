/** Builds the prompts: the first with the format and the numbered article, later ones with the missing parts. */
import { readArticle } from '../../knowledge/article.ts'
import { viewArticle } from '../../knowledge/claims/article-view.ts'
import { firstPrompt, followUpPrompt } from '../../locales/assistant-prompt.ts'
import { type Say, sentencesOf } from '../../locales/sentences.ts'
import type { Layout } from '../readers/layout.ts'
import type { Assembled } from './assemble.ts'
import { formatTable } from './format-table.ts'
import { END_MARK } from './read-reply.ts'
import type { Refused } from './reasons.ts'

/** Returns the prompt for an article. */
export function promptFor(text: string, { captions, furniture }: Layout): string {
  const views = viewArticle(readArticle(text, captions, furniture))
  const article = views.map(({ number, text: sentence, paragraph }, i) => {
    const isNew = i > 0 && views[i - 1]!.paragraph !== paragraph
    return `${isNew ? '\n' : ''}[${number}] ${sentence}`
  })
  return firstPrompt({ format: formatTable(), article: article.join('\n'), end: END_MARK })
}

/** Returns the prompt for missing parts, or `undefined` if none is missing. */
export function promptForRest({ knowledge, refused, unquoted, isCut }: Assembled): string | undefined {
  const wanted = refused.filter(({ what }) => what !== 'part')
  if (wanted.length === 0 && unquoted.length === 0 && !isCut) return undefined
  const say = sentencesOf('cli', 'en')
  return followUpPrompt({
    refused: wanted.map((item) => `${item.what} ${item.id}: ${reasonText(item, say)}`),
    sentences: unquoted.map(({ number, text }) => `[${number}] ${text}`),
    entries: knowledge.entries.map(({ id, kind, name }) => `${id} (${kind}): ${name.vi}`),
    isCut,
    end: END_MARK,
  })
}

/** Explains why an item was rejected. */
export function reasonText({ reason: { code, words, instead = 'none' } }: Refused, say: Say): string {
  return say(`assistant-reason-${code}`, { words, instead })
}
