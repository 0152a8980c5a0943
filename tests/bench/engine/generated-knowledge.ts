import { readArticle } from '../../../src/knowledge/article.ts'
import type { LoadedKnowledge } from '../../../src/knowledge/load.ts'
import {
  type AnswerType,
  type DirectiveForm,
  directiveForms,
  type Entry,
  type EntryKind,
  type Fact,
  type Knowledge,
} from '../../../src/knowledge/schema.ts'
import { documentForms } from '../../../src/text/document-types.ts'
import { createWords, shuffled, type Words } from './generated-words.ts'
import { createRandom, type Random } from './random.ts'

/** Entries of each kind, in a hundred. */
const MIX: readonly (readonly [EntryKind, number])[] = [
  ['directive', 25],
  ['person', 20],
  ['organization', 15],
  ['concept', 10],
  ['event', 10],
  ['task', 10],
  ['achievement', 5],
  ['award', 5],
]
/** Longest number of a document, in digits. */
const NUMBERS = 99_999
const SEED = 20_240_425

const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lâm Mai'.split(' ')
const MIDDLES =
  'Văn Thị Thanh Minh Đức Hữu Quốc Ngọc Xuân Hồng Đình Quang Công Anh Thu Kim Thế Bảo Gia Tuấn'.split(' ')
const GIVEN =
  'Anh Hùng Hương Linh Trang Tuyến Dũng Hà Hải Hạnh Hiếu Hoa Hoà Khánh Lan Long Mai Nam Nga Phong Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thuỷ Tiến Toàn Trung Tú Tùng Vinh Yến An Bình Châu Chi Cường Đạt Diệp Duy Giang Hưng Huy Khoa Kiên Lâm'.split(
    ' ',
  )
const RANKS = [
  ['Thiếu tướng', 'Major General'],
  ['Trung tướng', 'Lieutenant General'],
  ['Đại tá', 'Colonel'],
  ['Thượng tá', 'Senior Lieutenant Colonel'],
] as const
const POSTS = [
  ['Cục trưởng', 'Director'],
  ['Phó Cục trưởng', 'Deputy Director'],
  ['Trưởng phòng', 'Head'],
  ['Giám đốc', 'Director'],
  ['Chủ tịch', 'Chairman'],
] as const
const BODIES = [
  ['Cục', 'Department of'],
  ['Công ty', 'Company for'],
  ['Phòng', 'Office of'],
  ['Uỷ ban', 'Committee on'],
  ['Viện', 'Institute of'],
] as const

/** Quotes in a paragraph of the article. */
const PARAGRAPH = 4
/** Share of facts asked for in English too, and of those that have two Vietnamese questions. */
const TRANSLATED = 0.5
const ASKED_TWICE = 0.5

/** Knowledge of `size` entries, a fact each, and the article that proves it: always the same for a size. */
export const generateKnowledge = (size: number): LoadedKnowledge => {
  const random = createRandom(SEED)
  const words = createWords(random)
  const taken = new Set<string>()
  const fresh = (make: () => string): string => {
    for (;;) {
      const name = make()
      if (!taken.has(name.toLowerCase()) && taken.add(name.toLowerCase())) return name
    }
  }
  const numbers = new Map<string, number[]>()
  const numberOf = (form: string): string => {
    let left = numbers.get(form)
    if (!left) {
      left = shuffled(
        Array.from({ length: NUMBERS }, (_, i) => i + 1),
        random,
      )
      numbers.set(form, left)
    }
    return String(left.pop()).padStart(2, '0')
  }
  const wheel = MIX.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
  const people: string[] = []
  const bodies: string[] = []
  const directives: string[] = []
  const entries = Array.from({ length: size }, (_, i): Entry => {
    const kind = wheel[(i * 37) % wheel.length]!
    const id = `${kind}-${i}`
    const entry = makeEntry(kind, id, { random, words, fresh, numberOf, people, bodies, directives })
    if (kind === 'person') people.push(id)
    if (kind === 'organization') bodies.push(id)
    if (kind === 'directive') directives.push(id)
    return entry
  })
  const facts = entries.flatMap((entry) => entry.facts)
  const paragraphs: string[] = []
  for (let i = 0; i < facts.length; i += PARAGRAPH)
    paragraphs.push(
      facts
        .slice(i, i + PARAGRAPH)
        .map((f) => `${f.quote[0]}.`)
        .join(' '),
    )
  // As if read from files: texts put together here would lie in memory piece by piece.
  const knowledge: Knowledge = asRead({
    source: { newspaper: { vi: 'Báo' }, title: 'Bài báo' },
    captions: [],
    furniture: [],
    starters: facts.slice(0, 3).map((f) => f.id),
    summary: facts[0]!.id,
    entries,
    absences: [],
  })
  return {
    knowledge,
    article: readArticle(asRead(paragraphs.join('\n'))),
    version: `generated-${size}`,
    source: { value: knowledge, warnings: [], at: () => ({ line: 1, column: 1 }) },
    placeOf: () => ({ path: 'knowledge.yaml', line: 1, column: 1 }),
  }
}

