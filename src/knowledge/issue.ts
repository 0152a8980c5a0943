import type { InBoth } from '../locales/in-both.ts'
import type { Lang } from '../text/language-detection.ts'

/** A finding about the knowledge files, told so that a person who does not program can mend it. */
export interface Issue {
  /** A fixed word for machines, like `quote-not-found`. */
  readonly code: string
  /** The file, relative to the knowledge folder. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in characters. */
  readonly column: number
  /** What is wrong and what to do, in English; further lines are to be copied or compared. */
  readonly message: string
  /** The same in Vietnamese. */
  readonly inVietnamese: string
  /** An error is wrong, and mostly stops the bot; a warning is worth mending; a note is good to know. */
  readonly severity: 'error' | 'warning' | 'note'
  /** The whole line as it should be, where that is sure. */
  readonly rightLine?: string
}

/** The message of an issue in both languages. */
export function told({ en, vi }: InBoth): Pick<Issue, 'message' | 'inVietnamese'> {
  return { message: en, inVietnamese: vi }
}

/** The message of an issue in one language. */
export function messageOf({ message, inVietnamese }: Issue, lang: Lang): string {
  return lang === 'vi' ? inVietnamese : message
}

/** "knowledge.yaml:12:5 error quote-not-found: …" */
export function formatIssue(issue: Issue): string {
  return headed(issue, issue.severity, issue.message)
}

/** The same in the words of a language. */
export function headed({ path, line, column, code }: Issue, severity: string, message: string): string {
  return `${path}:${line}:${column} ${severity} ${code}: ${message}`
}

/** By file, then line; of one line, the worst first. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const weight = { error: 0, warning: 1, note: 2 }
  return [...issues].sort(
    (a, b) =>
      a.path.localeCompare(b.path) ||
      a.line - b.line ||
      weight[a.severity] - weight[b.severity] ||
      a.column - b.column,
  )
}
