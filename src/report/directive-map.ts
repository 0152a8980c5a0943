/** Directives of an article grouped by issuer, for the list and the picture. */
import { groupBy } from '../engine/index/derived-facts.ts'
import type { Directive } from '../engine/index/document-lines.ts'
import { nameOf } from '../knowledge/entry-fields.ts'
import type { Entry, Knowledge } from '../knowledge/schema.ts'
import { documentForms } from '../text/document-types.ts'
import type { Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'

export interface MappedDirective {
  readonly id: string
  /** Form and number, or the name without its issuer: "Nghị quyết 12", "Kết luận". */
  readonly label: string
  readonly purpose?: string
  /** Directives that this one carries out. */
  readonly carriesOut: readonly { readonly id: string; readonly label: string }[]
  /** False if the directive has no facts and is only named by others. */
  readonly opens: boolean
}

export interface IssuerGroup {
  /** The issuer's name; `undefined` if the knowledge names none. */
  readonly issuer?: string
  readonly directives: readonly MappedDirective[]
}

/** Groups the directives by issuer, in the order of the knowledge. Directives without an issuer come last. */
export function mapDirectives({ entries }: Knowledge, lang: Lang): readonly IssuerGroup[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const directives = entries.filter((entry): entry is Directive => entry.kind === 'directive')
  const groups = groupBy(directives, ({ issuer }) => (issuer === undefined ? undefined : byId.get(issuer)))
  const label = (directive: Directive) => labelOf(directive, byId.get(directive.issuer ?? ''), lang)
  return [...groups]
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([issuer, directives]) => ({
      ...(issuer && { issuer: nameOf(issuer, lang) }),
      directives: directives.map((directive) => {
        const purpose = directive.purpose?.[lang] ?? directive.purpose?.vi
        return {
          id: directive.id,
          label: label(directive),
          ...(purpose !== undefined && { purpose }),
          carriesOut: directive.implements.flatMap((id) => {
            const other = byId.get(id)
            return other?.kind === 'directive' ? [{ id, label: label(other) }] : []
          }),
          opens: directive.facts.length > 0,
        }
      }),
    }))
}

function labelOf(directive: Directive, issuer: Entry | undefined, lang: Lang): string {
  const { form, number } = directive
  const words = documentForms[form]
  if (words && number !== undefined) return `${capitalised(words[lang])} ${number}`
  const name = nameOf(directive, lang)
  // The heading already names the issuer: "Kết luận của Bộ trưởng" → "Kết luận".
  const names = issuer ? [issuer.name.vi, issuer.name.en ?? '', ...issuer.aliases] : []
  const endings = names
    .filter((by) => by !== '')
    .flatMap((by) => [` của ${by}`, ` of ${by}`, ` of the ${by}`])
    .map((ending) => ending.toLowerCase())
  const ending = endings.find((text) => name.toLowerCase().endsWith(text))
  return ending === undefined ? name : name.slice(0, -ending.length)
}
