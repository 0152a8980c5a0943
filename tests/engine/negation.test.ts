import { describe, expect, it } from 'vitest'
import { exceptedRun, isDenied } from '../../src/engine/understanding/negation.ts'
import { tokenise } from '../../src/text/tokenizer.ts'

describe('asks for what is not so', () => {
  it.each<[question: string, why: string]>([
    ['Ai chưa phát biểu?', '“not yet”, before what it denies'],
    ['Ai không phát biểu tại hội nghị?', '“not”'],
    ['Ai chẳng được tặng gì?', 'an everyday “not”'],
    ['ai khong dat chi tieu', 'without marks'],
    ['ai ko phát biểu', 'teencode'],
    ['Không ai trao cờ à?', 'at the beginning'],
    ['Ai từ chối nhận cờ?', 'a verb that denies, of two syllables'],
    ['Ai vắng mặt?', 'another'],
    ['Who did not speak?', 'English'],
    ["Who didn't speak?", 'run together'],
    ['Who never spoke?', 'never'],
    ['Who refused the flag?', 'a verb that denies, inflected'],
    ['Who was absent?', 'an adjective'],
    ['Which resolution is not from the Politburo?', 'of a thing'],
  ])('%s (%s)', (question) => {
    expect(isDenied(tokenise(question))).toBe(true)
  })
})

it.each<[question: string, denies: boolean, why: string]>([
  ['Mấy người không chuyên trách được hỗ trợ?', false, 'a name in the article with a denial in it'],
  ['Ai không được hỗ trợ?', true, 'the article denies something else'],
])('%s: %s (%s)', (question, denies) => {
  const isWritten = (run: readonly string[]) => run.join(' ') === 'khong chuyen trach'
  expect(isDenied(tokenise(question), undefined, isWritten)).toBe(denies)
})

describe('only asks yes or no, or tells of the reader', () => {
  it.each<[question: string, why: string]>([
    ['Cục có đạt chỉ tiêu không?', '“không” at the end asks'],
    ['cục có họp k', 'in teencode'],
    ['Cục đã hoàn thành chưa?', 'so does “chưa”'],
    ['Cục hoàn thành chưa vậy bạn?', 'particles may follow'],
    ['Ông Tuyến trao cờ, phải không?', 'asks to be agreed with'],
    ['Ông ấy trao cờ có đúng không ạ?', 'the same'],
    ['Tôi không biết ai trao cờ?', 'what the reader does not know'],
    ['Mình chưa rõ ai chủ trì', 'the same'],
    ['Không chỉ ông Tuyến phát biểu?', '“not only” does not deny'],
    ["It was chaired by her, wasn't it?", 'an English tag'],
    ['He gave the flag, did he not?', 'the same, the other way round'],
    ["I don't know who chaired it", 'what the reader does not know'],
    ['I cannot recall who spoke', 'the same'],
    ['Ai chủ trì hội nghị?', 'nothing that denies'],
  ])('%s (%s)', (question) => {
    expect(isDenied(tokenise(question))).toBe(false)
  })
})

describe('asks for another than it names', () => {
  it.each<[question: string, asks: boolean, why: string]>([
    ['Ngoài ông Tuyến, ai phát biểu?', true, 'at the beginning of a clause'],
    ['Và ngoài cờ còn gì?', true, 'behind what only joins'],
    ['Ngoài ra ai phát biểu?', true, 'besides what was told before'],
    ['ngoại trừ Nghị quyết 12 còn nghị quyết nào?', true, 'except'],
    ['Besides Tuyến, who spoke?', true, 'English'],
    ['Who spoke apart from Tuyến?', true, 'two words'],
    ['Who other than Trang gave awards?', true, 'two words'],
    ['Người ngoài ngành có dự không?', false, '“outside” in the middle is a place'],
    ['Trừ ông Tuyến ra, ai phát biểu?', true, 'taken out'],
    ['Trừ hết chi phí thì lãi bao nhiêu?', false, 'only subtracted'],
    ['Chi nhánh nước ngoài là gì?', false, '“abroad”'],
  ])('%s: %s (%s)', (question, asks) => {
    expect(exceptedRun(tokenise(question)) !== undefined).toBe(asks)
  })
})

describe('known misses', () => {
  it.fails.each<[question: string, why: string]>([
    ['Cho hỏi có hay không việc trao cờ?', '“có hay không” only asks yes or no'],
  ])('%s is taken for a denial (%s)', (question) => {
    expect(isDenied(tokenise(question))).toBe(false)
  })
  it.fails('Ai phát biểu ngoài ông Tuyến?: “ngoài” at the end', () => {
    expect(exceptedRun(tokenise('Ai phát biểu ngoài ông Tuyến?'))).toBeDefined()
  })
})
