import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftKnowledge } from '../../src/drafter/draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { anyText } from '../any-text.ts'
import { converse, shippedEngine } from './knowledge.ts'

let engine: Engine
beforeAll(async () => {
  engine = await shippedEngine()
})

describe('answers what the article says, however it is typed', () => {
  it.each([
    ['Mẹ tôi nghỉ hưu năm 2010, ai trao Huân chương?', 'Lê Văn Tuyến', 'a year in the talk around it'],
    ['Ai chủ trì hội nghị?', 'Nguyễn Thanh Trang', 'as in a newspaper'],
    ['ai chu tri hoi nghi', 'Nguyễn Thanh Trang', 'without marks'],
    ['AI CHỦ TRÌ HỘI NGHỊ', 'Nguyễn Thanh Trang', 'all capitals'],
    ['Ai chủ chì hội ngị này?', 'Nguyễn Thanh Trang', 'spelled by ear'],
    ['ai chur trif hooij nghij', 'Nguyễn Thanh Trang', 'Telex with the input method off'],
    ['cu5c tru7o73ng la2 ai', 'Nguyễn Thanh Trang', 'VNI with the input method off'],
    ['Doanh nghieepj cos ddatj chir tieeu khoong?', 'chỉ tiêu', 'Telex, the last word too'],
    ['ai lm cục trưởng cục CNAN v bot ơi', 'Nguyễn Thanh Trang', 'teencode and an abbreviation'],
    ['Who chaired the conference?', 'Nguyễn Thanh Trang', 'English'],
    ['@hoi_bao_bot /hoi ai trao cờ thi đua', 'Nguyễn Thanh Trang', 'with what a messenger puts around'],
    ['nq12 của ai', 'Bộ Chính trị', 'a document by abbreviation'],
    ['nghị quyết mười hai của ai', 'Bộ Chính trị', 'its number in words'],
    ['nghi quyet so 08 ve cai gi', 'hiện đại', 'a nought in front'],
    ['nghị quyết 8 về cái gì', 'hiện đại', 'and without'],
    ['Which body issued Resolution 12?', 'Politburo', 'English, a document'],
    [
      'Lời biểu dương của Thứ trưởng là nhân danh tổ chức nào?',
      'Công an Trung ương',
      'a surname inside another word',
    ],
    ['Thủ tướng nói gì về công nghiệp an ninh?', 'coi trọng', '“về” is a preposition'],
    ['Ngành công nghiệp an ninh được kỳ vọng thế nào?', 'động lực', 'a name whole behind “ngành”'],
    ['Ai thay mặt Chủ tịch nước trao?', 'Huân chương', 'a wrong guess among the wordings of the flag'],
    [
      'Kế hoạch 118 là của Bộ Công an hay của Thủ tướng vậy',
      'Bộ Công an',
      'a choice is no name that is missing',
    ],
    ['Quyết định 14/2022/QĐ-TTg về gì', 'Đề án', 'the code of a document, its year and issuer'],
    ['Which directives are mentioned?', '11 documents', 'of all forms, not only “chỉ thị”'],
    ['What does it say about hiring talented people?', 'human resources', '“it” is the article'],
    ['Quay lại cái huân chương, hạng mấy?', 'hạng Ba', 'going back is no topic'],
    ['bài nói gì', 'Hội nghị', 'the article, not a speech'],
    ['Mấy ông cán bộ về hưu được thưởng cái gì?', 'Huân chương', 'some, not how many'],
    [
      'Con tôi nghe nói có dự luật làm chung hai bộ, dự luật đó tên đầy đủ là gì vậy?',
      'động viên công nghiệp',
      'what the talk before it named',
    ],
    ['Ai trao cờ thi đua?', 'Thiếu tướng Nguyễn Thanh Trang trao Cờ', 'the fact that speaks of this alone'],
    ['And how about Trang, what is his post?', 'Director', 'a given name alone'],
    ['huân chương đó được trao theo ủy quyền của ai vậy ạ?', 'Chủ tịch nước', 'pointed at by its name'],
    ['Bo Chinh tri ra nghi quyet nao?', 'Nghị quyết số 12', 'words that overlap, cut where they belong'],
    ['Việc cải tổ danh nghiệp công an được nói ra sao?', 'tái cơ cấu', 'a slip that makes another word'],
    ['ông Tuyến là ai', 'Thứ trưởng', 'a partial name'],
    ['tướng Trang giữ chức gì', 'Cục trưởng', 'rank and given name'],
    ['Vị Thiếu tướng làm gì ở hội nghị?', 'chủ trì', 'a rank that only one has'],
    ['Có phải huân chương hạng Nhất không nhỉ?', 'hạng Ba', 'a wrong guess is put right'],
    ['keynote speech by', 'Lê Văn Tuyến', 'an end that asks'],
    ['ai p.biểu chỉ đạo hội nghị', 'Lê Văn Tuyến', 'a word cut at its first letter'],
    ['Thứ tưởng phát biểu gì?', 'Thứ trưởng Lê Văn Tuyến', 'a letter left out; not the Prime Minister'],
    ['keess hoachj 118 cuar ai', 'Bộ Công an', 'a Telex key held down too long'],
    ['năm 22 cục đạt thành tích j', 'Năm 2022', 'a year of two digits'],
    ["deputy minister's name", 'Lê Văn Tuyến', 'an English ending is no teencode'],
    ['nq12 của ai bh z', 'Bộ Chính trị', 'the same shorthand means another thing behind "ai"'],
    ['Bộ trưởng ban hành gì?', 'Chỉ thị số 16', 'its own list, not that of a body that names it'],
    ['Third class?', 'Third Class', "a fact's own question, though it names nothing"],
    ['ông ấy nói gì về kỷ luật?', 'siết chặt', '"he", where the answer does not hang on who'],
    [
      'Cục phải làm gì với Nghị quyết 15 và Chỉ thị số 16?',
      'triển khai hiệu quả',
      'a form said with its number',
    ],
    [
      'Mình cứ lẫn lộn giữa mấy nghị quyết, Nghị quyết 12 là của cơ quan nào còn Nghị quyết 08 thì của cơ quan nào?',
      'Đảng ủy Công an Trung ương',
      'two documents, and talk before them',
    ],
    ['Dự an nào cần đẩy nhanh tiến độ?', 'Dự án tổng thể', 'one mark left out makes no English word of it'],
    [
      'Về thu hút nhân lực, Cục phải đề xuất điều gì?',
      'nguồn lực con người',
      'what stands before the question counts, no word in it being talk',
    ],
    [
      'Bài đăng ngày nào và lấy từ báo nào, để em ghi vào luận văn?',
      'Nguồn: Báo CAND',
      'two things asked, and talk behind them',
    ],
    ['Hội nghị Công an toàn quốc này là kỳ thứ mấy?', '78', 'an edition by another word'],
    ['Cô giáo Nguyễn Thị Lan ra đề, ai chủ trì hội nghị?', 'Nguyễn Thanh Trang', 'who asked is nobody of it'],
    [
      'Tôi muốn biết ai chủ trì hội nghị, và cho hỏi ai nhận Cờ Thi đua?',
      'Phòng Tổng hợp',
      'two requests, both answered',
    ],
    ['Còn ai trao Huân chương, và cho hỏi ai chủ trì?', 'Lê Văn Tuyến', '"còn" is no "con", who speaks'],
    ['Sản phẩm nào phục vụ yêu cầu công tác và chiến đấu?', 'đặc thù', 'no question word in "chiến đấu"'],
    ['I am curious as to who presented the flag', 'Nguyễn Thanh Trang', 'not whom it was given to'],
    ['Ai b.hành chỉ thị 16?', 'Bộ trưởng', 'the verb cut at its first letter'],
    [
      'thứ trưởng trao huân chương tên gì',
      'Lê Văn Tuyến',
      'his name is told; the one that is not is another’s',
    ],
    [
      'Nhân tiện, tin này copy từ báo nào z bn',
      'Báo CAND',
      'an aside, and a reader who says "bn" to the bot',
    ],
  ])('%s → %s (%s)', (question, expected) => {
    const { decision, text } = engine.ask(question)
    expect([decision, text]).toEqual(['answer', expect.stringContaining(expected)])
  })
})

