/** Question wordings for one kind of fact, filled with names and words of the article. */
export interface Ways {
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

/**
 * Question templates. `{}` is a name: that of the entry, or the words that the fact is about. The last Vietnamese
 * template of each kind is not added to the fact; it becomes its judgement in questions.yaml.
 */
const FRAMES = {
  title: [
    ['Tiêu đề bài báo là gì?', 'Bài báo tên gì?', 'Nhan đề của bài là gì?', 'Bài này có tít thế nào?'],
    ['What is the title of the article?', 'What is the headline?'],
  ],
  date: [
    [
      'Trang báo ghi ngày nào?',
      'Bài đăng ngày nào?',
      'Bài báo đăng khi nào?',
      'Trang báo đề ngày tháng nào?',
    ],
    ['When was the article published?', 'What date is on the page?'],
  ],
  source: [
    ['Bài báo của báo nào?', 'Nguồn của bài là gì?', 'Bài này lấy từ đâu?', 'Báo nào đăng bài này?'],
    ['Which newspaper is this from?', 'What is the source of the article?'],
  ],
  author: [
    [
      'Ai viết bài này?',
      'Tác giả bài báo là ai?',
      'Bài của phóng viên nào?',
      'Tác giả của bài là người nào?',
    ],
    ['Who wrote the article?', 'Who is the author?'],
  ],
  photographer: [
    ['Ai chụp ảnh?', 'Ảnh của ai?', 'Người chụp ảnh là ai?', 'Ảnh trong bài do ai chụp?'],
    ['Who took the photos?', 'Who is the photographer?'],
  ],
  summary: [
    ['Bài báo nói về gì?', 'Tóm tắt bài báo', 'Nội dung chính của bài là gì?', 'Ý chính của bài này?'],
    ['What is the article about?', 'Summarise the article'],
  ],
  who: [
    [
      '{} là ai?',
      '{} giữ chức vụ gì?',
      '{} công tác ở đâu?',
      'Chức danh của {} là gì?',
      'Cho hỏi {} là người nào?',
    ],
    ['Who is {}?', 'What post does {} hold?', 'What is the position of {}?'],
  ],
  rank: [
    ['{} mang quân hàm gì?', 'Cấp bậc của {} là gì?', '{} có cấp hàm nào?', '{} đeo hàm gì?'],
    ['What rank does {} hold?', "What is {}'s rank?"],
  ],
  did: [
    [
      '{} đã làm gì?',
      '{} có hoạt động gì trong bài?',
      'Bài báo nhắc đến {} với việc gì?',
      '{} làm những gì?',
    ],
    ['What did {} do?', 'What does the article report of {}?'],
  ],
  said: [
    [
      '{} nói gì?',
      '{} phát biểu thế nào?',
      '{} nhấn mạnh điều gì?',
      'Ý kiến của {} là gì?',
      'Ý kiến phát biểu của {} thế nào?',
    ],
    ['What did {} say?', 'What did {} stress?'],
  ],
  deed: [['Ai {}?', 'Người nào {}?', 'Cho hỏi ai {}?'], ['Who is meant: “{}”?']],
  what: [
    ['{} là gì?', 'Bài báo nói gì về {}?', '{} được nhắc đến thế nào?', 'Thông tin về {} trong bài?'],
    ['What does the article say about {}?', 'What is {}?'],
  ],
  issuer: [
    ['{} của ai?', 'Ai ban hành {}?', '{} do cơ quan nào ban hành?', 'Cơ quan nào ra {}?'],
    ['Who issued {}?', 'Whose is {}?'],
  ],
  subject: [
    ['{} về việc gì?', '{} có nội dung gì?', '{} nói về gì?', '{} nói về việc gì?'],
    ['What is {} about?', 'What does {} deal with?'],
  ],
  period: [
    ['{} thuộc giai đoạn nào?', 'Thời gian thực hiện {}?', '{} kéo dài từ năm nào đến năm nào?'],
    ['Which period does {} cover?'],
  ],
  issued: [['{} ban hành khi nào?', '{} có từ ngày nào?', 'Ngày ban hành {}?'], ['When was {} issued?']],
  chair: [
    ['Ai chủ trì {}?', '{} do ai chủ trì?', 'Người chủ trì {} là ai?', 'Ai điều hành {}?'],
    ['Who chaired {}?', 'Who presided over {}?'],
  ],
  speaker: [
    [
      'Ai phát biểu tại {}?',
      '{} có ai phát biểu?',
      'Người phát biểu ở {} là ai?',
      'Tại {}, ai lên phát biểu?',
    ],
    ['Who spoke at {}?'],
  ],
  when: [
    ['{} diễn ra khi nào?', '{} tổ chức ngày nào?', 'Thời gian diễn ra {}?', '{} vào hôm nào?'],
    ['When did {} take place?', 'On what date was {} held?'],
  ],
  where: [
    ['{} diễn ra ở đâu?', '{} được tổ chức tại đâu?', 'Địa điểm tổ chức {}?', '{} họp ở chỗ nào?'],
    ['Where did {} take place?', 'Where was {} held?'],
  ],
  receiver: [
    ['Ai được nhận {}?', '{} được trao cho ai?', 'Tập thể, cá nhân nào nhận {}?', '{} được tặng cho ai?'],
    ['Who received {}?', 'To whom was {} given?'],
  ],
  giver: [
    ['Ai trao {}?', 'Người trao {} là ai?', '{} do ai trao?', 'Ai là người tặng {}?'],
    ['Who presented {}?', 'Who handed over {}?'],
  ],
  authority: [
    ['{} được trao theo uỷ quyền của ai?', 'Thừa uỷ quyền của ai để trao {}?', 'Trao {} nhân danh ai?'],
    ['By whose authority was {} presented?'],
  ],
  work: [
    ['Bài báo nói gì về việc {}?', 'Việc {} như thế nào?', '{} ra sao?', 'Cho biết về việc {}'],
    ['What does the article say about “{}”?'],
  ],
  figure: [['{}?', 'Bài cho biết {}?', 'Theo bài báo, {}?'], ['How many or how much: {}?']],
  moment: [['{}?', 'Bài cho biết {}?', 'Theo bài báo, {}?'], ['When: {}?']],
  quotation: [['Câu “{}” của ai?', 'Ai nói “{}”?', 'Bài trích lời ai: “{}”?'], ['Who said “{}”?']],
  motto: [['“{}” là gì?', '“{}” được nhắc đến thế nào?', 'Bài nói gì về “{}”?'], ['What is “{}”?']],
} as const satisfies Record<string, readonly [readonly string[], readonly string[]]>

export type Frame = keyof typeof FRAMES

/** Returns the questions for a fact, and the one that becomes its judgement. */
export function waysOf(frame: Frame, name = ''): Ways & { readonly kept: string } {
  const fill = (text: string): string => {
    const filled = text.replace('{}', name)
    return filled.charAt(0).toUpperCase() + filled.slice(1)
  }
  const [vi, en] = FRAMES[frame]
  const all = vi.map(fill)
  return { vi: all.slice(0, -1), en: en.map(fill), kept: all.at(-1)! }
}
