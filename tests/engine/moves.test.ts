import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { phrasings } from '../../src/locales/engine.ts'
import { converse, shippedEngine } from './knowledge.ts'

let engine: Engine
beforeAll(async () => {
  engine = await shippedEngine()
})

describe('moves in a conversation', () => {
  it.each<[string, string[], string]>([
    ['the last answer again', ['Ai trao cờ thi đua?', 'chắc không?'], 'Nguyễn Thanh Trang'],
    ['and with its quote', ['Ai trao cờ thi đua?', 'cảm ơn', 'nguồn đâu?'], 'Nguyễn Thanh Trang'],
    ['what belongs to it', ['Ông Tuyến nhấn mạnh mấy mặt công tác?', 'kể rõ hơn đi'], 'Nghị quyết 15'],
    ['the other of two people', ['Ai chủ trì hội nghị?', 'còn ông kia thì sao?'], 'Lê Văn Tuyến'],
    ['in English', ['Who chaired the conference?', "and the other man's job?"], 'Deputy Minister'],
    ['the same asked of the other thing', ['Lá cờ do ai trao?', 'còn cái kia?'], 'Lê Văn Tuyến'],
    [
      'the other one, and what is asked of it',
      ['Ai trao cờ thi đua?', 'người còn lại trao gì?'],
      'Huân chương',
    ],
    [
      'the second of what the question listed',
      ['nghị quyết 15 với nghị quyết 08 của ai', 'cái cuối cùng về gì'],
      'hiện đại',
    ],
    ['another number', ['Nghị quyết 12 của ai?', 'nhầm, 08 cơ'], 'Đảng ủy Công an Trung ương'],
    ['another document', ['Quyết định 15 của ai?', 'à nhầm, nghị quyết 15'], 'Đảng ủy Công an Trung ương'],
    ['behind the right one', ['Chỉ thị 17 của ai?', 'lộn, 16 mới đúng'], 'Bộ trưởng'],
    ['another person', ['Ông Trang trao gì?', 'ý tôi là ông Tuyến'], 'Huân chương'],
    ['in English', ['Whose is Decision 14?', 'Sorry, I meant Plan 118.'], 'Ministry of Public Security'],
    ['a question in its own words', ['Ai trao cờ?', 'không, ý mình là ai chủ trì'], 'chủ trì'],
    [
      'the document spoken of before',
      ['Chỉ thị 16 của ai?', 'Ai chủ trì hội nghị?', 'cái chỉ thị lúc nãy của ai?'],
      'Bộ trưởng',
    ],
    ['who set a task', ['Cần xây dựng nguồn nhân lực thế nào?', 'ai nói vậy?'], 'Lê Văn Tuyến'],
    [
      'another place in the list',
      ['liệt kê các nghị quyết trong bài', 'cái cuối', 'nhầm, cái thứ hai cơ'],
      'Nghị quyết 15',
    ],
    [
      'the article, where it tells what happened',
      ['Ai trao cờ thi đua?', 'ai nói vậy?'],
      'Nguyễn Thanh Trang',
    ],
    [
      'the first of the things counted',
      ['Thứ trưởng nhấn mạnh mấy mặt công tác?', 'cái đầu tiên là gì?'],
      'Nghị quyết 15',
    ],
    ['the last of them', ['Thứ trưởng nhấn mạnh mấy mặt công tác?', 'cái cuối cùng?'], 'nguồn lực con người'],
    [
      'a question about what the correction names',
      ['Nghị quyết 15 là về nhiệm vụ năm nào?', 'nhầm, ý tôi là 08. Nó nói về cái gì?'],
      'hiện đại',
    ],
    [
      'a question about whom the correction names',
      ['What did Mr Tuyến present?', 'No, I meant Mr Trang - what did he hand over?'],
      'Flag',
    ],
    [
      'the other one, with its number',
      ['Whose is Resolution 12?', 'and the other one, 08?'],
      'Party Committee',
    ],
    ['a number without its form', ['Nghị quyết 12 của ai?', 'còn 08?'], 'Đảng ủy Công an Trung ương'],
    [
      'a place in what the sentence enumerates',
      ['Thủ tướng yêu cầu tăng cường tiềm lực ở những mặt nào?', 'mặt thứ hai?'],
      'Hậu cần',
    ],
    [
      'its last place, after another one',
      ['Thủ tướng bảo tăng cường tiềm lực gì?', 'Cái thứ ba trong mấy cái đó là gì?', 'cái cuối?'],
      'Y tế',
    ],
    ['a word of a slogan', ['What is the slogan?', 'the third word?'], 'Discipline'],
    [
      'the person of the second answer, and what is asked of him',
      ['Cho hỏi ai trao huân chương và ai trao cờ thi đua?', 'Người thứ hai giữ chức gì?'],
      'Cục trưởng',
    ],
    [
      'the person of the first answer, after a question about the other',
      [
        'Cho hỏi ai trao huân chương và ai trao cờ thi đua?',
        'Người thứ hai giữ chức gì?',
        'còn người thứ nhất?',
      ],
      'Lê Văn Tuyến là Thứ trưởng',
    ],
    [
      'the second of two answers',
      ['Who presented the Order and who presented the Flag?', 'the second one?'],
      'Nguyễn Thanh Trang presented',
    ],
    [
      'each of the others of a list',
      ['liệt kê các nghị quyết', 'cái thứ hai của ai?', 'hai cái còn lại của ai'],
      'Bộ Chính trị',
    ],
    ['the other person in English', ['Who is Mr Trang?', 'and the other one?'], 'Lê Văn Tuyến'],
    [
      'the clause that asks, behind one that only points',
      ['Chỉ thị 16 của ai?', 'what about the other one, who gave the directing speech?'],
      'Lê Văn Tuyến',
    ],
    [
      'the last answer, where an offer is doubted',
      ['Ai trao cờ thi đua?', 'lãnh đạo', 'thật không đó?'],
      'Nguyễn Thanh Trang',
    ],
    [
      'what was told before, where it is asked for again',
      ['Ai biểu dương thành tích của Cục?', 'Cục có bao nhiêu cán bộ?', 'nhắc lại giùm, người khen là ai?'],
      'Lê Văn Tuyến',
    ],
    ['the last answer, where nothing else is said', ['Ai trao cờ?', 'cảm ơn', 'nhắc lại đi'], 'Trang'],
    ['the same in English', ['Who chaired?', 'thanks', 'remind me, who chaired?'], 'Nguyễn Thanh Trang'],
    [
      'what others tell of the topic, where it has no more facts',
      ['Quyết định 14 của ai?', 'kể rõ hơn'],
      'Dự án tổng thể',
    ],
    [
      'more of the person, though the last answer was about his department',
      ['Which department is this article about?', 'who heads it?', 'tell me more about him'],
      'Nguyễn Thanh Trang',
    ],
    ['the first items of a list, not their number', ['7 mặt công tác gồm gì?', 'cụ thể hơn'], 'Nghị quyết'],
    [
      'the person whom the last question asked for',
      [
        'Ai chủ trì hội nghị?',
        'Cấp bậc của ông ấy?',
        'Còn người phát biểu chỉ đạo là ai?',
        'ông này thì chức vụ sao',
      ],
      'Thứ trưởng',
    ],
    [
      'the last answer in another language',
      ['Ai trao cờ thi đua?', 'in English please'],
      'presented the flag',
    ],
    ['and back', ['Who presented the flag?', 'nói bằng tiếng Việt được không'], 'trao Cờ'],
    [
      'a question whose language another clause sets',
      ['Ai chủ trì hội nghị?', 'trả lời bằng tiếng Anh nhé: cấp bậc của ông ấy?'],
      'Major General',
    ],
    [
      'the other one, who is named',
      ['Who is Mr Tuyến?', 'Oops, I meant the other one, Mr Trang.'],
      'Director',
    ],
    ['whose the named document is', ['Nghị quyết 12 của ai?', 'ok, chỉ thị 16 của ai nữa'], 'Bộ trưởng'],
    [
      '“that resolution” is the last one spoken of, whatever others a list had',
      ['Có những văn bản chỉ đạo nào?', 'Nghị quyết 12 của ai?', 'nghị quyết đó để làm gì'],
      'Nghị quyết số 12',
    ],
    [
      '“that plan” is the last plan, not the last document',
      ['Kế hoạch 118 của ai?', 'Nghị quyết 08 của ai?', 'kế hoạch đó để làm gì'],
      'Kế hoạch 118',
    ],
    [
      '“that decision” is the only one of the article, though none was spoken of',
      ['Chỉ thị 16 của ai?', 'quyết định đó để làm gì'],
      'Quyết định 14 là của Thủ tướng',
    ],
    ['“that law” may be a draft', ['Chỉ thị 16 của ai?', 'luật đó xây dựng cùng ai'], 'Bộ Quốc phòng'],
    ['who said what a list has', ['7 mặt công tác gồm gì?', 'ai nói vậy?'], 'Lê Văn Tuyến'],
    [
      'what two people are',
      ['Ai chủ trì và ai phát biểu?', 'hai người đó giữ chức gì?'],
      'Lê Văn Tuyến là Thứ trưởng',
    ],
    [
      'what is known of one, and not of the other',
      ['Ai chủ trì và ai phát biểu?', 'cấp bậc của cả hai?'],
      'không nêu cấp bậc',
    ],
    [
      'what two documents share',
      ['Nghị quyết 15 của ai?', 'Chỉ thị 16 thì sao?', 'hai cái đó nói về gì?'],
      '2023',
    ],
    [
      'a year that was told before',
      ['Cục soạn dự thảo luật cùng bộ nào?', 'tên luật là gì?', 'năm nào vậy?'],
      '2022',
    ],
    ['a year that was guessed wrong', ['Cục soạn dự thảo luật cùng bộ nào?', 'năm 2021 phải không?'], '2022'],
    [
      'a body that was told',
      ['What is the post of Mr Trang?', 'of which department?'],
      'Security Industry Department',
    ],
  ])('answer with %s: %s', (_, questions, said) => {
    const outcome = converse(engine, questions)
    expect(outcome.decision).toBe('answer')
    expect(outcome.text).toContain(said)
    expect(outcome.answers[0]!.quotes.length).toBeGreaterThan(0)
  })

  it.each([
    [
      'Cục trưởng Cục Công nghiệp An ninh là ai?',
      'ông Tuyến chứ?',
      'Nguyễn Thanh Trang',
      'a wrong guess is put right',
    ],
    ['Quyết định 14 của ai?', 'của Bộ trưởng hả?', 'Thủ tướng', 'and is not asked by itself'],
    ['Whose is Resolution 08?', 'from the Politburo?', 'No. Resolution 08', 'a complement alone guesses'],
    [
      'Nghị quyết 12 của ai?',
      'Của Quốc hội đúng không?',
      'Không phải vậy. Nghị quyết',
      'also a body that is nowhere',
    ],
    [
      'Ai trao cờ?',
      'tôi nghĩ là ông Tuyến',
      'Không phải vậy. Thiếu tướng Nguyễn Thanh Trang',
      'the last answer shows it',
    ],
    [
      'Nghị quyết 12 của ai?',
      'quyết định 14 của bộ trưởng ha',
      'Không phải vậy. Quyết định 14',
      'a wrong issuer',
    ],
    [
      'Huân chương gì vậy?',
      'tôi tưởng hạng nhất cơ mà',
      'Không phải vậy. Huân chương',
      'an ordinal in words',
    ],
    [
      'Năm 2023 là năm thứ mấy thực hiện nghị quyết 12?',
      'thật à? mình nghĩ là năm thứ ba',
      'Không phải vậy. Năm 2023',
      'another',
    ],
    [
      'Năm 2023 là năm thứ mấy thực hiện nghị quyết 12?',
      'năm thứ hai hả',
      'Năm 2023 là năm thứ 2',
      'a right one',
    ],
    ['How many areas?', 'are you sure? i would say six', 'No. Deputy Minister', 'a doubt before the guess'],
    ['Ai trao cờ?', 'ông Trang chứ?', 'Nguyễn Thanh Trang trao Cờ', 'or says it'],
    ['Thứ trưởng nêu mấy mặt công tác?', 'mình nghĩ là chín việc', 'Không phải vậy. ', 'a number too'],
    ['Nghị quyết 12 của ai?', 'còn nghị quyết 08 của ai hả?', 'Đảng ủy', 'a question word makes a question'],
  ])('“%s” “%s”: %s, %s', (question, guess, said) => {
    expect(converse(engine, [question, guess]).text).toContain(said)
  })

  it.each([
    ['Ai trao cờ thi đua?', 'ông ấy có vợ chưa nhỉ?', 'a private life'],
    ['Ai trao cờ thi đua?', 'ông ấy giàu lắm đúng không', 'the same, said of nobody in the article'],
    ['Thứ trưởng nêu mấy mặt công tác?', 'chắc không? ông Tuyến bao nhiêu tuổi', 'a question behind a doubt'],
    [
      'Huân chương được trao theo ủy quyền của ai?',
      'Phòng đó có bao nhiêu cán bộ?',
      'an award is no “phòng”',
    ],
    ['On whose authority was the Order presented?', 'How many people work in that unit?', 'nor a unit'],
  ])('“%s” “%s” does not repeat the last answer: %s', (question, next) => {
    expect(converse(engine, [question, next]).decision).not.toBe('answer')
  })

  it('does not deny a class by the number of a conference', () => {
    const { text } = converse(engine, ['Thủ tướng chỉ đạo ở hội nghị nào?', 'tôi tưởng hạng nhất cơ mà'])
    expect(text).not.toContain('Không phải vậy')
  })

  it.each([
    ['cái cuối cùng?', 19],
    ['mặt thứ ba là gì?', 16],
  ])('of a list quote what proves the item: %s', (item, paragraph) => {
    const { answers } = converse(engine, ['7 mặt công tác gồm gì?', item])
    expect(answers[0]!.quotes.map((quote) => quote.paragraph)).toEqual([paragraph])
  })

  it('say that the article says it, where it is doubted', () => {
    const outcome = converse(engine, ['Ai trao cờ thi đua?', 'thật không?'])
    expect([outcome.lead, outcome.text.startsWith(phrasings.vi.confirms)]).toEqual(['Đúng vậy.', true])
  })

  it('tell nothing twice where more is asked for, and say so at the end', () => {
    const { conversation } = engine.ask('Ông Tuyến nhấn mạnh mấy mặt công tác?')
    const told = new Set(conversation?.facts)
    let kept = conversation!
    for (let i = 0; i < 20; i++) {
      const outcome = engine.ask('kể thêm đi', { conversation: kept })
      if (outcome.decision !== 'answer') {
        expect(outcome.text).toBe(phrasings.vi.talk['nothing-more'])
        return
      }
      for (const { fact } of outcome.answers) {
        expect(told).not.toContain(fact)
        told.add(fact)
      }
      kept = outcome.conversation!
    }
    expect.unreachable('there is no end of more')
  })
})

