import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inBoth } from '../locales/in-both.ts'
import { otherName, underOtherName } from './folder.ts'
import { type Issue, issueAt } from './issue.ts'
import { checkText } from './plain-text.ts'
import { type Judgement, judgementsSchema, type Knowledge } from './schema.ts'
import { parseYaml, type YamlPath, type YamlSource } from './source.ts'
import { didYouMean, nearest } from './verify.ts'

const QUESTIONS_FILE = 'questions.yaml'

/** A judgement with its line in `questions.yaml`. */
export interface PlacedJudgement extends Judgement {
  readonly line: number
  readonly column: number
}

export interface Judgements {
  readonly judgements: readonly PlacedJudgement[]
  readonly issues: readonly Issue[]
}

/** Reads `questions.yaml` of a folder. A missing file gives no judgements and a note. Never throws. */
export async function loadJudgements(folder: string, knowledge?: Knowledge): Promise<Judgements> {
  try {
    return readJudgements(await readFile(join(folder, QUESTIONS_FILE), 'utf8'), knowledge)
  } catch {
    const other = await otherName(folder, QUESTIONS_FILE)
    const text =
      other === undefined ? inBoth('question-no-judgements') : underOtherName(QUESTIONS_FILE, other)
    const code = other === undefined ? 'no-judgements' : 'file-unreadable'
    const place = { path: QUESTIONS_FILE, line: 1, column: 1 }
    return { judgements: [], issues: [issueAt(place, code, text, 'warning')] }
  }
}

/**
 * Reads judgements from a text. An unknown id is an error at its line.
 *
 * @param knowledge ids are not checked without it, for example if the knowledge does not load
 */
export function readJudgements(text: string, knowledge?: Knowledge): Judgements {
  const unusable = checkText(QUESTIONS_FILE, text, 'judgements')
  if (unusable) return { judgements: [], issues: [unusable] }
  const parsed = parseYaml(QUESTIONS_FILE, text, judgementsSchema)
  if (!parsed.ok) return { judgements: [], issues: parsed.issues }
  const { value, at } = parsed.source
  const judgements = value.judgements.map((judgement, i) => ({ ...judgement, ...at(['judgements', i, 'q']) }))
  const issues = knowledge ? checkJudgements(parsed.source, knowledge) : []
  return { judgements, issues: [...parsed.source.warnings, ...issues] }
}

/** Reports ids that no fact or absence has. */
function checkJudgements(
  { value, at }: YamlSource<{ readonly judgements: readonly Judgement[] }>,
  { entries, absences }: Knowledge,
): Issue[] {
  const facts = new Set(entries.flatMap((entry) => entry.facts.map(({ id }) => id)))
  const absent = new Set(absences.map(({ id }) => id))
  const issues: Issue[] = []
  const check = (id: unknown, known: ReadonlySet<string>, path: YamlPath) => {
    if (typeof id !== 'string' || known.has(id)) return
    const kind = known === facts ? 'fact' : 'absence'
    const text =
      known === facts && absent.has(id)
        ? inBoth('question-absence-as-fact', { id })
        : inBoth(`question-unknown-${kind}`, { id, meant: didYouMean(nearest(id, known)) })
    issues.push(issueAt({ path: QUESTIONS_FILE, ...at(path) }, 'unknown-id', text))
  }
  for (const [i, judgement] of value.judgements.entries()) {
    const path = ['judgements', i]
    check(judgement.fact, facts, [...path, 'fact'])
    check(judgement.absent, absent, [...path, 'absent'])
    for (const [a, id] of judgement.accept.entries()) check(id, facts, [...path, 'accept', a])
  }
  return issues
}
