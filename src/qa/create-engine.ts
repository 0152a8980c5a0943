import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Entry, Knowledge } from '../knowledge/schema.ts'
import { documentForms } from '../language/forms.ts'
import type { Lang } from '../language/lang.ts'
import { answerOf, textOf } from './answer.ts'
import type { Candidate } from './candidates.ts'
import { favourOf, liveConversation, remember } from './context.ts'
import { type Decision, decide } from './decide.ts'
import { deriveCandidates } from './derive.ts'
import type { AskOptions, Engine } from './engine.ts'
import { buildFactIndex } from './fact-index.ts'
import { createLexicon } from './lexicon.ts'
import { fullName } from './names-of-entries.ts'
import type { Answer, Outcome, Reason, Trace } from './outcome.ts'
import { phrasings } from './phrasing.ts'
import type { Query } from './query.ts'
import { createRetriever, type Hit } from './retrieve.ts'
import { understand } from './understand.ts'

/** Hits looked at for a decision. */
const MAX_HITS = 12
/** Answers offered where the bot abstains. */
const OFFERED = 3

/** Builds the engine: lexicon, index, retriever. Takes tens of milliseconds for one article. */
export const createEngine = ({ knowledge, article, version }: LoadedKnowledge): Engine => {
  const entries = new Map<string, Entry>(knowledge.entries.map((e) => [e.id, e]))
  const written = writtenCandidates(knowledge)
  const candidates = [...written, ...deriveCandidates(knowledge)]
  const byId = new Map(candidates.map((c) => [c.id, c]))
  const { lexicon, unitsOf } = createLexicon(knowledge, candidates)
  const retriever = createRetriever(buildFactIndex(candidates, unitsOf))
  const toAnswer = (candidate: Candidate, lang: Lang): Answer => answerOf(candidate, lang, entries, article)
  const factAnswer = (id: string, lang: Lang): Answer | undefined => {
    const candidate = byId.get(id)
    return candidate?.kind === 'fact' ? toAnswer(candidate, lang) : undefined
  }
  const answersOf = (ids: readonly string[], lang: Lang) => ids.flatMap((id) => factAnswer(id, lang) ?? [])
  const starters = (lang: Lang) => answersOf(knowledge.starters, lang)

  const abstention = (query: Query, decision: Decision & { kind: 'abstain' }, lang: Lang): string => {
    const say = phrasings[lang]
    if (decision.reason === 'absent' && decision.hit) return textOf([toAnswer(decision.hit.candidate, lang)])
    if (decision.reason === 'unknown-number') return unknownDocument(query, lang)
    if (decision.reason === 'unknown-name') {
      const people = knowledge.entries.flatMap((e) => (e.kind === 'person' && fullName(e)) || [])
      return say.unknownName(capitalised(query.unknownNames[0]!), people)
    }
    return decision.reason === 'empty'
      ? say.empty
      : decision.reason === 'not-understood'
        ? say.notUnderstood
        : say.notInArticle
  }

  const unknownDocument = (query: Query, lang: Lang): string => {
    const { form, number } = query.unknownDocuments[0]!
    const words = documentForms[form]?.[lang] ?? ''
    const known = knowledge.entries.flatMap((e) =>
      e.kind === 'directive' && e.form === form && e.number !== undefined ? (e.name[lang] ?? e.name.vi) : [],
    )
    return phrasings[lang].unknownDocument(
      `${words.charAt(0).toUpperCase()}${words.slice(1)} ${number}`,
      known,
    )
  }

  const ask = (question: string, options: AskOptions = {}): Outcome => {
    const now = options.now ?? Date.now()
    const conversation = liveConversation(options.conversation, now)
    const query = continueBareNumber(understand(question, lexicon), conversation?.entries ?? [], entries)
    const lang = options.lang ?? query.lang
    const favour = favourOf(query, conversation)
    const hits = retriever.retrieve(query, MAX_HITS, favour)
    const decision: Decision =
      question.trim() === '' ? { kind: 'abstain', reason: 'empty' } : decide(query, hits)
    const trace = traceOf(query, hits, favour !== undefined)
    const score = Math.round((hits[0]?.score ?? 0) * 1000) / 1000
    const base = { question, lang, score, trace }
    if (decision.kind === 'answer') {
      const found = decision.hits.map((h) => h.candidate)
      const answers = found.map((c) => toAnswer(c, lang))
      return {
        ...base,
        decision: 'answer',
        reason: 'explained',
        text: textOf(answers),
        answers,
        suggestions: [],
        conversation: remember(conversation, found, query.mentions, now),
      }
    }
    if (decision.kind === 'suggest') {
      const suggestions = decision.hits.map((h) => toAnswer(h.candidate, lang))
      const text = [phrasings[lang].didYouMean, ...suggestions.map((s) => `– ${s.question}`)].join('\n')
      return {
        ...base,
        decision: 'suggest',
        reason: 'close',
        text,
        answers: [],
        suggestions,
        ...(conversation && { conversation }),
      }
    }
    const see = decision.hit ? answersOf(decision.hit.candidate.see, lang) : []
    return {
      ...base,
      decision: 'abstain',
      reason: decision.reason as Reason,
      text: abstention(query, decision, lang),
      answers: [],
      suggestions: [...see, ...starters(lang).filter((s) => !see.some((o) => o.fact === s.fact))].slice(
        0,
        OFFERED,
      ),
      ...(conversation && { conversation }),
    }
  }

  const related = (fact: string, lang: Lang, limit: number): Answer[] => {
    const candidate = byId.get(fact)
    if (!candidate) return []
    const near = written.filter(
      (c) =>
        c.kind === 'fact' &&
        c.id !== fact &&
        (c.entry === candidate.entry ||
          candidate.about.includes(c.entry ?? '') ||
          c.about.includes(candidate.entry ?? '')),
    )
    const same = near.filter((c) => c.entry === candidate.entry)
    const other = near.filter((c) => c.entry !== candidate.entry)
    return [...same.slice(0, limit - 1), ...other, ...same.slice(limit - 1)]
      .slice(0, limit)
      .map((c) => toAnswer(c, lang))
  }

  return {
    knowledge,
    version,
    ask,
    complete(typed, { lang = 'vi', limit = 10 } = {}) {
      if (typed.trim() === '') return starters(lang).slice(0, limit)
      const query = understand(completePrefix(typed, lexicon.vocabulary.has), lexicon)
      return retriever
        .retrieve(query, limit)
        .filter((h) => h.candidate.kind === 'fact')
        .map((h) => toAnswer(h.candidate, lang))
    },
    answer: factAnswer,
    about(id, lang) {
      const entry = entries.get(id)
      const first = entry?.facts[0]
      return first ? factAnswer(first.id, lang) : undefined
    },
    related,
  }
}

