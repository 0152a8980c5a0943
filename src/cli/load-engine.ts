import { createEngine } from '../engine/create-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.ts'
import { type LoadedKnowledge, loadKnowledge } from '../knowledge/load.ts'
import { pointAt } from '../knowledge/pointer.ts'
import { countUnread, onlyRead } from '../knowledge/unread.ts'
import { terminalLanguage, terminalTexts } from '../locales/terminal.ts'
import type { Io } from './command.ts'

/** The knowledge folder: the one that was named, or KNOWLEDGE_DIR's. */
export function knowledgeFolder(io: Io, named?: string): string {
  return named ?? (io.env.KNOWLEDGE_DIR?.trim() || 'knowledge')
}

/** What becomes of facts that nobody has read: their answers are marked, or there are none. */
export type Unread = 'marked' | 'left-out'

/** The engine of knowledge that was loaded. */
export function engineOf({ knowledge, article, version }: LoadedKnowledge, unread: Unread): Engine {
  const told = unread === 'marked' ? knowledge : onlyRead(knowledge)
  return { ...createEngine({ knowledge: told, article, version }), unread: countUnread(knowledge) }
}

/** The engine of the knowledge; or tells every issue with its line and returns nothing. */
export async function loadEngine(io: Io, unread: Unread = 'marked'): Promise<Engine | undefined> {
  const folder = knowledgeFolder(io)
  const read = await loadKnowledge(folder)
  if (read.ok) return engineOf(read.loaded, unread)
  const files = await readFolder(folder)
  const texts = new Map(
    files.ok
      ? [
          ['knowledge.yaml', files.yaml] as const,
          ['article.txt', files.article],
          [WORDINGS_FILE, files.wordings ?? ''],
        ]
      : [],
  )
  const lang = terminalLanguage(io.env)
  const told = read.issues.map((issue) => pointAt(issue, texts, lang)).join('\n\n')
  io.stderr.write(`${terminalTexts[lang].nothingStarts}\n\n${told}\n\n${terminalTexts[lang].checkAgain}\n`)
  return undefined
}
