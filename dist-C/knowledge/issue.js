/** "knowledge.yaml:12:5 error quote-not-found: …" */
export const formatIssue = (issue) => `${issue.path}:${issue.line}:${issue.column} ${issue.severity} ${issue.code}: ${issue.message}`;
/** By file, then line; of one line, the worst first. */
export const sortIssues = (issues) => {
    const weight = { error: 0, warning: 1, note: 2 };
    return [...issues].sort((a, b) => a.path.localeCompare(b.path) ||
        a.line - b.line ||
        weight[a.severity] - weight[b.severity] ||
        a.column - b.column);
};
