/** What can be retrieved: facts, known absences, sentences; here those that people wrote. */
import type { AnswerType, Knowledge, Text } from '../../knowledge/schema.ts'
import { fullName } from './entry-names.ts'

/** Something that can be retrieved: a fact, written or computed from relations, or a known absence. */
export interface Candidate {
  readonly id: string
  /** Entry it belongs to; absent for a known absence. */
  readonly entry?: string
  readonly kind: 'fact' | 'absence' | 'sentence'
  readonly asks: readonly AnswerType[]
  /** What a button says that asks for it. */
  readonly label?: Partial<Record<'vi' | 'en', string>> | undefined
  readonly answer: Text
  /** The lines of a computed list, and the answer up to it. */
  readonly list?: { readonly lead: Text; readonly items: readonly Text[] }
  readonly detail?: Text
  readonly quotes: readonly string[]
  readonly questions: { readonly vi: readonly string[]; readonly en: readonly string[] }
  /** Other entries it speaks of. */
  readonly about: readonly string[]
  /** Facts to offer beside it. */
  readonly see: readonly string[]
  /** Computed from relations, not written by a person. */
  readonly computed: boolean
  /** Drafted by a machine, or computed from what was, and read by nobody. */
  readonly unread: boolean
  readonly tells: readonly Told[]
}

/** What the answer holds: a year, a count of something, what something is for. */
export type Told = 'year' | 'count' | 'purpose'

const TELLS: Readonly<Record<Told, RegExp>> = {
  year: /\b(?:19|20)\d\d\b/,
  // No number of a document or an edition, no year and no date.
  count: new RegExp(
    String.raw`(?<!(?<!\p{L})(?:số|thứ|hạng|quyết|thị|định|hoạch|năm|tháng|ngày) )(?<![\d/.-])` +
      String.raw`\b(?!(?:19|20)\d\d\b)\d[\d.]*(?![\d/-])`,
    'u',
  ),
  purpose: /(?<!\p{L})(?:nhằm|để|bảo đảm|vì)(?!\p{L})/u,
}

/** Returns what a Vietnamese text tells besides its words. */
export function toldIn(text: string): readonly Told[] {
  return (Object.keys(TELLS) as Told[]).filter((told) => TELLS[told].test(text))
}

/** The facts and absences that people wrote. */
export function writtenCandidates(knowledge: Knowledge): Candidate[] {
  const names = new Map(knowledge.entries.map((e) => [e.id, fullName(e) ?? e.name.vi]))
  return [
    ...knowledge.entries.flatMap((entry) =>
      entry.facts.map(
        (fact): Candidate => ({
          id: fact.id,
          entry: entry.id,
          kind: 'fact',
          asks: fact.asks,
          label: fact.label,
          answer: fact.answer,
          ...(fact.detail && { detail: fact.detail }),
          quotes: fact.quote,
          questions: fact.questions,
          about: inOrderOfSpeech(fact.about, [fact.answer.vi, fact.detail?.vi ?? ''].join(' '), names),
          see: [],
          computed: false,
          unread: fact.review === true,
          tells: toldIn(fact.answer.vi),
        }),
      ),
    ),
    ...knowledge.absences.map(
      ({ id, answer, questions, see, review }): Candidate => ({
        id,
        kind: 'absence',
        asks: [],
        answer,
        quotes: [],
        questions,
        about: [],
        see,
        computed: false,
        unread: review === true,
        tells: [],
      }),
    ),
  ]
}

/** Who is spoken of first is who a "he" means next. */
function inOrderOfSpeech(ids: readonly string[], text: string, names: ReadonlyMap<string, string>): string[] {
  const place = (id: string) => {
    const at = text.indexOf(names.get(id) ?? id)
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  return [...ids].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}
