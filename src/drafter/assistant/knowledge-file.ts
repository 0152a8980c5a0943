/** Writes knowledge as a file for its editor, with comments about the work left to do. */
import { Document, isMap, isScalar, isSeq, Scalar, type YAMLMap } from 'yaml'
import { type Entry, entryKinds, type Knowledge } from '../../knowledge/schema.ts'
import { draftComments } from '../../locales/draft-comments.ts'

/** No folding: a line that begins with a dash would be read as a list item. */
const LINE_WIDTH = 0
const HEADINGS = ['captions', 'furniture', 'starters', 'summary', 'entries', 'absences'] as const

/**
 * Returns `knowledge.yaml`.
 *
 * @param head comment at its beginning; default: that of an assistant's draft
 */
export function knowledgeFile(knowledge: Knowledge, head = draftComments.head): string {
  const sorted = [...knowledge.entries].sort(
    (a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind),
  )
  const content = {
    ...knowledge,
    entries: sorted.map(plainEntry),
    absences: knowledge.absences.map(withoutBlanks),
  }
  const document = new Document(content, { aliasDuplicateObjects: false })
  document.commentBefore = ` yaml-language-server: $schema=./knowledge.schema.json\n\n${head.replace(/^/gm, ' ')}`
  const root = document.contents as YAMLMap
  for (const pair of root.items) {
    const { key } = pair
    const name = HEADINGS.find((heading) => isScalar(key) && key.value === heading)
    if (!name || !(key instanceof Scalar)) continue
    key.spaceBefore = true
    key.commentBefore = draftComments[name]
  }
  spread(root.get('entries'), sorted)
  spread(root.get('absences'), [])
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false })
}

/** Fields in reading order, without blank lists. */
function plainEntry({ kind, id, name, aliases, facts, review, ...fields }: Entry): object {
  const plainFacts = facts.map(({ quote, about, ...fact }) =>
    withoutBlanks({ ...fact, quote: quote.length === 1 ? quote[0] : quote, about }),
  )
  return withoutBlanks({ kind, id, name, aliases, ...fields, review, facts: plainFacts })
}

const ORDER = 'kind id asks name aliases answer detail quote about see questions'.split(' ')

function withoutBlanks(item: object): object {
  const place = (field: string) => (ORDER.indexOf(field) < 0 ? ORDER.length : ORDER.indexOf(field))
  return Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a === 'facts' ? 1 : b === 'facts' ? -1 : place(a) - place(b))),
  )
}

/** Formats the document: a blank line between items, a heading for each kind, numbers in quotation marks. */
function spread(node: unknown, entries: readonly Entry[]): void {
  if (!isSeq(node)) return
  let kind = ''
  for (const [i, item] of node.items.entries()) {
    if (!isMap(item)) continue
    item.spaceBefore = i > 0
    const own = entries[i]?.kind
    if (own !== undefined && own !== kind) {
      item.commentBefore = draftComments.kinds[own]
      kind = own
    }
    const number = item.get('number', true)
    if (isScalar(number)) number.type = Scalar.QUOTE_DOUBLE
    spread(item.get('facts'), [])
  }
}
