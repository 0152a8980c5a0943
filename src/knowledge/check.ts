import { type InBoth, inBoth } from '../locales/in-both.ts'
import { fold } from '../text/normalize.ts'
import { type Article, plainSpace } from './article.ts'
import { checkClaims, checkDenial, checkRunTogether } from './claims/claim-issues.ts'
import { articleLanguage, createEvidenceReader } from './claims/evidence.ts'
import { type Coverage, coverageIssues, measureCoverage } from './coverage.ts'
import { namesOf, relationsOf } from './entry-fields.ts'
import { type Issue, issueAt } from './issue.ts'
import { MAX_LABEL_LENGTH } from './limits.ts'
import type { LoadedKnowledge } from './load.ts'
import type { Entry, Fact, Knowledge } from './schema.ts'
import type { YamlPath } from './source.ts'
import { overlong } from './surfaces.ts'

type Report = (code: string, path: YamlPath, text: InBoth, severity?: Issue['severity']) => void

/** Issues that are skipped if the knowledge has no English. */
const OF_TRANSLATIONS: ReadonlySet<string> = new Set(['no-translation', 'no-english-question'])

/**
 * Finds errors and weak points in knowledge that loads. An error is an answer that its quote does not prove: the bot
 * starts, but should not be published. `verify` finds the issues that keep the bot from starting.
 */
export function checkKnowledge(
  { knowledge, article, placeOf, source }: LoadedKnowledge,
  coverage: Coverage = measureCoverage(knowledge, article),
): Issue[] {
  const issues: Issue[] = []
  const isTranslated = knowledge.languages?.includes('en') ?? true
  const report: Report = (code, path, text, severity = 'warning') => {
    if (isTranslated || !OF_TRANSLATIONS.has(code)) issues.push(issueAt(placeOf(path), code, text, severity))
  }
  checkPage(knowledge, article, report)
  checkNames(knowledge, report)
  checkUse(knowledge, report)
  const read = createEvidenceReader(articleLanguage(article))
  for (const [e, entry] of knowledge.entries.entries()) {
    const path = ['entries', e]
    if (!entry.name.en)
      report('no-translation', [...path, 'name'], inBoth('advice-no-english-name', { id: entry.id }))
    if (entry.review) report('review', [...path, 'review'], inBoth('advice-unread', { id: entry.id }), 'note')
    checkPurpose(entry, article, path, report)
    for (const [f, fact] of entry.facts.entries()) {
      checkFact(fact, [...path, 'facts', f], report)
      checkClaims(knowledge, entry, fact, [...path, 'facts', f], report, read)
    }
  }
  for (const [a, absence] of knowledge.absences.entries()) {
    const path = ['absences', a]
    checkQuestions(absence, path, report)
    checkDenial(absence, article, path, report)
    if (!absence.answer.en)
      report('no-translation', [...path, 'answer'], inBoth('advice-no-english-answer', { id: absence.id }))
    if (absence.review)
      report('review', [...path, 'review'], inBoth('advice-unread', { id: absence.id }), 'note')
  }
  checkQuestionsOnce(knowledge, report)
  checkLabelsOnce(knowledge, report)
  return [...source.warnings, ...issues, ...coverageIssues(coverage)]
}

/** Reports captions, furniture and a title that article.txt does not contain. They have no effect. */
function checkPage(knowledge: Knowledge, article: Article, report: Report) {
  const lines = new Set(article.paragraphs.map((p) => p.text))
  for (const list of ['captions', 'furniture'] as const)
    for (const [i, text] of knowledge[list].entries())
      if (!lines.has(plainSpace(text)))
        report('line-not-found', [list, i], inBoth('advice-line-not-found', { text }))
  const { title } = knowledge.source
  if (!lines.has(plainSpace(title)))
    report('title-not-found', ['source', 'title'], inBoth('advice-title-not-found', { text: title }))
}

/** Reports a purpose that the article does not contain verbatim. Purposes are shown without a quote. */
function checkPurpose(entry: Entry, article: Article, path: YamlPath, report: Report) {
  if (entry.kind !== 'directive' || !entry.purpose) return
  if (!article.find(entry.purpose.vi))
    report(
      'purpose-not-found',
      [...path, 'purpose', 'vi'],
      inBoth('advice-purpose-not-found', { text: entry.purpose.vi }),
      'error',
    )
}

/** Reports names of two entries that differ in diacritics only. A question typed without diacritics matches both. */
function checkNames(knowledge: Knowledge, report: Report) {
  const taken = new Map<string, { entry: string; name: string }>()
  for (const [e, entry] of knowledge.entries.entries())
    for (const [path, name] of namesOf(entry)) {
      const key = fold(plainSpace(name))
      const other = taken.get(key)
      if (!other) taken.set(key, { entry: entry.id, name })
      else if (other.entry !== entry.id)
        report(
          'similar-alias',
          ['entries', e, ...path],
          inBoth('advice-similar-alias', { name, other: other.name, entry: other.entry }),
          'note',
        )
    }
}

