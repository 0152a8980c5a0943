import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { understand } from '../../src/engine/understanding/understand.ts'
import { shippedEngine } from './knowledge.ts'
import { index } from './small-knowledge.ts'

const guesses = (question: string) => understand(question, index.lexicon).guesses

describe('the questions behind a yes-or-no question', () => {
  it.each<[question: string, behind: string, why: string]>([
    ['Kế hoạch 45 của tỉnh, phải không?', 'Kế hoạch 45 của ai', 'the complement of a preposition'],
    ['Người trao quà là bà Mai chứ gì?', 'Người trao quà là ai', 'a person'],
    ['Ông Nam trao 5 suất quà đúng không?', 'Ông Nam trao mấy suất quà', 'a number'],
    ['Tôi tưởng bà Mai là Bí thư xã', 'bà Mai là ai', 'a copula asks who of a person, after an opener'],
    ['Bà Mai là Bí thư à?', 'Bà Mai là ai', 'a tag of one word'],
    ['Is plan 45 from the ministry?', 'Is plan 45 from whom', 'an English auxiliary'],
    ["Didn't Ms Mai give the gifts?", "Didn 't who give the gifts", 'a denied auxiliary asks the same'],
    ['Ông Nam trao tám suất quà đúng không?', 'Ông Nam trao mấy suất quà', 'a number in words'],
    ['Kế hoạch 45 của Bộ Tư pháp hả?', 'Kế hoạch 45 của bộ nào', 'a body that the article does not have'],
    ['Is Plan 45 from the Ministry of Justice?', 'Is Plan 45 from which ministry', 'its kind is asked for'],
    ['Bà Mai chủ trì, fải k?', 'ai chủ trì', 'a tag in teencode'],
    ['Kế hoạch 45 không phải của tỉnh hả?', 'Kế hoạch 45 của ai', 'a denied statement asks the same'],
    ['Của bà Mai?', 'Của ai', 'nothing but a complement'],
    ['Bà Mai hay ông Nam trao quà?', 'ai trao quà', 'a choice of two names'],
    ['Was it from Ms Mai or Mr Nam?', 'Was it from who', 'in English'],
    [
      'It was the 77th meeting of An Binh commune, right?',
      'It was which meeting of An Binh commune',
      'an ordinal, without its article',
    ],
  ])('%s → %s (%s)', (question, behind) => {
    expect(guesses(question).map((guess) => guess.question)).toContain(behind)
  })

  it.each<[question: string, why: string]>([
    ['Ai trao quà, phải không?', 'it asks who'],
    ['Kế hoạch 45 của tỉnh', 'a statement, not a question'],
    ['Is it safe to eat raw eggs?', 'no name or number to be wrong about'],
  ])('%s has none (%s)', (question) => {
    expect(guesses(question)).toEqual([])
  })
})

describe('a guess', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await shippedEngine()
  })

  it.each<[question: string, begins: string, why: string]>([
    ['Kế hoạch 118 của Bộ Quốc phòng, đúng không?', 'Không phải vậy. Kế hoạch 118', 'another ministry'],
    ['Thứ trưởng nêu 5 mặt công tác thôi đúng không?', 'Không phải vậy. ', 'another number'],
    ['Isn’t Resolution 15 a Politburo resolution?', 'No. Resolution 15', 'another document'],
    ['Thứ trưởng Tuyến trao cờ đúng không?', 'Không phải vậy. Thiếu tướng', 'another person'],
    ['Is Lê Văn Tuyến the Director?', 'No. ', 'not what only one of them did'],
    [
      'Có phải Thứ trưởng nêu 9 mặt công tác trọng tâm không?',
      'Không phải vậy. ',
      'between “có phải” and “không”',
    ],
    ['Is Resolution 12 issued by the Prime Minister?', 'No. Resolution', 'its issuer is no person'],
    [
      'Did the Deputy Minister give the flag to the General Affairs Office?',
      'No. Major General',
      'the other name is right, and the answer says it',
    ],
    ['Nghị quyết 12 của Bộ Chính trị đúng không?', 'Đúng vậy. Nghị quyết số 12', 'both names are right'],
    ['Was the order third class?', 'Yes. The Fatherland', 'and the class'],
    ['Có phải huân chương hạng nhì không?', 'Không phải vậy. ', 'nor one before “không”, which is no zero'],
    ['Was the order first class?', 'No. The Fatherland', 'another class is put right'],
    ['Năm 2023 là năm thứ ba thực hiện Nghị quyết 12 hả?', 'Năm 2023 là năm thứ 2', 'nor another ordinal'],
    [
      'Nghị quyết 12 của Bộ Chính trị về đất đai đúng không?',
      'Nghị quyết số 12',
      'nor what the answer does not say',
    ],
    ['Nghị quyết 12 không phải của Bộ Chính trị đúng không?', 'Nghị quyết số 12', 'nor a denial'],
    [
      'Có phải Thiếu tướng Nguyễn Thanh Trang chủ trì hội nghị không?',
      'Đúng vậy. Thiếu tướng Nguyễn Thanh Trang',
      'each word is said of the person',
    ],
    [
      'Có phải Thứ trưởng Lê Văn Tuyến chủ trì hội nghị không?',
      'Thiếu tướng Nguyễn Thanh Trang',
      'the answer names both',
    ],
    ['Chỉ thị 16 của Thủ tướng phải không?', 'Không phải vậy. Chỉ thị số 16', 'another issuer'],
    [
      'Kế hoạch 118 của Bộ Công an thực hiện Nghị quyết 15 đúng không?',
      'Không phải vậy. Kế hoạch 118 là của Bộ Công an, nhằm thực hiện Nghị quyết 12',
      'right of the issuer, wrong of the resolution; the answer says both',
    ],
    ['Chỉ được hợp tác với viện nghiên cứu trong ngành thôi hả?', 'Phối hợp', '“only” says more'],
    [
      'Chỉ thị 16 là của Thủ tướng hay của Bộ trưởng?',
      'Chỉ thị số 16',
      'a choice is neither right nor wrong',
    ],
    ['Huân chương do Chủ tịch nước trao phải không?', 'Thứ trưởng', 'the answer names the president as well'],
    ['Did the Prime Minister attend the conference?', 'Major General', 'a list of those named may be open'],
    ['Phòng Tổng hợp thuộc Bộ Công an phải không?', 'Phòng Tổng hợp', 'a body may belong to several others'],
  ])('%s → %s (%s)', (question, begins) => {
    const { decision, text } = engine.ask(question)
    expect([decision, text.slice(0, begins.length)]).toEqual(['answer', begins])
  })

  // Resolution 15 is not of the Politburo, but the quoted sentence tells of Resolution 12, of which it is true.
  it('of two documents none is denied by what the other is', () => {
    expect(engine.ask('Nghị quyết 12 và 15 của Bộ Chính trị đúng không?').text).not.toMatch(
      /^Không phải vậy. Nghị quyết số 12/,
    )
  })
})
