/** Assembles knowledge from the proven items of some replies, and lists the rejected ones. */
import { languageOfArticle, plainSpace, readArticle } from '../../knowledge/article.ts'
import {
  type NamedEntry,
  type View,
  viewArticle,
  viewsOfQuotes,
} from '../../knowledge/claims/article-view.ts'
import { keysOf } from '../../knowledge/claims/terms.ts'
import type { Absence, Entry, Fact, Knowledge } from '../../knowledge/schema.ts'
import type { Lang } from '../../text/language-detection.ts'
import type { Layout } from '../readers/layout.ts'
import { type Collected, collect } from './collect.ts'
import { offered } from './offered.ts'
import { proveAbsence } from './prove-absence.ts'
import {
  type Leave,
  nameAsInArticle,
  namesInArticle,
  proveName,
  provenAliases,
  provenRelations,
  provingNames,
  viewsNaming,
  withProvenFields,
} from './prove-entry.ts'
import { type Proof, type Prove, proveFact } from './prove-fact.ts'
import { provenFacts, type Refuse } from './proven-facts.ts'
import type { Reply } from './read-reply.ts'
import { type Reason, type Refused, reason } from './reasons.ts'

/** Knowledge of an article, assembled from some replies. */
export interface Assembled {
  readonly knowledge: Knowledge
  /** Rejected items, each as in the last reply that contains it. */
  readonly refused: readonly Refused[]
  /** All sentences of the article, and its language. */
  readonly views: readonly View[]
  readonly lang: Lang
  /** Sentences of the body that no fact quotes. */
  readonly unquoted: readonly View[]
  readonly isCut: boolean
}

/**
 * Assembles knowledge of an article.
 *
 * @param newspaper how to cite the newspaper if the page does not name it
 * @param prove default: the proof of an assistant's facts
 */
export function assemble(
  text: string,
  layout: Layout,
  newspaper: string,
  replies: readonly Reply[],
  prove: Prove = proveFact,
): Assembled {
  const article = readArticle(text, layout.captions, layout.furniture)
  const views = viewArticle(article)
  const collected = collect(replies)
  const refused: Refused[] = [...collected.refused]
  const refuse = (item: Refused) => refused.push(item)
  const lang = languageOfArticle(article)
  const shaped = provenEntries(collected, views, lang, refuse)
  const named = shaped.map((entry) => namedEntry(entry, views, lang))
  const proof = {
    article,
    views,
    lang,
    asked: new Map<string, string>(),
    ids: new Set<string>(),
    written: new Set<string>(),
  }
  const source = {
    newspaper: { vi: layout.newspaper ?? newspaper },
    title: plainSpace(layout.title) || (views[0]?.text ?? plainSpace(text)),
    ...(layout.date !== undefined && { date: plainSpace(layout.date) }),
  }
  const withFacts = shaped.map((entry, i) => ({
    ...entry,
    facts: provenFacts(
      entry,
      collected.factsOf(entry.id),
      named[i]!,
      Object.values(source).map((v) => (typeof v === 'string' ? v : v.vi)),
      proof,
      prove,
      refuse,
    ),
  }))
  const entries = related(withFacts, named, views, refuse).filter(
    (entry) => entry.facts.length > 0 || isNamed(entry.id, withFacts),
  )
  const facts = entries.flatMap((entry) => entry.facts)
  const absences = provenAbsences(collected, facts, proof, refuse)
  const quoted = new Set(facts.flatMap((fact) => viewsOfQuotes(views, fact.quote)))
  const body = new Set(layout.body.map(plainSpace))
  return {
    knowledge: {
      source,
      captions: [...layout.captions],
      furniture: [...layout.furniture],
      ...offered(collected, entries),
      entries,
      absences,
    },
    refused: refused.filter(({ what, id }) => what !== 'fact' || !proof.written.has(id)),
    views,
    lang,
    unquoted: views.filter((view) => !quoted.has(view) && body.has(view.paragraph.text)),
    isCut: replies.at(-1)?.isCut ?? false,
  }
}

