/** Candidates of retrieval: facts, known absences and sentences. Builds those that people wrote. */
import type { AnswerType, Knowledge, Text } from '../../knowledge/schema.ts'
import type { Sentence } from '../../knowledge/sentences.ts'
import { fullName } from './entry-names.ts'

/** A candidate answer: a fact (written or computed), a known absence, or a sentence of the article. */
export interface Candidate {
  readonly id: string
  /** Id of its entry; absent for an absence or a sentence. */
  readonly entry?: string
  readonly kind: 'fact' | 'absence' | 'sentence'
  readonly asks: readonly AnswerType[]
  /** Text of the button that asks for it. */
  readonly label?: Partial<Record<'vi' | 'en', string>> | undefined
  readonly answer: Text
  /** Items of a computed list, and the answer text before them. */
  readonly list?: { readonly lead: Text; readonly items: readonly Text[] }
  readonly detail?: Text
  readonly quotes: readonly string[]
  readonly questions: { readonly vi: readonly string[]; readonly en: readonly string[] }
  /** Ids of other entries it mentions; of an absence, those of the facts suggested with it. */
  readonly about: readonly string[]
  /** Ids of the facts suggested with it. */
  readonly see: readonly string[]
  /** True if computed from relations, false if written by a person. */
  readonly computed: boolean
  /** True if drafted by a machine, or computed from drafts, and not reviewed by a person. */
  readonly unread: boolean
  readonly tells: readonly Told[]
}

/** Sort of value in an answer: a year, a count, a purpose. */
export type Told = 'year' | 'count' | 'purpose'

const TELLS: Readonly<Record<Told, RegExp>> = {
  year: /\b(?:19|20)\d\d\b/,
  // Excludes numbers of documents and editions, years and dates.
  count: new RegExp(
    String.raw`(?<!(?<!\p{L})(?:số|thứ|hạng|quyết|thị|định|hoạch|năm|tháng|ngày) )(?<![\d/.-])` +
      String.raw`\b(?!(?:19|20)\d\d\b)\d[\d.]*(?![\d/-])`,
    'u',
  ),
  purpose: /(?<!\p{L})(?:nhằm|để|bảo đảm|vì)(?!\p{L})/u,
}

/** Returns the sorts of values in a Vietnamese text. */
export function toldIn(text: string): readonly Told[] {
  return (Object.keys(TELLS) as Told[]).filter((told) => TELLS[told].test(text))
}

/** Fields that many candidates leave blank. */
export const BLANK = { asks: [], quotes: [], about: [], see: [], tells: [], computed: false, unread: false }

/** Makes a candidate of a sentence of the article. */
export function sentenceCandidate({ text, paragraph, start }: Sentence): Candidate {
  return {
    ...BLANK,
    id: `sentence-${paragraph.number}-${start}`,
    kind: 'sentence',
    answer: { vi: text },
    quotes: [text],
    questions: { vi: [], en: [] },
    tells: toldIn(text),
  }
}

/** Returns the facts and absences that people wrote. */
export function writtenCandidates(knowledge: Knowledge): Candidate[] {
  const names = new Map(knowledge.entries.map((e) => [e.id, fullName(e) ?? e.name.vi]))
  const entryOf = new Map(knowledge.entries.flatMap(({ id, facts }) => facts.map((fact) => [fact.id, id])))
  return [
    ...knowledge.entries.flatMap((entry) =>
      entry.facts.map(
        (fact): Candidate => ({
          ...BLANK,
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
          unread: fact.review === true,
          tells: toldIn(fact.answer.vi),
        }),
      ),
    ),
    ...knowledge.absences.map(
      ({ id, answer, questions, see, review }): Candidate => ({
        ...BLANK,
        id,
        kind: 'absence',
        answer,
        questions,
        about: see.flatMap((fact) => entryOf.get(fact) ?? []),
        see,
        unread: review === true,
      }),
    ),
  ]
}

/** Sorts entries by their position in the text, because a following "he" means the first one. */
function inOrderOfSpeech(ids: readonly string[], text: string, names: ReadonlyMap<string, string>): string[] {
  const place = (id: string) => {
    const at = text.indexOf(names.get(id) ?? id)
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  return [...ids].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}
