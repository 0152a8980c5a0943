import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { Offices } from '../understanding/unknown-offices.ts'
import { fullName, namesOfEntry } from './entry-names.ts'

/** Who holds an office where, as the knowledge has it. */
export const createOffices = (knowledge: Knowledge): Offices => {
  const entries = new Map<string, Entry>(knowledge.entries.map((e) => [e.id, e]))
  const words = new Map<string, ReadonlySet<string>>()
  const wordsOf = (id: string): ReadonlySet<string> => {
    let known = words.get(id)
    const entry = entries.get(id)
    if (!known && entry) {
      known = new Set(namesOfEntry(entry).flatMap((name) => tokenise(name).map((t) => t.fold)))
      words.set(id, known)
    }
    return known ?? new Set()
  }
  /** The organization and all above it. */
  const upwards = (id: string | undefined): string[] => {
    const found: string[] = []
    for (let at = id; at !== undefined && !found.includes(at); ) {
      found.push(at)
      const entry = entries.get(at)
      at = entry?.kind === 'organization' ? entry.parent : undefined
    }
    return found
  }
  return {
    isPerson: (id) => entries.get(id)?.kind === 'person',
    isOrganization: (id) => entries.get(id)?.kind === 'organization',
    belong(person, organization) {
      const entry = entries.get(person)
      if (entry?.kind !== 'person') return false
      if (upwards(entry.organization).includes(organization)) return true
      return entry.facts.some((fact) => fact.about.includes(organization))
    },
    isFullName(id, tokens, before) {
      const entry = entries.get(id)
      const given = entry && fullName(entry)?.split(' ').at(-1)
      return given !== undefined && tokenise(given)[0]?.fold === tokens[before - 1]?.fold
    },
    namesHave: (id, word) => wordsOf(id).has(word),
  }
}
