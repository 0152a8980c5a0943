/** Reads the names of an entry, and the ids by which knowledge refers to its entries and facts. */
import type { Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'
import type { Entry, Knowledge } from './schema.ts'
import type { YamlPath } from './source.ts'

/** Fields that contain ids of other entries. */
export const RELATIONS: readonly string[] =
  'organization parent issuer implements chair speakers giver receivers authority assigner assignee owner'.split(
    ' ',
  )

/** Returns an entry's name, capitalised for the beginning of a line. */
export function nameOf(entry: Entry, lang: Lang): string {
  return capitalised(entry.name[lang] ?? entry.name.vi)
}

/** All names of an entry with their paths. */
export function namesOf(entry: Pick<Entry, 'name' | 'aliases'>): [path: YamlPath, name: string][] {
  return [
    [['name', 'vi'], entry.name.vi],
    ...(entry.name.en ? [[['name', 'en'], entry.name.en] as [YamlPath, string]] : []),
    ...entry.aliases.map((alias, i): [YamlPath, string] => [['aliases', i], alias]),
  ]
}

/** Ids of other entries in the relations of an entry, with their paths. */
export function relationsOf(entry: Entry): [path: YamlPath, id: string][] {
  const found: [YamlPath, string][] = []
  for (const key of RELATIONS) {
    const value = (entry as Record<string, unknown>)[key]
    if (typeof value === 'string') found.push([[key], value])
    if (Array.isArray(value)) for (const [i, id] of value.entries()) found.push([[key, i], String(id)])
  }
  return found
}

/** An id of an entry or a fact, with its place. */
export interface Reference {
  readonly path: YamlPath
  readonly id: string
  readonly to: 'entry' | 'fact'
}

/** All references of knowledge to its entries and facts. */
export function referencesIn({ entries, absences, starters, summary }: Knowledge): Reference[] {
  const toFacts = (ids: readonly string[], path: YamlPath) =>
    ids.map((id, i): Reference => ({ path: [...path, i], id, to: 'fact' }))
  return [
    ...entries.flatMap((entry, e) => [
      ...relationsOf(entry).map(
        ([path, id]): Reference => ({ path: ['entries', e, ...path], id, to: 'entry' }),
      ),
      ...entry.facts.flatMap(({ about }, f) =>
        about.map((id, i): Reference => ({ path: ['entries', e, 'facts', f, 'about', i], id, to: 'entry' })),
      ),
    ]),
    ...toFacts(starters, ['starters']),
    ...(summary === undefined ? [] : [{ path: ['summary'], id: summary, to: 'fact' } as const]),
    ...absences.flatMap(({ see }, a) => toFacts(see, ['absences', a, 'see'])),
  ]
}
