import { documentForms } from '../text/document-types.ts'
import { bodyAbbreviations } from '../text/government.ts'
import type { Mention } from './mention.ts'
import type { Subject } from './merge.ts'
import { degrees, femaleAddresses, ranks } from './press-vocabulary.ts'
import { nameKey, phrases, wordsOf } from './words.ts'

const titled = phrases([...ranks, ...degrees])

const MAX_TITLE_WORDS = 3

/** Chooses the fullest name and keeps the shorter ones as aliases. */
export function nameSubject(subject: Subject) {
  const add = (alias: string | undefined) => {
    if (alias && nameKey(alias) !== nameKey(subject.name)) subject.aliases.add(alias)
  }
  const mentions = subject.places.map((p) => p.mention)
  if (subject.kind === 'person' && subject.sort === 'named') return namePerson(subject, mentions)
  const longest = mentions.reduce((best, m) => (m.name.length > best.length ? m.name : best), subject.name)
  subject.name = longest
  for (const m of mentions) {
    add(m.name)
    add(m.code)
    if (m.quoted && m.number === undefined) add(m.quoted)
    if (m.kind === 'event' && m.head && m.name.includes('lần thứ')) add(m.name.replace(/ lần thứ.*$/u, ''))
  }
  if (subject.kind === 'organization' || subject.kind === 'person')
    for (const name of [subject.name, ...subject.aliases]) add(otherwiseWritten(name))
  if (subject.kind === 'directive' && subject.number !== undefined && subject.form) {
    const form = documentForms[subject.form]
    if (form) add(`${form.vi.charAt(0).toUpperCase()}${form.vi.slice(1)} ${subject.number}`)
  }
}

/** "UBND tỉnh" → "Ủy ban nhân dân tỉnh" and vice versa; `undefined` if the name contains neither form. */
function otherwiseWritten(name: string): string | undefined {
  for (const [short, long] of bodyAbbreviations) {
    if (name.includes(long)) return name.replace(long, short)
    const at = new RegExp(`(?<![\\p{L}])${short}(?![\\p{L}])`, 'u')
    if (at.test(name)) return name.replace(at, long)
  }
  return undefined
}

function namePerson(subject: Subject, mentions: readonly Mention[]) {
  const bare = mentions.find((m) => !m.short)?.name ?? mentions[0]!.name
  const full =
    mentions.find((m) => m.title && titled(wordsOf(m.title), 0) > 0) ?? mentions.find((m) => m.title)
  const shortTitle = full?.title && wordsOf(full.title).length <= MAX_TITLE_WORDS ? full.title : undefined
  subject.name =
    shortTitle && !mentions.every((m) => m.address && m.title === m.address) && full?.name === bare
      ? `${shortTitle} ${bare}`
      : bare
  const given = bare.split(' ').at(-1)!
  const female =
    mentions.some((m) => m.address && femaleAddresses.includes(m.address)) || bare.includes(' Thị ')
  const addressed = new Set(
    mentions.flatMap((m) => (m.address && wordsOf(m.address).length === 1 ? [m.address] : [])),
  )
  for (const alias of [
    bare,
    `${female ? 'bà' : 'ông'} ${given}`,
    ...[...addressed].map((a) => `${a} ${given}`),
  ])
    if (nameKey(alias) !== nameKey(subject.name)) subject.aliases.add(alias)
  for (const m of mentions) {
    if (m.rank) subject.aliases.add(`${m.rank} ${given}`)
    if (m.kind === 'office') subject.aliases.add(m.name)
    else if (m.post) subject.aliases.add(m.post.split(', ')[0]!)
  }
}
