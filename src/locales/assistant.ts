/** Messages to the editor about an assistant's draft, in both languages. */
import type { Lang } from '../text/language-detection.ts'

/** Reasons for rejecting an item, by code. */
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
  /** Names of the kinds of rejected items. */
  readonly kinds: Readonly<Record<string, string>>
  readonly nothingMissing: string
  unreadable(file: string): string
  noText(file: string): string
  folderTaken(folder: string): string
  notWritten(folder: string, code: string): string
  /** Heading of the list of rejected items. */
  notTaken(count: number): string
  summary(facts: number, absences: number, folder: string): string
  unquoted(count: number): string
  next(promptCommand: string | undefined, checkCommand: string, askCommand: string): string
  nothingProven(file: string): string
  noDraftIn(name: string, beginning: string): string
  asking(host: string, model: string): string
  writing(round: number, characters: number): string
  waiting(seconds: number): string
  stopped(message: string): string
  /** Messages about a server without an answer, by the code of the failure. */
  readonly failures: Readonly<Record<string, (said: string) => string>>
}

const vi: AssistantTexts = {
  reasons: {
    'absence-denies-article': (words, instead) =>
      `bài có nói điều này (“${words}”)${instead ? `: “${instead}”` : ''}`,
    'another-speaker': (words) => `bài không viết điều này về “${words}”`,
    'approximation-lost': (words) =>
      `“${words}”: thiếu hoặc sai chữ “gần”, “hơn”, “khoảng” đứng trước con số`,
    'binding-lost': (words) =>
      `câu trích nói “${words}”: đó là điều cần làm, dự kiến hay có thể, chưa phải điều đã có`,
    'denial-differs': (words, instead) =>
      `câu trả lời nói ngược với câu trích: “${words}”${instead ? `; câu trích viết: “${instead}”` : ''}`,
    'entry-unknown': (words) => `không có mục “${words}”`,
    incomplete: (words) => `thiếu hoặc sai: ${words}`,
    'name-not-in-article': (words) => `bài không có tên hay số này: “${words}”`,
    'name-not-in-quote': (words) => `bản dịch có tên mà câu trích không có: “${words}”`,
    'number-not-in-quote': (words, instead) =>
      `câu trích không có “${words}”${instead ? `, chỉ có “${instead}”` : ''}`,
    'number-of-something-else': (words, instead) =>
      `trong câu trích, con số này nói về thứ khác: “${words}”${instead ? `; câu trích viết “${instead}”` : ''}`,
    'office-of-somebody-else': (words) => `bài không ghi chức vụ, cách gọi này: “${words}”`,
    'quote-not-in-article': (words, instead) =>
      `câu trích không có trong bài: “${words}”${instead ? `; bài viết: “${instead}”` : ''}`,
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
      figure: ' ── Số liệu · Figures ──',
      place: ' ── Địa điểm · Places ──',
      concept: ' ── Khái niệm, điều khác · Concepts and other things ──',
    },
    captions: ' Những dòng là chú thích ảnh.',
    furniture: ' Những dòng của trang web, không phải của bài; không bao giờ được trích.',
    starters: ' Các ý gợi cho người chưa biết hỏi gì.',
    summary: ' Ý tóm tắt cả bài.',
    entries: ' Mỗi người, cơ quan, văn bản, sự kiện… là một mục, bên trong là các ý (facts).',
    absences: ' Điều bạn đọc hay hỏi mà bài không nói. Nếu bài có nói thì xoá mục đó.',
  },
  unknownNewspaper: 'Bài báo',
  kinds: { fact: 'ý', absence: 'điều bài không nêu', entry: 'mục', part: 'bỏ một phần của' },
  nothingMissing: 'Không còn thiếu gì để hỏi tiếp.',
  unreadable: (file) => `Không đọc được “${file}”. Bạn xem lại tên tệp.`,
  noText: (file) => `${file} không có chữ nào để soạn.`,
  folderTaken: (folder) =>
    `${folder} đã có và được giữ nguyên. Bạn đặt tên khác bằng --out, hoặc thêm --force.`,
  notWritten: (folder, code) => `Không ghi được ${folder} (${code}). Không có gì thay đổi.`,
  notTaken: (count) => `Chưa nhận ${count} điều:`,
  summary: (facts, absences, folder) => `Đã ghi ${facts} ý và ${absences} điều bài không nêu vào ${folder}`,
  unquoted: (count) => `${count} câu của bài chưa có ý nào.`,
  next: (prompt, check, ask) =>
    `${prompt === undefined ? '' : `Hỏi tiếp trợ lý những điều còn thiếu: ${prompt}\n`}Kiểm tra: ${check}\nHỏi thử: ${ask}`,
  nothingProven: (file) =>
    `Không có ý nào của câu trả lời đứng được trong ${file}. Bạn xem có đúng bài không.`,
  noDraftIn: (name, beginning) =>
    `“${name}” không có bản nháp nào; nó bắt đầu bằng: “${beginning}”. Bạn hỏi lại trợ lý, hoặc dùng trợ lý khác.`,
  asking: (host, model) => `Gửi bài báo đến ${host} (${model}).`,
  writing: (round, characters) =>
    `Lượt ${round}: trợ lý đã viết ${characters.toLocaleString('vi-VN')} chữ cái`,
  waiting: (seconds) => `Máy chủ bận, ${seconds} giây nữa hỏi lại`,
  stopped: (message) => `${message} Những gì đã nhận trước đó vẫn được giữ.`,
  failures: {
    aborted: () => 'Đã dừng theo ý bạn.',
    busy: (said) => `Máy chủ đang quá tải (${said}). Lát nữa bạn thử lại nhé.`,
    failing: (said) => `Máy chủ của trợ lý gặp lỗi (${said}). Lát nữa bạn thử lại nhé.`,
    key: (said) => `Máy chủ không nhận khoá (${said}). Bạn kiểm tra ASSISTANT_KEY.`,
    'not-found': (said) =>
      `Máy chủ không có địa chỉ hoặc mô hình này (${said}). Bạn kiểm tra ASSISTANT_URL và ASSISTANT_MODEL.`,
    quota: (said) => `Tài khoản đã hết hạn mức (${said}).`,
    refused: (said) =>
      `Trợ lý không viết bản nháp: “${said}”. Bạn thử mô hình khác, hoặc dùng --prompt với một trợ lý khác.`,
    rejected: (said) =>
      `Máy chủ không nhận yêu cầu (${said}). Bài có thể quá dài với mô hình này; bạn thử mô hình khác.`,
    silent: () => 'Máy chủ không trả lời. Bạn thử lại, hoặc dùng mô hình khác.',
    unreachable: (said) => `Không nối được đến máy chủ (${said}). Bạn kiểm tra ASSISTANT_URL.`,
  },
}

