/** Decides whom a sentence is about: by a name, a short name or a pronoun, or by the sentences before it. */
import { type Naming, namingsIn, runsFor, type Scene, type View } from './article-view.ts'
import { bodyOpenings, pronouns } from './proof-words.ts'
import { hasRun } from './terms.ts'

/**
 * True if a sentence contains a name or refers to it. Without a word for it, a sentence is about the last one named
 * before, if it names no other of the kind.
 *
 * @param name the name as the answer writes it; blank for the fact's own entry
 */
export function isAbout(
  place: View,
  name: readonly string[],
  { entry, kind }: Pick<Naming, 'entry' | 'kind'>,
  { views, entries }: Scene,
): boolean {
  const runs = runsFor(name, entry, entries)
  const isNamed = ({ keys }: Pick<View, 'keys'>) => hasRun(keys, runs)
  if (isNamed(place)) return true
  const namedIn = (view: View) =>
    outsideBrackets(
      view,
      namingsIn(view.terms, entries).filter((n) => n.kind === kind),
    ).map((n) => ({
      name: `${view.keys.slice(n.from, n.to).join(' ')} `,
      isOwn: n.entry !== undefined ? n.entry === entry : isNamed({ keys: view.keys.slice(n.from, n.to) }),
    }))
  const all = views.slice(0, views.indexOf(place))
  // The sentences before it in its paragraph, the nearest first.
  const before = all.filter(({ paragraph }) => paragraph === place.paragraph).reverse()
  const short = kind === 'person' ? '' : shortName(place, runs)
  if (short !== '') {
    // "Công ty", "Thanh tra": the only one whose name begins so, in this paragraph or else in all sentences before.
    const meant = [before, all]
      .map((sentences) => sentences.flatMap(namedIn).filter((one) => one.name.startsWith(short)))
      .find((found) => found.length > 0)
    return meant?.every(({ isOwn }) => isOwn) ?? false
  }
  const isPronoun = pronouns.has(place.keys[0] ?? '') && !place.terms[1]?.capital
  if (!isPronoun && namedIn(place).length > 0) return false
  const last = before.find((view) => isNamed(view) || namedIn(view).length > 0)
  return last !== undefined && isNamed(last) && (!isPronoun || namedIn(last).every(({ isOwn }) => isOwn))
}

/**
 * The words at the beginning of a sentence that also begin a name, followed by a space: "Công ty đang …". Blank for the
 * beginning of another name, and for one word that may be any: "Tổng vốn …" is not about "Tổng công ty".
 */
function shortName({ keys, terms }: View, runs: readonly (readonly string[])[]): string {
  const lengths = runs.map((run) => {
    const other = run.findIndex((key, i) => keys[i] !== key)
    return other < 0 ? run.length : other
  })
  const length = Math.max(0, ...lengths)
  const isName = length > 1 || bodyOpenings.some((run) => run.length === 1 && run[0] === keys[0])
  return length > 0 && isName && !terms[length]?.capital ? `${keys.slice(0, length).join(' ')} ` : ''
}

/** Removes names in brackets, which explain another: "báo Dân trí (cơ quan của Bộ …) đã …". */
export function outsideBrackets(view: View, namings: readonly Naming[]): Naming[] {
  return namings.filter(({ from }) => !isInBrackets(view, from))
}

export function isInBrackets({ text, terms }: View, at: number): boolean {
  const before = text.slice(0, terms[at]!.start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}
