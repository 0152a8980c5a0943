import { describe, expect, it } from 'vitest'
import { read } from './small-knowledge.ts'

const unitsOf = (question: string, kind?: string) =>
  read(question)
    .slots.filter((slot) => kind === undefined || slot.kind === kind)
    .flatMap(({ units }) => units[0]?.unit ?? [])

describe('the focus of a question', () => {
  it.each<[question: string, focus: string, why: string]>([
    ['Ai trao quà?', '?who>~give', 'the verb behind the question word'],
    ['Người trao quà là ai?', '?who>~give', 'the same question, turned round'],
    ['Mục đích của Kế hoạch 45 là gì?', '?x>~goal', 'a Vietnamese noun phrase begins with its head'],
    ['Which goal does Plan 45 have?', '?x>~goal', 'as an English one does'],
    ['Cho mình hỏi mục đích của Kế hoạch 45 là gì ạ?', '?x>~goal', 'what is said around it is no head'],
    ['Trao quà cho ai?', '~receive-by', 'to whom is not who'],
  ])('%s: %s (%s)', (question, focus) => {
    expect(unitsOf(question, 'focus').concat(unitsOf(question, 'class'))).toContain(focus)
  })
})

describe('a word that may be another', () => {
  it.each<[question: string, unit: string, isThere: boolean, why: string]>([
    ['Tên người trao quà là gì?', '~name-of', true, 'a name is asked for'],
    ["What is the chair's name?", '~name-of', true, 'in English too'],
    ['Mai là ai?', '@mai', true, 'a given name at the beginning, told by the verb'],
    ['Ai trao quà, ai chủ trì?', '?who>~chair', true, '“ai” is not “ấy”, which only sounds like it'],
    ['Nhóm A trồng cây gì?', '#a', true, 'a capital tells one group from others'],
    ['Bảng E có ai?', '#e', true, 'and is no shorthand for “em”'],
    ['Cho e hỏi ai trao quà', '#e', false, 'a small letter is'],
    ['May I ask who gave the gifts?', '#i', false, '“I” is a word'],
    ['A ai trao quà vậy?', '#a', false, 'so is an “A” that begins the question'],
    ['Xã đang dư bao nhiêu cây?', '?how-many', true, '“dư bao” is not “dự báo” (forecast)'],
    ['Did Ms Mai list eight trees?', '?list', false, 'what somebody did is no request'],
    ['He listed eight trees, right?', '?list', false, 'nor what he has done'],
    ['Can you list the trees?', '?list', true, 'a request to the bot'],
    ['Give me a list of the trees', '?list', true, 'and a list that is wanted'],
    ['Chủ tịch xã là ai?', '~office-chu tich', true, 'an office'],
    ['Phó Chủ tịch xã là ai?', '~office-chu tich', false, 'its deputy is another'],
    ['Nguyên Chủ tịch xã là ai?', '~office-chu tich', false, 'and so is who held it before'],
  ])('%s: %s is there: %s (%s)', (question, unit, isThere) => {
    expect(unitsOf(question).includes(unit)).toBe(isThere)
  })
})

it.each<[question: string, number: string | undefined]>([
  ['còn 46?', '46'],
  ['ai nêu ra 7 cái này?', undefined],
])('%s: %s is a number of a document', (question, number) => {
  expect(read(question).bareNumber).toBe(number)
})

describe('a question told in two clauses', () => {
  it('names what a pronoun means, so that nothing before the message is meant', () => {
    const query = read('Có hai kế hoạch của huyện, chúng là kế hoạch nào? Nó của ai?')
    expect(query.pointsBack).toBeUndefined()
    expect(read('Nó của ai?').pointsBack).toBe('^any')
  })

  it('takes “he” inside a phrase for a person', () => {
    expect(read('What did he say?').pointsBack).toBe('^person')
    expect(read('Is it true?').pointsBack).toBeUndefined()
  })

  it.each<[question: string, talk: readonly number[], why: string]>([
    ['Chị mình bảo bà Mai chủ trì, đó là ai vậy?', [], 'the topic is told there alone'],
    ['Chị mình làm ở xã, bà Mai là ai?', [0], 'the question names its own topic'],
    ['Chào bạn, ai trao quà?', [0], 'a greeting'],
  ])('%s: clauses %j are small talk (%s)', (question, talk) => {
    expect([...read(question).talkClauses]).toEqual(talk)
  })
})

it.each<[question: string, isNegated: boolean, why: string]>([
  ['Bà Mai không chỉ đạo gì?', true, 'a word of two syllables'],
  ['Không chỉ bà Mai, ai trao quà nữa?', false, 'its first one alone means “not only”'],
])('%s denies: %s (%s)', (question, isNegated) => {
  expect(read(question).isNegated).toBe(isNegated)
})