const en: AssistantTexts = {
  reasons: {
    'absence-denies-article': (words, instead) =>
      `the article does say this (“${words}”)${instead ? `: “${instead}”` : ''}`,
    'another-speaker': (words) => `the article does not say this about “${words}”`,
    'approximation-lost': (words) =>
      `“${words}”: the “gần”, “hơn” or “khoảng” before the number is missing or different`,
    'binding-lost': (words) => `the quote says “${words}”: demanded, planned or possible, not done`,
    'denial-differs': (words, instead) =>
      `it says the opposite of the quote: “${words}”${instead ? `; the quote has “${instead}”` : ''}`,
    'entry-unknown': (words) => `there is no entry “${words}”`,
    incomplete: (words) => `missing or wrong: ${words}`,
    'name-not-in-article': (words) => `the article has no such name or number: “${words}”`,
    'name-not-in-quote': (words) => `the translation has a name that the quote does not have: “${words}”`,
    'number-not-in-quote': (words, instead) =>
      `the quote does not have “${words}”${instead ? `, only “${instead}”` : ''}`,
    'number-of-something-else': (words, instead) =>
      `in the quote this number counts something else: “${words}”${instead ? `; it has “${instead}”` : ''}`,
    'office-of-somebody-else': (words) => `the article gives no such office or form of address: “${words}”`,
    'quote-not-in-article': (words, instead) =>
      `the quote is not in the article: “${words}”${instead ? `; the article has: “${instead}”` : ''}`,
    'relation-not-in-article': (words) => `no sentence of the article says this: ${words}`,
    'roles-swapped': (words) => `the roles are swapped: “${words}”`,
    'same-as-another': (words) => `another entry has this name: “${words}”`,
    'words-not-in-quote': (words) => `the quote does not have the words: ${words}`,
    'wrong-form': (words) => `not of the form “Bài báo không nêu …”: “${words}”`,
  },
  comments: vi.comments,
  unknownNewspaper: vi.unknownNewspaper,
  kinds: { fact: 'fact', absence: 'absence', entry: 'entry', part: 'left out of' },
  nothingMissing: 'Nothing is missing, so there is nothing more to ask.',
  unreadable: (file) => `“${file}” cannot be read. Check the name of the file.`,
  noText: (file) => `${file} has no text to draft from.`,
  folderTaken: (folder) =>
    `${folder} already exists and was not changed. Choose another folder with --out, or add --force.`,
  notWritten: (folder, code) => `${folder} cannot be written (${code}). Nothing was changed.`,
  notTaken: (count) => `${count} rejected:`,
  summary: (facts, absences, folder) => `${facts} facts and ${absences} absences are in ${folder}`,
  unquoted: (count) => `${count} sentences of the article have no fact.`,
  next: (prompt, check, ask) =>
    `${prompt === undefined ? '' : `Ask the assistant for the rest: ${prompt}\n`}Check: ${check}\nTry it: ${ask}`,
  nothingProven: (file) => `${file} proves nothing in the reply. Is it the right article?`,
  noDraftIn: (name, beginning) =>
    `“${name}” contains no draft; it begins: “${beginning}”. Ask the assistant again, or another one.`,
  asking: (host, model) => `Sending the article to ${host} (${model}).`,
  writing: (round, characters) =>
    `Round ${round}: the assistant has written ${characters.toLocaleString('en-GB')} characters`,
  waiting: (seconds) => `The server is busy; asking again in ${seconds} s`,
  stopped: (message) => `${message} Everything received before is kept.`,
  failures: {
    aborted: () => 'Stopped, as requested.',
    busy: (said) => `The server is busy (${said}). Try again later.`,
    failing: (said) => `The assistant’s server failed (${said}). Try again later.`,
    key: (said) => `The server does not accept the key (${said}). Check ASSISTANT_KEY.`,
    'not-found': (said) =>
      `The server has no such address or model (${said}). Check ASSISTANT_URL and ASSISTANT_MODEL.`,
    quota: (said) => `The account has used up its quota (${said}).`,
    refused: (said) =>
      `The assistant wrote no draft: “${said}”. Try another model, or --prompt with another assistant.`,
    rejected: (said) =>
      `The server rejected the request (${said}). The article may be too long for this model; try another.`,
    silent: () => 'The server does not answer. Try again, or another model.',
    unreachable: (said) => `The server cannot be reached (${said}). Check ASSISTANT_URL.`,
  },
}

export const assistantTexts: Readonly<Record<Lang, AssistantTexts>> = { vi, en }
