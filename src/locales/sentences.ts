/**
 * Reads the sentences of this folder: one Fluent file for each door and language, such as `cli.vi.ftl`.
 * https://projectfluent.org
 */
import { readFileSync } from 'node:fs'
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle'
import type { Lang } from '../text/language-detection.ts'

/** Part of the program that shows a sentence, and name of the files with its sentences. */
export type Door = 'cli' | 'issues' | 'report'

type Variables = Readonly<Record<string, string | number>>

/** Returns a sentence by its key. Throws if the file lacks the key, or the call a variable. */
export type Say = (key: string, variables?: Variables) => string

/** Returns the sentences of a door in one language. Reads the file at the first use. */
export function sentencesOf(door: Door, lang: Lang): Say {
  const file = `${door}.${lang}.ftl`
  let bundle: FluentBundle | undefined
  return (key, variables = {}) => {
    bundle ??= read(file, lang)
    const pattern = bundle.getMessage(key)?.value
    if (pattern == null) throw new Error(`${file} has no sentence "${key}"`)
    return bundle.formatPattern(pattern, ungrouped(variables))
  }
}

function read(file: string, lang: Lang): FluentBundle {
  // Otherwise Fluent wraps each variable in invisible direction marks.
  const bundle = new FluentBundle(lang, { useIsolating: false })
  bundle.addResource(new FluentResource(readFileSync(new URL(file, import.meta.url), 'utf8')))
  return bundle
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
