/** Proves an entry: the article contains its names, its office and its relations to other entries. */

import { standsInArticle, type View } from '../../knowledge/claims/article-view.ts'
import { addressNames, addressWords, isContent, neutralWords } from '../../knowledge/claims/proof-words.ts'
import { hasRun, indexOfRun, keysOf, termsOf } from '../../knowledge/claims/terms.ts'
import { relationsOf } from '../../knowledge/entry-fields.ts'
import type { Entry } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import type { Lang } from '../../text/language-detection.ts'
import { isSyllable } from '../../text/syllable.ts'
import { namingsIn } from '../names.ts'
import { isRecord } from './read-reply.ts'
import { type Reason, reason } from './reasons.ts'
import { withRelations } from './shape.ts'

/** Kinds whose name must appear in the article. Others may be described in its words. */
const NAMED = new Set(['person', 'organization', 'directive', 'award'])

/** Number of words before and behind a name that may contain an office in the article. */
const OFFICE_BEFORE = 16
const OFFICE_BEHIND = 25
/** Fields of an entry that the article must prove. */
const PROVEN: Readonly<Record<string, readonly string[]>> = {
  person: ['rank', 'post'],
  directive: ['symbol', 'date'],
}

/** Returns the reason if the name of an entry is not from the article. */
export function proveName({ kind, name }: Entry, views: readonly View[], lang: Lang): Reason | undefined {
  // The name of a person has no translation.
  const written = kind === 'person' ? name.vi : (name[lang] ?? name.vi)
  const keys = keysOf(written)
  if (kind === 'article' || standsInArticle(views, keys)) return undefined
  const strange = reason('name-not-in-article', written)
  if (kind === 'person') return strange
  const words = keys.filter((key) => isContent(key))
  if (words.length === 0) return strange
  const stand = NAMED.has(kind)
    ? views.some((view) => words.every((key) => view.keys.includes(key)))
    : words.every((key) => views.some((view) => view.keys.includes(key)))
  return stand ? undefined : strange
}

/**
 * Replaces the name of an entry by one from the article: a person's without the form of address; for others the longest
 * alias in the article, if their name does not appear there.
 */
export function nameAsInArticle(entry: Entry, views: readonly View[], lang: Lang): Entry {
  if (!proveName(entry, views, lang)) return entry
  const address = new RegExp(`^(?:${[...addressNames].join('|')})\\s+`, 'iu')
  const plain = entry.name.vi.replace(address, '')
  const others =
    entry.kind === 'person' ? [plain] : [plain, ...[...entry.aliases].sort((a, b) => b.length - a.length)]
  const name = others.find((candidate) => standsInArticle(views, keysOf(candidate)))
  return name === undefined ? entry : { ...entry, name: { ...entry.name, vi: name } }
}

/** Takes the reason for each part that is removed from an entry. */
export type Leave = (why: Reason) => void

/** Returns the aliases without any name, number or office that the article does not give to the entry. */
export function provenAliases(entry: Entry, views: readonly View[], lang: Lang, leave: Leave): string[] {
  const isPerson = entry.kind === 'person'
  const known = isPerson ? officeOf(entry, views) : wordsBeside(entry, views, lang)
  const fits = (alias: string) =>
    (!isPerson && standsInArticle(views, keysOf(alias))) ||
    isDocument(alias, entry) ||
    termsOf(alias).every(({ key, text, capital, isNumber }, i) => {
      if (known.has(key) || addressWords.has(key) || (!isPerson && neutralWords.has(key))) return true
      const isVietnamese = isSyllable(text) && /[^\x20-\x7e]/.test(text)
      if (isNumber) return views.some((view) => view.keys.includes(key))
      if (capital && isVietnamese && i > 0 && (isPerson || lang === 'vi')) return false
      // Every word of a person's alias is a name or an office. Other entries may be called by a common noun: "cơn bão".
      // Words of the other language are a translation.
      return !isPerson || isVietnamese !== (lang === 'vi')
    })
  const kept = [...new Set(entry.aliases)].filter(fits)
  for (const alias of entry.aliases) if (!kept.includes(alias)) leave(reason('name-not-in-article', alias))
  return kept
}

/** True for the form and number of a document: "Quyết định 22", "Decision No. 22" for 22/2013/QĐ-TTg. */
function isDocument(alias: string, entry: Entry): boolean {
  if (entry.kind !== 'directive' || entry.number === undefined) return false
  const { vi, en } = documentForms[entry.form] ?? { vi: '', en: '' }
  const [, form = '', number = ''] = /^(.+?)(?: số| No\.?)? (\d+)$/iu.exec(alias) ?? []
  const isForm = [vi, en].some((name) => name.toLowerCase() === form.toLowerCase())
  return isForm && Number(number) === Number(entry.number)
}

