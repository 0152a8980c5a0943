/**
 * Reads the sentences of this folder: one Fluent file for each door and language, such as `cli.vi.ftl`.
 * https://projectfluent.org
 */
import { readFileSync } from 'node:fs'
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle'
import type { Lang } from '../text/language-detection.ts'

/** Part of the program that shows a sentence, and name of the files with its sentences. */
export type Door = 'bot' | 'cli' | 'issues' | 'report' | 'schema'

export type Variables = Readonly<Record<string, string | number>>

/** Returns a sentence by its key or `key.attribute`. Throws if the file lacks it, or the call a variable. */
export type Say = (key: string, variables?: Variables) => string

/** Maximum sentences that are kept. Names and commands come from users, so their number is unlimited. */
const MAX_KEPT = 2_000

/** Returns the sentences of a door in one language. Reads the file at the first use. */
export function sentencesOf(door: Door, lang: Lang): Say {
  const file = `${door}.${lang}.ftl`
  let bundle: FluentBundle | undefined
  // Fluent takes about 20 µs per sentence, and most sentences repeat with the same variables.
  const kept = new Map<string, string>()
  return (key, variables) => {
    const id = variables ? key + JSON.stringify(variables) : key
    let text = kept.get(id)
    if (text === undefined) {
      bundle ??= read(file, lang)
      text = format(bundle, key, variables, file)
      if (kept.size >= MAX_KEPT) kept.clear()
      kept.set(id, text)
    }
    return text
  }
}

function read(file: string, lang: Lang): FluentBundle {
  // Otherwise Fluent wraps each variable in invisible direction marks.
  const bundle = new FluentBundle(lang, { useIsolating: false })
  bundle.addResource(new FluentResource(readFileSync(new URL(file, import.meta.url), 'utf8')))
  return bundle
}

function format(bundle: FluentBundle, key: string, variables: Variables = {}, file: string): string {
  const [id = '', attribute] = key.split('.')
  const message = bundle.getMessage(id)
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute]
  if (pattern == null) throw new Error(`${file} has no sentence "${key}"`)
  return bundle.formatPattern(pattern, ungrouped(variables))
}

/** Numbers are ids, lines and counts: written without a separator of thousands. */
function ungrouped(variables: Variables): Record<string, string | FluentNumber> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
    ]),
  )
}
