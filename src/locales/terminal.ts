/** The language of what is said at a terminal, and sentences that several commands say. */
import type { Lang } from '../text/language-detection.ts'

/**
 * Returns the language of a terminal: TERMINAL_LANG where it is set, else that of its locale; English where that is
 * another than Vietnamese.
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Lang {
  const wanted = env.TERMINAL_LANG?.trim() || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^vi(?![a-z])/i.test(wanted) ? 'vi' : 'en'
}

/** Words that several commands say. */
export interface TerminalTexts {
  /** The last line of `check`, of `draft` and of the bot's start. */
  unread(count: number, folder: string): string
  /** Behind it, where readers get no answer from them. */
  readonly keptFromReaders: string
  /** Before the issues of knowledge that does not load, and behind them. */
  readonly nothingStarts: string
  readonly checkAgain: string
}

export const terminalTexts: Readonly<Record<Lang, TerminalTexts>> = {
  vi: {
    unread: (count, folder) => `${count} ý máy soạn, chưa ai đọc. Đọc lại: npm run review -- ${folder}`,
    keptFromReaders:
      'Bạn đọc chưa được trả lời từ các ý này; ANSWER_UNREAD=on thì được, có ghi “chưa duyệt”.',
    nothingStarts: 'Nội dung có lỗi, nên chưa khởi động được:',
    checkAgain: 'Kiểm tra lại: npm run check',
  },
  en: {
    unread: (count, folder) =>
      `${count} ${count === 1 ? 'fact' : 'facts'} drafted by a machine, read by nobody yet. Read them: npm run review -- ${folder}`,
    keptFromReaders: 'Readers get no answer from them; with ANSWER_UNREAD=on they do, marked “unreviewed”.',
    nothingStarts: 'The knowledge is not right, so nothing starts:',
    checkAgain: 'Check again: npm run check',
  },
}