describe('puts a wrong guess right, and picks of several', () => {
  it.each([
    ['Dự thảo luật soạn với Bộ Tư pháp phải không?', 'Bộ Quốc phòng', 'a ministry that is not here'],
    ['The bill was drafted with the Ministry of Justice, right?', 'National Defence', 'the same in English'],
    ['Resolution 08 came from the Politburo, didn’t it?', 'Party Committee', 'another issuer'],
    [
      'nghị quyết 15, chỉ thị 16, nghị quyết 08, cái nào của bộ trưởng',
      'Chỉ thị số 16',
      'one of those named',
    ],
  ])('%s → %s (%s)', (question, expected) => {
    const { decision, text } = engine.ask(question)
    expect([decision, text]).toEqual(['answer', expect.stringContaining(expected)])
  })
})

describe('abstains, and says why', () => {
  it.each([
    ['Nghị quyết 36 nói gì?', 'unknown-number', 'a number that the article does not have'],
    ['Chỉ thị 12 của ai?', 'unknown-number', 'a number that it has, of another form'],
    ['Nguyễn Văn Trang là ai?', 'unknown-name', 'another middle name is another person'],
    ['tran thanh trang giu chuc gi', 'unknown-name', 'another surname, without marks'],
    ['NGUYỄN VĂN TRANG LÀ AI?', 'unknown-name', 'another middle name, in capitals'],
    ['nguyễn văn tuyến là ai', 'unknown-name', 'another surname and middle name'],
    ['Thứ trưởng Lê Quốc Hùng nói gì?', 'unknown-name', 'another person with the same office'],
    ['Hội nghị Công an toàn quốc lần thứ 77 nói gì?', 'unknown-number', 'it has another edition'],
    ['Who got the First Class Fatherland Defence Order?', 'unknown-number', 'it has another class'],
    ['Bộ Tư pháp cùng soạn luật gì?', 'unknown-name', 'a ministry that it does not have'],
    ['What did the Ministry of Health do?', 'unknown-name', 'the same in English'],
    ['Was the minister of finance there?', 'unknown-name', 'an office is no guess about money'],
    ['What did the health minister say?', 'unknown-name', 'an office with its field before it'],
    ['Cục phó tên gì?', 'absent', 'the article names no deputy'],
    ['Which Prime Minister spoke at the 78th conference, by name?', 'absent', 'nor the Prime Minister'],
    ['Bộ trưởng tên là gì?', 'absent', 'the article does not name him'],
    ['Hội nghị diễn ra ở đâu?', 'absent', 'no place is given'],
    ['hoi nghi dien ra luc nao', 'absent', 'nor “lúc”'],
    ['Hội nghị diễn ra khi nào?', 'absent', 'no day: no phrase takes “khi” from the question word'],
    ['Cách nấu phở bò?', 'not-in-article', 'another topic'],
  ])('%s: %s (%s)', (question, reason) => {
    const outcome = engine.ask(question)
    expect([outcome.decision, outcome.reason]).toEqual(['abstain', reason])
    expect(outcome.text.length).toBeGreaterThan(10)
    expect(outcome.suggestions.length).toBeGreaterThan(0)
  })

  // Surely not in the article, or only nothing ready: both are honest, and how sure the ranker is of "none" decides.
  it.each([
    ['Who painted the Mona Lisa?', 'a name is no misspelt "list"'],
    ['What is the capital of France?', 'no body has a capital here'],
    ['Who is the chair of the IPCC?', 'a body that the article does not have'],
    ['so proud', 'a word of the language is no slip for another: not “prod”'],
    ['Ai vô địch World Cup?', 'another topic'],
    ['Giá vàng hôm nay?', 'another topic'],
  ])('%s is another topic (%s)', (question) => {
    const { decision, reason } = engine.ask(question)
    expect([decision, ['not-in-article', 'no-answer'].includes(reason)]).toEqual(['abstain', true])
  })

  it.each([
    ['Công nghiệp an ninh năm 2031 ra sao?', 'a year that the article does not have'],
    ['tổng kinh phí cho quyết định 14 của thủ tướng là bao nhiêu tỷ', 'a sum; a list counts documents'],
    ['ngân sách năm 2023 của Cục là bao nhiêu', 'a sum; seven areas are none'],
    ['Vị Bộ trưởng uỷ quyền cho Thiếu tướng đi trao cờ họ tên là gì?', 'the name of the Minister'],
  ])('does not answer %s: nothing tells %s', (question) => {
    expect(engine.ask(question).decision).not.toBe('answer')
  })

  it.each([
    ['Nghị quyết 36 nói gì?', 'Nghị quyết số 12 là gì?', 'its like, where a document is another'],
    ['Bộ Tư pháp cùng soạn luật với ai?', 'Cục phối hợp với ai xây dựng dự thảo Luật?', 'what the rest fits'],
    [
      'Hội nghị Công an toàn quốc lần thứ 77 nói gì?',
      'Hội nghị Công an toàn quốc lần thứ 78 là gì?',
      'the one',
    ],
  ])('%s: offers %s (%s)', (question, offered) => {
    expect(engine.ask(question).suggestions[0]?.question).toBe(offered)
  })

  it('names the documents that are there when asked of one that is not', () => {
    expect(engine.ask('Nghị quyết 36 là gì?').text).toMatch(/36.*12.*15.*08/s)
  })
})

