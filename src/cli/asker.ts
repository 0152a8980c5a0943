/** Asks a person at a terminal, step by step. */
import { autocomplete, confirm, isCancel, log, text } from '@clack/prompts'
import { fold } from '../text/normalize.ts'
import type { Io } from './command.ts'

/** One thing to choose. */
export interface Choice<T> {
  readonly value: T
  readonly label: string
  readonly hint?: string
  /** Searched besides the label, of which a long text shows only the beginning. */
  readonly words?: string
}

/** Each answer is `undefined` where the person stops. */
export interface Asker {
  choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | undefined>
  /** @param wrong says what is wrong with a text; `undefined` for a right one */
  text(
    message: string,
    initial: string,
    wrong: (text: string) => string | undefined,
  ): Promise<string | undefined>
  confirm(message: string): Promise<boolean | undefined>
  say(text: string): void
}

/** Choices shown at once. */
const SHOWN = 8

/** Asks at the terminal of a command. */
export function createAsker(
  { stdin: input, stdout: output, signal }: Io,
  { yes: active, no: inactive }: { readonly yes: string; readonly no: string },
): Asker {
  const common = { input, output, signal }
  return {
    async choose<T extends string>(message: string, choices: readonly Choice<T>[]) {
      const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) }))
      const searched = new Map(
        choices.map(({ value, label, words = '' }) => [value, fold(`${label} ${words}`)]),
      )
      const chosen = await autocomplete<string>({
        ...common,
        message,
        maxItems: SHOWN,
        options,
        // With marks or without.
        filter: (typed, { value }) => searched.get(value as T)?.includes(fold(typed.trim())) ?? false,
      })
      return isCancel(chosen) ? undefined : (chosen as T)
    },
    async text(message, initialValue, wrong) {
      const typed = await text({
        ...common,
        message,
        initialValue,
        validate: (value) => wrong((value ?? '').trim()),
      })
      return isCancel(typed) ? undefined : (typed ?? '').trim()
    },
    async confirm(message) {
      const answer = await confirm({ ...common, message, active, inactive })
      return isCancel(answer) ? undefined : answer
    },
    say: (words) => log.message(words, { output }),
  }
}
