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
  /** What is wrong and what to do. */
  readonly message: string
  readonly severity: 'error' | 'warning'
}

/** "knowledge.yaml:12:5 error quote-not-found: …" */
export const formatIssue = (issue: Issue): string =>
  `${issue.path}:${issue.line}:${issue.column} ${issue.severity} ${issue.code}: ${issue.message}`
