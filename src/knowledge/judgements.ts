import { inBoth } from '../locales/in-both.ts'
import { read } from './folder.ts'
import { idsOf, unknownId } from './ids.ts'
import { type Issue, issueAt } from './issue.ts'
import { checkText } from './plain-text.ts'
import { type Judgement, judgementsSchema, type Knowledge } from './schema.ts'
import { parseYaml, type YamlPath, type YamlSource } from './source.ts'

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
  const text = await read(folder, QUESTIONS_FILE)
  if (typeof text === 'string') return readJudgements(text, knowledge)
  const missing = issueAt(text.issue, 'no-judgements', inBoth('question-no-judgements'), 'warning')
  return { judgements: [], issues: [text.isMissing ? missing : { ...text.issue, severity: 'warning' }] }
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
  knowledge: Knowledge,
): Issue[] {
  const ids = idsOf(knowledge)
  return value.judgements.flatMap(({ fact, absent, accept }, i) => {
    const named: readonly (readonly [id: unknown, kind: 'fact' | 'absence', path: YamlPath])[] = [
      [fact, 'fact', ['fact']],
      [absent, 'absence', ['absent']],
      ...accept.map((id, a) => [id, 'fact', ['accept', a]] as const),
    ]
    return named.flatMap(([id, kind, path]) => {
      const unknown = typeof id === 'string' ? unknownId(id, kind, ids) : undefined
      const place = { path: QUESTIONS_FILE, ...at(['judgements', i, ...path]) }
      return unknown ? [issueAt(place, 'unknown-id', unknown)] : []
    })
  })
}