const completePrefix = (typed: string, _known: (word: string) => boolean): string => typed

/** "còn 08?": the form of the document is that of the one spoken of. */
const continueBareNumber = (
  query: Query,
  remembered: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Query => {
  if (query.bareNumber === undefined) return query
  const forms = remembered.flatMap((id) => {
    const entry = entries.get(id)
    return entry?.kind === 'directive' ? entry.form : []
  })
  for (const form of forms)
    for (const entry of entries.values())
      if (
        entry.kind === 'directive' &&
        entry.form === form &&
        entry.number !== undefined &&
        Number(entry.number) === Number(query.bareNumber)
      )
        return {
          ...query,
          mentions: [entry.id],
          slots: [
            {
              typed: query.bareNumber,
              units: [{ unit: `@${entry.id}`, fit: 1 }],
              emphasis: 1,
              clause: 0,
              kind: 'entry',
              exact: true,
            },
          ],
        }
  const form = forms[0]
  return form === undefined ? query : { ...query, unknownDocuments: [{ form, number: query.bareNumber }] }
}

const writtenCandidates = (knowledge: Knowledge): Candidate[] => [
  ...knowledge.entries.flatMap((entry) =>
    entry.facts.map(
      (fact): Candidate => ({
        id: fact.id,
        entry: entry.id,
        kind: 'fact',
        asks: fact.asks,
        answer: fact.answer,
        ...(fact.detail && { detail: fact.detail }),
        quotes: fact.quote,
        questions: fact.questions,
        about: fact.about,
        see: [],
        computed: false,
      }),
    ),
  ),
  ...knowledge.absences.map(
    (absence): Candidate => ({
      id: absence.id,
      kind: 'absence',
      asks: [],
      answer: absence.answer,
      quotes: [],
      questions: absence.questions,
      about: [],
      see: absence.see,
      computed: false,
    }),
  ),
]

const capitalised = (name: string): string => name.replace(/(^|\s)\p{L}/gu, (c) => c.toUpperCase())

const traceOf = (query: Query, hits: readonly Hit[], fromConversation: boolean): Trace => ({
  terms: query.slots.map((slot) => ({
    typed: slot.typed,
    term: slot.units.map((u) => (u.fit === 1 ? u.unit : `${u.unit}×${u.fit.toFixed(2)}`)).join(' | '),
    weight: slot.emphasis,
    known: slot.units.length > 0,
  })),
  numbers: query.slots.filter((s) => s.kind === 'number').map((s) => s.typed),
  mentions: query.mentions,
  ...(query.asked.size > 0 && { answerType: [...query.asked].join(' ') }),
  hits: hits.map((h) => ({
    fact: h.candidate.id,
    score: Math.round(h.score * 1000) / 1000,
    explains: h.explains,
  })),
  notes: [
    `language: ${query.lang}`,
    ...query.corrections.map((c) => `read “${c.typed}” as “${c.read}”`),
    ...query.unknownNames.map((n) => `a name that the article does not have: ${n}`),
    ...query.unknownDocuments.map((d) => `a document that the article does not have: ${d.form} ${d.number}`),
    ...(fromConversation ? ['leans on the conversation'] : []),
  ],
})
