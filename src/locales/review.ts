/** Sentences of `review`, where a person reads what a machine drafted. */
import type { Lang } from '../text/language-detection.ts'

/** What can be done with a fact, each by one key. */
export type ReviewAct = 'right' | 'edit' | 'drop' | 'later' | 'stop'

export interface ReviewTexts {
  readonly labels: Readonly<Record<'asked' | 'answer' | 'detail' | 'quote' | 'see' | 'relations', string>>
  readonly keys: string
  /** The keys of each act, in lower case; Enter is "\r". */
  readonly acts: Readonly<Record<ReviewAct, readonly string[]>>
  paragraph(number: number): string
  readonly absence: string
  /** Of an entry: what is to be read, and what is done in the file. */
  readonly entry: string
  readonly entryByHand: string
  editing(lang: Lang): string
  readonly done: Readonly<Record<Exclude<ReviewAct, 'stop'>, string>>
  /** A key that means nothing here. */
  readonly otherKey: string
  readonly nothing: string
  summary(read: number, dropped: number, left: number): string
  /** The change would leave knowledge that does not load. */
  notChanged(reason: string): string
  notRight(folder: string): string
}

export const reviewTexts: Readonly<Record<Lang, ReviewTexts>> = {
  vi: {
    labels: {
      asked: 'Hỏi',
      answer: 'Đáp',
      detail: 'Thêm',
      quote: 'Trích',
      see: 'Gợi ý thay',
      relations: 'Quan hệ',
    },
    keys: '[Enter] đúng   [s] sửa   [x] bỏ   [n] để sau   [q] thôi',
    acts: { right: ['\r', '\n', ' '], edit: ['s', 'e'], drop: ['x'], later: ['n'], stop: ['q'] },
    paragraph: (number) => `Trong bài, đoạn ${number}`,
    absence: 'Điều bài không nêu: bạn xem bài có nói điều này ở đâu không.',
    entry: 'Tên gọi và quan hệ của mục này có đúng như bài không?',
    entryByHand: 'Mục thì bạn sửa hoặc xoá trong knowledge.yaml.',
    editing: (lang) => (lang === 'vi' ? 'Câu đáp: ' : 'Câu đáp tiếng Anh: '),
    done: { right: 'Đã duyệt.', edit: 'Đã sửa; bạn đọc lại nhé.', drop: 'Đã bỏ.', later: 'Để sau.' },
    otherKey: 'Bạn bấm một trong các phím trên nhé.',
    nothing: 'Không còn ý nào chưa đọc.',
    summary: (read, dropped, left) =>
      `Đã duyệt ${read} ý, bỏ ${dropped}. ${left === 0 ? 'Không còn ý nào chưa đọc.' : `Còn ${left} ý chưa ai đọc.`}`,
    notChanged: (reason) => `Không đổi được, tệp vẫn như cũ: ${reason}`,
    notRight: (folder) => `${folder} đang có lỗi. Bạn sửa trước đã: npm run check -- ${folder}`,
  },
  en: {
    labels: {
      asked: 'Question',
      answer: 'Answer',
      detail: 'Detail',
      quote: 'Quote',
      see: 'Offered instead',
      relations: 'Relations',
    },
    keys: '[Enter] right   [e] edit   [x] drop   [n] later   [q] quit',
    acts: { right: ['\r', '\n', ' '], edit: ['e', 's'], drop: ['x'], later: ['n'], stop: ['q'] },
    paragraph: (number) => `In the article, paragraph ${number}`,
    absence: 'An absence: does the article say it anywhere?',
    entry: 'Are the names and relations of this entry those of the article?',
    entryByHand: 'An entry is changed or deleted in knowledge.yaml.',
    editing: (lang) => (lang === 'vi' ? 'Vietnamese answer: ' : 'English answer: '),
    done: {
      right: 'Marked as read.',
      edit: 'Changed; read it again.',
      drop: 'Dropped.',
      later: 'Left for later.',
    },
    otherKey: 'Press one of the keys above.',
    nothing: 'Nothing is left to read.',
    summary: (read, dropped, left) =>
      `${read} read, ${dropped} dropped. ${left === 0 ? 'Nothing is left to read.' : `${left} left to read.`}`,
    notChanged: (reason) => `That cannot be; the file stays as it was: ${reason}`,
    notRight: (folder) => `${folder} has errors. Correct them first: npm run check -- ${folder}`,
  },
}
