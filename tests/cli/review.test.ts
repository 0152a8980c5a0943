import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal } from '../../src/cli/command.ts'
import { reviewFolder } from '../../src/cli/review.ts'
import { createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { collect, runCommand } from './run.ts'
import { type Answers, scripted } from './scripted.ts'

/** Three facts of which two are drafted, one of them offered to readers, and an absence. */
const DRAFT = YAML.replaceAll(
  /^( +)- id: (trees-number|plan-45-what|absent-cost)$/gm,
  '$1- id: $2\n$1  review: true',
).replace('questions:\n          vi: [Kế', 'questions: # cách hỏi\n          vi: [Kế')
let folder: Folder
beforeEach(async () => {
  folder = await createFolder({ 'knowledge.yaml': DRAFT, 'wordings.txt': '[trees-number vi]\nMấy cây?\n' })
})
afterEach(() => folder.remove())

/** Reviews the folder with these keys, one after the other. */
const review = async (press: string, answers: Answers = {}, env = {}, meanwhile = async () => {}) => {
  const { stream, text } = collect()
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const { signal } = new AbortController()
  const io = createTerminal({ stdin, stdout: stream, stderr: stream, env, signal })
  const script = scripted(io.say, { press: press.split(''), ...answers })
  const asker: typeof script = {
    ...script,
    press: async (message, acts) => {
      await meanwhile()
      return script.press(message, acts)
    },
  }
  const code = await reviewFolder({ folder: folder.path, asker, io })
  return { code, stdout: text() }
}
const yaml = () => folder.read('knowledge.yaml')

describe('review', () => {
  it('shows a fact with its quote in its paragraph, and marks it as read with one key', async () => {
    const { code, stdout } = await review('yq')
    expect(code).toBe(0)
    expect(stdout).toContain('[1/3] trees-number · UBND xã An Bình')
    expect(stdout).toContain('Quote: “Xã đã trồng 1.200 cây xanh”')
    expect(stdout).toContain(
      'paragraph 2: Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị. «Xã đã trồng 1.200 cây xanh» theo',
    )
    expect(stdout).toContain('1 read, 0 dropped. 2 left to review.')
    expect(await yaml()).toBe(DRAFT.replace('trees-number\n        review: true', 'trees-number'))
  })
  it('shows every wording, in both languages', async () => {
    const { stdout } = await review('q')
    expect(stdout).toContain('Questions: Xã đã trồng bao nhiêu cây xanh? · Mấy cây?')
    expect(stdout).toContain('Questions (en): How many trees did the commune plant?')
  })
  it('takes decisions back one by one, what was dropped and what was edited, too', async () => {
    const { stdout } = await review('xyebbbq', { 'review-editing-vi': ['Kế hoạch 45 là của huyện.'] })
    expect(stdout.match(/\[\d\/3\]/g)).toEqual([
      '[1/3]',
      '[2/3]',
      '[3/3]',
      '[3/3]',
      '[3/3]',
      '[2/3]',
      '[1/3]',
    ])
    expect(stdout).toContain('0 read, 0 dropped. 3 left to review.')
    expect([await yaml(), await folder.read('wordings.txt')]).toEqual([
      DRAFT,
      '[trees-number vi]\nMấy cây?\n',
    ])
  })
  it.each([
    ['while it asks, and shows the item again', 1, 'yyq', ['[1/3]', '[1/3]', '[2/3]'], '1 read'],
    [
      'since the last decision, and takes nothing back',
      2,
      'ybbq',
      ['[1/3]', '[2/3]', '[2/3]', '[2/3]'],
      '1 read',
    ],
  ])('keeps what an editor changes %s', async (_, when, keys, shown, told) => {
    let asked = 0
    const { stdout } = await review(keys, {}, {}, async () => {
      if (++asked === when)
        await folder.write('knowledge.yaml', (await yaml()).replace('Tran Thi Mai', 'Ms Tran Thi Mai'))
    })
    expect(stdout.match(/\[\d\/3\]/g)).toEqual(shown)
    expect(stdout).toContain(told)
    expect(await yaml()).toContain('en: Ms Tran Thi Mai}')
  })
  it('changes nothing where an edit is broken off', async () => {
    await review('eq', { 'review-editing-vi': [undefined] })
    expect(await yaml()).toBe(DRAFT)
  })
  it('drops a fact with its wordings, and offers readers another one', async () => {
    const { stdout } = await review('xq')
    expect(stdout).toContain('0 read, 1 dropped. 2 left to review.')
    expect(await yaml()).not.toContain('trees-number')
    expect(await yaml()).toContain('# cách hỏi')
    expect(await folder.read('wordings.txt')).not.toContain('Mấy cây?')
  })
  it('writes another answer, says what its quote does not prove, and shows it again', async () => {
    const { stdout } = await review('eyq', {
      'review-editing-vi': ['Xã đã trồng 1.300 cây xanh.'],
      'review-editing-en': ['The commune planted 1,200 trees.'],
    })
    expect(stdout.match(/\[1\/3\]/g)).toHaveLength(2)
    expect(stdout).toContain('! the answer says 1.300')
    expect(await yaml()).toContain('vi: Xã đã trồng 1.300 cây xanh.')
    expect(await yaml()).toContain('en: The commune planted 1,200 trees.')
  })
  it('leaves for later, and says so of an absence', async () => {
    const { stdout } = await review('nnn')
    expect(stdout).toContain('[3/3] absent-cost')
    expect(stdout).toContain('An absence')
    expect(stdout).toMatch(/Without it the bot would say: \S/)
    expect(await yaml()).toBe(DRAFT)
  })
  it('asks last for entries that have nothing unread but themselves', async () => {
    const office =
      '  - kind: organization\n    id: district\n    review: true\n    name: {vi: huyện}\n    parent: an-binh\n'
    await folder.write('knowledge.yaml', YAML.replace('absences:', `${office}absences:`))
    const { stdout } = await review('y')
    expect(stdout).toContain(
      '[1/1] district · huyện · knowledge.yaml:61\n  Relations: parent: an-binh\n  Do the names',
    )
    expect(stdout).toContain('Nothing is left to review.')
    expect(await yaml()).toBe(
      YAML.replace('absences:', `${office.replace('    review: true\n', '')}absences:`),
    )
  })
  it('shows the relations of an unread entry with its facts', async () => {
    await folder.write(
      'knowledge.yaml',
      DRAFT.replace('id: plan-45\n', 'id: plan-45\n    review: true\n    issuer: an-binh\n'),
    )
    const { stdout } = await review('nq')
    expect(stdout).toMatch(/plan-45-what · [\s\S]*Relations: issuer: an-binh\n/)
  })
  it('speaks Vietnamese on a Vietnamese terminal', async () => {
    const { stdout } = await review('dq', {}, { LANG: 'vi_VN.UTF-8' })
    expect(stdout).toContain('Đã duyệt 1 ý, bỏ 0. Còn 2 ý chưa ai đọc.')
  })
  it('has nothing to do where everything was read', async () => {
    await folder.write('knowledge.yaml', YAML)
    expect((await review('')).stdout).toBe('Nothing is left to review.\n')
  })
  it('refuses a folder with errors', async () => {
    await folder.write('knowledge.yaml', DRAFT.replace('summary: meeting-chair', 'summary: nobody'))
    const { code, stdout } = await review('')
    expect([code, stdout]).toEqual([1, expect.stringContaining('has errors')])
  })
  it('needs a terminal', async () => {
    const { code, stderr } = await runCommand(['review', folder.path], { input: '' })
    expect([code, stderr]).toEqual([2, 'This asks step by step, so it needs a terminal.\n'])
  })
})

describe('what nobody has read', () => {
  it('is the last line of a check', async () => {
    const { stdout } = await runCommand(['check', folder.path])
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^3 drafted by a machine, not reviewed yet \(facts, absences, entries\)/,
    )
    await folder.write('knowledge.yaml', YAML)
    expect((await runCommand(['check', folder.path])).stdout).not.toContain('not reviewed yet')
  })
  it('is answered by ask, and marked', async () => {
    const env = { KNOWLEDGE_DIR: folder.path }
    const { stdout } = await runCommand(['ask', 'Xã đã trồng bao nhiêu cây xanh?'], { env })
    expect(stdout).toMatch(/^\(chưa duyệt\) Xã đã trồng 1\.200 cây xanh\./)
    const absent = await runCommand(['ask', 'What did the trees cost?'], { env })
    expect(absent.stdout).toMatch(/^\(unreviewed\) /)
    const read = await runCommand(['ask', 'Ai chủ trì Hội nghị?'], { env })
    expect(read.stdout).toMatch(/^Bà Trần Thị Mai chủ trì/)
  })
})
