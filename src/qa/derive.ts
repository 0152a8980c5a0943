import type { AnswerType, DirectiveForm, Entry, Knowledge, Text } from '../knowledge/schema.ts'
import { documentForms } from '../language/forms.ts'
import type { Candidate } from './candidates.ts'
import { phrasings } from './phrasing.ts'

/** Quotes shown under a computed list. */
const MAX_QUOTES = 3
/** Names in a computed list: more than fit into an answer. */
const MAX_LISTED = 60
/** Longest id, see the schema. */
const MAX_ID = 48

/**
 * Facts that follow from the relations between entries: lists and counts, each way round. Nothing is typed in
 * twice, so nothing can disagree.
 */
export const deriveCandidates = (knowledge: Knowledge): Candidate[] => {
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]))
  return [
    ...listsOfDirectives(knowledge, entries),
    ...listsOfKinds(knowledge),
    ...carriedOut(knowledge, entries),
    ...carriesOut(knowledge, entries),
    ...deedsOf(knowledge, entries),
  ]
}

type Entries = ReadonlyMap<string, Entry>
type Directive = Entry & { kind: 'directive' }

const nameIn = (entry: Entry, lang: 'vi' | 'en'): string =>
  lang === 'en' ? (entry.name.en ?? entry.name.vi) : entry.name.vi

/** A list of names: "a, b và c"; of very many the first, and how many more there are. */
const joined = (lang: 'vi' | 'en', names: readonly string[]): string => {
  if (names.length <= MAX_LISTED) return phrasings[lang].join(names)
  const more = names.length - MAX_LISTED
  const others = lang === 'vi' ? `${more} nội dung khác` : `${more} others`
  return phrasings[lang].join([...names.slice(0, MAX_LISTED), others])
}

/** The first of very many, and the last, which is what they have in common. */
const listed = (about: readonly Entry[]): readonly Entry[] =>
  about.length <= MAX_LISTED ? about : [...about.slice(0, MAX_LISTED - 1), about.at(-1)!]

const computed = (
  id: string,
  entry: string,
  asks: readonly AnswerType[],
  answer: Text,
  questions: Candidate['questions'],
  about: readonly Entry[],
): Candidate => ({
  id: id.slice(0, MAX_ID).replace(/-+$/, ''),
  entry,
  kind: 'fact',
  asks,
  answer,
  questions,
  quotes: [...new Set(listed(about).flatMap((e) => e.facts[0]?.quote[0] ?? []))].slice(0, MAX_QUOTES),
  about: listed(about).map((e) => e.id),
  see: listed(about)
    .flatMap((e) => e.facts[0]?.id ?? [])
    .slice(0, MAX_QUOTES),
  computed: true,
})