// A reader who asks for two things that the article leaves out is told so of both.
it.each([
  'Hội nghị tổ chức ngày nào, ở đâu?',
  'ở đâu, ngày nào hội nghị họp?',
  'hội nghị diễn ra ở đâu khi nào',
])('says of both: %s', (question) => {
  const { reason, text } = engine.ask(question)
  expect([reason, text]).toEqual([
    'absent',
    expect.stringMatching(/ngày diễn ra.*nơi tổ chức|nơi tổ chức.*ngày diễn ra/s),
  ])
})

it('tells of the Minister that he has no name, not the name of the one who spoke for him', () => {
  const { decision, text } = engine.ask('Thiếu tướng trao cờ thay Bộ trưởng, Bộ trưởng ấy tên gì?')
  expect([decision, text]).toEqual(['abstain', expect.stringContaining('không nêu tên Bộ trưởng')])
})

describe('computes lists and counts from the relations', () => {
  it.each([
    ['Đảng ủy Công an Trung ương có những nghị quyết nào?', ['15', '08'], 'by issuer'],
    ['Bài viết nhắc đến những nghị quyết nào?', ['12', '15', '08'], 'all of a form'],
    [
      'Liệt kê các nghị quyết, chỉ thị, quyết định',
      ['3 nghị quyết:', '1 chỉ thị: Chỉ thị số 16', '1 quyết định: Quyết định 14'],
      'of several forms, and no others',
    ],
    ['List all directives and who issued them', ['11 documents', 'Politburo'], 'all, with their issuers'],
    [
      'Which plans did the Ministry of Public Security issue?',
      ['one plan of the Ministry of Public Security: Plan 118.'],
      'the issuer is named once',
    ],
    ['Kế hoạch 118 thực hiện nghị quyết nào?', ['Nghị quyết 12'], 'what a document carries out'],
    [
      'Nghị quyết 15 với Chỉ thị số 16 khác nhau ở chỗ ai ban hành?',
      ['Đảng ủy Công an Trung ương', 'Bộ trưởng'],
      'side by side',
    ],
  ])('%s → %j (%s)', (question, parts) => {
    const { decision, text } = engine.ask(question)
    expect(decision).toBe('answer')
    for (const part of parts) expect(text).toContain(part)
  })
})

