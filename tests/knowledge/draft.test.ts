import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Draft } from '../../src/drafter/assistant/assistant-draft.ts'
import { draftKnowledge } from '../../src/drafter/draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { readText } from '../../src/drafter/readers/read-source.ts'
import { keysOf } from '../../src/knowledge/claims/terms.ts'
import { namesOf } from '../../src/knowledge/entry-fields.ts'
import { loadKnowledge, loadTexts } from '../../src/knowledge/load.ts'
import type { Entry, Knowledge } from '../../src/knowledge/schema.ts'

const nameKey = (name: string) => keysOf(name).join(' ')

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')

const drafted = async (path: string): Promise<Draft> => {
  const source = await readText(await read(path))
  if (!source.ok) throw new Error(`nothing drafted from ${path}`)
  return draftKnowledge(source.page)
}

const knowledgeOf = ({ files }: Draft): Knowledge => {
  const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.loaded.knowledge
}

const TEXTS = [
  'knowledge/article.txt',
  'tests/fixtures/second-article/article.txt',
  'tests/fixtures/drafts/sports.txt',
  'tests/fixtures/drafts/council.txt',
  'tests/fixtures/drafts/page.html',
]

describe.each(TEXTS)('the draft of %s', (path) => {
  it('passes the loader, with every fact and absence still to be reviewed', async () => {
    const { entries, absences } = knowledgeOf(await drafted(path))
    for (const entry of entries) {
      expect(entry.review, entry.id).toBe(true)
      for (const fact of entry.facts) expect(fact.review, fact.id).toBe(true)
    }
    for (const absence of absences) expect(absence.review, absence.id).toBe(true)
    expect(entries.flatMap((e) => e.facts).length).toBeGreaterThan(4)
  })

  it('answers in whole sentences of the article', async () => {
    const draft = await drafted(path)
    const text = keysOf(draft.files['article.txt']).join(' ')
    for (const { facts } of knowledgeOf(draft).entries)
      for (const { id, answer, quote } of facts) {
        expect(answer.en, `${id}: a translation would be invented`).toBeUndefined()
        const parts = id.startsWith('list-') || id === 'article-pictures' ? quote : [answer.vi]
        for (const part of parts) expect(text, `${id}: ${part}`).toContain(keysOf(part).join(' '))
      }
  })

  it('asks every question once, in the language of the article', async () => {
    const { entries, languages } = knowledgeOf(await drafted(path))
    const questions = entries.flatMap((e) => e.facts.flatMap((f) => f.questions.vi))
    expect(languages).toEqual(['vi'])
    expect(entries.flatMap((e) => e.facts.flatMap((f) => f.questions.en))).toEqual([])
    expect(questions.filter((q, i) => questions.indexOf(q) !== i)).toEqual([])
  })
})

describe('on the article of this project the draft finds by itself', async () => {
  const loaded = await loadKnowledge(new URL('knowledge', root).pathname)
  if (!loaded.ok) throw new Error('the knowledge of this project does not load')
  const found = knowledgeOf(await drafted('knowledge/article.txt')).entries
  const namesIn = (entry: Entry) => namesOf(entry).map(([, name]) => nameKey(name))
  const same = (wanted: Entry) => (entry: Entry) =>
    entry.kind === wanted.kind &&
    (wanted.kind === 'directive' && entry.kind === 'directive'
      ? entry.form === wanted.form && Number(entry.number) === Number(wanted.number)
      : namesIn(entry).some((name) => namesIn(wanted).includes(name)))
  // An office whose holder the article does not name is no person.
  const wanted = loaded.loaded.knowledge.entries.filter(
    (e) =>
      (e.kind === 'person' && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}/u.test(e.name.vi)) ||
      (e.kind === 'directive' && e.number !== undefined),
  )

  it.each(wanted.map((e) => [e.kind, e.id, e] as const))('the %s %s', (_kind, _id, entry) => {
    expect(found.filter(same(entry))).toHaveLength(1)
  })
  it('no person without a name', () => {
    for (const entry of found.filter(({ kind }) => kind === 'person'))
      expect(entry.name.vi).toMatch(/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*)+$/u)
  })

  it('captions and furniture', () => {
    const { captions, furniture } = loaded.loaded.knowledge
    const draft = draftKnowledge(pageOf(loaded.loaded.article.paragraphs.map((p) => p.text).join('\n')))
    expect(knowledgeOf(draft)).toMatchObject({ captions, furniture })
  })
})