/** Entries whose names appear in the article. Each name belongs to one entry only. */
function provenEntries(collected: Collected, views: readonly View[], lang: Lang, refuse: Refuse): Entry[] {
  const taken = new Map<string, string>()
  const claim = (name: string, id: string) => {
    const key = plainSpace(name).toLowerCase()
    const holder = taken.get(key) ?? id
    taken.set(key, holder)
    return holder === id
  }
  const entries = collected.entries.flatMap((written) => {
    const entry = nameAsInArticle(written, views, lang)
    const wrong =
      proveName(entry, views, lang) ??
      (claim(entry.name.vi, entry.id) ? undefined : reason('same-as-another', entry.name.vi))
    if (wrong) refuse({ what: 'entry', id: entry.id, reasons: [wrong] })
    return wrong ? [] : [entry]
  })
  return distinctDocuments(entries).map((entry) => {
    const leave = leaver(entry.id, refuse)
    const aliases = provenAliases(entry, views, lang, leave)
    const proven = withProvenFields(entry, views, lang, leave)
    const { en } = entry.name
    const name = en !== undefined && claim(en, entry.id) ? entry.name : { vi: entry.name.vi }
    return { ...proven, name, aliases: aliases.filter((alias) => claim(alias, entry.id)) }
  })
}

/**
 * Removes the number of a document if its name lacks it, or if an earlier document has the same form and number. The
 * bot could not distinguish two such documents.
 */
function distinctDocuments(entries: readonly Entry[]): Entry[] {
  const taken = new Set<string>()
  return entries.map((entry) => {
    if (entry.kind !== 'directive' || entry.number === undefined) return entry
    const key = `${entry.form} ${Number(entry.number)}`
    const { number: _number, ...rest } = entry
    const number = String(Number(entry.number))
    const isProven = keysOf(entry.name.vi).some((word) => word.split('/')[0] === number)
    if (taken.has(key) || !isProven) return rest
    taken.add(key)
    return entry
  })
}

function namedEntry(entry: Entry, views: readonly View[], lang: Lang): NamedEntry {
  const { id, kind } = entry
  return { id, kind, names: kind === 'article' ? [] : namesInArticle(provingNames(entry, lang), views) }
}

/** Entries without relations and references that lead nowhere or that the article does not prove. */
function related(
  entries: readonly Entry[],
  named: readonly NamedEntry[],
  views: readonly View[],
  refuse: Refuse,
): Entry[] {
  const ids = new Set(entries.map((entry) => entry.id))
  const spoken = new Map(
    entries.map((entry, i) => [
      entry.id,
      [
        ...viewsNaming(named[i]!.names, views),
        ...entry.facts.flatMap((fact) => viewsOfQuotes(views, fact.quote)),
      ],
    ]),
  )
  return entries.map((entry) => ({
    ...provenRelations(entry, spoken, views, leaver(entry.id, refuse)),
    facts: entry.facts.map((fact) => ({
      ...fact,
      about: [...new Set(fact.about)].filter((id) => ids.has(id) && id !== entry.id),
    })),
  }))
}

/** Refuses parts of an item. */
function leaver(id: string, refuse: Refuse): Leave {
  return (why) => refuse({ what: 'part', id, reasons: [why] })
}

/** True if anything refers to an entry without facts. */
function isNamed(id: string, entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.id !== id && JSON.stringify(entry).includes(`"${id}"`))
}

function provenAbsences(
  collected: Collected,
  facts: readonly Fact[],
  proof: Proof,
  refuse: Refuse,
): Absence[] {
  const ids = new Map(facts.map((fact) => [fact.id, fact]))
  const proven = new Map<string, Absence>()
  const wrong = new Map<string, Reason>()
  for (const absence of collected.absences) {
    if (proven.has(absence.id) || ids.has(absence.id)) continue
    const see = absence.see.flatMap((id) => ids.get(id) ?? [])
    const read = proveAbsence(absence, proof)
    if (!read.ok) wrong.set(absence.id, read.reason)
    else {
      proven.set(absence.id, { ...read.absence, see: see.map((fact) => fact.id) })
      for (const why of read.left) refuse({ what: 'part', id: absence.id, reasons: [why] })
    }
  }
  for (const [id, why] of wrong) if (!proven.has(id)) refuse({ what: 'absence', id, reasons: [why] })
  return [...proven.values()]
}
