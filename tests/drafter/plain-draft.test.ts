import { describe, expect, it } from 'vitest'
import { draftKnowledge } from '../../src/drafter/draft.ts'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import type { Fact, Knowledge } from '../../src/knowledge/schema.ts'

const TITLE = 'Một ngày ở tỉnh Vĩnh Sa'
/** Drafts a sentence behind a title and a first paragraph. */
const knowledgeOf = (...paragraphs: readonly string[]): Knowledge => {
  const { files } = draftKnowledge(pageOf([TITLE, ...paragraphs].join('\n\n')))
  const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.loaded.knowledge
}
const factOf = (text: string): Fact | undefined =>
  knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', text)
    .entries.flatMap(({ facts }) => facts)
    .find(({ id }) => id === 'sentence-3')

describe('a sentence is asked for by its own slots', () => {
  it.each([
    // what, sentence, question
    ['who', 'Bà Lê Thị Hoa trao cờ cho đội thắng cuộc.', 'Ai trao cờ cho đội thắng cuộc?'],
    ['a body', 'Sở Y tế tổ chức lớp tập huấn cấp cứu.', 'Đơn vị nào tổ chức lớp tập huấn cấp cứu?'],
    [
      'who says it',
      'Ông Trần Văn An, Giám đốc Sở Y tế, cho biết nước đã rút.',
      'Ông Trần Văn An cho biết gì?',
    ],
    ['a speaker behind the words', '“Nước đã rút hết”, ông Trần Văn An nói.', 'Ông Trần Văn An nói gì?'],
    ['when', 'Tối 19/4, UBND tỉnh khai mạc hội chợ sách.', 'UBND tỉnh khai mạc hội chợ sách khi nào?'],
    ['the hour', 'Lễ hội kết thúc lúc 21 giờ 30 phút.', 'Lễ hội kết thúc lúc mấy giờ?'],
    ['where', 'Sáng 2/7, tại Nhà văn hóa, UBND tỉnh mở phiên chợ.', 'UBND tỉnh mở phiên chợ ở đâu?'],
    ['how many', 'Các đoàn tranh tài ở 17 môn thể thao.', 'Các đoàn tranh tài ở bao nhiêu môn thể thao?'],
    ['a few', 'Các đoàn dự 4 hội thi văn hóa.', 'Các đoàn dự mấy hội thi văn hóa?'],
    ['how much money', 'Đoàn xã được thưởng 20 triệu đồng.', 'Đoàn xã được thưởng bao nhiêu tiền?'],
    ['what share', 'Tỷ lệ hộ nghèo giảm 1,5%.', 'Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm?'],
    ['a number of nothing', 'So với năm trước, số đoàn tăng thêm 7.', 'Số đoàn tăng thêm bao nhiêu?'],
    ['about how much', 'Cầu mới dài khoảng 86 m.', 'Cầu mới dài bao nhiêu m?'],
    ['a count at the beginning', 'Hơn 300 học trò dự buổi lễ.', 'Có bao nhiêu học trò dự buổi lễ?'],
    [
      'a later clause with its subject',
      'Sở Y tế lập 22 đội, trao 3.000 suất quà.',
      'Sở Y tế trao bao nhiêu suất quà?',
    ],
    ['why', 'Trận đấu phải hoãn vì mưa lớn.', 'Vì sao trận đấu phải hoãn?'],
    [
      'what a document is about',
      'Nghị quyết số 19-NQ/TU của Tỉnh ủy về xây dựng văn hóa đã có.',
      'Nghị quyết 19 về việc gì?',
    ],
    ['whose a document is', 'Tỉnh theo Kế hoạch số 86/KH-UBND của UBND tỉnh.', 'Kế hoạch 86 của ai?'],
    ['the guests', 'Dự buổi lễ có ông Trần Văn An và bà Lê Thị Hoa.', 'Ai dự buổi lễ?'],
    ['what was given', 'Sở Y tế đã cấp 300 viên thuốc.', 'Sở Y tế đã cấp bao nhiêu viên thuốc?'],
    ['how much of what', 'Sở Y tế mua gạo, trao 300 kg gạo cho 27 xã.', 'Có bao nhiêu kg gạo?'],
    ['how much, with a number in its name', 'Xe chở 900 lít xăng A92 đến.', 'Có bao nhiêu lít xăng A92?'],
    ['a term', 'Tỉnh làm “mục tiêu kép” vừa chống dịch, vừa làm ăn.', 'Mục tiêu kép là gì?'],
  ])('%s', (_slot, text, question) => {
    expect(factOf(text)?.questions.vi).toContain(question)
  })
  it.each([
    // what, sentence, part of a question that nobody would answer by it
    ['the number of a document', 'Tỉnh theo Kế hoạch số 86/KH-UBND của UBND tỉnh.', /bao nhiêu|mấy/],
    ['the date of a document', 'Tỉnh ban hành Kế hoạch số 86/KH-UBND ngày 12/1/2026.', /khi nào|ngày nào/],
    ['an edition', 'Bà Lê Thị Hoa dự Đại hội lần thứ 13.', /bao nhiêu|mấy/],
    ['a year', 'Bà Lê Thị Hoa nhắc đến năm 2026.', /bao nhiêu|mấy/],
    ['a number of nothing', 'So với năm trước, số đoàn tăng thêm 7.', /bao nhiêu \S/],
    ['a score', 'Đội xã thắng đội phường 3-2.', /bao nhiêu|mấy/],
    ['a pronoun', 'Ông yêu cầu Sở Y tế lập hồ sơ.', /^(?:Ai|Người|Ông) /],
    ['part of a clause', 'Xã xây tặng 200 nhà tình nghĩa, trên 20 sổ tiết kiệm.', /nhà tình nghĩa bao nhiêu/],
    ['the number of a name', 'Bà Lê Thị Hoa làm ở Quân khu 5 nhiều năm.', /bao nhiêu|mấy/],
    ['a word cut in half', 'Tỉnh mua 6 gói thầu thiết bị y tế.', /thiết\?/],
    ['an adjective', 'Nhiệt độ tăng dần lên.', /gì/],
    ['a place of the subject', 'Bàn thắng tại Cẩm Phả đã khiến đội xã vui.', /ở đâu/],
    ['half a time', 'Bà Lê Thị Hoa nghỉ từ ngày 21 đến ngày 30/10/2013.', /ngày 21 khi nào/],
    ['a number with a letter', 'Xe mang biển kiểm soát 20C-061.44 đã về.', /bao nhiêu|mấy/],
    ['the end of a range', 'Độ ẩm hôm qua từ 55 - 97%.', /bao nhiêu/],
    ['a sum told twice', 'Sở Y tế trao 50 triệu đồng (năm mươi triệu đồng).', /đồng.* bao nhiêu/],
    ['the year behind a sum', 'Sở Y tế mua tàu với giá 47 triệu đôla năm 2008.', /bao nhiêu đôla năm/],
    [
      'an hour of the day',
      'Ông Trần Văn An cho biết khoảng 2 giờ ngày 15/5 tàu đã về.',
      /bao nhiêu|mấy giờ\?$/,
    ],
    ['what stands behind a mark', 'Vị trí là 580 m, cách tim đường không xa.', /bao nhiêu m cách/],
    ['half of a rate', 'Lượng xe tăng 18.000 xe/ngày đêm.', /xe\//],
    ['what is no thing', 'Hai đội về đích với 2 cùng nhau.', /bao nhiêu cùng/],
    ['a noun that may be a verb', 'Một thông tin khác về vụ cháy đã có.', /^Một (?:nói )?những gì/],
    ['a project as guests', 'Dự án có 25 km đường gom.', /^Ai|^Những ai/],
    [
      'a document as a place',
      'Bà Lê Thị Hoa làm theo quy định tại Nghị định 57/2012/NĐ-CP.',
      /ở đâu|tại đâu/,
    ],
    ['what is so in fact', 'Trên thực tế, Sở Y tế mở phiên chợ.', /ở đâu|tại đâu/],
    ['a grade', 'Bà Lê Thị Hoa xây trường cấp 3.', /bao nhiêu|mấy/],
    ['a body cut short', 'Chủ tịch HĐQT Đại học Hoa Sen đã gửi đơn.', /Đại là ai|Ai học/],
    ['half a quotation', 'Bà Lê Thị Hoa hát “Gọi mùa, gọi nắng” ở sân đình.', /“[^”]*$/],
  ])('and not by %s', (_what, text, question) => {
    for (const asked of factOf(text)?.questions.vi ?? []) expect(asked).not.toMatch(question)
  })
  it('a question that fits two sentences is asked of neither', () => {
    const { entries } = knowledgeOf('Sở Y tế trao 3 suất quà.', 'Sở Y tế trao 12 suất quà.')
    const questions = entries.flatMap((e) => e.facts.flatMap((f) => f.questions.vi))
    expect(questions).not.toContain('Sở Y tế trao bao nhiêu suất quà?')
  })
})

describe('a fact makes sense alone', () => {
  it.each([
    // what, texts, quotes of the last one’s fact
    [
      'a pronoun takes the sentence before it along',
      ['Ông Trần Văn An làm Giám đốc Sở Y tế.', 'Ông yêu cầu Sở Y tế trao 3 suất quà.'],
      ['Ông Trần Văn An làm Giám đốc Sở Y tế.', 'Ông yêu cầu Sở Y tế trao 3 suất quà.'],
    ],
    [
      'so does “này”',
      ['Sở Y tế mở lớp học bơi.', 'Lớp học này có 45 học trò.'],
      ['Sở Y tế mở lớp học bơi.', 'Lớp học này có 45 học trò.'],
    ],
    [
      '“trong đó” means nothing before',
      ['Sở Y tế mở lớp học bơi.', 'Sở Y tế trao 12 suất quà, trong đó có 3 xe đạp.'],
      ['Sở Y tế trao 12 suất quà, trong đó có 3 xe đạp.'],
    ],
  ])('%s', (_what, texts, quotes) => {
    const { entries } = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', ...texts)
    expect(entries.flatMap((e) => e.facts.map((f) => f.quote))).toContainEqual(quotes)
  })
  it.each([
    ['a question', 'Sở Y tế trao bao nhiêu suất quà?'],
    ['half a quotation', 'Chiến dịch đã xong", ông Trần Văn An nói.'],
    ['words of a speaker without a name', 'Chúng tôi trao 3 suất quà.'],
    ['a pronoun without a name before it', 'Ông trao 3 suất quà.'],
  ])('%s makes none', (_what, text) => {
    const { entries } = knowledgeOf(text)
    expect(entries.flatMap((e) => e.facts.flatMap((f) => f.quote))).not.toContain(text)
  })
})

describe('a joint at the beginning is left out', () => {
  it.each([
    ['Theo đó, Sở Y tế trao 3 suất quà.'],
    ['Bên cạnh đó, Sở Y tế trao 3 suất quà.'],
    ['Cũng tại buổi lễ, Sở Y tế trao 3 suất quà.'],
    ['(TTXVN) – Sở Y tế trao 3 suất quà.'],
  ])('%s', (text) => {
    expect(factOf(text)).toMatchObject({
      answer: { vi: 'Sở Y tế trao 3 suất quà.' },
      quote: ['Sở Y tế trao 3 suất quà.'],
    })
  })
})

describe('entries are what the article surely names', () => {
  it.each([
    // text, kind, name, fields
    [
      'Bà Lê Thị Hoa, Giám đốc Sở Văn hóa, Thể thao và Du lịch, Trưởng Ban Tổ chức, phát biểu.',
      'person',
      'Lê Thị Hoa',
      { post: { vi: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch, Trưởng Ban Tổ chức' } },
    ],
    ['Phó Thủ tướng Trần Văn An phát biểu.', 'person', 'Trần Văn An', { post: { vi: 'Phó Thủ tướng' } }],
    [
      'Cựu Giám đốc Sở Y tế Trần Văn An nhận lỗi.',
      'person',
      'Trần Văn An',
      { post: { vi: 'Cựu Giám đốc Sở Y tế' } },
    ],
    [
      'Phó Hiệu trưởng Trường Đại học Hà Nội Trần Văn An nói.',
      'person',
      'Trần Văn An',
      { post: { vi: 'Phó Hiệu trưởng Trường Đại học Hà Nội' } },
    ],
    ['Ông Kenji Moriyama, Tổng Giám đốc Công ty Hikari, nói.', 'person', 'Kenji Moriyama', {}],
    [
      'Tỉnh theo Công điện số 12/CĐ-TTg yêu cầu khẩn trương.',
      'directive',
      'Công điện số 12/CĐ-TTg',
      { form: 'dispatch', number: '12', symbol: '12/CĐ-TTg' },
    ],
    [
      'Bộ Tài chính đã có Công văn số 2114/BTC-TCT gửi các đơn vị.',
      'directive',
      'Công văn số 2114/BTC-TCT',
      { form: 'letter' },
    ],
    [
      'Tỉnh theo Nghị định số 24a/2016/NĐ-CP của Chính phủ.',
      'directive',
      'Nghị định số 24a/2016/NĐ-CP',
      { number: '24', symbol: '24a/2016/NĐ-CP', issuer: 'chinh-phu' },
    ],
    ['Sở Giáo dục và Đào tạo được giao việc.', 'organization', 'Sở Giáo dục và Đào tạo', {}],
  ])('%s', (text, kind, name, fields) => {
    const entry = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', text).entries.find((e) => e.name.vi === name)
    expect(entry).toMatchObject({ kind, ...fields })
  })
  it.each([
    ['an office without its holder', 'Chủ tịch UBND tỉnh tặng Bằng khen cho 8 tập thể.', 'person'],
    ['a school that bears a name', 'Trường THPT Nguyễn Huệ mở cửa.', 'person'],
    ['a plan of some years', 'Tỉnh làm kế hoạch 5 năm.', 'directive'],
    [
      'a country behind an office',
      'Phó Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam dự.',
      'person',
    ],
  ])('%s is none', (_what, text, kind) => {
    const { entries } = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', text)
    expect(entries.filter((e) => e.kind === kind)).toEqual([])
  })
})

describe('a list is one fact', () => {
  const items = ['mở rộng hai con đường', 'sửa bốn cây cầu cũ', 'trồng thêm cây xanh']
  it.each([
    [
      'numbered in words',
      'Tỉnh có 3 nhiệm vụ gồm:',
      items.map((item, i) => `Thứ ${['nhất', 'hai', 'ba'][i]} là ${item}.`),
    ],
    ['numbered in digits', 'Tỉnh có 3 nhiệm vụ gồm:', items.map((item, i) => `${i + 1}. ${item};`)],
    ['with dashes', 'Tỉnh có 3 nhiệm vụ gồm:', items.map((item) => `- ${item};`)],
  ])('%s', (_how, lead, lines) => {
    const { entries } = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', lead, ...lines)
    const [list] = entries.flatMap((e) => e.facts).filter(({ id }) => id.startsWith('list-'))
    for (const item of items) expect(list?.answer.vi).toContain(item)
    expect(list?.questions.vi).toContain('3 nhiệm vụ gồm những gì?')
  })
  it('each numbered item is asked for by its number', () => {
    const { entries } = knowledgeOf(
      'Tỉnh có 3 nhiệm vụ gồm:',
      ...items.map((item, i) => `Thứ ${['nhất', 'hai', 'ba'][i]} là ${item}.`),
    )
    const facts = entries.flatMap((e) => e.facts)
    const asked = facts.find((f) => f.questions.vi.includes('Nhiệm vụ thứ hai là gì?'))
    expect(asked?.answer.vi).toContain('sửa bốn cây cầu cũ')
  })
})

describe('an office ends with its name', () => {
  it.each([
    ['Ông Trần Văn An, Trưởng ban tổ chức giải, phát biểu.', 'Trưởng ban tổ chức giải'],
    ['Ông Trần Văn An, nguyên Tư lệnh Quân khu 7 thôi làm nhiệm vụ để nghỉ.', 'nguyên Tư lệnh Quân khu 7'],
    [
      'Ông Trần Văn An, Ủy viên Trung ương Đảng các khoá IX, X, XI, dự lễ.',
      'Ủy viên Trung ương Đảng các khoá IX, X, XI',
    ],
  ])('%s', (text, post) => {
    const person = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', text).entries.find(
      (e) => e.kind === 'person',
    )
    expect(person).toMatchObject({ post: { vi: post } })
  })
})

describe('a name is no more than it shows', () => {
  it.each([
    ['Phó Tổng Giám đốc Vietjet Đinh Việt Phương phát biểu.', ['Đinh Việt Phương']],
    ['HLV Man United nói đội đã sẵn sàng.', []],
    ['HLV Hải Phòng nói đội đã sẵn sàng.', []],
    ['Thủ tướng Thụy Điển phát biểu.', []],
  ])('%s', (text, names) => {
    const people = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', text).entries.filter(
      (e) => e.kind === 'person',
    )
    expect(people.map(({ name }) => name.vi)).toEqual(names)
  })
  it.each([
    'Dự lễ có ông Trần Văn An, Bộ trưởng Bộ Y tế Lê Thị Hoa và nhiều người.',
    'Đội có Trần Văn An, thủ môn Nick Rimando và nhiều người.',
  ])('the office of the next one is none of the first: %s', (text) => {
    const { entries } = knowledgeOf('Hôm qua trời nắng đẹp cả ngày.', text)
    expect(entries.find(({ name }) => name.vi === 'Trần Văn An')).not.toHaveProperty('post')
  })
})

describe('the lines of a page', () => {
  const page = [
    'Báo Vĩnh Sa',
    'Thứ Ba, 5/5/2026 - 08:10',
    'Vĩnh Sa mở lại bến đò cũ',
    'Sáng 4/5, tỉnh mở lại bến đò cũ bên sông Lăng.',
    'Chuyến đò đầu tiên',
    'Chuyến đầu có 12 khách.',
    'Bến đò mới. Ảnh: Minh Anh',
    'Tác giả: Hải Đăng',
    'Nguồn: Báo Vĩnh Sa',
    'Chia sẻ',
  ].join('\n')
  const { files } = draftKnowledge(pageOf(page))
  const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
  const knowledge = loaded.ok ? loaded.loaded.knowledge : undefined
  it('are captions, furniture (subheadings too), title, date and newspaper', () => {
    expect(knowledge).toMatchObject({
      source: {
        newspaper: { vi: 'Báo Vĩnh Sa' },
        title: 'Vĩnh Sa mở lại bến đò cũ',
        date: 'Thứ Ba, 5/5/2026 - 08:10',
      },
      captions: ['Bến đò mới. Ảnh: Minh Anh'],
      furniture: ['Báo Vĩnh Sa', 'Chuyến đò đầu tiên', 'Chia sẻ'],
    })
  })
  it.each([
    ['Tiêu đề bài báo là gì?', 'Vĩnh Sa mở lại bến đò cũ'],
    ['Bài báo đăng ngày nào?', 'Thứ Ba, 5/5/2026 - 08:10'],
    ['Bài của báo nào?', 'Báo Vĩnh Sa'],
    ['Ai viết bài này?', 'Hải Đăng'],
    ['Ai chụp ảnh trong bài?', 'Minh Anh'],
    ['Bài báo nói về gì?', 'Sáng 4/5, tỉnh mở lại bến đò cũ bên sông Lăng.'],
  ])('%s → %s', (question, answer) => {
    const facts = knowledge?.entries.flatMap((e) => e.facts) ?? []
    expect(facts.find((f) => f.questions.vi.includes(question))?.answer.vi).toBe(answer)
  })
})

describe('an English article is drafted in English', () => {
  const draft = (text: string) => {
    const { files } = draftKnowledge(
      pageOf(`Mill Road closes to lorries\n\nThe sun shone all day in the town.\n\n${text}`),
    )
    const loaded = loadTexts(files['knowledge.yaml'], files['article.txt'])
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    return loaded.loaded.knowledge
  }
  it.each([
    ['Mayor Ann Barrow signed Order No. 12 in the town hall.', 'Who signed Order No. 12 in the town hall?'],
    ['The new bridge will be opened on 1 June 2026.', 'When will the new bridge be opened?'],
    ['However, 45 houses were damaged by the flood.', 'How many houses were damaged by the flood?'],
    ['Mill Road was opened by two schools.', 'Who or what was opened by two schools?'],
  ])('%s', (text, question) => {
    const { entries, languages } = draft(text)
    const facts = entries.flatMap((e) => e.facts)
    expect(languages).toEqual(['en'])
    expect(facts.flatMap((f) => f.questions.en)).toContain(question)
    expect(facts.flatMap((f) => f.questions.vi)).toEqual([])
  })
})
