/** Formats documents as list items: title, issuer and purpose. */
import type { Entry } from '../../knowledge/schema.ts'
import { documentLine, type InBoth } from '../../locales/derived-facts.ts'
import { clip } from '../../text/clip.ts'
import { documentForms } from '../../text/document-types.ts'
import { capitalised } from '../../text/normalize.ts'

/** Entries by id. */
export type Entries = ReadonlyMap<string, Entry>
export type Directive = Entry & { kind: 'directive' }

/** Maximum length of a title, in characters. A longer one fills half a phone's screen; its answer has it in full. */
const LONGEST_TITLE = 62
/** The same for a title mentioned in another item, because it has an item of its own. */
const LONGEST_MENTION = 42

/** @param told issuer of all documents, if the sentence above the list names it */
export function documentLines(
  directives: readonly Directive[],
  entries: Entries,
  told?: Entry,
): readonly InBoth[] {
  return directives.map((directive) => {
    const { issuer: id, implements: targets, purpose } = directive
    const issuer = id === undefined || id === told?.id ? undefined : entries.get(id)
    const [carriesOut] = targets.flatMap((target) => entries.get(target) ?? [])
    const title = titleOf(directive, LONGEST_TITLE)
    // The title of a numbered one is its form and number alone.
    const isNamed = !issuer || (directive.number === undefined && isNamedIn(issuer, directive))
    return documentLine(isNamed ? title : inBrackets(title, nameOf(issuer)), {
      ...(purpose && { purpose: { vi: purpose.vi, en: purpose.en ?? purpose.vi } }),
      ...(carriesOut?.kind === 'directive' && { carriesOut: titleOf(carriesOut, LONGEST_MENTION) }),
    })
  })
}

/** "Nghị quyết 20 (Đảng ủy)": a document with its issuer. */
export function inBrackets(title: InBoth, issuer: InBoth): InBoth {
  return { vi: `${title.vi} (${issuer.vi})`, en: `${title.en} (${issuer.en})` }
}

/** An entry's name in both languages; Vietnamese where there is no other. */
export function nameOf({ name }: Entry): InBoth {
  return { vi: name.vi, en: name.en ?? name.vi }
}

/** Returns form and number if the document has one ("Nghị quyết 20"), otherwise its name, cut to `longest`. */
function titleOf(directive: Directive, longest: number): InBoth {
  const { form, number } = directive
  const words = documentForms[form]
  if (number !== undefined && words)
    return { vi: `${capitalised(words.vi)} ${number}`, en: `${capitalised(words.en)} ${number}` }
  const { vi, en } = nameOf(directive)
  return { vi: clip(vi, longest), en: clip(en, longest) }
}

/** "Kết luận của Bộ trưởng" names its issuer by one of the other names. */
export function isNamedIn(issuer: Entry, directive: Directive): boolean {
  return [issuer.name.vi, ...issuer.aliases].some((name) => directive.name.vi.includes(name))
}
