import { join } from 'node:path'
import type { Examination, Findings } from '../evaluation/check-folder.ts'
import { bars, percent, type Tally } from '../evaluation/evaluation-issues.ts'
import type { LeaveOneOutSummary } from '../evaluation/leave-one-out-issues.ts'
import { styles } from '../evaluation/query-variants.ts'
import { type Issue, messageOf, sortIssues } from '../knowledge/issue.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { countUnread } from '../knowledge/unread.ts'
import { styleNames } from '../locales/check/questions.ts'
import { type CheckTexts, checkTexts } from '../locales/check/report.ts'
import { terminalTexts } from '../locales/terminal.ts'
import type { Lang } from '../text/language-detection.ts'

/** Maximum issues with the same code that are listed before "… and 12 more". */
const SHOWN = { error: 40, warning: 8, note: 0 } as const

/** Width of the labels before the figures, in columns. */
const LABEL_WIDTH = 14
/** Maximum facts named as the hardest to find. */
const WORST = 5

/** Formats a check for a terminal. */
export function checkText(
  examination: Examination,
  { all, seconds, lang }: { readonly all: boolean; readonly seconds: number; readonly lang: Lang },
): string {
  const { texts, found } = examination
  const words = checkTexts[lang]
  const issues = sortIssues(examination.issues)
  const lines: string[] = []
  for (const severity of ['note', 'warning', 'error'] as const)
    for (const [code, same] of byCode(issues.filter((i) => i.severity === severity))) {
      const shown = all ? same : same.slice(0, SHOWN[severity])
      lines.push(...shown.flatMap((issue) => [pointAt(issue, texts, lang), '']))
      if (shown.length > 0 && same.length > shown.length)
        lines.push(words.more(same.length - shown.length, code), '')
    }
  if (found) lines.push(...figures(found, lang), '')
  const notes = byCode(issues.filter((i) => i.severity === 'note'))
  if (!all && notes.length > 0)
    lines.push(words.notes(notes.map(([code, same]) => `${code} ${same.length}`).join(', ')), '')
  lines.push(verdict(examination, seconds, words))
  const unread = found ? countUnread(found.loaded.knowledge) : 0
  if (unread > 0) lines.push(terminalTexts[lang].unread(unread, examination.folder))
  return `${lines.join('\n')}\n`
}

function byCode(issues: readonly Issue[]): [code: string, issues: Issue[]][] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue])
  return [...groups]
}

function verdict({ issues, folder, found }: Examination, seconds: number, words: CheckTexts): string {
  const of = (severity: Issue['severity']) => issues.filter((i) => i.severity === severity).length
  const counts = { error: of('error'), warning: of('warning'), note: of('note') }
  return words.verdict(folder, counts, seconds.toFixed(1), found !== undefined)
}

function figures({ loaded, coverage, summary, judgements, leftOut }: Findings, lang: Lang): string[] {
  const words = checkTexts[lang]
  const { labels } = words
  const { entries, absences } = loaded.knowledge
  const { sentences, mentions } = coverage
  const facts = entries.reduce((sum, e) => sum + e.facts.length, 0)
  const covered = sentences.filter((s) => s.facts.length > 0).length
  const quoted = sentences.reduce((sum, s) => sum + s.share * s.text.length, 0)
  const letters = sentences.reduce((sum, s) => sum + s.text.length, 0)
  const mentioned = (kind: (typeof mentions)[number]['kind']) => {
    const those = mentions.filter((m) => m.kind === kind)
    return words.of(those.filter((m) => m.facts.length > 0 || m.entry).length, those.length)
  }
  const line = (label: string, text: string) => `${label.padEnd(LABEL_WIDTH)}${text}`
  return [
    line(labels.knowledge, words.size(entries.length, facts, absences.length, judgements.length)),
    line(
      labels.coverage,
      words.covered(covered, sentences.length, percent(letters === 0 ? 1 : quoted / letters)),
    ),
    line('', words.mentions(mentioned('number'), mentioned('name'), mentioned('document'))),
    line(labels.judgements, score(summary.judgements, words)),
    line('', words.tolerated(percent(bars.right), percent(bars.wrong))),
    line(labels.questions, `${score(summary.questions, words)}, ${words.asWritten}`),
    ...styles
      .filter((style) => summary.styles[style].asked > 0)
      .map((style) => line('', `${score(summary.styles[style], words)}, ${styleNames[style][lang]}`)),
    ...leftOutFigures(leftOut, words).map((text, i) => line(i === 0 ? labels.leftOut : '', text)),
  ]
}

/** Formats the score of wordings that are left out in turn, and the facts that are hardest to find. */
function leftOutFigures({ asked, found, other, worst }: LeaveOneOutSummary, words: CheckTexts): string[] {
  const named = worst.slice(0, WORST).map((fact) => `${fact.id} ${words.of(fact.found, fact.asked)}`)
  return [
    `${score({ asked, right: found, wrong: other }, words)}, ${words.leftOutInTurn}`,
    ...(named.length > 0 ? [words.hardest(named.join(', '))] : []),
  ]
}

function score({ asked, right, wrong }: Tally, words: CheckTexts): string {
  return asked === 0 ? words.noneAsked : words.score({ asked, right, wrong, share: percent(right / asked) })
}

/** Returns a check as data for `--json`. */
export function checkJson({ folder, issues, found }: Examination, lang: Lang) {
  return {
    ok: issues.every((i) => i.severity !== 'error'),
    folder,
    version: found?.loaded.version ?? null,
    issues: sortIssues(issues).map(({ inVietnamese, ...issue }) => ({
      ...issue,
      message: lang === 'vi' ? inVietnamese : issue.message,
    })),
    coverage: found
      ? {
          sentences: found.coverage.sentences.map(({ paragraph, text, facts, share, holes }) => ({
            line: paragraph.line,
            text,
            facts,
            share,
            holes: holes.map((h) => h.text),
          })),
          mentions: found.coverage.mentions,
        }
      : null,
    selfTest: found ? { ...found.summary, tolerated: bars } : null,
    leaveOneOut: found?.leftOut ?? null,
  }
}

/**
 * Formats the issues as annotations of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations({ folder, issues }: Examination, lang: Lang): string {
  const quote = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => quote(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return issues
    .filter((i) => i.severity !== 'note')
    .map(
      (i) =>
        `::${i.severity} file=${property(join(folder, i.path))},line=${i.line},col=${i.column},title=${property(i.code)}::${quote(messageOf(i, lang))}\n`,
    )
    .join('')
}
