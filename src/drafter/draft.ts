import { plainSpace } from '../knowledge/article.ts'
import { entryKinds } from '../knowledge/schema.ts'
import { draftAbsences } from './absences.ts'
import { draftSubjects } from './entries.ts'
import { createFactBuilder, type DraftFact } from './facts.ts'
import { authorName, type Layout, layOut } from './layout.ts'
import { markSentences } from './mark.ts'
import { mergeMentions } from './merge.ts'
import type { Page } from './readers/page.ts'
import type { DraftEntry, Reading } from './reading.ts'
import { nameKey } from './words.ts'
import { draftWorks } from './works.ts'
import { knowledgeYaml, questionsYaml } from './yaml.ts'

/** A first draft of a knowledge folder, in memory. */
export interface Draft {
  readonly files: {
    readonly 'article.txt': string
    readonly 'knowledge.yaml': string
    readonly 'questions.yaml': string
  }
  /** Number of drafted entries by kind. */
  readonly counts: Readonly<Record<string, number>>
  readonly facts: number
}

/** Number of facts suggested to a reader who does not know what to ask. */
const STARTERS = 6
/** Placeholder for a newspaper that the text does not name. The editor is asked to replace it. */
const UNKNOWN_NEWSPAPER = 'Bài báo'

/** "Ảnh: An Nhiên" at the end of a caption. */
const PHOTO_CREDIT = /Ảnh\s*:\s*(\p{Lu}[\p{L}. ]{1,40}?)\.?$/u
/** Maximum length of an entry's name in characters. It appears on buttons and in headings. */
const MAX_NAME = 300

/**
 * Drafts a knowledge folder from an article. Every answer uses the words of the
 * article, and every fact has its verbatim quote and `review: true`.
 *
 * @param newspaper how to cite the newspaper; default: as named in the text, otherwise a placeholder
 * @returns `undefined` if the text has no sentence
 */
export function draftKnowledge(page: Page, newspaper?: string): Draft | undefined {
  const layout = layOut(page.text, { ...page.hints, ...(newspaper && { newspaper }) })
  const sentences = markSentences(layout)
  if (sentences.length === 0 && layout.title === '') return undefined
  const subjects = mergeMentions(sentences)
  const reading: Reading = { sentences, subjects, builder: createFactBuilder() }
  const article = draftArticle(layout, reading)
  const drafted = [article, ...draftSubjects(reading), ...draftWorks(reading)]
  const entries = distinctNames(drafted).sort(
    (a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind),
  )
  const absences = draftAbsences(entries, layout, subjects)
  const quoted = entries.flatMap((e) => e.facts.flatMap((f) => f.quote))
  const uncovered = sentences
    .map((s) => s.text)
    .filter((text) => !quoted.some((q) => text.includes(q) || q.includes(text)))
  const counts: Record<string, number> = {}
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1
  const summary = article.facts[0]!.id
  const knowledge = knowledgeYaml({
    source: {
      newspaper: layout.newspaper ?? UNKNOWN_NEWSPAPER,
      title: layout.title,
      ...(layout.date !== undefined && { date: layout.date }),
    },
    newspaperUnknown: layout.newspaper === undefined,
    captions: layout.captions,
    furniture: layout.furniture,
    starters: startersOf(entries, article.facts),
    summary,
    entries,
    absences,
    uncovered,
  })
  return {
    files: {
      'article.txt': page.text,
      'knowledge.yaml': knowledge,
      'questions.yaml': questionsYaml(entries, absences),
    },
    counts,
    facts: entries.reduce((sum, e) => sum + e.facts.length, 0),
  }
}

/** Drafts the article itself: its topic, title, date, source and author. */
function draftArticle(layout: Layout, { sentences, builder }: Reading): DraftEntry {
  const lead = sentences.find((s) => !s.caption && s.text !== s.text.toUpperCase()) ?? sentences[0]
  const line = (text: string): string => plainSpace(text)
  const { title, date, newspaper, author } = layout
  const facts: DraftFact[] = [
    builder.fact('article', 'summary', '', lead ? lead.text : line(title)),
    builder.fact('article', 'title', '', line(title)),
  ]
  if (date !== undefined) facts.push(builder.fact('article', 'date', '', line(date)))
  const sourceLine = newspaper && layout.sourceLine
  if (sourceLine) facts.push(builder.fact('article', 'source', '', line(sourceLine), { answer: newspaper }))
  if (author !== undefined)
    facts.push(builder.fact('article', 'author', '', line(author), { answer: authorName(author) }))
  const credit = layout.captions.map((caption) => PHOTO_CREDIT.exec(caption)).find((found) => found !== null)
  if (credit) facts.push(builder.fact('article', 'photographer', '', credit[0], { answer: credit[1]! }))
  return { kind: 'article', id: 'article', name: nameWithin(line(title)), aliases: [], facts, fields: {} }
}

/** Name of the article, cut to `MAX_NAME` characters. A text without line breaks has its opening as title. */
function nameWithin(title: string): string {
  return title.length <= MAX_NAME
    ? title
    : title.slice(0, title.lastIndexOf(' ', MAX_NAME)).slice(0, MAX_NAME).trim()
}

/** Gives each name to the first entry that has it. Drops an entry whose main name is taken. */
function distinctNames(entries: readonly DraftEntry[]): DraftEntry[] {
  const taken = new Map<string, string>()
  for (const e of entries) if (!taken.has(nameKey(e.name))) taken.set(nameKey(e.name), e.id)
  const kept = entries.filter((e) => e.name.length <= MAX_NAME && taken.get(nameKey(e.name)) === e.id)
  const ids = new Set(kept.map((e) => e.id))
  return kept.map((e) => {
    const aliases = e.aliases.filter((alias) => {
      const key = nameKey(alias)
      if (key === '' || (taken.has(key) && taken.get(key) !== e.id) || key === nameKey(e.name)) return false
      taken.set(key, e.id)
      return true
    })
    const facts = e.facts.map((f) => ({ ...f, about: f.about.filter((id) => ids.has(id)) }))
    return { ...e, aliases: [...new Set(aliases)], facts, fields: onlyKnown(e.fields, ids) }
  })
}

/** Drops relations to dropped entries. */
function onlyKnown(
  fields: Readonly<Record<string, unknown>>,
  ids: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
      if (['form', 'number', 'purpose', 'rank', 'post'].includes(key)) return [[key, value]]
      if (Array.isArray(value)) {
        const known = value.filter((id) => ids.has(id))
        return known.length > 0 ? [[key, known]] : []
      }
      return ids.has(String(value)) ? [[key, value]] : []
    }),
  )
}

/** The summary and the first fact of the first entry of each kind, completed with facts of the article itself. */
function startersOf(entries: readonly DraftEntry[], own: readonly DraftFact[]): string[] {
  const firsts = entryKinds.flatMap(
    (kind) => entries.find((e) => e.kind === kind && e.facts.length > 0)?.facts[0]?.id ?? [],
  )
  const starters = [...new Set([...firsts, ...own.map((f) => f.id)])].slice(0, STARTERS)
  // The schema requires three. A text of one line has fewer facts.
  while (starters.length < 3) starters.push(starters[0]!)
  return starters
}