/** Reports entries that have no facts, and whether anything refers to them. */
function checkUse(knowledge: Knowledge, report: Report) {
  const used = new Set(
    knowledge.entries.flatMap((entry) => [
      ...relationsOf(entry).map(([, id]) => id),
      ...entry.facts.flatMap((fact) => fact.about),
    ]),
  )
  for (const [e, entry] of knowledge.entries.entries())
    if (entry.facts.length === 0 && !used.has(entry.id))
      report('unused-entry', ['entries', e, 'id'], inBoth('advice-unused-entry', { id: entry.id }))
    else if (entry.facts.length === 0)
      report(
        'entry-without-fact',
        ['entries', e, 'id'],
        inBoth('advice-entry-without-fact', { id: entry.id }),
        'note',
      )
}

function checkFact(fact: Fact, path: YamlPath, report: Report) {
  checkQuestions(fact, path, report)
  if (!fact.answer.en)
    report('no-translation', [...path, 'answer'], inBoth('advice-no-english-answer', { id: fact.id }))
  if (fact.detail && !fact.detail.en)
    report('no-translation', [...path, 'detail'], inBoth('advice-no-english-detail', { id: fact.id }))
  if (fact.review) report('review', [...path, 'review'], inBoth('advice-unread', { id: fact.id }), 'note')
  checkLabel(fact, path, report)
  for (const { code, text } of overlong(fact))
    report(code, [...path, 'answer'], text, code === 'card-too-long' ? 'note' : 'warning')
}

/**
 * Reports facts without a label whose questions are all too long for a button. A button without a label shows a
 * question.
 */
function checkLabel({ id, label, questions }: Fact, path: YamlPath, report: Report) {
  for (const lang of ['vi', 'en'] as const) {
    const isShort = (text: string) => text.length <= MAX_LABEL_LENGTH
    if (label?.[lang] === undefined && questions[lang].length > 0 && !questions[lang].some(isShort))
      report(
        'button-cut',
        [...path, 'questions', lang],
        inBoth('advice-button-cut', { id, most: MAX_LABEL_LENGTH, lang }),
        'note',
      )
  }
}

/** Reports labels that two facts share. A reader could not distinguish the buttons. */
function checkLabelsOnce({ entries }: Knowledge, report: Report) {
  const taken = new Map<string, string>()
  for (const [e, { facts }] of entries.entries())
    for (const [f, { id, label }] of facts.entries())
      for (const [lang, text] of Object.entries<string>(label ?? {})) {
        const other = taken.get(text)
        if (other === undefined || other === id) taken.set(text, id)
        else
          report(
            'label-twice',
            ['entries', e, 'facts', f, 'label', lang],
            inBoth('advice-label-twice', { text, other }),
          )
      }
}

function checkQuestions({ id, questions }: Pick<Fact, 'id' | 'questions'>, path: YamlPath, report: Report) {
  checkRunTogether({ questions }, path, report)
  if (questions.vi.length + questions.en.length === 0)
    report('no-question', [...path, 'questions'], inBoth('advice-no-questions', { id }))
  else if (questions.vi.length === 0)
    report(
      'no-question',
      [...path, 'questions'],
      inBoth('advice-no-question-in', { id, lang: 'vi', language: inBoth('language-vi') }),
    )
  else if (questions.en.length === 0)
    report(
      'no-english-question',
      [...path, 'questions'],
      inBoth('advice-no-question-in', { id, lang: 'en', language: inBoth('language-en') }),
      'note',
    )
}

/** Reports the same question under two facts. Only one of them can answer it. */
function checkQuestionsOnce(knowledge: Knowledge, report: Report) {
  const taken = new Map<string, string>()
  const visit = ({ id, questions }: Pick<Fact, 'id' | 'questions'>, path: YamlPath) => {
    for (const lang of ['vi', 'en'] as const)
      for (const [q, question] of questions[lang].entries()) {
        const key = plainSpace(question)
          .toLowerCase()
          .replace(/[?.!\s]+$/, '')
        const other = taken.get(key)
        if (other === undefined) taken.set(key, id)
        else
          report(
            'question-twice',
            [...path, 'questions', lang, q],
            other === id
              ? inBoth('advice-question-twice-here', { question })
              : inBoth('advice-question-of-another', { question, other }),
          )
      }
  }
  for (const [e, entry] of knowledge.entries.entries())
    for (const [f, fact] of entry.facts.entries()) visit(fact, ['entries', e, 'facts', f])
  for (const [a, absence] of knowledge.absences.entries()) visit(absence, ['absences', a])
}
