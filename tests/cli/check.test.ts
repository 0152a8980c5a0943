import { afterEach, describe, expect, test } from 'vitest'
import { examine } from '../../src/evaluation/check-folder.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { openStore } from '../../src/storage/open.ts'
import { countUnanswered } from '../../src/storage/unanswered-questions.ts'
import { ARTICLE, createFolder, type Folder, QUESTIONS, YAML } from '../knowledge/folder.ts'
import { expectVietnamese } from '../knowledge/vietnamese.ts'
import { runCommand } from './run.ts'

let folder: Folder | undefined
afterEach(() => folder?.remove())

const check = async (
  files: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
  env = {},
) => {
  folder = await createFolder(files)
  return runCommand(['check', folder.path, ...flags], { env })
}

describe('check', () => {
  test('ends with 0 for right knowledge, and lists what it examined', async () => {
    const { code, stdout } = await check()
    expect(stdout).toContain('3 entries, 3 facts, 1 known absence, 2 judgements')
    expect(stdout).toMatch(/Left out .*\(\d of 8\)/)
    // Its article has a sentence that nobody quotes, and a number that nobody says.
    expect(stdout).toMatch(/ works; \d+ warnings? to review: 0 errors, .*\n$/)
    expect(code).toBe(0)
  })

  test('points at the place, with the right quote to paste', async () => {
    const { code, stdout } = await check({
      'knowledge.yaml': YAML.replace('quote: Xã đã trồng 1.200 cây xanh', 'quote: Xã đã trồng 1200 cây xanh'),
    })
    expect(stdout).toContain(
      [
        'knowledge.yaml:40:16 error quote-not-found: “Xã đã trồng 1200 cây xanh” is not in article.txt word for word: you wrote “1200”, the article has “1.200” (article.txt, line 3).',
        '  40 |         quote: Xã đã trồng 1200 cây xanh',
        '                      ^',
        '    Paste this instead: Xã đã trồng 1.200 cây xanh',
      ].join('\n'),
    )
    expect(stdout).toContain('the bot would not start')
    expect(code).toBe(1)
  })

  test.each([
    // A purpose is shown without a quote: only the article's own words may stand there.
    ['trồng 1.200 cây xanh', 0],
    ['trồng 1.300 cây xanh', 1],
  ])('of a document that is said to be for “%s” ends with %i', async (purpose, ends) => {
    const { code, stdout } = await check({
      'knowledge.yaml': YAML.replace('    form: plan\n', `    form: plan\n    purpose: {vi: ${purpose}}\n`),
    })
    expect(stdout.includes('error purpose-not-found')).toBe(ends === 1)
    expect(code).toBe(ends)
  })

  test.each([
    ['fits a button', 'Ai chủ trì?', /0 errors/, 0],
    ['does not', 'Ai là người chủ trì Hội nghị trồng cây?', /error .*label.*\n?.*32/s, 1],
  ])('of a label that %s', async (_, label, says, ends) => {
    const { code, stdout } = await check({
      'knowledge.yaml': YAML.replace('asks: [who]', `asks: [who]\n        label: {vi: ${label}}`),
    })
    expect(stdout).toMatch(says)
    expect(code).toBe(ends)
  })

  test('notes a fact all whose questions are longer than a button', async () => {
    const long = 'Ai là người đã chủ trì Hội nghị này?'
    const { stdout } = await check({ 'knowledge.yaml': YAML.replace('Ai chủ trì Hội nghị?', long) }, [
      '--all',
    ])
    expect(stdout).toMatch(/note button-cut: meeting-chair: every question is longer than the 32 characters/)
  })

  test('ends with 1 if only questions.yaml is wrong', async () => {
    const { code, stdout } = await check({ 'questions.yaml': QUESTIONS.replace('meeting-chair', 'nobody') })
    expect(stdout).toContain('questions.yaml:3:11 error unknown-id')
    expect(code).toBe(1)
  })

  test('judgements below the bars are an error, each miss is a warning at its line', async () => {
    const { code, stdout } = await check({
      'questions.yaml': `${QUESTIONS}  - q: Thời tiết thế nào?\n    fact: trees-number\n`,
    })
    expect(stdout).toMatch(
      /error judgements-missed: only 2 of 3 judgements are answered correctly; 85% must be/,
    )
    expect(stdout).toMatch(
      /questions\.yaml:6:8 warning judgement-silent: “Thời tiết thế nào\?” should lead to trees-number/,
    )
    expect(code).toBe(1)
  })

  test('lists what no fact covers', async () => {
    const { stdout } = await check()
    // Nobody quotes this sentence of the little article, and nobody says its number.
    expect(stdout).toMatch(
      /article\.txt:5:1 warning sentence-without-fact: .*“Nhân dịp này, xã trao 3 suất quà/,
    )
    expect(stdout).toMatch(/article\.txt:5:23 warning number-without-fact: no answer has the number 3/)
  })

  test('does not ask for the number of a list item, nor for one that only the English answer has', async () => {
    const article = ARTICLE.replace('Nhân dịp này', '7. Nhân dịp này')
    const yaml = YAML.replace('The commune planted', 'The commune gave 3 gifts and planted')
    const { stdout } = await check({ 'article.txt': article, 'knowledge.yaml': yaml })
    expect(stdout).not.toMatch(/article\.txt:5:\d+ warning number-without-fact/)
  })

  test.each([
    [
      'no English',
      YAML.replace('          en: The commune planted 1,200 trees.\n', ''),
      /warning no-translation: trees-number/,
    ],
    [
      'no question',
      YAML.replace('vi: [Kế hoạch 45 của ai?]\n          en: [Whose is Plan 45?]', 'vi: []'),
      /warning no-question: plan-45-what has no questions/,
    ],
    [
      'a question twice',
      YAML.replace('Trồng cây hết bao nhiêu tiền?', 'Kế hoạch 45 của ai'),
      /warning question-twice: .*also a question of plan-45-what/,
    ],
    [
      'two buttons with the same words',
      YAML.replaceAll(/( +)(asks: .*)/g, '$1$2\n$1label: {vi: Ai?}'),
      /warning label-twice: “Ai\?” is also the label of meeting-chair/,
    ],
    ['a caption that is not there', YAML.replace('Mai phát biểu."', 'Mai nói."'), /warning line-not-found/],
    [
      'an absence that denies what stands in the article',
      YAML.replace('không nêu kinh phí trồng cây', 'không nêu tên Chủ tịch xã'),
      /warning absence-denied: .*“Bà Trần Thị Mai, Chủ tịch xã”/,
    ],
    [
      'two questions on one line',
      YAML.replace(
        'vi: [Kế hoạch 45 của ai?]',
        'vi:\n            - Kế hoạch 45 của ai?\n              Kế hoạch của huyện là gì?',
      ),
      /warning questions-joined: “Kế hoạch 45 của ai\? Kế hoạch của huyện là gì\?” is two questions/,
    ],
    [
      'an answer in words of its own',
      YAML.replace(
        'vi: Xã đã trồng 1.200 cây xanh.',
        'vi: Chính quyền địa phương phát động phủ kín đồi trọc bằng 1.200 cây xanh che bóng mát.',
      ),
      /warning answer-beside-quote: only \d+% of the words of the answer are in its quote/,
    ],
    [
      'a long answer',
      YAML.replace(
        'vi: Kế hoạch số 45 là của huyện.',
        `vi: Kế hoạch số 45 là của huyện. ${'Rất dài. '.repeat(80)}\n          en: x\n        detail:\n          vi: ${'Rất dài. '.repeat(80)}`,
      ).replace("          en: Plan No. 45 is the district's.\n", ''),
      /warning answer-too-long: plan-45-what/,
    ],
  ])('warns of %s, and ends with 0', async (_, yaml, says) => {
    const { code, stdout } = await check({ 'knowledge.yaml': yaml })
    expect(stdout).toMatch(says)
    expect(code).toBe(0)
  })

  test.each([
    [
      'a number',
      'vi: Xã đã trồng 1.200 cây xanh.',
      'vi: Xã đã trồng 2.100 cây xanh.',
      'number-without-quote',
      '2.100',
    ],
    [
      'a person',
      'vi: Bà Trần Thị Mai chủ trì Hội nghị.',
      'vi: Bà Lê Thị Mai chủ trì Hội nghị.',
      'name-without-quote',
      'Lê Thị Mai',
    ],
    [
      'the English',
      'en: The commune planted 1,200 trees.',
      'en: The commune planted 1,300 trees.',
      'number-without-quote',
      '1,300',
    ],
  ])(
    'an answer that lies about %s is an error at its line, and ends with 1',
    async (_, truth, lie, issue, said) => {
      const text = YAML.replace(truth, lie)
      const { code, stdout } = await check({ 'knowledge.yaml': text })
      const line = text.split('\n').findIndex((one) => one.includes(lie)) + 1
      expect(stdout).toMatch(new RegExp(`knowledge\\.yaml:${line}:\\d+ error ${issue}: .*${said}`))
      expect(code).toBe(1)
    },
  )

  test('--fix repairs what is mechanical, tells it, and checks what is left', async () => {
    const broken = YAML.replace('quote: Xã đã trồng 1.200', 'quote: Xã  đã trồng “1.200”')
    const { code, stdout } = await check({ 'knowledge.yaml': broken }, ['--fix'])
    expect(stdout).toMatch(
      /^fixed: knowledge\.yaml:40 now quotes the article exactly: Xã đã trồng 1\.200 cây xanh\n/,
    )
    expect(await folder!.read('knowledge.yaml')).toBe(YAML)
    expect(code).toBe(0)
  })

  test('changes nothing without --fix', async () => {
    const broken = YAML.replace('quote: Xã đã trồng 1.200', 'quote: Xã đã trồng “1.200”')
    expect((await check({ 'knowledge.yaml': broken })).code).toBe(1)
    expect(await folder!.read('knowledge.yaml')).toBe(broken)
  })

  test('counts what a machine drafted and nobody has read', async () => {
    const { stdout } = await check({
      'knowledge.yaml': YAML.replace('id: trees-number', 'id: trees-number\n        review: true'),
    })
    expect(stdout).toMatch(/Notes.*review 1/)
  })

  test('speaks Vietnamese on a Vietnamese terminal, or where it is set to', async () => {
    const broken = YAML.replace('quote: Xã đã trồng 1.200', 'quote: Xã đã trồng 1200')
    for (const env of [
      { LANG: 'vi_VN.UTF-8' },
      { LC_ALL: 'vi_VN', LANG: 'en_GB' },
      { TERMINAL_LANG: 'vi', LC_ALL: 'C' },
    ]) {
      const { stdout } = await check({ 'knowledge.yaml': broken }, [], env)
      expect(stdout).toContain(
        'knowledge.yaml:40:16 lỗi quote-not-found: “Xã đã trồng 1200 cây xanh” không có nguyên văn trong article.txt: bạn viết “1200”, bài viết “1.200” (article.txt, dòng 3).',
      )
      expect(stdout).toMatch(/ chưa ổn, bot sẽ không khởi động: 1 lỗi, /)
      await folder!.remove()
    }
    for (const env of [
      { LANG: 'en_US.UTF-8' },
      { TERMINAL_LANG: 'en', LANG: 'vi_VN.UTF-8' },
      { LANG: 'via' },
    ])
      expect((await check({ 'knowledge.yaml': broken }, [], env)).stdout).toContain('error quote-not-found')
  })

  test('every finding of right knowledge has its Vietnamese, with the same words of the files', async () => {
    const read = loadTexts(YAML, ARTICLE)
    if (!read.ok) throw new Error('does not load')
    folder = await createFolder({
      'knowledge.yaml': YAML.replaceAll(/ {10}en: .*\n/g, '').replace(
        'id: trees-number',
        'id: trees-number\n        review: true',
      ),
      'questions.yaml': `${QUESTIONS}  - q: Thời tiết thế nào?\n    fact: trees-number\n`,
    })
    const { issues } = await examine(folder.path)
    expect(issues.length).toBeGreaterThan(5)
    for (const issue of issues) expectVietnamese(issue)
  })

  test('asks for no translation where knowledge is only Vietnamese', async () => {
    const untranslated = YAML.replaceAll(/ {10}en: .*\n/g, '')
    const codes = async (yaml: string) =>
      [
        ...(await check({ 'knowledge.yaml': yaml }, ['--all'])).stdout.matchAll(
          /(?:warning|note) ([\w-]+):/g,
        ),
      ].map(([, code]) => code)
    expect(await codes(untranslated)).toEqual(
      expect.arrayContaining(['no-translation', 'no-english-question']),
    )
    await folder!.remove()
    const only = await codes(`languages: [vi]\n${untranslated}`)
    expect(only).not.toContain('no-translation')
    expect(only).not.toContain('no-english-question')
    expect(only).toContain('sentence-without-fact')
  })

  test('cannot start without a folder', async () => {
    const { code, stderr } = await runCommand(['check', '/no/such/folder'])
    expect(code).toBe(2)
    expect(stderr).toContain('There is no folder /no/such/folder')
  })
})

