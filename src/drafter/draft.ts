/**
 * Drafts a first knowledge folder from an article by rules, without an assistant. Each fact is a sentence of the article
 * that its own slots ask for.
 */
import { languageOfArticle, plainSpace, readArticle } from '../knowledge/article.ts'
import { viewArticle } from '../knowledge/claims/article-view.ts'
import { MAX_ANSWER_LENGTH } from '../knowledge/limits.ts'
import { type Asked, asked, pageQuestions } from '../locales/drafted-questions.ts'
import { sentencesOf } from '../locales/sentences.ts'
import type { Lang } from '../text/language-detection.ts'
import { assemble } from './assistant/assemble.ts'
import { type Draft, draftOf } from './assistant/assistant-draft.ts'
import { knowledgeFile } from './assistant/knowledge-file.ts'
import type { Prove } from './assistant/prove-fact.ts'
import { inContext, joinedSentences } from './context.ts'
import { englishQuestions } from './english.ts'
import { collectEntries, type DraftEntry, type DraftFact, type Entries } from './entries.ts'
import { cutAtWord } from './fit-words.ts'
import { listsIn } from './lists.ts'
import { pageFacts } from './page-facts.ts'
import { type Layout, layOut } from './readers/layout.ts'
import type { Page } from './readers/page.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { questionsOf } from './slots.ts'

/** Maximum number of characters in the name of the article's entry, which is shown on buttons. */
const MAX_NAME = 300
/** Fewest words of the sentence that sums up an article. */
const MIN_LEAD = 11

/**
 * Drafts a knowledge folder from an article.
 *
 * @param newspaper how to cite the newspaper; default: as the page names it, otherwise a placeholder
 */
export function draftKnowledge({ text, hints }: Page, newspaper?: string): Draft {
  const layout = layOut(text, { ...hints, newspaper: newspaper || hints.newspaper })
  const article = readArticle(text, layout.captions, layout.furniture)
  const lang = languageOfArticle(article)
  const lines = new Set([...layout.body, ...layout.captions].map(plainSpace))
  const sentences = viewArticle(article)
    .filter(({ paragraph }) => lines.has(paragraph.text))
    .map(readSentence)
  const { entries, summary } = draftEntries(sentences, layout, lang)
  const reply = { entries, absences: [], page: { summary }, isCut: false }
  const say = sentencesOf('cli', lang)
  const assembled = assemble(text, layout, say('draft-unknown-newspaper'), [reply], asWritten)
  const { source, ...rest } = assembled.knowledge
  const yaml = knowledgeFile({ source, languages: [lang], ...rest }, say('draft-head'))
  return draftOf(text, assembled, yaml)
}

/** A fact of the rules needs no proof: its answer is the article's own words. */
const asWritten: Prove = (fact) => ({ ok: true, fact: { ...fact, review: true }, left: [] })

function draftEntries(sentences: readonly Sentence[], layout: Layout, lang: Lang) {
  const found = collectEntries(lang === 'vi' ? sentences : [])
  const lists = lang === 'vi' ? listsIn(sentences) : []
  const name = cutAtWord(plainSpace(layout.title) || (sentences[0]?.text ?? ''), MAX_NAME)
  const article: DraftEntry = { kind: 'article', id: 'article', name, aliases: [], facts: [] }
  // A caption may be the first line of a saved text. It is short.
  const first = sentences.findIndex(
    ({ view, terms }) => view.paragraph.kind === 'text' && terms.length >= MIN_LEAD,
  )
  const lead = inContext(sentences, first, lang).length === 1 ? sentences[first] : undefined
  const isOnce = (words: string) => sentences.filter(({ text }) => text.includes(words)).length === 1
  for (const [at, sentence] of sentences.entries()) {
    const questions = [
      ...(sentence === lead ? asked('what', pageQuestions[lang].summary) : []),
      ...(lang === 'en' ? englishQuestions(sentence) : questionsOf(sentence, isOnce, found.events[0])),
      ...lists.flatMap(({ ofItems }) => ofItems.get(sentence.view.number) ?? []),
    ]
    const owner = (sentence.subject?.naming && found.of(sentence.subject.naming)) ?? article
    owner.facts.push(...factOf(inContext(sentences, at, lang), questions, found))
  }
  const whole = lists.map(({ fact }) => fact).filter(({ answer }) => answer.length <= MAX_ANSWER_LENGTH)
  article.facts.push(...whole, ...pageFacts(layout, lang, lead === undefined))
  return {
    entries: distinct([article, ...found.all], lang),
    summary: lead ? `sentence-${lead.view.number}` : 'article-title',
  }
}

/** The fact of a sentence with those before it that it refers to; none if it makes no sense or has no room. */
function factOf(
  context: readonly Sentence[],
  questions: readonly Asked[],
  { of, all }: Entries,
): DraftFact[] {
  const answer = joinedSentences(context.map(({ text }) => text))
  const last = context.at(-1)
  if (!last || answer.length > MAX_ANSWER_LENGTH) return []
  const { namings, text, view } = last
  const events = all.filter(({ kind, name }) => kind === 'event' && text.includes(name))
  const named = [...namings.flatMap((naming) => of(naming) ?? []), ...events]
  return [
    {
      id: `sentence-${view.number}`,
      asks: questions.map(({ asks }) => asks),
      answer,
      quote: context.map((sentence) => sentence.text),
      questions: [...new Set(questions.map(({ question }) => question))],
      about: named.map(({ id }) => id),
    },
  ]
}

/** Drops every question that two facts ask, because neither alone is its answer, and facts that nothing asks for. */
function distinct(entries: readonly DraftEntry[], lang: Lang): object[] {
  const asked = entries.flatMap(({ facts }) => facts.flatMap(({ questions }) => questions))
  const isOwn = (question: string) => asked.indexOf(question) === asked.lastIndexOf(question)
  return entries.map((entry) => ({
    ...entry,
    // A bare name or pronoun asks for the first fact, which is what a person does.
    facts: [...entry.facts]
      .sort((a, b) => Number(a.id.endsWith('-who')) - Number(b.id.endsWith('-who')))
      .map((fact) => ({ ...fact, questions: fact.questions.filter(isOwn) }))
      .filter((fact) => fact.questions.length > 0)
      .map((fact) => inReply(fact, lang)),
  }))
}

/** A fact as an assistant would write it. An English one fills both answers, because the first is required. */
function inReply({ answer, questions, ...fact }: DraftFact, lang: Lang): object {
  const said = lang === 'en' ? { vi: answer, en: answer } : answer
  return { ...fact, answer: said, questions: { [lang]: questions } }
}
