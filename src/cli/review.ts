import { markEntryRead, markRead, withAnswer, withoutFact } from '../knowledge/edit-facts.ts'
import { messageOf } from '../knowledge/issue.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import { countUnread, unreadEntries } from '../knowledge/unread.ts'
import { askedOf, withoutBlocks } from '../knowledge/wordings.ts'
import { type Asker, actionsOf, createAsker } from './asker.ts'
import { type Command, EXIT, type Terminal } from './command.ts'
import { type Current, readCurrent, saveFolder } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { findReviewed, type Reviewed, reviewLines } from './review-text.ts'
import { readArgs } from './usage.ts'

/** Decisions on an item, with one key each. An entry can only be changed or deleted by hand. */
const ACTS = ['right', 'edit', 'drop', 'later', 'back', 'stop'] as const
const ENTRY_ACTS = ['right', 'later', 'back', 'stop'] as const
type Act = (typeof ACTS)[number]

interface Review {
  readonly folder: string
  readonly asker: Asker
  readonly io: Terminal
}

/** A decision on the item at an index, with the files before and after it. */
interface Step {
  readonly at: number
  readonly act: Act
  readonly before: Current['files']
  readonly after: Current['files']
}

/** Shows each item that a machine drafted and asks for a decision. */
export const reviewCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('review', argv)
  return reviewFolder({ folder: knowledgeFolder(io, positionals[0]), asker: createAsker(io), io })
}

/** Reviews a folder. Each decision is saved at once. An edited answer is shown again. @returns the exit code */
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
  const steps: Step[] = []
  for (let at = 0; at < ids.length; ) {
    const current = await readCurrent(folder)
    if (!current) return io.fail(say('not-right', { folder }), EXIT.input)
    const reviewed = findReviewed(current.loaded, ids[at]!)
    const act = reviewed && (await decide(reviewed, `[${at + 1}/${ids.length}]`, current, review))
    if (act === 'stop') break
    // An editor may have changed the file while the question was open.
    if (act && !isSame(current.files, (await readCurrent(folder))?.files)) continue
    if (act === 'back') {
      const last = steps.at(-1)
      if (last && isSame(current.files, last.after)) {
        await saveFolder(folder, current.files, last.before)
        at = steps.pop()!.at
      } else if (last) io.print(say('review-edited-since'))
      continue
    }
    const after = (act && (await changed(act, reviewed, current, review))) ?? current.files
    const refused = after !== current.files && (await saveFolder(folder, current.files, after))
    if (refused) {
      io.print(say('review-not-changed', { reason: messageOf(refused, io.lang) }))
      continue
    }
    if (act && (act !== 'edit' || after !== current.files))
      steps.push({ at, act, before: current.files, after })
    if (act !== 'edit') at++
  }
  const last = await readCurrent(folder)
  const left = last ? countUnread(last.loaded.knowledge) : 0
  const count = (act: Act) => steps.filter((step) => step.act === act).length
  io.print(`\n${say('review-summary', { read: count('right'), dropped: count('drop'), left })}`)
  return EXIT.ok
}

/** Shows an item and asks for a decision. `undefined` if an editor has marked it as read meanwhile. */
async function decide(
  reviewed: Reviewed,
  count: string,
  { loaded }: Current,
  { asker, io: { lang, say, print } }: Review,
): Promise<Act | undefined> {
  if (!reviewed.item.review) return undefined
  print(`\n${reviewLines(reviewed, count, { loaded, say, lang }).join('\n')}\n`)
  const acts = actionsOf<Act>(reviewed.kind === 'entry' ? ENTRY_ACTS : ACTS, say)
  return (await asker.press(say('review-act'), acts)) ?? 'stop'
}

function isSame(files: Current['files'], others: Current['files'] | undefined): boolean {
  return files.yaml === others?.yaml && files.wordings === others.wordings
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
    if (after === undefined) return undefined
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
