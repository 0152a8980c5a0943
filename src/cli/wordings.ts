import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pruneWordings, type Shelf, type Wording } from '../evaluation/prune-wordings.ts'
import { seedOf } from '../evaluation/query-variants.ts'
import { keepWordings } from '../knowledge/edit-facts.ts'
import { WORDINGS_FILE } from '../knowledge/folder.ts'
import { wordingsText } from '../knowledge/wordings.ts'
import { type Command, EXIT } from './command.ts'
import { readCurrent } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Default folder for removed wordings, kept as questions. */
const REMOVED_FOLDER = 'tests/questions'
/** Defaults of the limits: see `usage.ts`. */
const EACH = 5
const LINES = 4_300
const MORE = 2_500

/**
 * `wordings prune [folder]`: keeps the most informative wordings in `knowledge.yaml`, moves further ones to
 * `wordings.txt`, and the rest to question sets for training and its tests. A second run changes nothing.
 */
export const wordingsCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('wordings', argv)
  const [action, named] = positionals
  const [each, lines, more] = [
    Number(values.each ?? EACH),
    Number(values.lines ?? LINES),
    Number(values.more ?? MORE),
  ]
  if (action !== 'prune' || ![each, lines, more].every((limit) => Number.isInteger(limit) && limit >= 0))
    return io.fail(
      'Name the action, with whole numbers as limits: npm run wordings -- prune knowledge --each 5',
      EXIT.start,
    )
  const folder = knowledgeFolder(io, named)
  const current = await readCurrent(folder)
  if (!current) return io.fail(io.say('not-right', { folder }), EXIT.input)
  const { yaml: before, wordings: beside } = current.files
  const { knowledge, source } = current.loaded
  const bare = linesOf(keepWordings(before, source.value, () => false))
  const wordings = pruneWordings(source.value, knowledge, { each, own: Math.max(0, lines - bare), more })
  const shelves = new Map(wordings.map((w) => [keyOf(w.fact, w.lang, w.index), w.shelf]))
  const yaml = keepWordings(
    before,
    source.value,
    (fact, lang, index) => shelves.get(keyOf(fact, lang, index)) === 'own',
  )
  const of = (shelf: Shelf) => wordings.filter((w) => w.shelf === shelf)
  await keepRemoved(values.removed ?? REMOVED_FOLDER, of('removed'))
  // Writes the new places first: if interrupted here, a wording exists twice and none is lost.
  if (of('more').length > 0 || beside !== undefined)
    await writeFile(join(folder, WORDINGS_FILE), wordingsText(byFact(of('more'))))
  await writeFile(join(folder, 'knowledge.yaml'), yaml)
  const [own, further, removed] = [of('own').length, of('more').length, of('removed').length]
  io.print(
    `knowledge.yaml ${own} wordings (${linesOf(yaml)} lines), ${WORDINGS_FILE} ${further}, removed ${removed}`,
  )
  return EXIT.ok
}

function keyOf(fact: string, lang: string, index: number): string {
  return `${fact} ${lang} ${index}`
}

function linesOf(text: string): number {
  return text.split('\n').length - 1
}

function byFact(wordings: readonly Wording[]) {
  const lists: Record<string, { vi: string[]; en: string[] }> = {}
  for (const { fact, lang, text } of wordings) {
    lists[fact] ??= { vi: [], en: [] }
    lists[fact][lang].push(text)
  }
  return lists
}

/** Adds removed wordings to the questions for training and for its tests. A hash decides which half gets one. */
async function keepRemoved(folder: string, removed: readonly Wording[]): Promise<void> {
  if (removed.length === 0) return
  await mkdir(folder, { recursive: true })
  for (const [half, name] of ['removed-train.jsonl', 'removed-test.jsonl'].entries()) {
    const path = join(folder, name)
    const before = await readFile(path, 'utf8').catch(() => '')
    const lines = removed
      .filter(({ text }) => seedOf(text) % 2 === half)
      .map(({ text, lang, fact }) => `${JSON.stringify({ q: text, lang, fact })}\n`)
    await writeFile(path, before + lines.filter((line) => !before.includes(line)).join(''))
  }
}
