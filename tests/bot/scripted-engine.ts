import type { Engine } from '../../src/engine/engine.ts'
import type { Answer, Conversation, Outcome, Reason } from '../../src/engine/outcome.ts'
import { PASSAGE } from '../../src/engine/response/answer.ts'
import { readArticle } from '../../src/knowledge/article.ts'
import type { Knowledge } from '../../src/knowledge/schema.ts'
import type { Lang } from '../../src/text/language-detection.ts'

const abstentions: readonly Reason[] = [
  'absent',
  'unknown-number',
  'unknown-name',
  'not-in-article',
  'not-understood',
  'courtesy',
  'empty',
]

/**
 * An engine that decides what the question tells it to, over real knowledge: `answer conference-chair`,
 * `suggest a b c`, `passage some words of the article`, `nearest` the same, `absent: any words`. Every decision, reason and text can so be brought about at will.
 */
export function createScriptedEngine(knowledge: Knowledge): Engine {
  const quoted = knowledge.entries.flatMap(({ facts }) => facts.flatMap(({ quote }) => quote))
  const answers = (lang: Lang): readonly Answer[] =>
    knowledge.entries.flatMap((entry) =>
      entry.facts.map((fact) => ({
        entry: entry.id,
        fact: fact.id,
        title: entry.name[lang] ?? entry.name.vi,
        question: fact.questions[lang][0] ?? fact.questions.vi[0] ?? entry.name.vi,
        label: fact.label?.[lang] ?? fact.questions[lang][0] ?? entry.name.vi,
        direct: fact.answer[lang] ?? fact.answer.vi,
        ...(fact.detail && { detail: fact.detail[lang] ?? fact.detail.vi }),
        quotes: fact.quote.map((text) => ({ text, paragraph: 1 })),
        lang,
      })),
    )
  const all = { vi: answers('vi'), en: answers('en') }
  const find = (id: string | undefined, lang: Lang) => all[lang].find(({ fact }) => fact === id)
  const told = (answer: Answer | undefined, before: Conversation | undefined, at: number): Conversation => ({
    entries: [...(answer ? [answer.entry] : []), ...(before?.entries ?? [])].slice(0, 5),
    ...(answer && { fact: answer.fact }),
    at,
  })
  const starters = (lang: Lang) => knowledge.starters.map((id) => find(id, lang)!)

  return {
    knowledge,
    // All quotes in paragraph 1, as the answers have it.
    article: readArticle(`${[...new Set(quoted)].join(' … ')}\n`),
    version: 'scripted',
    answer: find,
    remember: (fact, before, now) => told(find(fact, 'vi'), before, now),
    about: (id, lang) => all[lang].find(({ entry }) => entry === id),
    related: (id, lang, limit) => {
      const at = all[lang].findIndex(({ fact }) => fact === id)
      return [...all[lang].slice(at + 1), ...all[lang].slice(0, at)].slice(0, limit)
    },
    complete(typed, { lang = 'vi', limit = 10 } = {}) {
      const words = typed.toLowerCase()
      return all[lang].filter(({ question }) => question.toLowerCase().includes(words)).slice(0, limit)
    },
    ask(question, { conversation, now = 0, lang: forced } = {}) {
      const lang = forced ?? (/^(en:|what |who )/.test(question) ? 'en' : 'vi')
      const [word = '', ...ids] = question.replace(/^en:/, '').trim().split(/\s+/)
      const named = ids.flatMap((id) => find(id, lang) ?? [])
      const base = { question, lang, score: 1, text: question, answers: [], suggestions: [], trace }
      if (word === 'answer' && named.length > 0)
        return {
          ...base,
          decision: 'answer',
          reason: 'explained',
          answers: named,
          conversation: told(named[0], conversation, now),
        }
      // "again" stands for every follow-up: it answers what was answered last.
      const last = find(conversation?.fact, lang)
      if (word === 'again' && last)
        return {
          ...base,
          decision: 'answer',
          reason: 'explained',
          answers: [last],
          conversation: told(last, conversation, now),
        }
      if (word === 'passage' || word === 'nearest') {
        const sentence = ids.join(' ')
        const isNearest = word === 'nearest'
        const answer = {
          entry: 'article',
          fact: PASSAGE,
          title: knowledge.source.title,
          question: isNearest ? 'Câu gần nhất' : sentence,
          label: '',
          direct: isNearest ? sentence : 'Trong bài có câu:',
          quotes: [{ text: sentence, paragraph: 2 }],
          lang,
        }
        return isNearest
          ? { ...base, decision: 'suggest', reason: 'nearest', suggestions: [answer] }
          : { ...base, decision: 'answer', reason: 'passage', answers: [answer] }
      }
      if (word === 'suggest') return { ...base, decision: 'suggest', reason: 'close', suggestions: named }
      if (word === 'throw') throw new Error(`broken by "${question}"`)
      const reason =
        abstentions.find((name) => word === `${name}:`) ?? (word === '' ? 'empty' : 'not-understood')
      const outcome: Outcome = {
        ...base,
        decision: 'abstain',
        reason,
        suggestions: starters(lang).slice(0, 3),
      }
      return { ...outcome, text: question.slice(0, 900) || 'Bạn chưa hỏi gì.' }
    },
  }
}

const trace = () => ({
  terms: [],
  numbers: [],
  mentions: [],
  hits: [],
  corrections: [],
  missing: [],
  leans: false,
  notes: [],
})
