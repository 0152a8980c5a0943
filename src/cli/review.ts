import { markEntryRead, markRead, withAnswer, withoutFact } from '../knowledge/edit-facts.ts'
import { messageOf } from '../knowledge/issue.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { countUnread, unreadEntries } from '../knowledge/unread.ts'
import { askedOf, withoutBlocks } from '../knowledge/wordings.ts'
import { type Asker, actsOf, createAsker } from './asker.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { type Current, readCurrent, saveFolder } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { findReviewed, type Reviewed, reviewLines } from './review-text.ts'
import { readArgs } from './usage.ts'

/** Decisions on an item, with one key each. An entry can only be changed or deleted by hand. */
const ACTS = ['right', 'edit', 'drop', 'later', 'stop'] as const
const ENTRY_ACTS = ['right', 'later', 'stop'] as const
type Act = (typeof ACTS)[number]

interface Review {
  readonly folder: string
  readonly asker: Asker
  readonly io: Terminal
}

/** Shows each item that a machine drafted and asks for a decision. */
export const reviewCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('review', argv)
  return reviewFolder({ folder: knowledgeFolder(io, positionals[0]), asker: createAsker(io), io })
}

/** Reviews a folder. Each decision is saved at once. @returns the exit code */
export async function reviewFolder(review: Review): Promise<number> {
  const { folder, io } = review
  const { say } = io
  const first = await readCurrent(folder)
  if (!first) return io.fail(say('not-right', { folder }), EXIT.input)
  const ids = unreadIn(first.loaded)
  if (ids.length === 0) {
    io.print(say('review-nothing'))
    return EXIT.ok
  }
  if (!io.stdin.isTTY) return io.fail(say('teach-needs-terminal'), EXIT.start)
  const counts: Record<Act, number> = { right: 0, edit: 0, drop: 0, later: 0, stop: 0 }
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
async function decide(id: string, count: string, review: Review): Promise<Act | 'broken'> {
  const { folder, asker, io } = review
  const { lang, say } = io
  for (;;) {
    const current = await readCurrent(folder)
    if (!current) return 'broken'
    const reviewed = findReviewed(current.loaded, id)
    // An editor has marked it as read or deleted it meanwhile.
    if (!reviewed?.item.review) return 'later'
    io.print(`\n${reviewLines(reviewed, count, { loaded: current.loaded, say, lang }).join('\n')}\n`)
    const acts = actsOf<Act>(reviewed.kind === 'entry' ? ENTRY_ACTS : ACTS, say)
    const act = (await asker.press(say('review-act'), acts)) ?? 'stop'
    const files = await changed(act, reviewed, current, review)
    const refused = files && (await saveFolder(folder, current.files, files))
    if (refused) io.print(say('review-not-changed', { reason: messageOf(refused, lang) }))
    if (act !== 'edit' && !refused) return act
  }
}

/** Returns the files after an act; `undefined` if it changes nothing. */
async function changed(
  act: Act,
  reviewed: Reviewed,
  { files, loaded }: Current,
  { asker, io }: Review,
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
  if (act !== 'edit') return undefined
  let text = yaml
  for (const lang of ['vi', 'en'] as const) {
    const before = item.answer[lang]
    if (before === undefined) continue
    const after = await asker.text(io.say(`review-editing-${lang}`), before)
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
