/** Languages of questions and answers. The quote stays in the article's own. */
export type Lang = 'vi' | 'en'

const AND: Readonly<Record<Lang, string>> = { vi: 'và', en: 'and' }

/** Joins a list: "a, b và c". */
export function joinNames(names: readonly string[], lang: Lang): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${AND[lang]} ${names.at(-1)}`
}
