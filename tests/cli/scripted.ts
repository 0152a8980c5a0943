import type { Asker } from '../../src/cli/asker.ts'
import type { Say } from '../../src/locales/sentences.ts'

/** Answers by the key of what is asked, without `teach-`; `press` has the keys to press in turn. */
export type Answers = Readonly<Record<string, readonly (string | boolean | undefined)[]>>

/**
 * Answers each question in turn. Where it has no answer, a text stays as it is begun, a question is confirmed, and the
 * last key was pressed.
 */
export function scripted(
  say: Say,
  { press = [], ...answers }: Answers,
): Asker & { readonly said: string[]; readonly wrong: string[] } {
  const left = new Map(
    Object.entries(answers).map(([key, list]) => [
      say(/^(?:review|unanswered)-/.test(key) ? key : `teach-${key}`),
      [...list],
    ]),
  )
  const keys = [...press]
  const said: string[] = []
  const wrong: string[] = []
  return {
    said,
    wrong,
    async press(message, acts) {
      said.push([message, ...acts.map(({ key, label }) => `[${key}] ${label}`)].join('\n'))
      const key = keys.shift()
      return acts.find((act) => act.key === key)?.value
    },
    async choose(message, choices) {
      const wanted = String(left.get(message)?.shift() ?? '')
      return choices.find(({ label }) => label.includes(wanted))?.value
    },
    async text(message, initial, check = () => undefined) {
      const list = left.get(message) ?? []
      for (;;) {
        const text = list.length > 0 ? list.shift() : initial
        const problem = typeof text === 'string' ? check(text) : undefined
        if (problem === undefined) return text as string | undefined
        wrong.push(problem)
        if (list.length === 0) return undefined
      }
    },
    confirm: async (message) => (left.get(message)?.shift() as boolean | undefined) ?? true,
    say: (text) => void said.push(text),
  }
}
