import { inBoth } from '../locales/in-both.ts'
import type { Lang } from '../text/language-detection.ts'
import { type Article, languageOfArticle, plainSpace } from './article.ts'
import { checkClaims, checkDenial } from './claims/claim-issues.ts'
import { createEvidenceReader } from './claims/evidence.ts'
import { type Coverage, coverageIssues, measureCoverage } from './coverage.ts'
import { type Issue, issueAt, type Report } from './issue.ts'
import { MAX_ANSWER_LENGTH, MAX_LABEL_LENGTH } from './limits.ts'
import type { LoadedKnowledge } from './load.ts'
import type { Entry, Fact, Knowledge } from './schema.ts'
import type { YamlPath } from './source.ts'
import { takenBy } from './verify.ts'
import { type Asked, askedOf, languages } from './wordings.ts'

/** Issues that are skipped if the knowledge has no English. */
const OF_TRANSLATIONS: ReadonlySet<string> = new Set(['no-translation', 'no-english-question'])

/** A question mark within a wording, with another question behind it. YAML joins two lines if the second has no dash. */
const TWO_QUESTIONS = /\S\s+\S+\s*\?\s+\S+\s+\S.*\?\s*$/u

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
  const read = createEvidenceReader(languageOfArticle(article))
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
  for (const [a, absence] of knowledge.absences.entries())
    checkDenial(absence, article, ['absences', a], report)
  for (const { asked, path } of askedOf(knowledge)) checkAsked(asked, path, report)
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

/** Checks what facts and absences have in common. */
function checkAsked({ id, answer, questions, review }: Asked, path: YamlPath, report: Report) {
  checkQuestions(id, questions, path, report)
  if (!answer.en) report('no-translation', [...path, 'answer'], inBoth('advice-no-english-answer', { id }))
  if (review) report('review', [...path, 'review'], inBoth('advice-unread', { id }), 'note')
}

function checkFact(fact: Fact, path: YamlPath, report: Report) {
  const { id, answer, detail } = fact
  if (detail && !detail.en)
    report('no-translation', [...path, 'detail'], inBoth('advice-no-english-detail', { id }))
  checkLabel(fact, path, report)
  for (const lang of languages) {
    const length = [answer[lang], detail?.[lang]].flatMap((text) => text ?? []).join(' ').length
    const language = inBoth(`language-${lang}`)
    if (length > MAX_ANSWER_LENGTH)
      report(
        'answer-too-long',
        [...path, 'answer'],
        inBoth('advice-answer-too-long', { id, language, length, most: MAX_ANSWER_LENGTH }),
      )
  }
}

/**
 * Reports facts without a label whose questions are all too long for a button. A button without a label shows a
 * question.
 */
function checkLabel({ id, label, questions }: Fact, path: YamlPath, report: Report) {
  for (const lang of languages) {
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
        const other = takenBy(taken, text, id)
        if (other !== undefined && other !== id)
          report(
            'label-twice',
            ['entries', e, 'facts', f, 'label', lang],
            inBoth('advice-label-twice', { text, other }),
          )
      }
}

function checkQuestions(id: string, questions: Fact['questions'], path: YamlPath, report: Report) {
  const { vi, en } = questions
  const at = [...path, 'questions']
  for (const lang of languages)
    for (const [q, question] of questions[lang].entries())
      if (TWO_QUESTIONS.test(question))
        report('questions-joined', [...at, lang, q], inBoth('questions-run-together', { question }))
  const missing = (lang: Lang) =>
    inBoth('advice-no-question-in', { id, lang, language: inBoth(`language-${lang}`) })
  if (vi.length + en.length === 0) report('no-question', at, inBoth('advice-no-questions', { id }))
  else if (vi.length === 0) report('no-question', at, missing('vi'))
  else if (en.length === 0) report('no-english-question', at, missing('en'), 'note')
}

/** Reports the same question under two facts. Only one of them can answer it. */
function checkQuestionsOnce(knowledge: Knowledge, report: Report) {
  const taken = new Map<string, string>()
  for (const { asked, path } of askedOf(knowledge))
    for (const lang of languages)
      for (const [q, question] of asked.questions[lang].entries()) {
        const key = plainSpace(question)
          .toLowerCase()
          .replace(/[?.!\s]+$/, '')
        const other = takenBy(taken, key, asked.id)
        if (other !== undefined)
          report(
            'question-twice',
            [...path, 'questions', lang, q],
            other === asked.id
              ? inBoth('advice-question-twice-here', { question })
              : inBoth('advice-question-of-another', { question, other }),
          )
      }
}
