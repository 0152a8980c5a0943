/** Asks questions at a terminal, one step at a time. */
import { setMaxListeners } from 'node:events'
import { autocomplete, confirm, isCancel, log, selectKey, text, updateSettings } from '@clack/prompts'
import type { Say } from '../locales/sentences.ts'
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

/** What one key does. */
interface Act<T> {
  readonly key: string
  readonly value: T
  readonly label: string
}

/** Each answer is `undefined` if the user stops. */
export interface Asker {
  /** Asks for one key. Enter stands for the first. */
  press<T extends string>(message: string, acts: readonly Act<T>[]): Promise<T | undefined>
  choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | undefined>
  /**
   * @param wrong returns the problem with a text; `undefined` for a valid one. Default: any text is valid
   * @param isOffered whether typing replaces the initial text instead of editing it. Default: false
   */
  text(
    message: string,
    initial: string,
    wrong?: (text: string) => string | undefined,
    isOffered?: boolean,
  ): Promise<string | undefined>
  confirm(message: string): Promise<boolean | undefined>
  say(text: string): void
}

/** Maximum options shown at once. */
const SHOWN = 8

/** Creates an asker for the terminal of a command. */
export function createAsker({ stdin: input, stdout: output, signal, say }: Terminal): Asker {
  // Ctrl+D ends the input, like Ctrl+C.
  updateSettings({ aliases: { '\u0004': 'cancel' } })
  // Each prompt listens to it until the command ends.
  setMaxListeners(0, signal)
  const common = { input, output, signal }
  return {
    async press(message, acts) {
      const options = acts.map(({ key, label }) => ({ value: key, label }))
      const pressed: string | symbol | undefined = await selectKey({ ...common, message, options })
      if (isCancel(pressed)) return undefined
      return (acts.find(({ key }) => key === pressed) ?? acts[0])?.value
    },
    async choose<T extends string>(message: string, choices: readonly Choice<T>[]) {
      const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) }))
      const found = (typed: string, { label, words = '' }: Choice<T>) =>
        fold(`${label} ${words}`).includes(fold(typed.trim()))
      const chosen = await autocomplete<string>({
        ...common,
        message,
        maxItems: SHOWN,
        options,
        // Matches with or without diacritics.
        filter: (typed, { value }) => choices.some((one) => one.value === value && found(typed, one)),
        validate: (value) => (value === undefined ? say('no-match') : undefined),
      })
      return isCancel(chosen) ? undefined : (chosen as T)
    },
    async text(message, initial, wrong = () => undefined, isOffered = false) {
      const taken = (value = '') => value.trim() || (isOffered ? initial : '')
      const typed = await text({
        ...common,
        message,
        ...(isOffered ? { placeholder: initial, defaultValue: initial } : { initialValue: initial }),
        validate: (value) => wrong(taken(value)),
      })
      return isCancel(typed) ? undefined : taken(typed)
    },
    async confirm(message) {
      const answer = await confirm({ ...common, message, active: say('yes'), inactive: say('no') })
      return isCancel(answer) ? undefined : answer
    },
    say: (words) => log.message(words, { output }),
  }
}

/** Returns acts with their keys and labels, which the catalogue lists as `key-…` and `act-…`. */
export function actsOf<T extends string>(names: readonly T[], say: Say): Act<T>[] {
  return names.map((value) => ({ value, key: say(`key-${value}`), label: say(`act-${value}`) }))
}
