/** Validates a knowledge folder and asks the engine its own questions. */
import { createEngine } from '../engine/create-engine.ts'
import { buildEngineIndex } from '../engine/index/build-index.ts'
import { shippedModels } from '../engine/ranking/shipped-models.ts'
import { checkKnowledge } from '../knowledge/check.ts'
import { type Coverage, measureCoverage } from '../knowledge/coverage.ts'
import { readTexts } from '../knowledge/folder.ts'
import type { Issue } from '../knowledge/issue.ts'
import { loadJudgements, type PlacedJudgement } from '../knowledge/judgements.ts'
import { type LoadedKnowledge, loadKnowledge } from '../knowledge/load.ts'
import { selfTest, type Tried } from './evaluate.ts'
import { selfTestIssues } from './evaluation-issues.ts'
import { leaveOneOut, type Progress } from './leave-one-out.ts'
import { type LeaveOneOutSummary, leaveOneOutIssues, summariseLeftOut } from './leave-one-out-issues.ts'

/** Result of a check of a knowledge folder. */
export interface Examination {
  readonly folder: string
  readonly issues: readonly Issue[]
  /** The files by name, to show the lines of issues. */
  readonly texts: ReadonlyMap<string, string>
  /** Absent if the files do not load. */
  readonly found?: Findings
}

export interface Findings {
  readonly loaded: LoadedKnowledge
  readonly judgements: readonly PlacedJudgement[]
  readonly coverage: Coverage
  readonly tried: readonly Tried[]
  readonly leftOut: LeaveOneOutSummary
}

/** Checks a folder: files, ids, quotes, answers, coverage. Then asks the engine the folder's questions. Never throws. */
export async function examine(folder: string, onProgress: Progress = () => {}): Promise<Examination> {
  const [texts, knowledge] = await Promise.all([readTexts(folder), loadKnowledge(folder)])
  if (!knowledge.ok) {
    const { issues } = await loadJudgements(folder)
    return { folder, texts, issues: [...knowledge.issues, ...issues.filter((i) => i.severity === 'error')] }
  }
  const { loaded } = knowledge
  const { judgements, issues } = await loadJudgements(folder, loaded.knowledge)
  const index = buildEngineIndex(loaded.knowledge, loaded.article)
  const engine = createEngine(loaded, shippedModels(), index)
  const leftOut = leaveOneOut(loaded, index, onProgress)
  const tried = selfTest(engine, index, loaded, judgements)
  const coverage = measureCoverage(loaded.knowledge, loaded.article)
  return {
    folder,
    texts,
    issues: [
      ...issues,
      ...checkKnowledge(loaded, coverage),
      ...selfTestIssues(tried),
      ...leaveOneOutIssues(leftOut, loaded),
    ],
    found: { loaded, judgements, coverage, tried, leftOut: summariseLeftOut(leftOut) },
  }
}
