import { join } from 'node:path'
import type { Examination, Findings } from '../evaluation/check-folder.ts'
import { bars, percent, styleName, type Tally } from '../evaluation/evaluation-issues.ts'
import type { LeaveOneOutSummary } from '../evaluation/leave-one-out-issues.ts'
import { styles } from '../evaluation/query-variants.ts'
import { type Issue, sortIssues } from '../knowledge/issue.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { countUnread } from '../knowledge/unread.ts'
import { terminalTexts } from '../locales/terminal.ts'
import type { Lang } from '../text/language-detection.ts'

/** Findings of one kind that are listed before "… and 12 more". */
const SHOWN = { error: 40, warning: 8, note: 0 } as const

/** Facts named as the hardest to find. */
const WORST = 5

/** A check for a person at a terminal. */
export function checkText(
  examination: Examination,
  { all, seconds, lang }: { readonly all: boolean; readonly seconds: number; readonly lang: Lang },
): string {
  const { texts, found } = examination
  const issues = sortIssues(examination.issues)
  const lines: string[] = []
  for (const severity of ['note', 'warning', 'error'] as const)
    for (const [code, same] of byCode(issues.filter((i) => i.severity === severity))) {
      const shown = all ? same : same.slice(0, SHOWN[severity])
      lines.push(...shown.flatMap((issue) => [pointAt(issue, texts), '']))
      if (shown.length > 0 && same.length > shown.length)
        lines.push(`… and ${same.length - shown.length} more of ${code}. See all: npm run check -- --all`, '')
    }
  if (found) lines.push(...figures(found), '')
  const notes = byCode(issues.filter((i) => i.severity === 'note'))
  if (!all && notes.length > 0)
    lines.push(
      `Notes, shown with --all: ${notes.map(([code, same]) => `${code} ${same.length}`).join(', ')}.`,
      '',
    )
  lines.push(verdict(examination, seconds))
  const unread = found ? countUnread(found.loaded.knowledge) : 0
  if (unread > 0) lines.push(terminalTexts[lang].unread(unread, examination.folder))
  return `${lines.join('\n')}\n`
}

function byCode(issues: readonly Issue[]): [code: string, issues: Issue[]][] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue])
  return [...groups]
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function verdict({ issues, folder, found }: Examination, seconds: number): string {
  const of = (severity: Issue['severity']) => issues.filter((i) => i.severity === severity).length
  const told = `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${count(of('note'), 'note')}, in ${seconds.toFixed(1)} s`
  if (of('error') === 0)
    return of('warning') === 0
      ? `${folder} is fine: ${told}.`
      : `${folder} works; ${count(of('warning'), 'warning')} to look at: ${told}.`
  return found
    ? `${folder} is not right: ${told}. Mend the errors above.`
    : `${folder} is not right, so the bot would not start: ${told}. Mend the errors above; the rest is checked then.`
}

function figures({ loaded, coverage, summary, judgements, leftOut }: Findings): string[] {
  const { entries, absences } = loaded.knowledge
  const { sentences, mentions } = coverage
  const facts = entries.reduce((sum, e) => sum + e.facts.length, 0)
  const covered = sentences.filter((s) => s.facts.length > 0).length
  const words = sentences.reduce((sum, s) => sum + s.share * s.text.length, 0)
  const letters = sentences.reduce((sum, s) => sum + s.text.length, 0)
  const mentioned = (kind: (typeof mentions)[number]['kind']) => {
    const those = mentions.filter((m) => m.kind === kind)
    return `${those.filter((m) => m.facts.length > 0 || m.entry).length} of ${those.length}`
  }
  return [
    `Knowledge     ${count(entries.length, 'entry', 'entries')}, ${count(facts, 'fact')}, ${count(absences.length, 'known absence')}, ${count(judgements.length, 'judgement')}`,
    `Coverage      sentences with a fact: ${covered} of ${sentences.length} (${percent(letters === 0 ? 1 : words / letters)} of their words quoted)`,
    `              numbers ${mentioned('number')}, names ${mentioned('name')}, documents ${mentioned('document')}`,
    `Judgements    ${score(summary.judgements)}`,
    `              tolerated: at least ${percent(bars.right)} right and at most ${percent(bars.wrong)} wrong`,
    `Questions     ${score(summary.questions)}, as the knowledge has them`,
    ...styles
      .filter((style) => summary.styles[style].asked > 0)
      .map((style) => `              ${score(summary.styles[style])}, ${styleName(style)}`),
    ...leftOutFigures(leftOut),
  ]
}

/** How the wordings fare that are left out in turn, and the facts that are hardest to find. */
function leftOutFigures({ asked, found, other, worst }: LeaveOneOutSummary): string[] {
  const named = worst.slice(0, WORST).map((fact) => `${fact.id} ${fact.found} of ${fact.asked}`)
  return [
    `Left out      ${score({ asked, right: found, wrong: other })}, each wording asked as if nobody had written it`,
    ...(named.length > 0 ? [`              hardest to find: ${named.join(', ')}`] : []),
  ]
}

function score({ asked, right, wrong }: Tally): string {
  return asked === 0
    ? 'none asked'
    : `${percent(right / asked).padStart(6)} right (${right} of ${asked}), ${wrong} answered with something else`
}

/** A check for machines. */
export function checkJson({ folder, issues, found }: Examination) {
  return {
    ok: issues.every((i) => i.severity !== 'error'),
    folder,
    version: found?.loaded.version ?? null,
    issues: sortIssues(issues),
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

/** Marks lines of a pull request: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function annotations({ folder, issues }: Examination): string {
  const quote = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => quote(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return issues
    .filter((i) => i.severity !== 'note')
    .map(
      (i) =>
        `::${i.severity} file=${property(join(folder, i.path))},line=${i.line},col=${i.column},title=${property(i.code)}::${quote(i.message)}\n`,
    )
    .join('')
}
