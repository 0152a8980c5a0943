import { offices } from '../text/government.ts'
import { bodyLength, capitalRun, isSurname, NAME_SYLLABLES } from './bodies.ts'
import type { Mention } from './mention.ts'
import { personLength, postLength } from './posts.ts'
import { addresses, appointing, degrees, namesakes, postPrefixes, posts, ranks } from './press-vocabulary.ts'
import { follows, phrases, type Word } from './words.ts'

const rank = phrases(ranks)
const degree = phrases(degrees)
const address = phrases(addresses)
const post = phrases(posts)
const office = phrases(offices, true)
const prefix = phrases(postPrefixes)
const namesake = phrases(namesakes)
const appoint = phrases(appointing)

/** Maximum number of words before a name that may be its title: degree, rank, post and the body of the post. */
const LOOK_BACK = 22

/** Finds the people in a sentence, with the titles before and behind each name. */
export function findPeople(words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = []
  let i = 0
  while (i < words.length) {
    const before = titlesBefore(words, i)
    const body = before.title === undefined ? bodyLength(words, i) : 0
    if (body > 0) {
      i += body
      continue
    }
    const length = nameAt(words, i, before.title !== undefined)
    if (length === 0) {
      i++
      continue
    }
    const last = words[i + length - 1]!
    const after = postAfter(words, i + length)
    const cut = (from: number, to: number) => text.slice(words[from]!.start, words[to - 1]!.end)
    found.push({
      kind: 'person',
      name: cut(i, i + length),
      start: words[before.from]!.start,
      end: last.end,
      ...(length < NAME_SYLLABLES.usual && { short: true }),
      ...(before.from < i && { title: cut(before.from, i) }),
      ...(before.rank && { rank: cut(...before.rank) }),
      ...(before.address !== undefined && { address: words[before.address]!.text.toLowerCase() }),
      ...(before.post ? { post: cut(...before.post) } : after && { post: cut(after.from, after.to) }),
      ...(before.body ? { body: cut(...before.body) } : after?.body && { body: cut(...after.body) }),
      ...(after && { introductionEnd: words[after.to - 1]!.end }),
    })
    i = after?.to ?? i + length
  }
  return found
}

/** Length of a name at a position: any run of capitals after a title, otherwise a surname with two more syllables. */
function nameAt(words: readonly Word[], at: number, titled: boolean): number {
  const length =
    titled && capitalRun(words, at) === 1 && !/\p{N}|^\p{Lu}{2}/u.test(words[at]!.text)
      ? 1
      : personLength(words, at)
  if (length === 0) return 0
  if (titled) return post(words, at) > 0 || bodyLength(words, at) > 0 ? 0 : length
  if (!isSurname(words[at]) || length < NAME_SYLLABLES.usual || length > NAME_SYLLABLES.usual + 1) return 0
  for (let i = Math.max(0, at - 3); i < at; i++)
    if (namesake(words, i) > 0 && i + namesake(words, i) === at && follows(words[at])) return 0
  return length
}

interface Before {
  from: number
  title?: true
  rank?: [number, number]
  address?: number
  post?: [number, number]
  body?: [number, number]
}

/** Titles directly before a name: "Giám đốc Sở Y tế", "Đại tá, TS", "ông". */
function titlesBefore(words: readonly Word[], at: number): Before {
  const before: Before = { from: at }
  for (;;) {
    const end = before.from
    if (end === 0) return before
    const gap = words[end]!.gap
    if (!/^(\.? |\.|, )$/.test(gap)) return before
    if (gap === ', ' && end === at) return before
    let matched = false
    for (let i = Math.max(0, end - LOOK_BACK); i < end && !matched; i++) {
      const joined = words.slice(i + 1, end).every((w) => w.gap === ' ' || w.gap === '.')
      if (!joined) continue
      const simple = [rank, degree, address].find((match) => match(words, i) === end - i)
      const held: ReturnType<typeof postLength> = simple ? { length: 0 } : postLength(words, i)
      if (!simple && held.length !== end - i) continue
      // "Thừa uỷ quyền của Chủ tịch nước, Thứ trưởng …": the first office belongs to another person.
      if (gap === ', ' && (simple === address || /^(của|do|và)$/.test(words[i - 1]?.text ?? '')))
        return before
      if (simple) {
        if (simple === rank) before.rank = [i, end]
        if (simple === address) before.address = end - 1
      } else {
        before.post = before.post ? [i, before.post[1]] : [i, end]
        if (held.body) before.body ??= held.body
      }
      before.from = i
      before.title = true
      matched = true
    }
    if (!matched) return before
  }
}

/** Posts behind a name: "…, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy", "… - Hiệu trưởng Trường …", "(Giám đốc …)". */
function postAfter(
  words: readonly Word[],
  at: number,
): { from: number; to: number; body?: [number, number] } | undefined {
  if (!/^(, | - | – | — | \()$/.test(words[at]?.gap ?? '')) return undefined
  let i = at
  let to = at
  let body: [number, number] | undefined
  while (
    words[i] &&
    (i === at || words[i]!.gap === ', ' || (words[i]!.gap === ' ' && words[i]!.text === 'và'))
  ) {
    const from = words[i]!.text === 'và' ? i + 1 : i
    const found = postLength(words, from)
    if (found.length === 0) break
    // "…, Thứ trưởng Lê Văn A": the title of the next person.
    const next = words[from + found.length]
    if (
      follows(next) &&
      (personLength(words, from + found.length) > 0 || address(words, from + found.length) > 0)
    )
      break
    body ??= found.body
    i = from + found.length
    to = i
  }
  return to > at ? { from: at, to, ...(body && { body }) } : undefined
}

/** Finds offices without a person's name: "Bộ trưởng Bộ Y tế", "Thủ tướng". */
export function findOffices(words: readonly Word[], text: string, people: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    if (office(words, i) === 0 && !(prefix(words, i) === 1 && words[i]!.capital && office(words, i + 1) > 0))
      continue
    const { length, body } = postLength(words, i)
    const start = words[i]!.start
    const last = words[i + Math.max(length, office(words, i)) - 1]!
    const taken = [1, 2, 3].some((back) => i >= back && appoint(words, i - back) === back)
    const owned = taken || people.some((p) => start >= p.start && start < (p.introductionEnd ?? p.end))
    if (!owned) {
      // Without a body, a post is its bare name: "Giám đốc", not "Giám đốc kỹ thuật nói".
      const bare = words[i + Math.max(office(words, i), 1) - 1]!
      const end = body ? last.end : Math.max(bare.end, office(words, i) > 0 ? bare.end : last.end)
      found.push({
        kind: 'office',
        name: text.slice(start, end),
        start,
        end,
        post: text.slice(start, end),
        ...(body && { body: text.slice(words[body[0]]!.start, words[body[1] - 1]!.end) }),
      })
    }
    i += Math.max(length, 1) - 1
  }
  return found
}
