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

/** An action that one key chooses. */
interface KeyAction<T> {
  readonly key: string
  readonly value: T
  readonly label: string
}

/** Asks questions. Each answer is `undefined` if the user stops. */
export interface Asker {
  /** Asks for one key. Enter chooses the first action. */
  press<T extends string>(message: string, actions: readonly KeyAction<T>[]): Promise<T | undefined>
  /** Asks for one of many options, which are searched by typing. */
  choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | undefined>
  /**
   * Asks for a text.
   *
   * @param problemOf returns the problem with a text; `undefined` for a valid one. Default: any text is valid
   * @param isDefault true if Enter alone takes the initial text and typing replaces it; false if typing edits it.
   *   Default: false
   */
  text(
    message: string,
    initial: string,
    problemOf?: (text: string) => string | undefined,
    isDefault?: boolean,
  ): Promise<string | undefined>
  confirm(message: string): Promise<boolean | undefined>
  say(text: string): void
}

/** Maximum options shown at once. */
const MAX_SHOWN = 8

/** Creates an asker for the terminal of a command. */
export function createAsker({ stdin: input, stdout: output, signal, say }: Terminal): Asker {
  // Ctrl+D ends the input, like Ctrl+C.
  updateSettings({ aliases: { '\u0004': 'cancel' } })
  // No warning about a leak: each prompt adds a listener, which stays until the command ends.
  setMaxListeners(0, signal)
  const common = { input, output, signal }
  return {
    async press(message, actions) {
      const options = actions.map(({ key, label }) => ({ value: key, label }))
      const pressed: string | symbol | undefined = await selectKey({ ...common, message, options })
      if (isCancel(pressed)) return undefined
      // Enter returns no key.
      return (actions.find(({ key }) => key === pressed) ?? actions[0])?.value
    },
    async choose<T extends string>(message: string, choices: readonly Choice<T>[]) {
      const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) }))
      // With or without diacritics.
      const matches = (typed: string, { label, words = '' }: Choice<T>) =>
        fold(`${label} ${words}`).includes(fold(typed.trim()))
      const chosen = await autocomplete<string>({
        ...common,
        message,
        maxItems: MAX_SHOWN,
        options,
        filter: (typed, { value }) => choices.some((one) => one.value === value && matches(typed, one)),
        validate: (value) => (value === undefined ? say('no-match') : undefined),
      })
      return isCancel(chosen) ? undefined : (chosen as T)
    },
    async text(message, initial, problemOf = () => undefined, isDefault = false) {
      const accepted = (value = '') => value.trim() || (isDefault ? initial : '')
      const typed = await text({
        ...common,
        message,
        ...(isDefault ? { placeholder: initial, defaultValue: initial } : { initialValue: initial }),
        validate: (value) => problemOf(accepted(value)),
      })
      return isCancel(typed) ? undefined : accepted(typed)
    },
    async confirm(message) {
      const answer = await confirm({ ...common, message, active: say('yes'), inactive: say('no') })
      return isCancel(answer) ? undefined : answer
    },
    say: (words) => log.message(words, { output }),
  }
}

/** Returns actions with their keys and labels: `key-…` and `act-…` of the locale. */
export function actionsOf<T extends string>(names: readonly T[], say: Say): KeyAction<T>[] {
  return names.map((value) => ({ value, key: say(`key-${value}`), label: say(`act-${value}`) }))
}
