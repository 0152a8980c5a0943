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

export interface AssistantDraft {
  readonly files: Readonly<Record<'article.txt' | 'knowledge.yaml', string>>
  readonly assembled: Assembled
  readonly facts: number
}

/**
 * Prepares an article for an assistant.
 *
 * @returns `undefined` if it has no sentence
 */
export function readAssignment(page: Page, newspaper?: string): Assignment | undefined {
  if (page.text.trim() === '') return undefined
  const layout = layOut(page.text, { ...page.hints, ...(newspaper && { newspaper }) })
  return { text: page.text, layout, prompt: promptFor(page.text, layout) }
}

/**
 * Drafts from replies, oldest first. Deterministic: the same replies give the same draft.
 *
 * @param newspaper how to cite a newspaper that the page does not name
 * @throws Error if the loader rejects proven content, which is a bug in this program
 */
export function draftFromReplies(
  { text, layout }: Assignment,
  replies: readonly Reply[],
  newspaper: string,
): AssistantDraft {
  const assembled = assemble(text, layout, newspaper, replies)
  const yaml = knowledgeFile(assembled.knowledge)
  const loaded = loadTexts(yaml, text)
  if (!loaded.ok) throw new Error(`The draft does not load: ${loaded.issues[0]?.message}`)
  const facts = assembled.knowledge.entries.reduce((sum, entry) => sum + entry.facts.length, 0)
  return { files: { 'article.txt': text, 'knowledge.yaml': yaml }, assembled, facts }
}