describe('in a text of another subject', () => {
  const entry = async (path: string, kind: Entry['kind'], name: string) => {
    const { entries } = knowledgeOf(await drafted(`tests/fixtures/${path}`))
    return entries.find((e) => e.kind === kind && namesOf(e).some(([, n]) => nameKey(n) === nameKey(name)))
  }
  it.each([
    // path, kind, name, what else the text tells
    [
      'second-article/article.txt',
      'person',
      'Trần Quốc Bảo',
      { post: { vi: 'Giám đốc Sở Y tế tỉnh Sơn Lâm' } },
    ],
    ['second-article/article.txt', 'person', 'Hoàng Thị Mai Lan', { post: { vi: 'Phó Chủ tịch UBND tỉnh' } }],
    [
      'second-article/article.txt',
      'directive',
      '27-NQ/TU',
      { form: 'resolution', number: '27', symbol: '27-NQ/TU' },
    ],
    ['second-article/article.txt', 'directive', '3021/QĐ-BYT', { issuer: 'bo-y-te' }],
    // A person's name does not belong to the place before it.
    ['drafts/council.txt', 'person', 'Đặng Thị Thu Cúc', { post: { vi: 'Chủ tịch HĐND thành phố' } }],
    ['drafts/council.txt', 'directive', '4410/QĐ-UBND', { date: '15/8/2025' }],
    ['drafts/council.txt', 'directive', '62/NQ-HĐND', { form: 'resolution' }],
    ['drafts/council.txt', 'event', 'Kỳ họp thứ 18 HĐND thành phố Tân Phước khóa X', {}],
    ['drafts/page.html', 'directive', '88/KH-SNN', { form: 'plan', number: '88' }],
  ] as const)('%s: the %s %s', async (path, kind, name, fields) => {
    expect(await entry(path, kind, name)).toMatchObject(fields)
  })
})

describe('of a saved page the draft', async () => {
  const draft = await drafted('tests/fixtures/drafts/page.html')
  it('keeps title, date, paragraphs, captions and author, and nothing of the page around them', () => {
    expect(draft.files['article.txt'].split('\n\n').map((line) => line.trim().slice(0, 36))).toEqual([
      'Thứ Ba, 10/6/2025',
      'Vườn ươm Cát Lái mở cửa đón học sinh',
      'Ngày 9/6, bà Tô Ngọc Bích, Giám đốc ',
      'Học sinh tập ươm cây đước. Ảnh: Hải ',
      '“Mỗi em mang về một cây con và phải ',
      'Theo Kế hoạch số 88/KH-SNN của Sở Nô',
      'Lan Chi',
    ])
  })
  it('knows source, date and captions from the markup', () => {
    expect(knowledgeOf(draft)).toMatchObject({
      source: { newspaper: { vi: 'Báo Bến Sông' }, date: 'Thứ Ba, 10/6/2025' },
      captions: ['Học sinh tập ươm cây đước. Ảnh: Hải Đăng'],
    })
  })
})