/** "Bộ X có những nghị quyết nào", "bài nêu mấy nghị quyết", by issuer and form, and each alone. */
const listsOfDirectives = (knowledge: Knowledge, entries: Entries): Candidate[] => {
  const directives = knowledge.entries.filter((e): e is Directive => e.kind === 'directive')
  const out: Candidate[] = []
  const withIssuer = (d: Directive, lang: 'vi' | 'en') => {
    const issuer = d.issuer === undefined ? undefined : entries.get(d.issuer)
    return issuer ? `${nameIn(d, lang)} (${nameIn(issuer, lang)})` : nameIn(d, lang)
  }
  const list = (of: readonly Directive[], lang: 'vi' | 'en') =>
    joined(
      lang,
      of.map((d) => nameIn(d, lang)),
    )
  for (const [form, group] of groupBy(directives, (d) => d.form)) {
    const words = documentForms[form as DirectiveForm]
    const numbered = group.filter((d) => d.number !== undefined)
    if (!words || numbered.length === 0) continue
    out.push(
      computed(
        `all-${form}`,
        numbered[0]!.id,
        ['list', 'how-many', 'which'],
        {
          vi: `Bài viết nêu ${numbered.length} ${words.vi}: ${joined(
            'vi',
            numbered.map((d) => withIssuer(d, 'vi')),
          )}.`,
          en: `The article mentions ${numbered.length} ${words.en}${numbered.length > 1 ? 's' : ''}: ${joined(
            'en',
            numbered.map((d) => withIssuer(d, 'en')),
          )}.`,
        },
        {
          vi: [
            `có những ${words.vi} nào`,
            `các ${words.vi} được nhắc đến`,
            `bài viết nhắc đến mấy ${words.vi}`,
            `có bao nhiêu ${words.vi}`,
            `liệt kê các ${words.vi}`,
            `những ${words.vi} số mấy`,
            `${words.vi} nào được nhắc đến`,
          ],
          en: [
            `which ${words.en}s are mentioned`,
            `how many ${words.en}s`,
            `list the ${words.en}s`,
            `name all ${words.en}s`,
          ],
        },
        numbered,
      ),
    )
  }
  for (const [issuerId, group] of groupBy(directives, (d) => d.issuer ?? '')) {
    const issuer = entries.get(issuerId)
    if (!issuer) continue
    const vi = nameIn(issuer, 'vi')
    const en = nameIn(issuer, 'en')
    for (const [form, same] of groupBy(group, (d) => d.form)) {
      const words = documentForms[form as DirectiveForm]
      if (!words || !same.some((d) => d.number !== undefined)) continue
      out.push(
        computed(
          `by-${issuerId}-${form}`,
          issuerId,
          ['list', 'how-many', 'which'],
          {
            vi: `Bài viết nêu ${same.length} ${words.vi} của ${vi}: ${list(same, 'vi')}.`,
            en: `The article mentions ${same.length} ${words.en}${same.length > 1 ? 's' : ''} of the ${en}: ${list(same, 'en')}.`,
          },
          {
            vi: [
              `${vi} có những ${words.vi} nào`,
              `những ${words.vi} nào của ${vi}`,
              `${vi} ban hành ${words.vi} nào`,
              `${vi} có mấy ${words.vi}`,
              `${words.vi} của ${vi} mang số mấy`,
              `${vi} ra ${words.vi} số mấy`,
              `${words.vi} của ${vi}`,
              `${vi} có hai ${words.vi} nào`,
            ],
            en: [
              `which ${words.en}s did ${en} issue`,
              `how many ${words.en}s of ${en}`,
              `${words.en}s of ${en}`,
              `what ${words.en} is from ${en}`,
              `${en} ${words.en}`,
            ],
          },
          [...same, issuer],
        ),
      )
    }
    if (group.length > 0)
      out.push(
        computed(
          `by-${issuerId}`,
          issuerId,
          ['list', 'how-many', 'which'],
          {
            vi: `Bài viết nêu ${group.length} văn bản, ý kiến chỉ đạo của ${vi}: ${list(group, 'vi')}.`,
            en: `The article mentions ${group.length} directives of the ${en}: ${list(group, 'en')}.`,
          },
          {
            vi: [
              `${vi} có những văn bản chỉ đạo nào`,
              `${vi} ban hành những văn bản nào`,
              `${vi} có những chỉ đạo nào`,
              `những văn bản của ${vi}`,
            ],
            en: [`what documents did ${en} issue`, `which directives are from ${en}`],
          },
          [...group, issuer],
        ),
      )
  }
  if (directives.length > 1)
    out.push(
      computed(
        'all-directives',
        directives[0]!.id,
        ['list', 'how-many', 'which'],
        {
          vi: `Bài viết nêu ${directives.length} văn bản, ý kiến chỉ đạo: ${joined(
            'vi',
            directives.map((d) => withIssuer(d, 'vi')),
          )}.`,
          en: `The article mentions ${directives.length} directives: ${joined(
            'en',
            directives.map((d) => withIssuer(d, 'en')),
          )}.`,
        },
        {
          vi: [
            'bài viết nhắc đến những văn bản nào',
            'có những văn bản chỉ đạo nào',
            'những chỉ đạo nào được nêu trong bài',
            'liệt kê các văn bản chỉ đạo',
            'bài viết nêu bao nhiêu văn bản',
            'danh sách văn bản chỉ đạo',
            'những văn bản nào được nhắc đến',
            'có những văn bản nào',
            'liệt kê tất cả các văn bản',
            'bài nhắc đến những nghị quyết, chỉ thị nào',
            'kể tên các nghị quyết, chỉ thị, quyết định, kế hoạch',
          ],
          en: [
            'which directives are mentioned',
            'list all documents',
            'what directives are in the article',
            'how many directives are mentioned',
            'which documents are mentioned',
            'which documents does the article name',
            'what documents are there',
          ],
        },
        directives,
      ),
    )
  return out
}

const KIND_WORDS: Readonly<
  Partial<Record<Entry['kind'], { vi: string; en: string; ask: readonly string[]; askEn: readonly string[] }>>
