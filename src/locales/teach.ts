/** Messages of `teach`, which adds a fact without YAML, and of `unanswered --teach`. */
import type { Lang } from '../text/language-detection.ts'
import { draftTexts } from './draft.ts'

/** Actions on an unanswered question, with one key each. A number selects a similar fact. */
export type UnansweredAct = 'new' | 'absent' | 'drop' | 'later' | 'stop'

export interface TeachTexts {
  readonly needsTerminal: string
  readonly yes: string
  readonly no: string
  notRight(folder: string): string
  readonly sentence: string
  readonly withoutFact: string
  readonly quote: string
  notInArticle(nearest: string | undefined): string
  readonly entry: string
  readonly inSentence: string
  readonly newEntry: string
  readonly kind: string
  readonly kinds: Readonly<Record<string, string>>
  readonly form: string
  readonly name: string
  readonly answer: string
  readonly english: string
  readonly blank: string
  tooLong(most: number): string
  readonly keepAnyway: string
  readonly question: string
  readonly nextQuestion: string
  readonly preview: string
  readonly noAnswer: string
  readonly save: string
  saved(id: string): string
  notSaved(reason: string): string
  readonly another: string
  readonly stopped: string
  readonly unanswered: {
    head(count: number, question: string): string
    readonly keys: string
    readonly acts: Readonly<Record<UnansweredAct, readonly string[]>>
    readonly otherKey: string
    readonly absence: string
    readonly absenceBegins: string
    wordingAdded(id: string): string
    answered(id: string): string
    readonly dropped: string
    readonly later: string
    readonly nothing: string
  }
}

export const teachTexts: Readonly<Record<Lang, TeachTexts>> = {
  vi: {
    yes: 'Có',
    no: 'Không',
    needsTerminal: 'Lệnh này hỏi từng bước, nên cần chạy trong cửa sổ lệnh.',
    notRight: (folder) => `${folder} đang có lỗi. Bạn sửa trước đã: npm run check -- ${folder}`,
    sentence: 'Ý mới ở câu nào của bài? (gõ số, vài chữ, hoặc dán câu)',
    withoutFact: 'chưa có ý nào',
    quote: 'Chỗ chứng minh (bỏ bớt chữ thừa ở hai đầu)',
    notInArticle: (nearest) => `Bài không có nguyên văn chỗ này.${nearest ? ` Gần nhất: “${nearest}”` : ''}`,
    entry: 'Ý này nói về ai, về cái gì?',
    inSentence: 'có trong câu',
    newEntry: '+ mục mới',
    kind: 'Mục mới thuộc loại nào?',
    kinds: draftTexts.vi.kinds,
    form: 'Văn bản loại gì?',
    name: 'Tên, như bài viết',
    answer: 'Câu trả lời',
    english: 'Câu trả lời tiếng Anh (để trống nếu không có)',
    blank: 'Bạn viết vào nhé.',
    tooLong: (most) => `Dài quá, nhiều nhất ${most} ký tự.`,
    keepAnyway: 'Vẫn giữ câu trả lời này?',
    question: 'Bạn đọc sẽ hỏi thế nào?',
    nextQuestion: 'Còn cách hỏi nào khác? (để trống là hết)',
    preview: 'Bot sẽ trả lời:',
    noAnswer: 'không trả lời',
    save: 'Ghi vào knowledge.yaml?',
    saved: (id) => `Đã ghi ý ${id}.`,
    notSaved: (reason) => `Không ghi được, tệp vẫn như cũ: ${reason}`,
    another: 'Thêm ý nữa?',
    stopped: 'Đã thôi, không ghi gì thêm.',
    unanswered: {
      head: (count, question) => `${count} lần: ${question}`,
      keys: '[số] là cách hỏi của ý ấy   [m] ý mới   [k] bài không nêu   [x] bỏ   [n] để sau   [q] thôi',
      acts: { new: ['m'], absent: ['k'], drop: ['x'], later: ['n'], stop: ['q'] },
      otherKey: 'Bạn bấm một trong các phím trên nhé.',
      absence: 'Câu bot sẽ nói: ',
      absenceBegins: 'Bài báo không nêu ',
      wordingAdded: (id) => `Đã thêm vào câu hỏi của ${id}.`,
      answered: (id) => `Nay ${id} đã trả lời được.`,
      dropped: 'Đã bỏ.',
      later: 'Để sau.',
      nothing: 'Không còn câu hỏi nào chưa trả lời được.',
    },
  },
  en: {
    yes: 'Yes',
    no: 'No',
    needsTerminal: 'This asks step by step, so it needs a terminal.',
    notRight: (folder) => `${folder} has errors. Fix them first: npm run check -- ${folder}`,
    sentence: 'Which sentence says it? (type its number or some words, or paste it)',
    withoutFact: 'no fact yet',
    quote: 'The words that prove it (trim both ends)',
    notInArticle: (nearest) =>
      `The article does not have these words.${nearest ? ` Nearest: “${nearest}”` : ''}`,
    entry: 'Who or what is it about?',
    inSentence: 'in the sentence',
    newEntry: '+ a new entry',
    kind: 'What kind of entry is it?',
    kinds: {
      article: 'the article itself',
      person: 'a person',
      organization: 'an organization',
      directive: 'a document',
      event: 'an event',
      award: 'an award',
      achievement: 'a result',
      task: 'a task',
      figure: 'a figure',
      place: 'a place',
      concept: 'a concept, anything else',
    },
    form: 'What kind of document?',
    name: 'Its name, as the article writes it',
    answer: 'The answer, in Vietnamese',
    english: 'The answer in English (blank for none)',
    blank: 'Write something.',
    tooLong: (most) => `Too long; at most ${most} characters.`,
    keepAnyway: 'Keep this answer anyway?',
    question: 'How will readers ask?',
    nextQuestion: 'How else? (blank to continue)',
    preview: 'The bot would say:',
    noAnswer: 'no answer',
    save: 'Write it to knowledge.yaml?',
    saved: (id) => `Saved the fact ${id}.`,
    notSaved: (reason) => `Not saved; the file is unchanged: ${reason}`,
    another: 'Another fact?',
    stopped: 'Stopped; nothing more was saved.',
    unanswered: {
      head: (count, question) => `${count} times: ${question}`,
      keys: '[number] a wording of that fact   [f] new fact   [a] not in the article   [x] drop   [n] later   [q] quit',
      acts: { new: ['f'], absent: ['a'], drop: ['x'], later: ['n'], stop: ['q'] },
      otherKey: 'Press one of the keys above.',
      absence: 'What the bot will say, in Vietnamese: ',
      absenceBegins: 'Bài báo không nêu ',
      wordingAdded: (id) => `Added to the questions of ${id}.`,
      answered: (id) => `${id} answers it now.`,
      dropped: 'Dropped.',
      later: 'Left for later.',
      nothing: 'There are no more unanswered questions.',
    },
  },
}
