/** Language of the terminal, and messages shared by several commands. */
import type { Lang } from '../text/language-detection.ts'

/**
 * Returns the language of a terminal: TERMINAL_LANG if set, otherwise that of the locale. English unless that is
 * Vietnamese.
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Lang {
  const wanted = env.TERMINAL_LANG?.trim() || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^vi(?![a-z])/i.test(wanted) ? 'vi' : 'en'
}

/** Messages shared by several commands. */
export interface TerminalTexts {
  /** Last line of `check`, of `draft` and of the bot's start. */
  unread(count: number, folder: string): string
  /** Follows it if readers get no answers from unread facts. */
  readonly keptFromReaders: string
  /** Precedes the issues of knowledge that does not load. `checkAgain` follows them. */
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
      `${count} ${count === 1 ? 'fact' : 'facts'} drafted by a machine, not reviewed yet. Review: npm run review -- ${folder}`,
    keptFromReaders: 'Readers get no answer from them; with ANSWER_UNREAD=on they do, marked “unreviewed”.',
    nothingStarts: 'The knowledge has errors, so nothing was started:',
    checkAgain: 'Check again: npm run check',
  },
}
