import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftFromReplies, readAssignment } from '../../src/drafter/assistant/assistant-draft.ts'
import { END_MARK, readReply } from '../../src/drafter/assistant/read-reply.ts'
import { decodeText } from '../../src/drafter/readers/decode-text.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'

const article = readFileSync(new URL('../fixtures/drafts/storm.txt', import.meta.url), 'utf8')
const assignment = readAssignment(pageOf(article))!

const YAML = `entries:
  - kind: person
    id: nghi
    name: {vi: Trương Văn Nghị, en: Trương Văn Nghị}
    aliases: [ông Nghị]
    facts:
      - id: nghi-who
        asks: [who]
        answer: {vi: Ông Trương Văn Nghị là Chi cục trưởng Chi cục Thủy lợi.}
        quote: Ông Trương Văn Nghị, Chi cục trưởng Chi cục Thủy lợi
        questions: {vi: [Ông Nghị là ai?], en: [Who is Mr Nghị?]}
  - kind: person
    id: lanh
    name: {vi: Hồ Thị Lành}
    facts:
      - id: lanh-said
        asks: [what]
        answer:
          vi: Bà Hồ Thị Lành kể nước lên tới mái bếp.
        quote: 'Bà Hồ Thị Lành, người dân thôn Đông Hòa, kể: “Nước lên tới mái bếp'
        questions:
          vi:
            - Bà Lành kể chuyện gì?
            - Nhà bà Lành ngập tới đâu?
`
const VALUE = {
  entries: [
    {
      kind: 'person',
      id: 'nghi',
      name: { vi: 'Trương Văn Nghị' },
      facts: [
        {
          id: 'nghi-who',
          asks: ['who'],
          answer: { vi: 'Ông Trương Văn Nghị là Chi cục trưởng Chi cục Thủy lợi.' },
          quote: 'Ông Trương Văn Nghị, Chi cục trưởng Chi cục Thủy lợi',
          questions: { vi: ['Ông Nghị là ai?'] },
        },
      ],
    },
    {
      kind: 'person',
      id: 'lanh',
      name: { vi: 'Hồ Thị Lành' },
      facts: [
        {
          id: 'lanh-said',
          asks: ['what'],
          answer: { vi: 'Bà Hồ Thị Lành kể nước lên tới mái bếp.' },
          quote: 'Bà Hồ Thị Lành, người dân thôn Đông Hòa, kể: “Nước lên tới mái bếp',
          questions: { vi: ['Bà Lành kể chuyện gì?'] },
        },
      ],
    },
  ],
}
const JSON_TEXT = JSON.stringify(VALUE, null, 2)
const BOTH = ['nghi-who', 'lanh-said']

const read = (text: string) => {
  const reply = readReply(text)
  if (!reply) return undefined
  const { knowledge } = draftFromReplies(assignment, [reply], 'Báo').assembled
  return { isCut: reply.isCut, facts: knowledge.entries.flatMap((e) => e.facts.map((f) => f.id)) }
}