describe('an offer', () => {
  const asking = 'Ai được thưởng?'
  it('is taken with yes, which of the last one only', () => {
    const offer = engine.ask(asking)
    expect(offer.decision).toBe('suggest')
    const taken = engine.ask('ừ', { conversation: offer.conversation! })
    expect(taken.answers[0]?.fact).toBe(offer.suggestions[0]!.fact)
    const later = engine.ask('cảm ơn', { conversation: offer.conversation! })
    expect(engine.ask('ừ', { conversation: later.conversation! }).reason).toBe('courtesy')
  })

  it.each([
    ['cái thứ hai', 1],
    ['2', 1],
    ['the last one', -1],
  ])('is taken by its place: %s', (message, place) => {
    const offer = engine.ask(asking)
    const taken = engine.ask(message, { conversation: offer.conversation! })
    expect(taken.answers[0]?.fact).toBe(offer.suggestions.at(place)!.fact)
  })
})

describe('a move with nothing to move', () => {
  it.each([
    ['chắc không?', 'nothing-said'],
    ['cái thứ hai', 'nothing-said'],
    ['còn ông kia?', 'nothing-said'],
    ['cụ thể hơn đi', 'nothing-said'],
    ['nhắc lại giùm', 'nothing-said'],
  ] as const)('at the beginning “%s” is small talk', (message, say) => {
    expect(engine.ask(message).text).toBe(phrasings.vi.talk[say])
  })

  it('a doubt about an offer is not asked as the question behind it', () => {
    const { text } = converse(engine, ['Ai được thưởng?', 'chắc không?'])
    expect(text).toBe(phrasings.vi.talk['nothing-said'])
  })

  it.each([
    ['nhắc lại giùm, Nghị quyết 36 của ai?', 'a document that nothing was told of'],
    ['nhắc lại giùm, lương bao nhiêu?', 'an amount that nothing was told of'],
  ])('“%s” tells no other fact again: %s', (message) => {
    const outcome = converse(engine, ['Nghị quyết 12 của ai?', message])
    expect([outcome.decision, outcome.answers]).toEqual(['abstain', []])
  })

  it('a place that the list does not have is asked back', () => {
    const outcome = converse(engine, ['liệt kê các nghị quyết', 'cái thứ chín'])
    expect(outcome.text).toBe(phrasings.vi.talk['which-one'])
  })
})
