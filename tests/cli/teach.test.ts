import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCurrent } from '../../src/cli/edit-folder.ts'
import { teachOne } from '../../src/cli/teach.ts'
import { type Lesson, teachFact } from '../../src/cli/teach-fact.ts'
import { teachUnanswered } from '../../src/cli/teach-unanswered.ts'
import { sentencesOf } from '../../src/locales/sentences.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import { countUnanswered, dropUnanswered, readUnanswered } from '../../src/storage/unanswered-questions.ts'
import { createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { runCommand } from './run.ts'
import { type Answers, scripted } from './scripted.ts'

let folder: Folder
beforeEach(async () => {
  folder = await createFolder()
})
afterEach(() => folder.remove())

const say = sentencesOf('cli', 'vi')
const teach = async (answers: Answers, question = 'Xã trao mấy suất quà?') => {
  const asker = scripted(say, { 'next-question': ['', ''], ...answers })
  const current = (await readCurrent(folder.path))!
  const isSaved = await teachFact({ folder: folder.path, current, asker, say, lang: 'vi' }, question)
  const { knowledge } = (await readCurrent(folder.path))!.loaded
  const fact = isSaved
    ? knowledge.entries
        .flatMap((entry) => entry.facts)
        .find(({ questions }) => questions.vi.includes(question))
    : undefined
  return { isSaved, fact, asker, yaml: await folder.read('knowledge.yaml'), knowledge }
}

describe('teach', () => {
  const GIFTS = { sentence: ['suất quà'], entry: ['an-binh'] }
  it('writes a fact with its quote, under the entry that was chosen', async () => {
    const { fact, asker } = await teach({
      ...GIFTS,
      quote: ['xã trao 3  suất quà'],
      'answer-offered': ['Xã trao 3 suất quà.'],
      'next-question': ['How many gifts were there?', ''],
    })
    expect(fact).toEqual({
      id: 'xa-trao-may-suat-qua',
      asks: ['how-many'],
      answer: { vi: 'Xã trao 3 suất quà.' },
      quote: ['xã trao 3 suất quà'],
      questions: { vi: ['Xã trao mấy suất quà?'], en: ['How many gifts were there?'] },
      about: [],
    })
    expect(asker.said.at(-1)).toBe('Đã ghi ý xa-trao-may-suat-qua.')
  })
  it('says which sentences have no fact, and which entries the sentence names', async () => {
    const asker = scripted(say, {})
    const offered: string[][] = []
    const current = (await readCurrent(folder.path))!
    const lesson = { folder: folder.path, current, say, lang: 'vi' as const }
    const choosing: Lesson['asker'] = {
      ...asker,
      choose: async (_message, choices) => {
        offered.push(choices.map(({ label, hint }) => `${label}${hint ? ` · ${hint}` : ''}`))
        return choices.find(({ label }) => label.includes('chủ trì') || label.includes('mai'))?.value
      },
    }
    await teachFact({ ...lesson, asker: choosing }, 'Ai chủ trì?')
    expect(offered[0]).toContain(
      '[4] Nhân dịp này, xã trao 3 suất quà tặng các hộ tiêu biểu. · chưa có ý nào',
    )
    expect(offered[1]![0]).toBe('Trần Thị Mai (mai) · có trong câu')
  })
  it('does not take words that the article does not have, and names the nearest', async () => {
    const { asker, fact } = await teach({ ...GIFTS, quote: ['xã trao 4 suất quà', 'xã trao 3 suất quà'] })
    expect(asker.wrong).toEqual(['Bài không có nguyên văn chỗ này. Gần nhất: “xã trao 3 suất quà”'])
    expect(fact?.quote).toEqual(['xã trao 3 suất quà'])
  })
  it('says what the quote does not prove, and takes a better answer', async () => {
    const { asker, fact } = await teach({
      ...GIFTS,
      'answer-offered': ['Xã trao 5 suất quà.'],
      answer: ['Xã trao 3 suất quà.'],
      'keep-anyway': [false],
    })
    expect(asker.said[0]).toContain('câu trả lời nói 5, nhưng câu trích')
    expect(fact?.answer.vi).toBe('Xã trao 3 suất quà.')
  })
  it('makes an entry where there is none, a document with its form', async () => {
    const { knowledge } = await teach({
      ...GIFTS,
      entry: ['mục mới'],
      kind: ['văn bản'],
      form: ['nghị quyết'],
      name: ['Nghị quyết quà'],
    })
    expect(knowledge.entries.at(-1)).toMatchObject({
      kind: 'directive',
      form: 'resolution',
      id: 'nghi-quyet-qua',
    })
  })
  it('begins a folder that has no fact, and offers its first three', async () => {
    await folder.write(
      'knowledge.yaml',
      'source:\n  newspaper: {vi: Báo An Bình}\n  title: Sáng 5/6, UBND xã An Bình tổ chức Hội nghị tổng kết phong trào trồng cây.\nentries: []\n',
    )
    await folder.write('questions.yaml', 'judgements: []\n')
    const entry = { entry: ['mục mới'], kind: ['người'] }
    await teach({ ...entry, sentence: ['chủ trì Hội nghị'], name: ['Trần Thị Mai'] }, 'Ai chủ trì?')
    for (const question of ['Trồng mấy cây?', 'Kế hoạch nào?', 'Cây nào?'])
      await teach({ sentence: ['1.200'], entry: ['tran-thi-mai'] }, question)
    const { knowledge } = (await readCurrent(folder.path))!.loaded
    expect(knowledge.entries.map(({ id, facts }) => [id, facts.length])).toEqual([['tran-thi-mai', 4]])
    expect(knowledge.starters).toEqual(['ai-chu-tri', 'trong-may-cay', 'ke-hoach-nao'])
    expect(knowledge.summary).toBe('ai-chu-tri')
    expect(await folder.read('knowledge.yaml')).toContain(
      'entries:\n  - kind: person\n    id: tran-thi-mai\n',
    )
  })
  it('takes quotes from several places, and asks again for words that the article does not have', async () => {
    const { fact, asker } = await teach({ ...GIFTS, 'next-quote': ['4 suất', '1.200 cây xanh', ''] })
    expect(asker.wrong).toHaveLength(1)
    expect(fact?.quote).toEqual(['Nhân dịp này, xã trao 3 suất quà tặng các hộ tiêu biểu.', '1.200 cây xanh'])
  })
  it.each<[what: string, answers: Answers]>([
    ['no sentence is chosen', { sentence: ['nothing of the kind'] }],
    ['an answer is broken off', { ...GIFTS, 'answer-offered': [undefined] }],
    ['it is not to be saved', { ...GIFTS, save: [false] }],
  ])('writes nothing where %s', async (_, answers) => {
    const { isSaved, yaml } = await teach(answers)
    expect([isSaved, yaml]).toEqual([false, YAML])
  })
  it('needs a terminal', async () => {
    const { code, stderr } = await runCommand(['teach', folder.path], { input: '' })
    expect([code, stderr]).toEqual([2, 'This asks step by step, so it needs a terminal.\n'])
  })
})

describe('what answers a question', () => {
  const GIFTS = 'Xã trao mấy suất quà?'
  const one = async (answers: Answers) => {
    const asker = scripted(say, { 'next-question': [''], ...answers })
    const current = (await readCurrent(folder.path))!
    const isSaved = await teachOne({ folder: folder.path, current, asker, say, lang: 'vi' })
    const { knowledge } = (await readCurrent(folder.path))!.loaded
    return { isSaved, shown: asker.said.join('\n'), knowledge }
  }
  it('may be a known fact, beside what the bot says now', async () => {
    const { shown, knowledge } = await one({ question: ['Ai lo hội nghị?'], what: ['meeting-chair'] })
    expect(shown).toContain('Bot đang trả lời:')
    expect(knowledge.entries[0]!.facts[0]!.questions.vi.at(-1)).toBe('Ai lo hội nghị?')
  })
  it('may be that the article does not say it', async () => {
    const { knowledge } = await one({
      question: ['Gỗ để làm gì?'],
      what: ['bài không nêu'],
      'unanswered-absence': ['Bài báo không nêu công dụng của gỗ'],
    })
    expect(knowledge.absences.at(-1)!.questions.vi).toEqual(['Gỗ để làm gì?'])
  })
  it('is shown the article before it is denied, and may be left', async () => {
    const { isSaved, shown } = await one({
      question: ['Chủ tịch xã tên gì?'],
      what: ['bài không nêu'],
      'unanswered-absence': ['Bài báo không nêu tên Chủ tịch xã'],
      save: [false],
    })
    expect(shown).toContain('Không có nó thì bot sẽ đáp: ')
    expect(shown).toMatch(/! .*“Bà Trần Thị Mai, Chủ tịch xã”/)
    expect([isSaved, await folder.read('knowledge.yaml')]).toEqual([false, YAML])
  })
  it('may be a new fact', async () => {
    const parts = { sentence: ['suất quà'], entry: ['an-binh'] }
    const { isSaved, knowledge } = await one({ question: [GIFTS], what: ['ý mới'], ...parts })
    expect([isSaved, knowledge.entries[1]!.facts.at(-1)!.questions.vi]).toEqual([true, [GIFTS]])
  })
  it.each<[what: string, answers: Answers]>([
    ['no question is typed', { question: [undefined] }],
    ['nothing is chosen', { question: [GIFTS], what: ['nothing of the kind'] }],
  ])('is nothing where %s', async (_, answers) => {
    expect((await one(answers)).isSaved).toBe(false)
    expect(await folder.read('knowledge.yaml')).toBe(YAML)
  })
})

describe('unanswered questions, one key each', () => {
  /** Presses keys in turn; then stops. */
  const go = async (questions: readonly string[], press: readonly string[], answers: Answers = {}) => {
    const forgotten: string[] = []
    const asker = scripted(say, { 'next-question': [''], press, ...answers })
    const isRight = await teachUnanswered({
      folder: folder.path,
      lang: 'vi',
      say,
      questions: questions.map((question) => ({ question, count: 3 })),
      asker,
      forget: async (question) => void forgotten.push(question),
    })
    const { knowledge } = (await readCurrent(folder.path))!.loaded
    return {
      isRight,
      shown: asker.said.join('\n'),
      forgotten,
      knowledge,
      yaml: await folder.read('knowledge.yaml'),
    }
  }
  const CHAIR = 'người đứng đầu hội nghị'
  const WOOD = 'gỗ của cây dùng vào việc gì'

  it('a number makes it a wording of the fact that is near', async () => {
    const { shown, knowledge, forgotten } = await go([CHAIR], ['1'])
    expect(shown).toMatch(
      /3 lần: người đứng đầu hội nghị\n[\s\S]*\[1\] cách hỏi của meeting-chair: Ai chủ trì Hội nghị\?/,
    )
    expect(knowledge.entries[0]!.facts[0]!.questions.vi.at(-1)).toBe('Người đứng đầu hội nghị?')
    expect(forgotten).toEqual([CHAIR])
  })
  it('what the article leaves out becomes an absence', async () => {
    const { knowledge, forgotten } = await go([WOOD], ['k'], {
      'unanswered-absence': ['Bài báo không nêu công dụng của gỗ'],
    })
    expect(knowledge.absences.at(-1)).toMatchObject({
      answer: { vi: 'Bài báo không nêu công dụng của gỗ.' },
      questions: { vi: ['Gỗ của cây dùng vào việc gì?'] },
    })
    expect(forgotten).toEqual([WOOD])
  })
  it('a new fact is asked for, with the question in it', async () => {
    const { knowledge, forgotten } = await go(['tặng mấy suất'], ['m'], {
      sentence: ['suất quà'],
      entry: ['an-binh'],
    })
    expect(knowledge.entries[1]!.facts.at(-1)!.questions.vi).toEqual(['Tặng mấy suất?'])
    expect(forgotten).toEqual(['tặng mấy suất'])
  })
  it.each<[what: string, keys: string[], forgotten: string[]]>([
    ['dropped', ['x', 'x'], [CHAIR, WOOD]],
    ['left for later', ['n', 'x'], [WOOD]],
    ['left where it stops', ['q'], []],
    ['left where the input ends', [], []],
    ['left where nothing is typed of an absence', ['k', 'q'], []],
  ])('it is %s', async (_, keys, gone) => {
    const { forgotten, yaml } = await go([CHAIR, WOOD], keys)
    expect([forgotten, yaml]).toEqual([gone, YAML])
  })
  it('what the bot has learned since is said to be, and forgotten', async () => {
    const { shown, forgotten } = await go(['Ai chủ trì Hội nghị?'], [])
    expect(shown).toContain('Nay meeting-chair đã trả lời được.')
    expect(forgotten).toEqual(['Ai chủ trì Hội nghị?'])
  })
})

it('a question that was dealt with is counted no more, and anew when it is asked again', async () => {
  const store = createMemoryStore()
  await countUnanswered(store, 'Mấy cây?', 'no-answer')
  await countUnanswered(store, 'mấy cây', 'close')
  await countUnanswered(store, 'Ai?', 'close')
  await dropUnanswered(store, 'MẤY CÂY')
  expect((await readUnanswered(store)).questions.map(({ question }) => question)).toEqual(['ai'])
  await countUnanswered(store, 'Mấy cây?', 'close')
  expect((await readUnanswered(store)).questions).toContainEqual({
    question: 'mấy cây',
    reason: 'close',
    count: 1,
  })
  await store.close()
})