> = {
  person: {
    vi: 'người',
    en: 'people',
    ask: [
      'bài viết nhắc đến những ai',
      'có những nhân vật nào trong bài',
      'liệt kê những người được nhắc đến',
      'có bao nhiêu người được nhắc đến',
      'những ai xuất hiện trong bài',
      'bài nhắc tên mấy người',
      'những ai có mặt trong bài',
    ],
    askEn: [
      'who is mentioned in the article',
      'which people are mentioned',
      'list the people',
      'how many people are named',
    ],
  },
  organization: {
    vi: 'cơ quan, đơn vị',
    en: 'organizations',
    ask: [
      'bài viết nhắc đến những cơ quan nào',
      'những đơn vị nào được nhắc đến',
      'liệt kê các cơ quan đơn vị',
    ],
    askEn: ['which organizations are mentioned', 'list the organizations', 'what bodies are mentioned'],
  },
  event: {
    vi: 'sự kiện',
    en: 'events',
    ask: [
      'bài viết nhắc đến những sự kiện nào',
      'bài nêu những hội nghị nào',
      'có mấy hội nghị được nhắc đến',
    ],
    askEn: ['which events are mentioned', 'which conferences are mentioned', 'list the events'],
  },
  award: {
    vi: 'phần thưởng',
    en: 'awards',
    ask: [
      'những phần thưởng nào được trao',
      'có những hình thức khen thưởng nào',
      'có mấy phần thưởng được trao',
      'liệt kê các phần thưởng',
      'có mấy lần trao thưởng',
    ],
    askEn: ['which awards were presented', 'what awards are mentioned', 'list the awards', 'how many awards'],
  },
}

/** "Bài viết nhắc đến những ai?" */
const listsOfKinds = (knowledge: Knowledge): Candidate[] =>
  Object.entries(KIND_WORDS).flatMap(([kind, words]) => {
    const group = knowledge.entries.filter((e) => e.kind === kind)
    if (group.length === 0) return []
    const vi = `Bài viết nhắc đến ${group.length} ${words.vi}: ${joined(
      'vi',
      group.map((e) => withPost(e, 'vi')),
    )}.`
    const en = `The article mentions ${group.length} ${words.en}: ${joined(
      'en',
      group.map((e) => withPost(e, 'en')),
    )}.`
    return [
      computed(
        `all-${kind}`,
        group[0]!.id,
        ['list', 'how-many', 'who', 'which'],
        { vi, en },
        { vi: words.ask, en: words.askEn },
        group,
      ),
    ]
  })

const withPost = (entry: Entry, lang: 'vi' | 'en'): string => {
  if (entry.kind !== 'person') return nameIn(entry, lang)
  const title = [entry.rank, entry.post]
    .map((t) => (lang === 'en' ? (t?.en ?? t?.vi) : t?.vi))
    .filter((t) => t && !nameIn(entry, lang).includes(t))
  return title.length > 0 ? `${nameIn(entry, lang)} (${title.join(', ')})` : nameIn(entry, lang)
}

/** "Văn bản nào thực hiện Nghị quyết 12?" */
const carriedOut = (knowledge: Knowledge, entries: Entries): Candidate[] => {
  const pairs = knowledge.entries.flatMap((e) =>
    e.kind === 'directive' ? e.implements.map((target) => ({ target, by: e })) : [],
  )
  return [...groupBy(pairs, (p) => p.target)].flatMap(([targetId, group]) => {
    const target = entries.get(targetId)
    if (!target) return []
    const by = group.map((p) => p.by)
    const vi = nameIn(target, 'vi')
    const en = nameIn(target, 'en')
    return [
      computed(
        `implements-${targetId}`,
        targetId,
        ['which', 'list', 'what'],
        {
          vi: `Theo bài viết, ${joined(
            'vi',
            by.map((d) => nameIn(d, 'vi')),
          )} thực hiện ${vi}.`,
          en: `According to the article, ${joined(
            'en',
            by.map((d) => nameIn(d, 'en')),
          )} carries out ${en}.`,
        },
        {
          vi: [
            `văn bản nào triển khai thực hiện ${vi}`,
            `${vi} được thực hiện bằng kế hoạch nào`,
            `kế hoạch nào thực hiện ${vi}`,
          ],
          en: [`which document implements ${en}`, `what plan carries out ${en}`],
        },
        [...by, target],
      ),
    ]
  })
}

