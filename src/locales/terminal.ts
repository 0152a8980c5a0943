/** Language of the terminal. */
import type { Lang } from '../text/language-detection.ts'

/**
 * Returns the language of a terminal: TERMINAL_LANG if set, otherwise that of the locale. English unless that is
 * Vietnamese.
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Lang {
  const wanted = env.TERMINAL_LANG?.trim() || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^vi(?![a-z])/i.test(wanted) ? 'vi' : 'en'
}
