/** What the editor is told of an assistant's draft, in both languages. */
import type { Lang } from '../text/language-detection.ts'

/** Sentences about why something did not go in, by the code of the reason. */
type ReasonTexts = Readonly<Record<string, (words: string, instead?: string) => string>>

export interface AssistantTexts {
  readonly reasons: ReasonTexts
  readonly comments: {
    readonly head: string
    readonly kinds: Readonly<Record<string, string>>
    readonly captions: string
    readonly furniture: string
    readonly starters: string
    readonly summary: string
    readonly entries: string
    readonly absences: string
  }
  readonly unknownNewspaper: string
  readonly leftOut: string
  /** Before the list of what did not go in. */
  notTaken(count: number): string
  summary(facts: number, absences: number, folder: string): string
  unquoted(count: number): string
  readonly unread: (count: number) => string
  next(promptCommand: string, checkCommand: string, askCommand: string): string
  nothingProven(file: string): string
  noDraftIn(name: string, beginning: string): string
  asking(host: string, model: string): string
  writing(round: number, characters: number): string
  waiting(seconds: number): string
  stopped(message: string): string
}

const vi: AssistantTexts = {
  reasons: {
    'absence-denies-article': (words, instead) => `bài có nói điều này (“${words}”)${instead ? `: “${instead}”` : ''}`,
    'another-speaker': (words) => `bài không viết điều này về “${words}”`,
    'approximation-lost': (words) => `“${words}”: thiếu hoặc sai chữ “gần”, “hơn”, “khoảng” đứng trước con số`,
    'binding-lost': (words) => `câu trích nói “${words}”: đó là điều cần làm, dự kiến hay có thể, chưa phải điều đã có`,
    'denial-added': (words) => `phủ định “${words}”, câu trích thì không`,
    'denial-lost': (words) => `câu trích phủ định (“${words}”), câu trả lời thì không`,
    'entry-unknown': (words) => `không có mục “${words}”`,
    incomplete: (words) => `thiếu hoặc sai: ${words}`,
    'name-not-in-article': (words) => `bài không có tên hay số này: “${words}”`,
    'name-not-in-quote': (words) => `bản dịch có tên mà câu trích không có: “${words}”`,
    'number-not-in-quote': (words) => `câu trích không có con số “${words}” (cùng đơn vị)`,
    'number-of-something-else': (words) => `trong câu trích, con số này nói về thứ khác: “${words}”`,
    'office-of-somebody-else': (words) => `bài không ghi chức vụ, cách gọi này: “${words}”`,
    'quote-not-in-article': (words, instead) => `câu trích không có trong bài: “${words}”${instead ? `; bài viết: “${instead}”` : ''}`,
    'relation-not-in-article': (words) => `không câu nào trong bài nói điều này: ${words}`,
    'roles-swapped': (words) => `ai làm gì bị đảo ngược: “${words}”`,
    'same-as-another': (words) => `trùng tên với mục khác: “${words}”`,
    'words-not-in-quote': (words) => `câu trích không có các chữ: ${words}`,
    'wrong-form': (words) => `không phải câu “Bài báo không nêu …”: “${words}”`,
  },
  comments: {
    head: ` Bản nháp do một trợ lý AI viết; máy đã so từng câu với article.txt. Việc của người biên tập:
 1. Đọc từng ý có “review: true”, đối chiếu với bài, sửa cho gọn, rồi xoá dòng “review: true”.
 2. Thêm tên gọi khác ở “aliases:” và cách hỏi ở “questions:”.
 3. Chạy “npm run check” sau mỗi lần lưu.`,
    kinds: {
      article: ' ── Bài báo · The article ──',
      person: ' ── Con người · People ──',
      organization: ' ── Cơ quan, đơn vị · Organizations ──',
      directive: ' ── Văn bản · Documents ──',
      event: ' ── Sự kiện · Events ──',
      award: ' ── Khen thưởng · Awards ──',
      achievement: ' ── Kết quả · Achievements ──',
      task: ' ── Nhiệm vụ · Tasks ──',
      concept: ' ── Số liệu, khái niệm · Figures, concepts ──',
    },
    captions: ' Những dòng là chú thích ảnh.',
    furniture: ' Những dòng của trang web, không phải của bài; không bao giờ được trích.',
    starters: ' Các ý gợi cho người chưa biết hỏi gì.',
    summary: ' Ý tóm tắt cả bài.',
    entries: ' Mỗi người, cơ quan, văn bản, sự kiện… là một mục, bên trong là các ý (facts).',
    absences: ' Điều bạn đọc hay hỏi mà bài không nói. Nếu bài có nói thì xoá mục đó.',
  },
  unknownNewspaper: 'Bài báo',
  leftOut: 'bỏ bớt',
  notTaken: (count) => `Chưa nhận ${count} điều:`,
  summary: (facts, absences, folder) => `Đã ghi ${facts} ý và ${absences} điều bài không nêu vào ${folder}`,
  unquoted: (count) => `${count} câu của bài chưa có ý nào.`,
  unread: (count) => `${count} ý máy soạn, chưa ai đọc.`,
  next: (prompt, check, ask) => `Hỏi tiếp trợ lý những điều còn thiếu: ${prompt}\nKiểm tra: ${check}\nHỏi thử: ${ask}`,
  nothingProven: (file) => `Không có ý nào của câu trả lời đứng được trong ${file}. Bạn xem có đúng bài không.`,
  noDraftIn: (name, beginning) => `“${name}” không có bản nháp nào; nó bắt đầu bằng: “${beginning}”. Bạn hỏi lại trợ lý, hoặc dùng trợ lý khác.`,
  asking: (host, model) => `Gửi bài báo đến ${host} (${model}).`,
  writing: (round, characters) => `Lượt ${round}: trợ lý đã viết ${characters.toLocaleString('vi-VN')} chữ cái`,
  waiting: (seconds) => `Máy chủ bận, ${seconds} giây nữa hỏi lại`,
  stopped: (message) => `${message} Những gì đã nhận trước đó vẫn được giữ.`,
}

