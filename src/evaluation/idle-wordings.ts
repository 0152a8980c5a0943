/**
 * Wordings that change nothing: with one of them left out, it still leads to its fact, and no other wording
 * of the fact loses anything of its lead.
 */
import { createEngine } from '../engine/create-engine.ts'
import type { Issue } from '../knowledge/issue.ts'
import type { PlacedJudgement } from '../knowledge/judgements.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { Asked } from '../knowledge/wordings.ts'
import { createKinship, type Kinship } from './equivalent-answers.ts'
import { ownQuestions, type Question, type SelfTestOptions, type Tried, tryOne } from './evaluate.ts'
import { THIN_MARGIN } from './evaluation-issues.ts'

/**
 * Finds the wordings that change nothing. Every round leaves one wording out of each fact at once: an engine
 * for each single wording would take hours, and one fact's words hardly decide how another is found.
 */
export function idleWordings(
  loaded: LoadedKnowledge,
  judgements: readonly PlacedJudgement[],
  onProgress: NonNullable<SelfTestOptions['onProgress']> = () => {},
): Issue[] {
  const whole = createEngine(loaded)
  const kinship = createKinship(whole, loaded.knowledge, judgements)
  const facts = new Map<string, Question[]>()
  for (const question of ownQuestions(loaded)) {
    const { wanted = '' } = question
    facts.set(wanted, [...(facts.get(wanted) ?? []), question])
  }
  const before = new Map(
    [...facts].map(([id, all]) => [id, all.map((q) => tryOne(whole, kinship, q, undefined))]),
  )
  const rounds = Math.max(0, ...[...facts.values()].map((all) => all.length))
  const issues: Issue[] = []
  // The first wording stays: buttons show it.
  for (let round = 1; round < rounds; round++) {
    onProgress(round, rounds)
    const engine = createEngine({ ...loaded, knowledge: without(loaded.knowledge, round) })
    for (const [id, all] of facts) {
      const left = all[round]
      if (left && isIdle(all, before.get(id)!, round, engine, kinship)) issues.push(idleIssue(left, id))
    }
  }
  onProgress(rounds, rounds)
  return issues
}

function isIdle(
  all: readonly Question[],
  before: readonly Tried[],
  left: number,
  engine: ReturnType<typeof createEngine>,
  kinship: Kinship,
): boolean {
  // The wording itself first: mostly it decides.
  return (
    isFound(tryOne(engine, kinship, all[left]!, undefined)) &&
    all.every((question, i) => {
      if (i === left) return true
      const now = tryOne(engine, kinship, question, undefined)
      return (isFound(now) || !isFound(before[i]!)) && leadOf(now) > leadOf(before[i]!) - THIN_MARGIN
    })
  )
}

function isFound({ verdict }: Tried): boolean {
  return verdict === 'right' || verdict === 'kin'
}

/** The lead over the best that says something else; where there is none, the longest. */
function leadOf({ margin = 1 }: Tried): number {
  return margin
}

/** The knowledge without the wording of this number of each fact and absence; Vietnamese ones count first. */
function without(knowledge: Knowledge, index: number): Knowledge {
  const cut = <T extends Asked>(asked: T): T => {
    const { vi, en } = asked.questions
    return {
      ...asked,
      questions: { vi: vi.filter((_, i) => i !== index), en: en.filter((_, i) => i + vi.length !== index) },
    }
  }
  return {
    ...knowledge,
    entries: knowledge.entries.map((entry) => ({ ...entry, facts: entry.facts.map(cut) })),
    absences: knowledge.absences.map(cut),
  }
}

function idleIssue({ text, path, line, column }: Question, id: string): Issue {
  return {
    code: 'idle-wording',
    path,
    line,
    column,
    message:
      `without “${text}” nothing would change: it and the other wordings of ${id} lead there all the same. ` +
      'Delete it, one of a fact at a time, and check again.',
    severity: 'warning',
  }
}
