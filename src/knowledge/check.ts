import { fold } from '../text/normalize.ts'
import { type Article, plainSpace } from './article.ts'
import { checkClaims, checkDenial, checkRunTogether } from './claims/claim-issues.ts'
import { createEvidenceReader } from './claims/evidence.ts'
import { type Coverage, coverageIssues, measureCoverage } from './coverage.ts'
import type { Issue } from './issue.ts'
import type { LoadedKnowledge } from './load.ts'
import type { Fact, Knowledge } from './schema.ts'
import type { YamlPath } from './source.ts'
import { overlong } from './surfaces.ts'
import { namesOf, relationsOf } from './verify.ts'

type Report = (code: string, path: YamlPath, message: string, severity?: Issue['severity']) => void

/**
 * Finds what is wrong or worth fixing in knowledge that loads. An error here is an answer that its quote does not prove:
 * the bot starts, but should not go to readers; what keeps it from starting is `verify`'s business.
 */
export function checkKnowledge(
  { knowledge, article, placeOf, source }: LoadedKnowledge,
  coverage: Coverage = measureCoverage(knowledge, article),
): Issue[] {
  const issues: Issue[] = []
  const report: Report = (code, path, message, severity = 'warning') =>
    issues.push({ code, ...placeOf(path), message, severity })
  checkPage(knowledge, article, report)
  checkNames(knowledge, report)
  checkUse(knowledge, report)
  const read = createEvidenceReader()
  for (const [e, entry] of knowledge.entries.entries()) {
    const path = ['entries', e]
    if (!entry.name.en)
      report('no-translation', [...path, 'name'], `${entry.id} has no English name. Add en.`)
    if (entry.review) report('review', [...path, 'review'], reviewText(entry.id), 'note')
    for (const [f, fact] of entry.facts.entries()) {
      checkFact(fact, [...path, 'facts', f], report)
      checkClaims(knowledge, entry, fact, [...path, 'facts', f], report, read)
    }
  }
  for (const [a, absence] of knowledge.absences.entries()) {
    const path = ['absences', a]
    checkQuestions(absence, path, report)
    checkDenial(absence, article, path, report)
    if (!absence.answer.en) report('no-translation', [...path, 'answer'], untranslated(absence.id))
    if (absence.review) report('review', [...path, 'review'], reviewText(absence.id), 'note')
  }
  checkQuestionsOnce(knowledge, report)
  return [...source.warnings, ...issues, ...coverageIssues(coverage)]
}

function reviewText(id: string) {
  return `${id} was drafted by a machine. Read it against the article, then delete the line "review: true".`
}

function untranslated(id: string) {
  return `${id} has no English answer, so English readers get the Vietnamese one. Add en.`
}

/** Captions, furniture and title must stand in article.txt, or they do nothing. */
function checkPage(knowledge: Knowledge, article: Article, report: Report) {
  const lines = new Set(article.paragraphs.map((p) => p.text))
  for (const list of ['captions', 'furniture'] as const)
    for (const [i, text] of knowledge[list].entries())
      if (!lines.has(plainSpace(text)))
        report(
          'line-not-found',
          [list, i],
          `article.txt has no line “${text}”, so this does nothing. Copy the whole line, or delete it here.`,
        )
  const { title } = knowledge.source
  if (!lines.has(plainSpace(title)))
    report(
      'title-not-found',
      ['source', 'title'],
      `article.txt has no line “${title}”. Copy the title letter by letter.`,
    )
}

/** Names of two entries that differ in marks only: a reader who types none means both. */
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
          `without diacritics “${name}” is “${other.name}” of the entry ${other.entry}: readers who type none cannot tell them apart.`,
          'note',
        )
    }
}

/** Entries that say nothing and that nothing speaks of. */
function checkUse(knowledge: Knowledge, report: Report) {
  const used = new Set(
    knowledge.entries.flatMap((entry) => [
      ...relationsOf(entry).map(([, id]) => id),
      ...entry.facts.flatMap((fact) => fact.about),
    ]),
  )
  for (const [e, entry] of knowledge.entries.entries())
    if (entry.facts.length === 0 && !used.has(entry.id))
      report(
        'unused-entry',
        ['entries', e, 'id'],
        `${entry.id} has no facts and nothing refers to it. Add a fact, or delete the entry.`,
      )
    else if (entry.facts.length === 0)
      report(
        'entry-without-fact',
        ['entries', e, 'id'],
        `${entry.id} has no facts of its own, so no list shows it. Add one if readers may ask for it.`,
        'note',
      )
}

function checkFact(fact: Fact, path: YamlPath, report: Report) {
  checkQuestions(fact, path, report)
  if (!fact.answer.en) report('no-translation', [...path, 'answer'], untranslated(fact.id))
  if (fact.detail && !fact.detail.en)
    report('no-translation', [...path, 'detail'], `the detail of ${fact.id} has no English. Add en.`)
  if (fact.review) report('review', [...path, 'review'], reviewText(fact.id), 'note')
  for (const { code, what } of overlong(fact))
    report(
      code,
      [...path, 'answer'],
      `${fact.id}: its ${what}.`,
      code === 'card-too-long' ? 'note' : 'warning',
    )
}

function checkQuestions({ id, questions }: Pick<Fact, 'id' | 'questions'>, path: YamlPath, report: Report) {
  checkRunTogether({ questions }, path, report)
  if (questions.vi.length + questions.en.length === 0)
    report(
      'no-question',
      [...path, 'questions'],
      `${id} has no questions, so few readers will find it. Write how people would ask.`,
    )
  else if (questions.vi.length === 0)
    report('no-question', [...path, 'questions'], `${id} has no Vietnamese question. Add a few under vi.`)
  else if (questions.en.length === 0)
    report(
      'no-question',
      [...path, 'questions'],
      `${id} has no English question. Add a few under en.`,
      'note',
    )
}

/** The same question under two facts: only one of them can answer it. */
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
              ? `“${question}” stands twice here. Delete one.`
              : `“${question}” is also a question of ${other}. Only one of the two can answer it: delete it in the other.`,
          )
      }
  }
  for (const [e, entry] of knowledge.entries.entries())
    for (const [f, fact] of entry.facts.entries()) visit(fact, ['entries', e, 'facts', f])
  for (const [a, absence] of knowledge.absences.entries()) visit(absence, ['absences', a])
}