describe('draft', () => {
  test.each([
    [['my', 'article.txt'], /^One file at a time: “my”, “article\.txt”/],
    [['/no/such article.txt'], /^“\/no\/such article\.txt” cannot be read \(ENOENT\)/],
  ])('of %j is refused', async (names, says) => {
    const { code, stderr } = await runCommand(['draft', ...names])
    expect(code).toBe(1)
    expect(stderr).toMatch(says)
  })
})

describe('unanswered', () => {
  test('lists none for a bot that never ran, and names where they would be', async () => {
    folder = await createFolder()
    const env = { KNOWLEDGE_DIR: folder.path, DATA_DIR: `${folder.path}/data` }
    const { code, stdout } = await runCommand(['unanswered'], { env })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `Nothing is stored yet. Only a bot with BOT_TOKEN stores questions, in ${env.DATA_DIR}.\n`,
    })
  })

  test('cannot find those in Redis without the token of the bot', async () => {
    folder = await createFolder()
    const env = { KNOWLEDGE_DIR: folder.path, REDIS_URL: 'redis://127.0.0.1:1' }
    const { code, stderr } = await runCommand(['unanswered'], { env })
    expect(code).toBe(2)
    expect(stderr).toContain('Set BOT_TOKEN')
  })

  test('lists what was missed with the nearest facts, and how to answer it', async () => {
    folder = await createFolder()
    const dataDir = `${folder.path}/data`
    const store = await openStore({ dataDir, bot: 1 })
    for (let i = 0; i < 3; i++) await countUnanswered(store, 'Trồng cây: gì?', 'not-in-article')
    await countUnanswered(store, 'Ai chủ trì Hội nghị?', 'close')
    await store.close()
    const env = { KNOWLEDGE_DIR: folder.path, DATA_DIR: dataDir }
    const list = await runCommand(['unanswered'], { env })
    expect(list.code).toBe(0)
    expect(list.stdout).toMatch(/^ {4}3 × trồng cây: gì\n.*nearest: /)
    expect(list.stdout).toContain('now answered by: meeting-chair')
    expect(list.stdout).toContain('npm run unanswered -- --teach')
  })
})