/** Words of the sentences that name an entry. */
function wordsBeside(entry: Entry, views: readonly View[], lang: Lang): Set<string> {
  const own = namesInArticle(provingNames(entry, lang), views)
  return new Set([...keysOf(entry.name.vi), ...viewsNaming(own, views).flatMap((view) => view.keys)])
}

/** Words around a person's name, up to the name of the next person. The aliases may use them. */
function officeOf({ name, aliases }: Entry, views: readonly View[]): Set<string> {
  const given = keysOf(name.vi).at(-1)
  const runs = [name.vi, ...aliases].map(keysOf).filter((run) => run.at(-1) === given)
  const beside = views.flatMap((view) => runs.flatMap((run) => besideName(view, run)))
  return new Set([...keysOf(name.vi), ...beside])
}

/** Words around a name, up to the name of the next person, and before it up to a comma. */
function besideName({ text, terms, keys }: View, run: readonly string[]): string[] {
  const at = indexOfRun(keys, run)
  if (at < 0) return []
  const end = at + run.length
  const others = namingsIn(text, terms).filter((p) => p.kind === 'person' && (p.to <= at || p.from >= end))
  const comma = text.lastIndexOf(',', terms[at]!.start)
  const behindComma = terms.findIndex(({ start }) => start > comma)
  const from = Math.max(at - OFFICE_BEFORE, behindComma, ...others.filter((p) => p.to <= at).map((p) => p.to))
  const to = Math.min(end + OFFICE_BEHIND, ...others.filter((p) => p.from >= end).map((p) => p.from))
  return keys.slice(from, to)
}

/** Returns the names of an entry in the article's language. The translation of a name proves nothing. */
export function provingNames({ name, aliases }: Entry, lang: Lang): string[] {
  return [name[lang] ?? name.vi, ...aliases]
}

/** Those of the names that appear in the article, as keys. */
export function namesInArticle(names: readonly string[], views: readonly View[]): string[][] {
  return names.map(keysOf).filter((keys) => standsInArticle(views, keys))
}

/** Removes a rank or post that is not next to the name, and a symbol or date that the article does not have. */
export function withProvenFields(entry: Entry, views: readonly View[], lang: Lang, leave: Leave): Entry {
  const known = entry.kind === 'person' ? officeOf(entry, views) : undefined
  const stands = (words: string) =>
    known ? keysOf(words).every((key) => known.has(key)) : standsInArticle(views, keysOf(words))
  const isProven = ([field, value]: readonly [string, unknown]): boolean => {
    if (!PROVEN[entry.kind]?.includes(field)) return true
    const words = isRecord(value) ? (value[lang] ?? value.vi) : value
    if (typeof words !== 'string' || stands(words)) return true
    leave(reason('relation-not-in-article', words))
    return false
  }
  return Object.fromEntries(Object.entries(entry).filter(isProven)) as Entry
}

/**
 * Removes relations to entries that the article does not mention near this one.
 *
 * @param spoken for each entry, the sentences that name it or that its facts quote
 */
export function provenRelations(
  entry: Entry,
  spoken: ReadonlyMap<string, readonly View[]>,
  views: readonly View[],
  leave: Leave,
): Entry {
  const own = (spoken.get(entry.id) ?? []).flatMap((view) => withNeighbours(view, views))
  const isProven = (id: string) =>
    id !== entry.id && spoken.get(id)?.some((view) => own.includes(view)) === true
  for (const [path, id] of relationsOf(entry))
    if (!isProven(id)) leave(reason('relation-not-in-article', `${path[0]}: ${id}`))
  return withRelations(entry, (value) => {
    if (Array.isArray(value)) return value.filter(isProven)
    return isProven(String(value)) ? value : undefined
  }) as Entry
}

/** A sentence with its neighbours in the paragraph. */
function withNeighbours(view: View, views: readonly View[]): View[] {
  return [-1, 0, 1].flatMap((step) => {
    const near = views[view.number - 1 + step]
    return near && near.paragraph === view.paragraph ? [near] : []
  })
}

/** Sentences that name an entry. */
export function viewsNaming(names: readonly (readonly string[])[], views: readonly View[]): View[] {
  return views.filter((view) => hasRun(view.keys, names))
}
