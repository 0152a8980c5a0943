import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { markRead, withAnswer, withoutFact } from '../knowledge/edit-facts.ts'
import { type FolderTexts, readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { type Issue, messageOf } from '../knowledge/issue.ts'
import { type LoadedKnowledge, loadTexts } from '../knowledge/load.ts'
import { countUnread } from '../knowledge/unread.ts'
import { askedOf, withoutBlocks } from '../knowledge/wordings.ts'
import { type ReviewAct, type ReviewTexts, reviewTexts } from '../locales/review.ts'
import { terminalLanguage } from '../locales/terminal.ts'
import { type Command, EXIT, type Io } from './command.ts'
import { replaceFile } from './draft-folder.ts'
import { type Keys, openKeys } from './keys.ts'
import { knowledgeFolder } from './load-engine.ts'
import { findReviewed, type Reviewed, reviewLines } from './review-text.ts'

interface Review {
  readonly folder: string
  readonly keys: Keys
  readonly texts: ReviewTexts
  readonly io: Io
}

/** A folder as it is read before each fact: an editor may have saved it meanwhile. */
interface Current {
  readonly files: FolderTexts
  readonly loaded: LoadedKnowledge
}

/** Walks a person through what a machine drafted; each decision is saved at once. */
export const reviewCommand: Command = async (argv, io) => {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {} })
  const folder = knowledgeFolder(io, positionals[0])
  const texts = reviewTexts[terminalLanguage(io.env)]
  const first = await read(folder)
  if (!first) {
    io.stderr.write(`${texts.notRight(folder)}\n`)
    return EXIT.input
  }
  const ids = unreadIn(first.loaded)
  if (ids.length === 0) {
    io.stdout.write(`${texts.nothing}\n`)
    return EXIT.ok
  }
  const keys = openKeys(io)
  try {
    return await walk(ids, { folder, keys, texts, io })
  } finally {
    keys.close()
  }
}

async function walk(ids: readonly string[], review: Review): Promise<number> {
  const { folder, texts, io } = review
  const counts: Record<ReviewAct, number> = { right: 0, edit: 0, drop: 0, later: 0, stop: 0 }
  for (const [i, id] of ids.entries()) {
    const act = await decide(id, `[${i + 1}/${ids.length}]`, review)
    if (act === 'broken') {
      io.stderr.write(`${texts.notRight(folder)}\n`)
      return EXIT.input
    }
    counts[act]++
    if (act === 'stop') break
  }
  const last = await read(folder)
  const left = last ? countUnread(last.loaded.knowledge) : 0
  io.stdout.write(`\n${texts.summary(counts.right, counts.drop, left)}\n`)
  return EXIT.ok
}

/** Shows one fact until it is decided on; an answer that was changed is shown again. */
async function decide(id: string, count: string, review: Review): Promise<ReviewAct | 'broken'> {
  const { folder, keys, texts, io } = review
  const lang = terminalLanguage(io.env)
  for (;;) {
    const current = await read(folder)
    if (!current) return 'broken'
    const reviewed = findReviewed(current.loaded, id)
    // Read or dropped in an editor meanwhile.
    if (!reviewed?.item.review) return 'later'
    const shown = { loaded: current.loaded, texts, lang, isTerminal: io.stdout.isTTY === true }
    io.stdout.write(`\n${reviewLines(reviewed, count, shown).join('\n')}\n${texts.keys}\n`)
    const act = await actOf(review)
    if (act === 'stop') return act
    const files = await changed(act, reviewed, current, keys, texts)
    const refused = files && (await save(folder, current.files, files))
    io.stdout.write(`${refused ? texts.notChanged(messageOf(refused, lang)) : texts.done[act]}\n`)
    if (act !== 'edit' && !refused) return act
  }
}

async function actOf({ keys, texts, io }: Review): Promise<ReviewAct> {
  for (;;) {
    const key = await keys.key()
    if (key === undefined) return 'stop'
    const acts = Object.entries(texts.acts) as [ReviewAct, readonly string[]][]
    const act = acts.find(([, all]) => all.includes(key.toLowerCase()))?.[0]
    if (act) return act
    io.stdout.write(`${texts.otherKey}\n`)
  }
}

/** The files as an act leaves them; `undefined` where it changes nothing. */
async function changed(
  act: Exclude<ReviewAct, 'stop'>,
  { item }: Reviewed,
  { files, loaded }: Current,
  keys: Keys,
  texts: ReviewTexts,
): Promise<Current['files'] | undefined> {
  // Wordings of the other file are in `loaded.knowledge`; the places are those of `knowledge.yaml` alone.
  const knowledge = loaded.source.value
  const { yaml } = files
  if (act === 'right') return { ...files, yaml: markRead(yaml, knowledge, item.id) }
  if (act === 'drop') {
    const wordings = files.wordings && withoutBlocks(files.wordings, (id) => id === item.id)
    return { ...files, yaml: withoutFact(yaml, knowledge, item.id), wordings }
  }
  if (act === 'later') return undefined
  let text = yaml
  for (const lang of ['vi', 'en'] as const) {
    const before = item.answer[lang]
    if (before === undefined) continue
    const after = await keys.line(texts.editing(lang), before)
    if (after && after !== before) text = withAnswer(text, knowledge, item.id, lang, after)
  }
  return text === yaml ? undefined : { ...files, yaml: text }
}

/** Saves what loads. @returns what is wrong with it otherwise */
async function save(
  folder: string,
  before: Current['files'],
  after: Current['files'],
): Promise<Issue | undefined> {
  const loaded = loadTexts(after.yaml, after.article, after.wordings)
  if (!loaded.ok) return loaded.issues[0]
  // First what must not name a fact that is gone.
  if (after.wordings !== undefined && after.wordings !== before.wordings)
    await replaceFile(join(folder, WORDINGS_FILE), after.wordings)
  await replaceFile(join(folder, 'knowledge.yaml'), after.yaml)
  return undefined
}

async function read(folder: string): Promise<Current | undefined> {
  const files = await readFolder(folder)
  const loaded = files.ok ? loadTexts(files.yaml, files.article, files.wordings) : files
  return files.ok && loaded.ok ? { files, loaded: loaded.loaded } : undefined
}

/** Ids of the facts and absences that nobody has read, in the order of the file. */
function unreadIn({ knowledge }: LoadedKnowledge): string[] {
  return askedOf(knowledge).flatMap(({ asked }) => ('review' in asked && asked.review ? [asked.id] : []))
}
