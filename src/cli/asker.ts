/** Asks questions at a terminal, one step at a time. */
import { autocomplete, confirm, isCancel, log, text } from '@clack/prompts'
import { fold } from '../text/normalize.ts'
import type { Terminal } from './command.ts'

/** An option to choose. */
interface Choice<T> {
  readonly value: T
  readonly label: string
  readonly hint?: string
  /** Text that is searched in addition to the label, which shows only the beginning of a long text. */
  readonly words?: string
}

/** Each answer is `undefined` if the user stops. */
export interface Asker {
  choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | undefined>
  /** @param wrong returns the problem with a text; `undefined` for a valid one */
  text(
    message: string,
    initial: string,
    wrong: (text: string) => string | undefined,
  ): Promise<string | undefined>
  confirm(message: string): Promise<boolean | undefined>
  say(text: string): void
}

/** Maximum options shown at once. */
const SHOWN = 8

/** Creates an asker for the terminal of a command. */
export function createAsker({ stdin: input, stdout: output, signal, say }: Terminal): Asker {
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
        // Matches with or without diacritics.
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
      const answer = await confirm({ ...common, message, active: say('yes'), inactive: say('no') })
      return isCancel(answer) ? undefined : answer
    },
    say: (words) => log.message(words, { output }),
  }
}
