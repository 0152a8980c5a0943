import type { InBoth } from '../locales/in-both.ts'
import type { Lang } from '../text/language-detection.ts'
import type { YamlPath } from './source.ts'

/** A problem in the knowledge files. The message is written for people who do not program. */
export interface Issue {
  /** Stable identifier for programs, for example `quote-not-found`. */
  readonly code: string
  /** The file, relative to the knowledge folder. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in characters. */
  readonly column: number
  /** The problem and its fix, in English. Further lines hold text to copy or compare. */
  readonly message: string
  /** The same message in Vietnamese. */
  readonly inVietnamese: string
  /**
   * An error must be fixed and usually keeps the bot from starting. A warning should be fixed. A note is information.
   */
  readonly severity: 'error' | 'warning' | 'note'
  /** The corrected line, if there is only one way to correct it. */
  readonly rightLine?: string
}

/** Position in a file. */
export type Place = Pick<Issue, 'path' | 'line' | 'column'>

/** Takes an issue found in knowledge; a warning unless it says otherwise. */
export type Report = (code: string, path: YamlPath, text: InBoth, severity?: Issue['severity']) => void

/** Creates an issue. */
export function issueAt(
  { path, line, column }: Place,
  code: string,
  { en, vi }: InBoth,
  severity: Issue['severity'] = 'error',
): Issue {
  return { code, path, line, column, message: en, inVietnamese: vi, severity }
}

/** Message of an issue in one language. */
export function messageOf({ message, inVietnamese }: Issue, lang: Lang): string {
  return lang === 'vi' ? inVietnamese : message
}

/** "knowledge.yaml:12:5 error quote-not-found: …" */
export function formatIssue(issue: Issue): string {
  return headed(issue, issue.severity, issue.message)
}

/** Formats an issue with its severity and message in the given words. */
export function headed({ path, line, column, code }: Issue, severity: string, message: string): string {
  return `${path}:${line}:${column} ${severity} ${code}: ${message}`
}

/** Sorts by file, then by line. Within a line, the most severe issue comes first. */
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
