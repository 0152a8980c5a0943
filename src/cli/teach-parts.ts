/** Asks for the quotes that prove a fact, and for the entry that it is about. */
import { namingsIn } from '../drafter/names.ts'
import { hasRun, keysIn, keysOf, termsOf } from '../knowledge/claims/terms.ts'
import { measureCoverage } from '../knowledge/coverage.ts'
import type { NewEntry } from '../knowledge/edit-facts.ts'
import { exactQuote } from '../knowledge/exact-quote.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { nearQuote } from '../knowledge/near-quote.ts'
import { type DirectiveForm, directiveForms, type Entry, entryKinds } from '../knowledge/schema.ts'
import { sentencesOf } from '../knowledge/sentences.ts'
import { documentForms } from '../text/document-types.ts'
import type { Lesson } from './teach-fact.ts'

/** Value of the option that creates an entry. No id contains this character. */
const NEW = '+'
/** Maximum characters shown of a sentence in a list. */
const LABEL = 90

/**
 * Asks for the quotes of a fact: a sentence of the article, or a part of it, then words of other sentences. `undefined`
 * if the user stops.
 */
export async function askQuotes({ current, asker, say }: Lesson): Promise<string[] | undefined> {
  const { knowledge, article } = current.loaded
  const { sentences } = measureCoverage(knowledge, article)
  const chosen = await asker.choose(
    say('teach-sentence'),
    sentences.map(({ text, facts }, i) => ({
      value: String(i),
      label: `[${i + 1}] ${text.length > LABEL ? `${text.slice(0, LABEL)}…` : text}`,
      words: text,
      ...(facts.length === 0 && { hint: say('teach-without-fact') }),
    })),
  )
  const sentence = chosen === undefined ? undefined : sentences[Number(chosen)]
  if (!sentence) return undefined
  const isThere = (text: string) =>
    exactQuote(article, text) !== undefined
      ? undefined
      : say('teach-not-in-article', { nearest: nearQuote(article, text)?.right ?? 'none' })
  const quotes: string[] = []
  let typed = await asker.text(say('teach-quote'), sentence.text, isThere)
  while (typed) {
    quotes.push(exactQuote(article, typed)!)
    typed = await asker.text(say('teach-next-quote'), '', (text) => (text === '' ? undefined : isThere(text)))
  }
  return typed === undefined ? undefined : quotes
}

/** Asks for the entry of a fact: one named in its sentence, another, or a new one. `undefined` if the user stops. */
export async function askEntry(lesson: Lesson, quote: string): Promise<NewEntry | undefined> {
  const { current, asker, say } = lesson
  const { knowledge, article } = current.loaded
  const namesOf = ({ name, aliases }: Entry) => [name.vi, ...aliases].map(keysOf)
  const sentence = sentencesOf(article).find(({ text }) => text.includes(quote))?.text ?? quote
  const terms = termsOf(sentence)
  const isNamed = (entry: Entry) => hasRun(keysIn(terms), namesOf(entry))
  const label = ({ id, name }: Entry) => `${name.vi} (${id})`
  const chosen = await asker.choose(say('teach-entry'), [
    ...knowledge.entries
      .filter(isNamed)
      .map((entry) => ({ value: entry.id, label: label(entry), hint: say('teach-in-sentence') })),
    { value: NEW, label: say('teach-new-entry') },
    ...knowledge.entries
      .filter((entry) => !isNamed(entry))
      .map((entry) => ({ value: entry.id, label: label(entry) })),
  ])
  if (chosen !== NEW) return knowledge.entries.find(({ id }) => id === chosen)
  const known = knowledge.entries.flatMap(namesOf)
  const stranger = namingsIn(sentence, terms).find(({ name }) => !hasRun(keysOf(name), known))
  return askNewEntry(lesson, stranger?.name ?? '')
}

async function askNewEntry(
  { current, asker, say }: Lesson,
  suggested: string,
): Promise<NewEntry | undefined> {
  const { entries } = current.loaded.knowledge
  const kind = await asker.choose(
    say('teach-kind'),
    entryKinds.map((value) => ({ value, label: say(`teach-kind-${value}`) })),
  )
  if (kind === undefined) return undefined
  const form =
    kind === 'directive'
      ? await asker.choose<DirectiveForm>(
          say('teach-form'),
          directiveForms.map((value) => ({ value, label: documentForms[value]?.vi ?? value })),
        )
      : undefined
  if (kind === 'directive' && form === undefined) return undefined
  const name = await asker.text(
    say('teach-name'),
    suggested,
    (text) => (text === '' ? say('teach-blank') : undefined),
    true,
  )
  if (name === undefined) return undefined
  const id = freeId(
    idOf(name) || kind,
    entries.map((entry) => entry.id),
  )
  return { kind, id, name: { vi: name }, ...(form && { form }), facts: [] }
}
