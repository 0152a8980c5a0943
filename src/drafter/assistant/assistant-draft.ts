/** Drafts a knowledge folder from an article and an assistant's replies about it. */
import { loadTexts } from '../../knowledge/load.ts'
import { type Layout, layOut } from '../readers/layout.ts'
import type { Page } from '../readers/page.ts'
import { type Assembled, assemble } from './assemble.ts'
import { knowledgeFile } from './knowledge-file.ts'
import { promptFor } from './prompt.ts'
import type { Reply } from './read-reply.ts'

/** An article for an assistant to draft. */
export interface Assignment {
  /** Content of `article.txt`. */
  readonly text: string
  readonly layout: Layout
  /** First prompt. */
  readonly prompt: string
}

/** A drafted folder. */
export interface Draft {
  readonly files: Readonly<Record<'article.txt' | 'knowledge.yaml', string>>
  readonly assembled: Assembled
  readonly facts: number
}

/** Prepares an article for an assistant. */
export function readAssignment({ text, hints }: Page, newspaper?: string): Assignment {
  const layout = layOut(text, { ...hints, newspaper: newspaper || hints.newspaper })
  return { text, layout, prompt: promptFor(text, layout) }
}

/**
 * Drafts from replies, oldest first. Deterministic: the same replies give the same draft.
 *
 * @param newspaper how to cite a newspaper that the page does not name
 */
export function draftFromReplies(
  { text, layout }: Assignment,
  replies: readonly Reply[],
  newspaper: string,
): Draft {
  const assembled = assemble(text, layout, newspaper, replies)
  return draftOf(text, assembled, knowledgeFile(assembled.knowledge))
}

/** Returns a draft. @throws Error if the loader rejects proven content, which is a bug in this program */
export function draftOf(text: string, assembled: Assembled, yaml: string): Draft {
  const loaded = loadTexts(yaml, text)
  if (!loaded.ok) throw new Error(`The draft does not load: ${loaded.issues[0]?.message}`)
  const facts = assembled.knowledge.entries.reduce((sum, entry) => sum + entry.facts.length, 0)
  return { files: { 'article.txt': text, 'knowledge.yaml': yaml }, assembled, facts }
}
