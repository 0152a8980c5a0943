/** Checks ranks, offices, degrees and forms of address against the evidence, for each person who has one. */
import { bodyHeads, offices } from '../../text/government.ts'
import type { Lang } from '../../text/language-detection.ts'
import { fold } from '../../text/normalize.ts'
import { listOf, readWordLists } from '../../text/word-lists.ts'
import type { Claim, Evidence } from './evidence.ts'

/** A title in a text, with the person who has it. */
export interface Title {
  readonly kind: string
  readonly text: string
  /** Name behind the title, or before it with a comma: "A, Giám đốc Sở Y tế, Bí thư Đảng ủy". */
  readonly person?: string | undefined
}

const PROOF = readWordLists('proof')
const withDeputies = (list: readonly string[], deputies: readonly string[]) =>
  list.flatMap((office) => [office, ...deputies.map((deputy) => `${deputy} ${office}`)])
/** Titles by kind. Of a kind, a person has one. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  office: withDeputies([...offices, ...listOf(PROOF, 'offices')], ['Phó']),
  rank: listOf(PROOF, 'ranks'),
  degree: listOf(PROOF, 'degrees'),
  address: ['ông', 'bà'],
  englishOffice: withDeputies(listOf(PROOF, 'english-offices'), ['Deputy', 'Vice']),
  englishRank: listOf(PROOF, 'english-ranks'),
}
const TITLES = Object.entries(KINDS).map(([kind, list]) => ({ kind, form: anyOf(list, 'giu') }))
const NAME = '\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*)*'
/** "Giám đốc Sở Y tế" names no person. */
const NAME_BEHIND = new RegExp(`^ (?!(?:${bodyHeads.join('|')})(?![\\p{L}\\p{M}]))(${NAME})`, 'u')
const NAME_AT_END = new RegExp(`${NAME}$`, 'u')

/** Finds the titles of a text. */
export function titlesIn(text: string): Title[] {
  return TITLES.flatMap(({ kind, form }) =>
    [...text.matchAll(form)].map(({ 0: title, index }) => {
      const behind = NAME_BEHIND.exec(text.slice(index + title.length))?.[1]
      // "Đại đội trưởng Đại đội 3": one capital is not yet a name.
      const person = isWhole(behind) ? behind : (personBefore(text.slice(0, index)) ?? behind)
      return { kind, text: title, person }
    }),
  )
}

/**
 * Finds titles that the evidence gives otherwise: another one to the same person, or, in Vietnamese, only others of the
 * kind.
 */
export function otherTitles(answer: string, lang: Lang, { titles }: Evidence): Claim[] {
  return titlesIn(answer).flatMap((said): Claim[] => {
    const alike = titles.filter(({ kind }) => kind === said.kind)
    const own = alike.filter(({ person }) => isSamePerson(person, said.person, lang))
    const given = own.length > 0 || lang === 'en' || said.kind === 'address' ? own : alike
    // The office of a whole other name is no other's.
    const proves = ({ text, person }: Title) =>
      isPart(said.text, text) && (own.length > 0 || !said.person || !isWhole(person))
    if (given.length === 0 || given.some(proves)) return []
    const words = [said.text, said.person].join(' ').trim()
    return [{ kind: 'office', said: words, proven: given[0]!.text }]
  })
}

/** True for an equal title, and for "Chủ tịch" of a "Chủ tịch nước". */
function isPart(said: string, given: string): boolean {
  return `${fold(given)} `.startsWith(`${fold(said)} `)
}

/** True for equal names and for "Trang" of "Nguyễn Thanh Trang". English texts write names without diacritics. */
function isSamePerson(one: string | undefined, other: string | undefined, lang: Lang): boolean {
  if (one === undefined || other === undefined) return false
  const [a, b] = [one, other].map((name) => ` ${lang === 'en' ? fold(name) : name}`)
  return a!.endsWith(b!) || b!.endsWith(a!)
}

function isWhole(name: string | undefined): boolean {
  return name?.includes(' ') ?? false
}

/** Name before a title, with a comma, "là" or "is", and possibly other titles between. */
function personBefore(lead: string): string | undefined {
  const clause = lead.slice(lead.search(/[^.;:!?]*$/)).replace(/ (?:là|is)(?: the)? $/, ', ')
  const parts = clause.split(/, (?:the )?/)
  return parts.pop() === '' ? parts.map((part) => NAME_AT_END.exec(part)?.[0]).findLast(Boolean) : undefined
}

/** Whole words, the longest first. */
function anyOf(list: readonly string[], flags: string): RegExp {
  const words = [...list].sort((a, b) => b.length - a.length).join('|')
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, flags)
}
