/** Texts of `check` around its issues, in the language of the terminal. */
import type { Lang } from '../../text/language-detection.ts'

/** Number of questions asked, answered correctly and answered with another fact. */
interface Score {
  readonly asked: number
  readonly right: number
  readonly wrong: number
  readonly share: string
}

type Severity = 'error' | 'warning' | 'note'

export interface CheckTexts {
  readonly severities: Readonly<Record<Severity, string>>
  noFolder(folder: string): string
  readonly fixed: string
  readonly waiting: string
  asking(done: number, all: number): string
  more(count: number, code: string): string
  notes(kinds: string): string
  verdict(
    folder: string,
    counts: Readonly<Record<Severity, number>>,
    seconds: string,
    isLoaded: boolean,
  ): string
  readonly labels: Readonly<Record<'knowledge' | 'coverage' | 'judgements' | 'questions' | 'leftOut', string>>
  size(entries: number, facts: number, absences: number, judgements: number): string
  covered(covered: number, all: number, words: string): string
  mentions(numbers: string, names: string, documents: string): string
  of(some: number, all: number): string
  tolerated(right: string, wrong: string): string
  readonly asWritten: string
  readonly leftOutInTurn: string
  hardest(facts: string): string
  readonly noneAsked: string
  score(score: Score): string
}

/** "1 error", "2 errors". */
function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

export const checkTexts: Readonly<Record<Lang, CheckTexts>> = {
  vi: {
    severities: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' },
    noFolder: (folder) =>
      `Không có thư mục ${folder}. Bạn ghi tên thư mục nội dung: npm run check -- knowledge`,
    fixed: 'đã sửa: ',
    waiting: 'Đang chờ bạn lưu tệp. Ctrl+C để thoát.',
    asking: (done, all) => `Đang hỏi thử bot các câu hỏi của chính nó: ${done}/${all}`,
    more: (count, code) => `… và ${count} ${code} nữa. Xem hết: npm run check -- --all`,
    notes: (kinds) => `Ghi chú, xem bằng --all: ${kinds}.`,
    verdict: (folder, { error, warning, note }, seconds, isLoaded) => {
      const told = `${error} lỗi, ${warning} cảnh báo, ${note} ghi chú, trong ${seconds} giây`
      if (error > 0)
        return isLoaded
          ? `${folder} chưa ổn: ${told}. Bạn sửa các lỗi ở trên.`
          : `${folder} chưa ổn, bot sẽ không khởi động: ${told}. Bạn sửa các lỗi ở trên; phần còn lại kiểm tra sau.`
      return warning === 0
        ? `${folder} ổn: ${told}.`
        : `${folder} dùng được; có ${warning} cảnh báo nên xem: ${told}.`
    },
    labels: {
      knowledge: 'Nội dung',
      coverage: 'Độ phủ',
      judgements: 'Hỏi mẫu',
      questions: 'Câu hỏi',
      leftOut: 'Bỏ ra',
    },
    size: (entries, facts, absences, judgements) =>
      `${entries} mục, ${facts} ý, ${absences} điều bài không nêu, ${judgements} câu hỏi mẫu`,
    covered: (covered, all, words) => `câu có ý: ${covered}/${all} (${words} số chữ được trích)`,
    mentions: (numbers, names, documents) => `con số ${numbers}, tên ${names}, văn bản ${documents}`,
    of: (some, all) => `${some}/${all}`,
    tolerated: (right, wrong) => `cần ít nhất ${right} đúng, nhiều nhất ${wrong} sai`,
    asWritten: 'đúng như đã viết',
    leftOutInTurn: 'mỗi cách hỏi được hỏi như thể chưa ai viết nó',
    hardest: (facts) => `khó tìm nhất: ${facts}`,
    noneAsked: 'chưa có câu nào',
    score: ({ asked, right, wrong, share }) =>
      `${share} đúng (${right}/${asked}), ${wrong} câu trả lời bằng ý khác`,
  },
  en: {
    severities: { error: 'error', warning: 'warning', note: 'note' },
    noFolder: (folder) =>
      `There is no folder ${folder}. Name the knowledge folder: npm run check -- knowledge`,
    fixed: 'fixed: ',
    waiting: 'Waiting for a file to be saved. Press Ctrl+C to stop.',
    asking: (done, all) => `Asking the bot its own questions: ${done} of ${all}`,
    more: (count, code) => `… and ${count} more of ${code}. See all: npm run check -- --all`,
    notes: (kinds) => `Notes, shown with --all: ${kinds}.`,
    verdict: (folder, { error, warning, note }, seconds, isLoaded) => {
      const told = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')}, in ${seconds} s`
      if (error > 0)
        return isLoaded
          ? `${folder} is not right: ${told}. Fix the errors above.`
          : `${folder} is not right, so the bot would not start: ${told}. Fix the errors above; the rest is checked afterwards.`
      return warning === 0
        ? `${folder} is fine: ${told}.`
        : `${folder} works; ${counted(warning, 'warning')} to review: ${told}.`
    },
    labels: {
      knowledge: 'Knowledge',
      coverage: 'Coverage',
      judgements: 'Judgements',
      questions: 'Questions',
      leftOut: 'Left out',
    },
    size: (entries, facts, absences, judgements) =>
      `${counted(entries, 'entry', 'entries')}, ${counted(facts, 'fact')}, ${counted(absences, 'known absence')}, ${counted(judgements, 'judgement')}`,
    covered: (covered, all, words) =>
      `sentences with a fact: ${covered} of ${all} (${words} of their words quoted)`,
    mentions: (numbers, names, documents) => `numbers ${numbers}, names ${names}, documents ${documents}`,
    of: (some, all) => `${some} of ${all}`,
    tolerated: (right, wrong) => `tolerated: at least ${right} right and at most ${wrong} wrong`,
    asWritten: 'as written in the knowledge',
    leftOutInTurn: 'each wording asked while left out of the knowledge',
    hardest: (facts) => `hardest to find: ${facts}`,
    noneAsked: 'none asked',
    score: ({ asked, right, wrong, share }) =>
      `${share.padStart(6)} right (${right} of ${asked}), ${wrong} answered with something else`,
  },
}