describe('texts that hardly are one', () => {
  it.each([
    ['one sentence', 'Hôm qua trời mưa.'],
    ['a title alone', 'Thông báo nghỉ lễ'],
    ['no diacritics', 'Thu truong phat bieu.\n\nHoi nghi dien ra ngay 3/4.'],
    [
      'a paragraph longer than an answer may be',
      `Tin dài\n\nÔng Nguyễn Văn Ba nói ${'rất dài, '.repeat(200)}hết.`,
    ],
    ['Windows line ends and a byte-order mark', '\ufeffTiêu đề\r\n\r\nBà Lê Thị Tư phát biểu.\r\n'],
    ['decomposed letters', 'Tiêu đề bài\n\nÔng Trần Văn Ân, Giám đốc Sở Y tế, phát biểu.'.normalize('NFD')],
    ['marks that YAML reads', 'a: b # c\n\n- “x”: {y} *z &w !t %u @v `q`. 100% là: [1, 2].'],
    ['one endless line', 'Sở Y tế và 12 tỷ đồng, '.repeat(400)],
    ['an unclosed quotation', 'Lời\n\nÔng Lê Văn Sáu nói: “Tôi đi. Tôi về.'],
    ['names that repeat', 'Tin\n\nSở Y tế họp.\n\nSở Y Tế họp.\n\nSỞ Y TẾ HỌP.'],
  ])('%s is drafted all the same', (_name, text) => {
    expect(knowledgeOf(draftKnowledge(pageOf(text)))).toMatchObject({ languages: [expect.any(String)] })
  })
  it('any jumble of words, marks and lines is drafted', async () => {
    const pieces = (await Promise.all(TEXTS.map(read))).join('\n').split(/(?<=[\s,.“”])/)
    const jumble = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string()), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(jumble, (parts) => {
        const text = parts.join('')
        // The reader of files refuses any other.
        fc.pre(/[\p{L}\p{N}]/u.test(text))
        knowledgeOf(draftKnowledge(pageOf(text)))
      }),
      { numRuns: 150 },
    )
  })
})

describe('npm run draft', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draft-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const draft = async (...argv: string[]) => {
    const stdout = new PassThrough()
    const stderr = new PassThrough()
    const io = { stdin: new PassThrough(), stdout, stderr, env: {}, signal: new AbortController().signal }
    const code = await run(['draft', ...argv], io)
    return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') }
  }
  const article = new URL('tests/fixtures/drafts/council.txt', root).pathname

  it('writes a folder that loads, the article letter by letter, and nothing beside it', async () => {
    const out = join(folder, 'new', 'knowledge')
    const { code } = await draft(article, '--out', out)
    expect(code).toBe(0)
    expect((await loadKnowledge(out)).ok).toBe(true)
    expect(await readFile(join(out, 'article.txt'), 'utf8')).toBe(await readFile(article, 'utf8'))
    expect(await readdir(join(folder, 'new'))).toEqual(['knowledge'])
  })

  it.each([
    'fixtures/drafts/council.txt',
    'training/articles/festival/article.txt',
    'training/articles/road/article.txt',
    'training/articles/storm/article.txt',
    'training/articles/university/article.txt',
  ])('writes of %s what `npm run check` has no error to tell of', async (path) => {
    const out = join(folder, 'knowledge')
    await draft(new URL(`tests/${path}`, root).pathname, '--out', out)
    const stdout = new PassThrough().resume()
    const io = {
      stdin: new PassThrough(),
      stdout,
      stderr: stdout,
      env: {},
      signal: new AbortController().signal,
    }
    expect(await run(['check', out], io)).toBe(0)
  })

  it('leaves a folder that is there as it is', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine')
    const { code, error } = await draft(article, '--out', folder)
    expect(code).toBe(1)
    expect(error).toContain('--force')
    expect(await readdir(folder)).toEqual(['mine.txt'])
  })

  it('keeps what it replaces with --force', async () => {
    const out = join(folder, 'knowledge')
    await mkdir(out)
    await writeFile(join(out, 'mine.txt'), 'mine')
    expect((await draft(article, '--out', out, '--force')).code).toBe(0)
    expect((await loadKnowledge(out)).ok).toBe(true)
    expect(await readFile(join(`${out}.bak`, 'mine.txt'), 'utf8')).toBe('mine')
  })

  it.each([
    ['no file named', []],
    ['a file that is not there', ['nowhere.txt']],
  ])('says what to do where there is %s', async (_name, argv) => {
    const { code, error } = await draft(...argv, '--out', join(folder, 'x'))
    expect(code).toBe(1)
    expect(error).toMatch(/draft|Check the name/)
  })
})