const en: AssistantTexts = {
  reasons: {
    'absence-denies-article': (words, instead) => `the article does say this (“${words}”)${instead ? `: “${instead}”` : ''}`,
    'another-speaker': (words) => `the article does not say this of “${words}”`,
    'approximation-lost': (words) => `“${words}”: the “gần”, “hơn” or “khoảng” before the number is missing or another one`,
    'binding-lost': (words) => `the quote says “${words}”: wanted, planned or possible, not done`,
    'denial-added': (words) => `it denies (“${words}”) what the quote does not deny, or the other way round`,
    'denial-lost': (words) => `the quote denies (“${words}”), the answer does not`,
    'entry-unknown': (words) => `there is no entry “${words}”`,
    incomplete: (words) => `missing or wrong: ${words}`,
    'name-not-in-article': (words) => `the article has no such name or number: “${words}”`,
    'name-not-in-quote': (words) => `the translation has a name that the quote has not: “${words}”`,
    'number-not-in-quote': (words) => `the quote does not have the number “${words}” with this unit`,
    'number-of-something-else': (words) => `in the quote this number counts something else: “${words}”`,
    'office-of-somebody-else': (words) => `the article gives no such office or form of address: “${words}”`,
    'quote-not-in-article': (words, instead) => `the quote is not in the article: “${words}”${instead ? `; the article has: “${instead}”` : ''}`,
    'relation-not-in-article': (words) => `no sentence says so: ${words}`,
    'roles-swapped': (words) => `who does it and to whom have changed places: “${words}”`,
    'same-as-another': (words) => `another entry has this name: “${words}”`,
    'words-not-in-quote': (words) => `the quote does not have the words: ${words}`,
    'wrong-form': (words) => `not of the form “Bài báo không nêu …”: “${words}”`,
  },
  comments: vi.comments,
  unknownNewspaper: vi.unknownNewspaper,
  leftOut: 'left out',
  notTaken: (count) => `${count} not taken:`,
  summary: (facts, absences, folder) => `${facts} facts and ${absences} absences are in ${folder}`,
  unquoted: (count) => `${count} sentences of the article have no fact.`,
  unread: (count) => `${count} facts drafted by a machine and read by nobody yet.`,
  next: (prompt, check, ask) => `Ask the assistant for the rest: ${prompt}\nCheck: ${check}\nTry it: ${ask}`,
  nothingProven: (file) => `Nothing of the reply can be proven by ${file}. Is it the right article?`,
  noDraftIn: (name, beginning) => `“${name}” has no draft in it; it begins: “${beginning}”. Ask the assistant again, or another one.`,
  asking: (host, model) => `Sending the article to ${host} (${model}).`,
  writing: (round, characters) => `Round ${round}: the assistant has written ${characters.toLocaleString('en-GB')} characters`,
  waiting: (seconds) => `The server is busy; asking again in ${seconds} s`,
  stopped: (message) => `${message} What came before is kept.`,
}

export const assistantTexts: Readonly<Record<Lang, AssistantTexts>> = { vi, en }
