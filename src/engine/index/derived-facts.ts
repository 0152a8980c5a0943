/**
 * Computes facts from the relations between entries: lists and counts, in both directions. Each relation is written
 * once, so the facts cannot contradict each other.
 */
import { createHash } from 'node:crypto'
import type { AnswerType, Entry, Knowledge } from '../../knowledge/schema.ts'
import * as say from '../../locales/derived-facts.ts'
import { phrasings } from '../../locales/engine.ts'
import { documentForms } from '../../text/document-types.ts'
import type { Lang } from '../../text/language-detection.ts'
import { BLANK, type Candidate, toldIn } from './candidates.ts'
import {
  type Directive,
  documentLines,
  type Entries,
  inBrackets,
  isNamedIn,
  nameOf,
} from './document-lines.ts'

/** Maximum number of quotes below a computed list. */
const MAX_QUOTES = 3
/** Maximum number of names in a computed list; more than fit into an answer. */
const MAX_LISTED = 60
/** Maximum length of an id, as in the schema. */
const MAX_ID = 48
const DIGEST_LENGTH = 8

/** Id of the fact that lists all directives, if there are several. */
export const ALL_DIRECTIVES = 'all-directives'

/** Answer types of a list of documents. */
const LISTS: readonly AnswerType[] = ['list', 'how-many', 'which']

/** Computes all facts that follow from the relations of a knowledge folder. */
export function deriveCandidates(knowledge: Knowledge): Candidate[] {
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]))
  // Numbered ones first: of a long list, a phone shows the beginning.
  const directives = knowledge.entries
    .filter((e): e is Directive => e.kind === 'directive')
    .sort((a, b) => Number(a.number === undefined) - Number(b.number === undefined))
  return [
    ...documentsByForm(directives, entries),
    ...documentsByIssuer(directives, entries),
    ...allDocuments(directives, entries),
    ...listsOfKinds(knowledge),
    ...carriedOut(directives, entries),
  ]
}

function documentsByForm(directives: readonly Directive[], entries: Entries): Candidate[] {
  return [...groupBy(directives, (d) => d.form)].flatMap(([form, group]) => {
    const words = documentForms[form]
    const numbered = group.filter((d) => d.number !== undefined)
    if (!words || numbered.length === 0) return []
    const text = (names: say.InBoth) => say.documentsOfForm(numbered.length, words, names)
    return [listOfDocuments(`all-${form}`, numbered, entries, text)]
  })
}

/** Lists the documents of each issuer, by form and all together. */
function documentsByIssuer(directives: readonly Directive[], entries: Entries): Candidate[] {
  return [...groupBy(directives, (d) => d.issuer ?? '')].flatMap(([id, group]) => {
    const issuer = entries.get(id)
    if (!issuer) return []
    const by = nameOf(issuer)
    const ofForms = [...groupBy(group, (d) => d.form)].flatMap(([form, same]) => {
      const words = documentForms[form]
      if (!words || !same.some((d) => d.number !== undefined)) return []
      const text = (names: say.InBoth) => say.documentsOfFormBy(by, same.length, words, names)
      return [listOfDocuments(`by-${id}-${form}`, same, entries, text, issuer)]
    })
    const text = (names: say.InBoth) => say.documentsBy(by, group.length, names)
    return [...ofForms, listOfDocuments(`by-${id}`, group, entries, text, issuer)]
  })
}

function allDocuments(directives: readonly Directive[], entries: Entries): Candidate[] {
  if (directives.length < 2) return []
  const text = (names: say.InBoth) => say.allDocuments(directives.length, names)
  return [listOfDocuments(ALL_DIRECTIVES, directives, entries, text)]
}

/**
 * Lists documents, each with its issuer.
 *
 * @param textOf returns the sentences for the joined names
 * @param issuer of all documents, if the sentence names it
 */
function listOfDocuments(
  id: string,
  documents: readonly Directive[],
  entries: Entries,
  textOf: (names: say.InBoth) => say.DerivedText,
  issuer?: Entry,
): Candidate {
  const names = joined(documents.map((d) => (issuer ? withoutIssuer(d, issuer) : withIssuer(d, entries))))
  const lines = documentLines(documents, entries, issuer)
  const about = issuer ? [...documents, issuer] : documents
  return computed(id, (issuer ?? documents[0]!).id, LISTS, textOf(names), about, { names, lines })
}

function withIssuer(directive: Directive, entries: Entries): say.InBoth {
  const issuer = directive.issuer === undefined ? undefined : entries.get(directive.issuer)
  const name = nameOf(directive)
  return !issuer || isNamedIn(issuer, directive) ? name : inBrackets(name, nameOf(issuer))
}

