/** Turns an evaluation into issues that name a line to change. */
import { type Issue, issueAt } from '../knowledge/issue.ts'
import { type InBoth, inBoth } from '../locales/in-both.ts'
import type { Tried } from './evaluate.ts'

/**
 * Tolerance for the judgements as written. Some are harder than readers' questions, so not all need to be right. Results
 * outside these bars are an error.
 */
export const bars = {
  /** Minimum share of right answers. */
  right: 0.85,
  /** Maximum share answered with a fact that says something else. */
  wrong: 0.08,
} as const

/** Counts of results. */
export interface Tally {
  readonly asked: number
  readonly right: number
  readonly wrong: number
}

export function tally(tried: readonly Tried[]): Tally {
  return {
    asked: tried.length,
    right: tried.filter((t) => t.verdict === 'right').length,
    wrong: tried.filter((t) => t.verdict === 'other').length,
  }
}

/**
 * Returns an issue for each question with a wrong result. Judgements outside the bars are an error, and each of their
 * misses is a warning; within the bars, misses are notes. The miss of a wording is a warning.
 */
export function selfTestIssues(tried: readonly Tried[]): Issue[] {
  const bars = barIssues(tried)
  const severityOf = ({ verdict, judgement }: Tried): Issue['severity'] =>
    judgement && (verdict === 'offered' || bars.length === 0) ? 'note' : 'warning'
  return [...bars, ...tried.filter(isLost).map((one) => lostIssue(one, severityOf(one)))]
}

function isLost({ verdict }: Tried): boolean {
  return verdict !== 'right'
}

function barIssues(tried: readonly Tried[]): Issue[] {
  const judgements = tried.filter((t) => t.judgement)
  const { asked, right, wrong } = tally(judgements)
  if (asked === 0) return []
  const place = { path: 'questions.yaml', line: judgements[0]!.line, column: 1 }
  const issues: Issue[] = []
  if (right < bars.right * asked)
    issues.push(
      issueAt(place, 'judgements-missed', inBoth('asked-missed', { right, asked, bar: percent(bars.right) })),
    )
  if (wrong > bars.wrong * asked)
    issues.push(
      issueAt(place, 'judgements-wrong', inBoth('asked-wrong', { wrong, asked, bar: percent(bars.wrong) })),
    )
  return issues
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

function lostIssue(t: Tried, severity: Issue['severity']): Issue {
  const kind = t.judgement ? 'judgement' : 'question'
  const fault = t.verdict === 'other' ? 'lost' : t.verdict
  return issueAt(t, `${kind}-${fault}`, lostText(t), severity)
}

/** "“…?” should lead to a-fact, but another answers. Add …" */
function lostText({ question, wanted, won, verdict, judgement }: Tried): InBoth {
  const near = won !== undefined && (won !== wanted || verdict === 'other') ? won : 'none'
  const instead = { offered: 'lost-offered', silent: 'lost-silent', other: 'lost-other' } as const
  return inBoth('lost', {
    question,
    aim: wanted === undefined ? inBoth('lost-aim-absent') : inBoth('lost-aim', { wanted }),
    instead: inBoth(instead[verdict as keyof typeof instead], { near }),
    advice: adviceOn(verdict, wanted, judgement),
  })
}

function adviceOn(verdict: Tried['verdict'], wanted: string | undefined, isJudgement: boolean): InBoth {
  if (isJudgement) return inBoth('lost-advice-judgement', { wanted: wanted ?? 'none' })
  return verdict === 'other' ? inBoth('lost-advice-other') : inBoth('lost-advice')
}
