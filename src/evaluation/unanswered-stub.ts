/** Writes the YAML with which an editor answers unanswered questions. */
import { asYaml } from '../knowledge/source.ts'

/** Indentation of facts in `knowledge.yaml`. */
const INDENT = ' '.repeat(6)

/** Returns YAML to paste into `knowledge.yaml`: questions for the nearest fact, or a new fact. */
export function stubOf(
  missed: readonly { readonly question: string; readonly nearest: readonly string[] }[],
): string {
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
