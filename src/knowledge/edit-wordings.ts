/** Removes wordings from the text of `knowledge.yaml` and leaves the rest of the file unchanged. */
import { isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { Lang } from '../text/language-detection.ts'
import type { Knowledge } from './schema.ts'
import { asYaml } from './source.ts'
import { askedOf, languages } from './wordings.ts'

/**
 * Returns the text without the wordings for which `stays` is false.
 *
 * @param text the text from which `knowledge` was read, without errors
 */
export function keepWordings(
  text: string,
  knowledge: Knowledge,
  stays: (id: string, lang: Lang, index: number) => boolean,
): string {
  const document = parseDocument(text, { prettyErrors: false })
  const cuts: Cut[] = []
  for (const { asked, path } of askedOf(knowledge))
    for (const lang of languages) {
      const list = document.getIn([...path, 'questions', lang], true)
      if (!isSeq(list)) continue
      const gone = list.items.flatMap((_, q) => (stays(asked.id, lang, q) ? [] : [q]))
      if (gone.length > 0) cuts.push(...withoutItems(text, list, gone))
    }
  return edited(text, cuts)
}

/** Replaces the text between two offsets. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** Applies cuts to a text. Cuts must not overlap. */
export function edited(text: string, cuts: readonly Cut[]): string {
  return [...cuts]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to, by }) => left.slice(0, from) + by + left.slice(to), text)
}

/** Cuts that remove items from a list, in brackets or one per line. */
export function withoutItems(text: string, list: YAMLSeq, gone: readonly number[]): readonly Cut[] {
  return list.flow ? [rewritten(list, gone)] : gone.map((item) => lineOf(text, list, item))
}

/** Rewrites a list in brackets without the removed items. */
function rewritten(list: YAMLSeq, gone: readonly number[]): Cut {
  const [from, to] = list.range!
  const left = list.items.filter((_, q) => !gone.includes(q))
  const texts = left.map((item) => quotedInFlow(String(isScalar(item) ? item.value : item)))
  return { from, to, by: `[${texts.join(', ')}]` }
}

/** Text as YAML inside brackets, where a comma or bracket would end a plain text. */
function quotedInFlow(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : asYaml(text)
}

/** All lines of a list item, including its dash and its line break. */
function lineOf(text: string, list: YAMLSeq, index: number): Cut {
  const item = list.items[index]
  if (!isScalar(item) || !item.range) throw new Error('a wording is not a text')
  return linesFrom(text, item.range[0], item.range[1])
}

/** Extends a range of offsets to whole lines. */
export function linesFrom(text: string, start: number, end: number): Cut {
  const lineEnd = text.indexOf('\n', end)
  return { from: text.lastIndexOf('\n', start) + 1, to: lineEnd < 0 ? text.length : lineEnd + 1, by: '' }
}