describe('understands follow-ups', () => {
  it.each([
    [
      ['Nghị quyết 12 của ai?', 'thế còn nghị quyết 15?'],
      'Đảng ủy Công an Trung ương',
      'goes on to another document',
    ],
    [['Nghị quyết 12 của ai?', 'còn 08?'], 'Đảng ủy Công an Trung ương', 'a bare number takes the form over'],
    [['Nghị quyết 08 bàn về vấn đề gì?', 'ai ban hành?'], 'Đảng ủy Công an Trung ương', 'nothing named'],
    [['Ai chủ trì hội nghị?', 'ông ấy giữ chức gì?'], 'Cục trưởng', 'a pronoun'],
    [
      ['Nghị quyết 12 của ai?', 'Liệt kê các nghị quyết, chỉ thị, quyết định'],
      '1 chỉ thị: Chỉ thị số 16',
      'forms of documents are those of the article, not of what was spoken of',
    ],
    [['What is Resolution 15?', 'who issued it?'], 'Central Public Security Party Committee', 'English'],
    [['What did the Prime Minister call for?', 'at which conference?'], '78th', 'what begins so goes on'],
    [['cục phải làm mấy việc trọng tâm?', 'kể ra vài việc đi'], 'Nghị quyết 15', 'nothing but a request'],
    [['Cờ thi đua xuất sắc trao cho ai?', 'ai trao v'], 'Nguyễn Thanh Trang trao Cờ', 'one award, not both'],
    [
      ["what's the slogan at the top?", 'which newspaper is it from?'],
      'CAND Newspaper',
      'a pronoun that nothing spoken of explains',
    ],
    [['Khẩu hiệu là gì?', 'còn nhan đề?'], 'Phát triển Công nghiệp An ninh', 'what says all that it asks'],
    [
      ['Chỉ thị 16 của ai?', 'vậy là của thủ tướng hả?'],
      'Không phải vậy. Chỉ thị số 16',
      'a guess that says nothing else is about what was spoken of',
    ],
    [['Which order was presented?', 'to who?'], 'Three former leaders', '"who" for "whom"'],
    [
      ['lam sao thu hut nhan luc chat luong cao', 'What is this article about?'],
      'a conference on the security industry',
      'the article is about no part of it',
    ],
    [['How many key areas are there?', 'so not five?'], 'seven key areas', 'a number that is denied'],
    [
      ['Ai trao Huân chương?', 'ông ấy trao thay cho ai?'],
      'Chủ tịch nước',
      'what he did, of two who did alike',
    ],
    [
      [
        'Who represented the President there?',
        'Who represented the Minister?',
        'What did the first one present?',
      ],
      'Fatherland Defence Order',
      'what the article leaves out about another person is not said of this one',
    ],
    [
      ['Ai chủ trì hội nghị?', 'Nghị quyết 12 của ai?'],
      'Bộ Chính trị',
      'a question that stands by itself takes nothing',
    ],
  ])('%j → %s (%s)', (questions, expected) => {
    const { decision, text } = converse(engine, questions)
    expect([decision, text]).toEqual(['answer', expect.stringContaining(expected)])
  })

  it('says so when a bare number is none of the form spoken of', () => {
    expect(converse(engine, ['Nghị quyết 12 của ai?', 'còn 99?']).reason).toBe('unknown-number')
  })

  it('forgets after half an hour', () => {
    const { conversation } = engine.ask('Ai chủ trì hội nghị?', { now: 0 })
    const later = engine.ask('ông ấy giữ chức gì?', { conversation: conversation!, now: 31 * 60_000 })
    expect(later.trace().notes).not.toContain('leans on the conversation')
  })
})

