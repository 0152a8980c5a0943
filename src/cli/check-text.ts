import { groupBy } from '../engine/index/derived-facts.ts'
import type { Examination, Findings } from '../evaluation/check-folder.ts'
import { bars, percent, type Tally, tally } from '../evaluation/evaluation-issues.ts'
import type { LeaveOneOutSummary } from '../evaluation/leave-one-out-issues.ts'
import { type Issue, sortIssues } from '../knowledge/issue.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { countUnread } from '../knowledge/unread.ts'
import type { Say } from '../locales/sentences.ts'
import type { Terminal } from './command.ts'

/** Maximum issues with the same code that are listed before "… and 12 more". */
const SHOWN = { error: 40, warning: 8, note: 0 } as const

/** Width of the labels before the figures, in columns. */
const LABEL_WIDTH = 14
/** Width of "100.0%". */
const SHARE_WIDTH = 6
/** Maximum facts named as the hardest to find. */
const WORST = 5

/** Formats a check for a terminal. */
export function checkText(
  examination: Examination,
  { all, seconds }: { readonly all: boolean; readonly seconds: number },
  { lang, say }: Pick<Terminal, 'lang' | 'say'>,
): string {
  const { texts, found, folder } = examination
  const issues = sortIssues(examination.issues)
  const lines: string[] = []
  for (const severity of ['note', 'warning', 'error'] as const)
    for (const [code, same] of byCode(issues.filter((i) => i.severity === severity))) {
      const shown = all ? same : same.slice(0, SHOWN[severity])
      lines.push(...shown.flatMap((issue) => [pointAt(issue, texts, lang), '']))
      if (shown.length > 0 && same.length > shown.length)
        lines.push(say('check-more', { count: same.length - shown.length, code, folder }), '')
    }
  if (found) lines.push(...figures(found, say), '')
  const notes = byCode(issues.filter((i) => i.severity === 'note'))
  const kinds = notes.map(([code, same]) => `${code} ${same.length}`).join(', ')
  if (!all && kinds !== '') lines.push(say('check-notes', { kinds }), '')
  lines.push(verdict(examination, seconds, say))
  const unread = found ? countUnread(found.loaded.knowledge) : 0
  if (unread > 0) lines.push(say('unread', { count: unread, folder: examination.folder }))
  return `${lines.join('\n')}\n`
}

function byCode(issues: readonly Issue[]): readonly [code: string, issues: readonly Issue[]][] {
  return [...groupBy(issues, ({ code }) => code)]
}

function verdict({ issues, folder, found }: Examination, seconds: number, say: Say): string {
  const of = (severity: Issue['severity']) => issues.filter((i) => i.severity === severity).length
  const [error, warning] = [of('error'), of('warning')]
  const counts = say('check-counts', { error, warning, note: of('note'), seconds: seconds.toFixed(1) })
  if (error > 0) return say(found ? 'check-has-errors' : 'check-not-loaded', { folder, counts })
  return say(warning > 0 ? 'check-has-warnings' : 'check-is-fine', { folder, counts, warning })
}

function figures({ loaded, coverage, tried, judgements, leftOut }: Findings, say: Say): string[] {
  const { entries, absences } = loaded.knowledge
  const { sentences, mentions } = coverage
  const size = say('check-size', {
    entries: entries.length,
    facts: entries.reduce((sum, e) => sum + e.facts.length, 0),
    absences: absences.length,
    judgements: judgements.length,
  })
  const quoted = sentences.reduce((sum, s) => sum + s.share * s.text.length, 0)
  const letters = sentences.reduce((sum, s) => sum + s.text.length, 0)
  const covered = sentences.filter((s) => s.facts.length > 0).length
  const words = percent(letters === 0 ? 1 : quoted / letters)
  const mentioned = (kind: (typeof mentions)[number]['kind']) => {
    const those = mentions.filter((m) => m.kind === kind)
    const some = those.filter((m) => m.facts.length > 0 || m.entry).length
    return say('check-of', { some, all: those.length })
  }
  const named = say('check-mentions', {
    numbers: mentioned('number'),
    names: mentioned('name'),
    documents: mentioned('document'),
  })
  const tolerated = say('check-tolerated', { right: percent(bars.right), wrong: percent(bars.wrong) })
  const lines: readonly (readonly [label: string, text: string])[] = [
    [say('check-label-knowledge'), size],
    [say('check-label-coverage'), say('check-covered', { covered, all: sentences.length, words })],
    ['', named],
    [say('check-label-judgements'), score(tally(tried.filter((one) => one.judgement)), say)],
    ['', tolerated],
    ...leftOutFigures(leftOut, say).map(
      (text, i) => [i === 0 ? say('check-label-left-out') : '', text] as const,
    ),
  ]
  return lines.map(([label, text]) => `${label.padEnd(LABEL_WIDTH)}${text}`)
}

/** Formats the score of wordings that are left out in turn, and the facts that are hardest to find. */
function leftOutFigures({ asked, found, other, worst }: LeaveOneOutSummary, say: Say): string[] {
  const named = worst
    .slice(0, WORST)
    .map((fact) => `${fact.id} ${say('check-of', { some: fact.found, all: fact.asked })}`)
  return [
    `${score({ asked, right: found, wrong: other }, say)}, ${say('check-left-out-in-turn')}`,
    ...(named.length > 0 ? [say('check-hardest', { facts: named.join(', ') })] : []),
  ]
}

function score({ asked, right, wrong }: Tally, say: Say): string {
  return asked === 0
    ? say('check-none-asked')
    : say('check-score', { asked, right, wrong, share: percent(right / asked).padStart(SHARE_WIDTH) })
}