/** Returns the name of a document without its issuer, "Kế hoạch 20 của Bộ X" → "Kế hoạch 20", where that is all. */
function withoutIssuer(directive: Directive, issuer: Entry): say.InBoth {
  const name = nameOf(directive)
  if (directive.number === undefined || !isNamedIn(issuer, directive)) return name
  return { vi: name.vi.replace(/ của .*/, ''), en: name.en.replace(/ of .*/, '') }
}

function listsOfKinds({ entries }: Knowledge): Candidate[] {
  return (Object.keys(say.listedKinds) as (keyof typeof say.listedKinds)[]).flatMap((kind) => {
    const group = entries.filter((entry) => entry.kind === kind)
    const [first] = group
    if (!first) return []
    const lines = group.map(withPost)
    const names = joined(lines)
    const text = {
      answer: say.listOfKind(kind, group.length, names),
      questions: say.listedKinds[kind].questions,
    }
    const asks: readonly AnswerType[] = kind === 'person' ? ['list', 'who', 'which'] : LISTS
    return [computed(`all-${kind}`, first.id, asks, text, group, { names, lines })]
  })
}

function withPost(entry: Entry): say.InBoth {
  const name = nameOf(entry)
  if (entry.kind !== 'person') return name
  const told = (lang: Lang) => {
    const titles = [entry.rank, entry.post]
      .map((title) => (lang === 'en' ? (title?.en ?? title?.vi) : title?.vi))
      .filter((title) => title && !name[lang].includes(title))
    return titles.length > 0 ? `${name[lang]} (${titles.join(', ')})` : name[lang]
  }
  return { vi: told('vi'), en: told('en') }
}

function carriedOut(directives: readonly Directive[], entries: Entries): Candidate[] {
  const targets = new Set(directives.flatMap((directive) => directive.implements))
  return [...targets].flatMap((id) => {
    const target = entries.get(id)
    if (!target) return []
    const by = directives.filter((directive) => directive.implements.includes(id))
    const text = say.carriedOutBy(nameOf(target), namesOf(by))
    return [computed(`implements-${id}`, id, ['which', 'list', 'what'], text, [...by, target])]
  })
}

function namesOf(entries: readonly Entry[]): say.InBoth {
  return joined(entries.map(nameOf))
}

/** Joins names: "a, b và c". A long list is cut, with the number of the rest. */
function joined(names: readonly say.InBoth[]): say.InBoth {
  const told = shortened(names)
  return {
    vi: phrasings.vi.join(told.map(({ vi }) => vi)),
    en: phrasings.en.join(told.map(({ en }) => en)),
  }
}

/** Cuts a list at `MAX_LISTED` and adds the number of the rest. */
function shortened(names: readonly say.InBoth[]): readonly say.InBoth[] {
  const more = names.length - MAX_LISTED
  return more > 0 ? [...names.slice(0, MAX_LISTED), say.others(more)] : names
}

/**
 * Builds a computed fact.
 *
 * @param list the names in the answer, and the lines that replace them if each has one of its own
 */
function computed(
  id: string,
  entry: string,
  asks: readonly AnswerType[],
  { answer, questions }: say.DerivedText,
  about: readonly Entry[],
  list?: { readonly names: say.InBoth; readonly lines: readonly say.InBoth[] },
): Candidate {
  const lead = (lang: Lang, names: say.InBoth) =>
    `${answer[lang].slice(0, answer[lang].indexOf(names[lang])).replace(/:? $/, '')}:`
  // A long list keeps its first entries and the last one, which is what they have in common.
  const listed = about.length <= MAX_LISTED ? about : [...about.slice(0, MAX_LISTED - 1), about.at(-1)!]
  return {
    ...BLANK,
    id: shortId(id),
    entry,
    kind: 'fact',
    asks,
    answer,
    ...(list && {
      list: {
        lead: { vi: lead('vi', list.names), en: lead('en', list.names) },
        items: shortened(list.lines),
      },
    }),
    questions,
    quotes: [...new Set(listed.flatMap((e) => e.facts[0]?.quote[0] ?? []))].slice(0, MAX_QUOTES),
    about: listed.map((e) => e.id),
    see: listed.flatMap((e) => e.facts[0]?.id ?? []).slice(0, MAX_QUOTES),
    computed: true,
    unread: about.some((e) => e.review === true),
    tells: toldIn(answer.vi),
  }
}

/** Cuts long ids and adds a digest, so that ids with the same beginning stay distinct. */
function shortId(id: string): string {
  if (id.length <= MAX_ID) return id
  const digest = createHash('sha256').update(id).digest('hex').slice(0, DIGEST_LENGTH)
  return `${id.slice(0, MAX_ID - DIGEST_LENGTH - 1).replace(/-+$/, '')}-${digest}`
}

/** Groups items by key, in the order of the first item of each group. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