/** "Kế hoạch 118 thực hiện nghị quyết nào?" */
const carriesOut = (knowledge: Knowledge, entries: Entries): Candidate[] =>
  knowledge.entries.flatMap((entry) => {
    const targets = entry.kind === 'directive' ? entry.implements.flatMap((id) => entries.get(id) ?? []) : []
    if (targets.length === 0) return []
    const vi = nameIn(entry, 'vi')
    const en = nameIn(entry, 'en')
    return [
      computed(
        `carries-out-${entry.id}`,
        entry.id,
        ['which', 'what', 'why'],
        {
          vi: `Theo bài viết, ${vi} thực hiện ${joined(
            'vi',
            targets.map((t) => nameIn(t, 'vi')),
          )}.`,
          en: `According to the article, ${en} carries out ${joined(
            'en',
            targets.map((t) => nameIn(t, 'en')),
          )}.`,
        },
        {
          vi: [
            `${vi} thực hiện văn bản nào`,
            `${vi} được lập ra để thực hiện nghị quyết nào`,
            `${vi} nhằm thực hiện nghị quyết nào`,
            `${vi} căn cứ vào văn bản nào`,
            `${vi} để làm gì`,
          ],
          en: [`what does ${en} implement`, `which resolution does ${en} carry out`, `what is ${en} for`],
        },
        [...targets],
      ),
    ]
  })

/** A thing that somebody did, in both languages, with the entry that tells of it. */
interface Deed {
  readonly vi: string
  readonly en: string
  readonly entry: Entry
}

/** Deeds by who did them, in the order of the entries; tasks set come last and count once. */
const deedsByDoer = (knowledge: Knowledge, entries: Entries): Map<string, Deed[]> => {
  const deeds = new Map<string, Deed[]>()
  const note = (doer: string | undefined, entry: Entry, vi: string, en: string): void => {
    if (doer === undefined) return
    const list = deeds.get(doer)
    if (list) list.push({ vi, en, entry })
    else deeds.set(doer, [{ vi, en, entry }])
  }
  for (const entry of knowledge.entries) {
    const vi = nameIn(entry, 'vi')
    const en = nameIn(entry, 'en')
    if (entry.kind === 'event') {
      note(entry.chair, entry, `chủ trì ${vi}`, `chaired ${theEn(en)}`)
      for (const speaker of new Set(entry.speakers))
        note(speaker, entry, `phát biểu tại ${vi}`, `spoke at ${theEn(en)}`)
    }
    if (entry.kind === 'award') {
      const receivers = entry.receivers.flatMap((id) => entries.get(id) ?? [])
      const to = (word: string, lang: 'vi' | 'en') =>
        receivers.length > 0
          ? ` ${word} ${joined(
              lang,
              receivers.map((r) => nameIn(r, lang)),
            )}`
          : ''
      note(entry.giver, entry, `trao ${vi}${to('tặng', 'vi')}`, `presented ${theEn(en)}${to('to', 'en')}`)
    }
    if (entry.kind === 'directive' && entry.form === 'instruction')
      note(entry.issuer, entry, `có ${lowerFirst(vi)}`, `gave ${theEn(en)}`)
  }
  const assigners = new Set<string>()
  for (const entry of knowledge.entries) {
    if (entry.kind !== 'task' || entry.assigner === undefined || assigners.has(entry.assigner)) continue
    assigners.add(entry.assigner)
    note(entry.assigner, entry, 'nêu các nhiệm vụ cho thời gian tới', 'set the tasks for the coming period')
  }
  return deeds
}

/** What a person does in the article, from all relations that lead to them: "Ông X đã làm gì?" */
const deedsOf = (knowledge: Knowledge, entries: Entries): Candidate[] => {
  const out: Candidate[] = []
  const byDoer = deedsByDoer(knowledge, entries)
  for (const person of knowledge.entries) {
    const deeds = person.kind === 'person' ? (byDoer.get(person.id) ?? []) : []
    if (deeds.length < 2) continue
    const vi = nameIn(person, 'vi')
    const en = nameIn(person, 'en')
    out.push(
      computed(
        `deeds-${person.id}`,
        person.id,
        ['what', 'list', 'how'],
        {
          vi: `Trong bài viết, ${vi} ${joined(
            'vi',
            deeds.map((d) => d.vi),
          )}.`,
          en: `In the article, ${en} ${joined(
            'en',
            deeds.map((d) => d.en),
          )}.`,
        },
        {
          vi: [
            `${vi} đã làm gì`,
            `${vi} làm những việc gì`,
            `vai trò của ${vi} trong bài`,
            `${vi} xuất hiện trong bài với việc gì`,
            `${vi} có vai trò gì`,
            `hoạt động của ${vi} tại hội nghị`,
          ],
          en: [`what did ${en} do`, `what is the role of ${en}`, `${en} activities at the conference`],
        },
        deeds.map((d) => d.entry),
      ),
    )
  }
  return out
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const theEn = (name: string): string => (/^(the|a|an) /i.test(name) ? name : `the ${name}`)

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