describe('a reply is read', () => {
  it.each<[name: string, text: string, isCut: boolean]>([
    ['in a code fence', `\`\`\`yaml\n${YAML}${END_MARK}\n\`\`\`\n`, false],
    ['in a fence of tildes', `~~~\n${YAML}~~~\n`, false],
    [
      'with chat around the fence',
      `Chắc chắn rồi! Đây là bản nháp:\n\n\`\`\`yaml\n${YAML}\`\`\`\n\nBạn cần thêm gì không?`,
      false,
    ],
    [
      'in two fences with chat between',
      `\`\`\`yaml\n${YAML.slice(0, YAML.indexOf('  - kind: person\n    id: lanh'))}\`\`\`\nPhần hai:\n\`\`\`yaml\nentries:\n${YAML.slice(YAML.indexOf('  - kind: person\n    id: lanh'))}\`\`\``,
      false,
    ],
    ['bare, with the end mark', `${YAML}${END_MARK}\n`, false],
    ['bare, with chat before and behind', `Đây là bản nháp:\n\n${YAML}${END_MARK}\nHy vọng có ích!`, false],
    ['indented as a whole', `${YAML.replace(/^/gm, '  ')}`, true],
    [
      'with Windows line ends and a byte-order mark',
      `\ufeff${YAML.replaceAll('\n', '\r\n')}${END_MARK}`,
      false,
    ],
    [
      'with no-break spaces and zero-width characters',
      `${YAML.replaceAll('    ', '\u00a0\u00a0\u00a0\u00a0').replace('id: nghi', 'id:\u200b nghi')}${END_MARK}`.replace(
        /\n$/,
        '',
      ),
      false,
    ],
    ['as JSON', JSON_TEXT, false],
    [
      'as JSON in a fence with a comma too many',
      `\`\`\`json\n${JSON_TEXT.replace(/\]\n\}$/, '],\n}')}\n\`\`\``,
      false,
    ],
    ['as JSON with chat behind', `${JSON_TEXT}\n\nXong rồi nhé.`, true],
    ['as JSON with smart quotes', JSON_TEXT.replace(/"([^"]*)"/g, '“$1”'), false],
    ['wrapped in a field of its own', `knowledge:\n${YAML.replace(/^/gm, '  ')}`, true],
    ['as a bare list of entries', `${YAML.replace('entries:\n', '')}${END_MARK}`, false],
    [
      'with smart quotes around texts',
      `${YAML.replace('vi: Bà Hồ Thị Lành kể nước lên tới mái bếp.', 'vi: “Bà Hồ Thị Lành kể nước lên tới mái bếp.”')}${END_MARK}`,
      false,
    ],
    [
      'with a colon in a text that nothing quotes',
      `${YAML.replace("quote: 'Bà", 'quote: Bà').replace("mái bếp'", 'mái bếp')}${END_MARK}`,
      false,
    ],
    [
      'with straight quotes in a quoted text',
      `${YAML.replace("quote: 'Bà Hồ Thị Lành, người dân thôn Đông Hòa, kể: “Nước lên tới mái bếp'", 'quote: "Bà Hồ Thị Lành, người dân thôn Đông Hòa, kể: "Nước lên tới mái bếp"')}${END_MARK}`,
      false,
    ],
    [
      'with dashes of a word processor',
      `${YAML.replace('            - Bà', '            – Bà')}${END_MARK}`,
      false,
    ],
    [
      'with a colon in a question',
      `${YAML.replace('Bà Lành kể chuyện gì?', 'Bà Lành: kể chuyện gì?')}${END_MARK}`,
      false,
    ],
  ])('%s', (_name, text, isCut) => {
    expect(read(text)).toEqual({ facts: BOTH, isCut })
  })

  it('a question in brackets with the comma of a number', () => {
    const questions = '[Ông Nghị là ai?, Mưa 1,7 m là ở đâu?, Lũ 12,345 là gì?]'
    const reply = readReply(YAML.replace('[Ông Nghị là ai?]', questions))
    expect(reply!.entries[0]).toMatchObject({
      facts: [{ questions: { vi: ['Ông Nghị là ai?', 'Mưa 1,7 m là ở đâu?', 'Lũ 12,345 là gì?'] } }],
    })
  })
  it('a reply saved as UTF-16, as some editors do', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(YAML, 'utf16le')])
    expect(read(decodeText(bytes)!)?.facts).toEqual(BOTH)
  })
})

describe('a reply that is cut off gives what is whole, and says so', () => {
  const cuts = Array.from({ length: 12 }, (_, i) => Math.floor((YAML.length * (i + 1)) / 13))
  it.each(cuts)('YAML in an open fence, after %i characters', (at) => {
    const got = read(`\`\`\`yaml\n${YAML.slice(0, at)}`)
    expect(got === undefined || got.isCut).toBe(true)
    // Half a fact is none: nothing but whole ones may go in.
    expect(BOTH.slice(0, got?.facts.length ?? 0)).toEqual(got?.facts ?? [])
  })
  it('the fact before the cut is there', () => {
    expect(read(`\`\`\`yaml\n${YAML.slice(0, YAML.indexOf('lanh-said'))}`)).toEqual({
      facts: ['nghi-who'],
      isCut: true,
    })
  })
  it.each([0.6, 0.75, 0.9])('JSON, after a share of %d', (share) => {
    expect(read(JSON_TEXT.slice(0, JSON_TEXT.length * share))).toEqual({ facts: ['nghi-who'], isCut: true })
  })
  it('a number that is cut in two does not go in', () => {
    const cut = `\`\`\`yaml
entries:
  - kind: concept
    id: flood
    name: đỉnh lũ
    facts:
      - id: peak
        asks: [how-many]
        questions: [Đỉnh lũ bao nhiêu?]
        quote: Đỉnh lũ trên sông Trà Lam tại trạm Cầu Đông đạt 7,84 m
        answer: Đỉnh lũ trên sông Trà Lam tại trạm Cầu Đông đạt 7`
    expect(read(cut)?.facts).toEqual([])
  })
})

describe('what is no draft is none', () => {
  it.each([
    ['a refusal', 'Xin lỗi, tôi không thể giúp việc này.'],
    ['a question back', 'Bạn muốn bao nhiêu câu hỏi cho mỗi ý?'],
    ['nothing', ''],
    ['a page of HTML', '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'],
    ['JSON of something else', '{"error": {"message": "no such model"}}'],
    ['an empty fence', '```yaml\n```'],
  ])('%s', (_name, text) => {
    expect(readReply(text)).toBeUndefined()
  })
})
