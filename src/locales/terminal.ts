/** Language of the terminal. */
import type { Lang } from '../text/language-detection.ts'

/**
 * Returns the language of a terminal, from TERMINAL_LANG if set, otherwise from the locale. Any language other than
 * Vietnamese gives English.
 */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Lang {
  const wanted = env.TERMINAL_LANG?.trim() || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^vi(?![a-z])/i.test(wanted) ? 'vi' : 'en'
}
