import { markEntryRead, markRead, withAnswer, withoutFact } from '../knowledge/edit-facts.ts'
import { messageOf } from '../knowledge/issue.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { countUnread, unreadEntries } from '../knowledge/unread.ts'
import { askedOf, withoutBlocks } from '../knowledge/wordings.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { type Current, readCurrent, saveFolder } from './edit-folder.ts'
import { type Keys, keysOfActs, openKeys, readAct } from './keys.ts'
import { knowledgeFolder } from './load-engine.ts'
import { findReviewed, type Reviewed, reviewLines } from './review-text.ts'
import { readArgs } from './usage.ts'

/** Keys that find an item right: Enter and the space bar. */
const RIGHT = ['\r', '\n', ' ']
/** The other decisions on an item, with one key each. */
const OTHER_ACTS = ['edit', 'drop', 'later', 'stop'] as const
type ReviewAct = 'right' | (typeof OTHER_ACTS)[number]

interface Review {
  readonly folder: string
  readonly keys: Keys
  readonly io: Terminal
}

/** Shows each item that a machine drafted and asks for a decision, which is saved at once. */
export const reviewCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('review', argv)
  const folder = knowledgeFolder(io, positionals[0])
  const first = await readCurrent(folder)
  if (!first) return io.fail(io.say('not-right', { folder }), EXIT.input)
  const ids = unreadIn(first.loaded)
  if (ids.length === 0) {
    io.print(io.say('review-nothing'))
    return EXIT.ok
  }
  const keys = openKeys(io)
  try {
    return await walk(ids, { folder, keys, io })
  } finally {
    keys.close()
  }
}

async function walk(ids: readonly string[], review: Review): Promise<number> {
  const { folder, io } = review
  const { say } = io
  const counts: Record<ReviewAct, number> = { right: 0, edit: 0, drop: 0, later: 0, stop: 0 }
  for (const [i, id] of ids.entries()) {
    const act = await decide(id, `[${i + 1}/${ids.length}]`, review)
    if (act === 'broken') return io.fail(say('not-right', { folder }), EXIT.input)
    counts[act]++
    if (act === 'stop') break
  }
  const last = await readCurrent(folder)
  const left = last ? countUnread(last.loaded.knowledge) : 0
  io.print(`\n${say('review-summary', { read: counts.right, dropped: counts.drop, left })}`)
  return EXIT.ok
}

/** Shows one item until there is a decision. An edited answer is shown again. */
async function decide(id: string, count: string, review: Review): Promise<ReviewAct | 'broken'> {
  const { folder, keys, io } = review
  const { lang, say } = io
  const acts = { right: RIGHT, ...keysOfActs(OTHER_ACTS, say) }
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) return 'broken'
    const reviewed = findReviewed(current.loaded, id)
    // An editor has marked it as read or deleted it meanwhile.
    if (!reviewed?.item.review) return 'later'
    const shown = { loaded: current.loaded, say, lang, isTerminal: io.stdout.isTTY === true }
    io.print(`\n${reviewLines(reviewed, count, shown).join('\n')}\n${say('review-keys')}`)
    const act = await readAct(keys, acts, () => io.print(say('other-key')))
    if (act === 'stop') return act
    if (reviewed.kind === 'entry' && (act === 'edit' || act === 'drop')) {
      io.print(say('review-entry-by-hand'))
      continue
    }
    const files = await changed(act, reviewed, current, review)
    const refused = files && (await saveFolder(folder, current.files, files))
    io.print(refused ? say('review-not-changed', { reason: messageOf(refused, lang) }) : say(`done-${act}`))
    if (act !== 'edit' && !refused) return act
  }
}

/** Returns the files after an act; `undefined` if it changes nothing. */
async function changed(
  act: Exclude<ReviewAct, 'stop'>,
  reviewed: Reviewed,
  { files, loaded }: Current,
  { keys, io }: Review,
): Promise<Current['files'] | undefined> {
  // Positions refer to `knowledge.yaml` alone; `loaded.knowledge` also has the wordings of the other file.
  const knowledge = loaded.source.value
  const { yaml } = files
  const { item, kind } = reviewed
  if (kind === 'entry')
    return act === 'right' ? { ...files, yaml: markEntryRead(yaml, knowledge, item.id) } : undefined
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
    const after = await keys.line(`${io.say(`review-editing-${lang}`)} `, before)
    if (after && after !== before) text = withAnswer(text, knowledge, item.id, lang, after)
  }
  return text === yaml ? undefined : { ...files, yaml: text }
}

/** Returns the ids of unread facts and absences, in the order of the file, then of unread entries. */
function unreadIn({ knowledge }: LoadedKnowledge): string[] {
  return [
    ...askedOf(knowledge).flatMap(({ asked }) => ('review' in asked && asked.review ? [asked.id] : [])),
    ...unreadEntries(knowledge).map(({ id }) => id),
  ]
}
