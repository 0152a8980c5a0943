import { type InBoth, inBoth } from '../locales/in-both.ts'
import { type Issue, issueAt } from './issue.ts'

/**
 * UTF-16 decoded as UTF-8: the byte order mark (an old Word file has \x11 after the same bytes), or a zero byte next to
 * each Latin letter.
 */
const UTF_16 = /^(\ufffd{2}(?!\x11)|\0?.\0.\0)/s

/** Returns an issue if the file is binary, not UTF-8, empty or has merge markers. */
export function checkText(
  path: string,
  text: string,
  holds?: 'knowledge' | 'article' | 'judgements',
): Issue | undefined {
  const issue = (code: string, at: number, message: InBoth): Issue => {
    const before = text.slice(0, at).split('\n')
    return issueAt({ path, line: before.length, column: before.at(-1)!.length + 1 }, code, message)
  }
  if (text.includes('\0') && UTF_16.test(text)) return issue('file-not-utf8', 0, inBoth('file-utf16'))
  if (text.includes('\0')) return issue('file-not-text', 0, inBoth('file-not-text'))
  const broken = text.indexOf('\ufffd')
  if (broken >= 0) return issue('file-not-utf8', broken, inBoth('file-not-utf8'))
  const conflict = text.search(/^(<{7}|={7}|>{7})( |$)/m)
  if (conflict >= 0) return issue('file-merge', conflict, inBoth('file-merge'))
  const says = path.endsWith('.yaml') ? text.replace(/^\s*#.*$/gm, '') : text
  if (says.trim() === '')
    return issue(
      'file-empty',
      0,
      inBoth('file-empty', { wanted: holds ? inBoth(`file-must-hold-${holds}`) : '' }),
    )
  return undefined
}