describe('every answer is proved', () => {
  it('by quotes with the paragraph they stand in', () => {
    const [answer] = engine.ask('Ai chủ trì hội nghị?').answers
    expect(answer!.quotes.length).toBeGreaterThan(0)
    for (const quote of answer!.quotes) expect(quote.paragraph).toBeGreaterThan(0)
  })
})

describe('bad input', () => {
  it.each([
    ['100,000 characters', 'lorem ipsum '.repeat(10_000)],
    ['control characters', '\u0000\u0001\u0008\u001b[31m'],
    ['lone surrogates', '\ud800 \udfff'],
    ['markup', '<script>alert(1)</script>'],
    ['SQL', "'; DROP TABLE facts; --"],
    ['right-to-left marks', '\u202e\u2066\u200f'],
    ['combining marks without a letter', '\u0301'.repeat(500)],
    ['one long word', 'a'.repeat(5000)],
  ])('%s: an honest abstention', (_name, question) => expect(engine.ask(question).decision).toBe('abstain'))

  it('whatever is typed never throws, and NFD changes nothing', () => {
    const word = fc.constantFrom(
      ...'ai trao cờ thi đua nghị quyết 12 của bộ chính trị là gì hội nghị 99 who issued zzz ?'.split(' '),
    )
    const question = fc.oneof(
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      anyText({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(question, (text) => {
        const plain = engine.ask(text)
        expect(plain.text.length).toBeLessThanOrEqual(900)
        expect(engine.ask(text.normalize('NFD')).decision).toBe(plain.decision)
      }),
    )
  })

  // Of real questions: of words thrown together the language itself is a guess, which capitals may tip.
  it.each([
    'Ai chủ trì hội nghị?',
    'nghị quyết 12 của bộ chính trị là gì',
    'Ai trao cờ thi đua?',
    'who issued decision 14',
    'nghị quyết 99 là gì',
  ])('capitals change nothing: %s', (text) => {
    const [plain, shouted] = [engine.ask(text), engine.ask(text.toUpperCase())]
    expect([shouted.decision, shouted.answers[0]?.fact]).toEqual([plain.decision, plain.answers[0]?.fact])
  })
})

describe('half-typed questions', () => {
  it.each([
    ['nghị qu', 'Nghị quyết', 'the word is not finished'],
    ['lê văn t', 'Lê Văn Tuyến', 'the name is not finished'],
    ['', '', 'nothing yet: the starters'],
  ])('%j offers %s (%s)', (typed, expected) => {
    const offered = engine.complete(typed, { limit: 10 })
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.map((a) => `${a.title} ${a.direct}`).join('\n')).toContain(expected)
  })
})

/** A name said of another office is the worst that this bot can say. */
describe('an office is told of nobody who holds another', () => {
  const article = [
    'Tỉnh Vĩnh Sa mở bến đò mới',
    'Sáng 4/5, bà Lê Thị Hoa, Chủ tịch UBND tỉnh Vĩnh Sa, cắt băng mở bến đò mới.',
    'Ông Vi Quang Thắng, Phó Giám đốc Sở Xây dựng, dự lễ.',
  ].join('\n\n')
  it.each([
    ['Chủ tịch UBND tỉnh là ai?', 'Lê Thị Hoa'],
    ['Phó Chủ tịch UBND tỉnh là ai?', undefined],
    ['Giám đốc Sở Xây dựng là ai?', undefined],
    ['Phó Giám đốc Sở Xây dựng tên gì?', 'Vi Quang Thắng'],
    ['Chủ tịch xã Hòa Nhạn là ai?', undefined],
  ])('%s → %s', (question, name) => {
    const { files } = draftKnowledge(pageOf(article))
    const read = loadTexts(files['knowledge.yaml'], files['article.txt'])
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const { decision, text } = createEngine(read.loaded).ask(question)
    if (name === undefined) expect(decision).not.toBe('answer')
    else expect([decision, text]).toEqual(['answer', expect.stringContaining(name)])
  })
})