const asRead = <T>(value: T): T => JSON.parse(JSON.stringify(value))

interface Making {
  readonly random: Random
  readonly words: Words
  fresh(make: () => string): string
  numberOf(form: string): string
  readonly people: readonly string[]
  readonly bodies: readonly string[]
  readonly directives: readonly string[]
}

const makeEntry = (kind: EntryKind, id: string, making: Making): Entry => {
  const { random, words, fresh, numberOf } = making
  const topic = words.sentence(2)
  const english = words.english(3)
  const some = (ids: readonly string[]) => (ids.length > 0 ? { id: random.zipf(ids) } : undefined)
  const translated = random.next() < TRANSLATED
  const fact = (vi: readonly string[], en: string, answer: string, asks: AnswerType[]): Fact[] => [
    {
      id: `${id}-what`,
      asks,
      answer: { vi: `${answer}.` },
      quote: [answer],
      questions: {
        vi: random.next() < ASKED_TWICE ? [...vi] : [random.pick(vi)],
        en: translated ? [en] : [],
      },
      about: [],
    },
  ]
  const base = (vi: string, en: string, facts: Fact[]) => ({ id, name: { vi, en }, aliases: [], facts })
  if (kind === 'person') {
    const full = fresh(() =>
      [
        random.zipf(SURNAMES),
        random.pick(MIDDLES),
        ...(random.next() < 0.5 ? [random.pick(MIDDLES)] : []),
        random.pick(GIVEN),
      ].join(' '),
    )
    const [rank, rankEn] = random.zipf(RANKS)
    const [post, postEn] = random.zipf(POSTS)
    const of = some(making.bodies)
    return {
      ...base(
        `${rank} ${full}`,
        `${rankEn} ${full}`,
        fact(
          [`${rank} ${full} là ai?`, `Ai phụ trách ${topic}?`],
          `Who is ${full}?`,
          `${rank} ${full}, ${post}, phụ trách ${topic} ${words.sentence(2)}`,
          ['who', 'what'],
        ),
      ),
      kind,
      rank: { vi: rank, en: rankEn },
      post: { vi: post, en: postEn },
      ...(of && { organization: of.id }),
    }
  }
  if (kind === 'directive') {
    const form = random.zipf(
      directiveForms.filter((f) => f !== 'instruction' && f !== 'conclusion'),
    ) as DirectiveForm
    const { vi, en } = documentForms[form]!
    const number = numberOf(form)
    const issuer = some(making.bodies)
    const implemented = random.next() < 0.2 ? some(making.directives) : undefined
    const name = `${vi.charAt(0).toUpperCase()}${vi.slice(1)} số ${number}`
    return {
      ...base(
        name,
        `${en} No. ${number}`,
        fact(
          [`${vi} ${number} quy định gì về ${topic}?`, `Văn bản nào quy định về ${topic}?`],
          `What does ${en} ${number} say about ${english}?`,
          `${name} quy định về ${topic} ${words.sentence(2)}`,
          ['what', 'which'],
        ),
      ),
      kind,
      form,
      number,
      ...(issuer && { issuer: issuer.id }),
      implements: implemented ? [implemented.id] : [],
    }
  }
  const [body, bodyEn] = kind === 'organization' ? random.zipf(BODIES) : NAMED[kind]!
  const name = fresh(() => `${body} ${words.sentence(2)}`)
  const nameEn = `${bodyEn} ${english}`
  const named = base(
    name,
    nameEn,
    fact(
      [`${name} có nhiệm vụ gì về ${topic}?`, `Đơn vị, việc nào liên quan đến ${topic}?`],
      `What is the ${nameEn}?`,
      `${name} gắn với ${topic} ${words.sentence(2)}`,
      ['what', 'how'],
    ),
  )
  const person = some(making.people)
  const other = some(making.bodies)
  if (kind === 'organization') return { ...named, kind, ...(other && { parent: other.id }) }
  if (kind === 'event')
    return { ...named, kind, ...(person && { chair: person.id }), speakers: person ? [person.id] : [] }
  if (kind === 'award')
    return { ...named, kind, ...(person && { giver: person.id }), receivers: other ? [other.id] : [] }
  if (kind === 'task')
    return { ...named, kind, ...(person && { assigner: person.id }), ...(other && { assignee: other.id }) }
  if (kind === 'achievement') return { ...named, kind, ...(other && { owner: other.id }) }
  return { ...named, kind: 'concept' }
}

const NAMED: Readonly<Record<string, readonly [string, string]>> = {
  event: ['Hội nghị', 'conference on'],
  award: ['Giải thưởng', 'prize for'],
  task: ['Nhiệm vụ', 'task of'],
  achievement: ['Thành tích', 'achievement in'],
  concept: ['Khái niệm', 'concept of'],
}
