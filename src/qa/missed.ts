import { asYaml } from '../knowledge/source.ts'
import type { Engine } from './engine.ts'

/** Facts named beside a missed question, so that an editor sees whether one of them was meant. */
const NEAREST = 3
/** What a nearest fact must score at least to be worth naming. */
const MIN_SCORE = 0.15
/** Any moment will do: a missed question is asked again without its conversation. */
const NOW = 0

/** Facts stand so far to the right in `knowledge.yaml`. */
const INDENT = ' '.repeat(6)

/** What the engine makes of a missed question today. */
export interface AskedAgain {
  /** The fact that answers by now, if one does. */
  readonly answeredBy?: string
  /** Ids of the facts and absences that come nearest, best first. */
  readonly nearest: readonly string[]
}

/** Asks a missed question again: the knowledge may know more than it did. */
export const askAgain = (engine: Engine, question: string): AskedAgain => {
  const outcome = engine.ask(question, { now: NOW })
  const [answer] = outcome.answers
  return {
    ...(answer && { answeredBy: answer.fact }),
    nearest: outcome
      .trace()
      .hits.filter((h) => h.score >= MIN_SCORE)
      .slice(0, NEAREST)
      .map((h) => h.fact),
  }
}

/** YAML to paste into `knowledge.yaml`: under the nearest fact, or as a fact of its own. */
export const stubOf = (
  missed: readonly { readonly question: string; readonly nearest: readonly string[] }[],
): string => {
  const lines = [
    '# Dán vào knowledge.yaml: nếu một ý có sẵn trả lời được, chỉ cần thêm câu hỏi vào questions của ý ấy.',
    '# Paste into knowledge.yaml: where a fact you have already answers, add the question to its questions.',
    '# Nếu không, điền nốt một ý mới; nếu bài không nói, đưa câu hỏi vào absences.',
    '# Otherwise complete a new fact; if the article does not say, put the question into absences.',
  ]
  for (const [i, { question, nearest }] of missed.entries())
    lines.push(
      '',
      ...(nearest.length > 0 ? [`# gần nhất, nearest: ${nearest.join(', ')}`] : []),
      `- id: new-fact-${i + 1}`,
      '  asks: [what]',
      '  answer:',
      '    vi: ""',
      '    en: ""',
      '  quote: ""',
      '  questions:',
      '    vi:',
      `      - ${asYaml(question)}`,
      '    en: []',
      '  review: true',
    )
  return `${lines.map((line) => (line === '' ? '' : `${INDENT}${line}`)).join('\n')}\n`
}
