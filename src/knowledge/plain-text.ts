import type { Issue } from './issue.ts'

/** UTF-16 as UTF-8 reads it: the mark in front (old Word has \x11 behind the same), or a zero beside each Latin letter. */
const UTF_16 = /^(\ufffd{2}(?!\x11)|\0?.\0.\0)/s

/** What makes a file no text at all, or not the one that its editor meant; `undefined` for a file to be read on. */
export function checkText(path: string, text: string, what: string): Issue | undefined {
  const issue = (code: string, at: number, message: string): Issue => {
    const before = text.slice(0, at).split('\n')
    return { code, path, line: before.length, column: before.at(-1)!.length + 1, message, severity: 'error' }
  }
  if (text.includes('\0') && UTF_16.test(text))
    return issue(
      'file-not-utf8',
      0,
      'the file is saved in UTF-16, which Windows calls “Unicode”. Save it again as UTF-8 (in Notepad: Save as › Encoding).',
    )
  if (text.includes('\0'))
    return issue(
      'file-not-text',
      0,
      'this is no plain text, but a document of Word or the like. Save it as plain text, in UTF-8.',
    )
  const broken = text.indexOf('\ufffd')
  if (broken >= 0)
    return issue(
      'file-not-utf8',
      broken,
      'here is a character that is no UTF-8. Save the file as UTF-8, and look at this word.',
    )
  const conflict = text.search(/^(<{7}|={7}|>{7})( |$)/m)
  if (conflict >= 0)
    return issue(
      'file-merge',
      conflict,
      'git left the marks of a merge here. Keep one of the two versions and delete the lines of <<<<<<<, ======= and >>>>>>>.',
    )
  const says = path.endsWith('.yaml') ? text.replace(/^\s*#.*$/gm, '') : text
  if (says.trim() === '') return issue('file-empty', 0, `the file is empty. ${what}`)
  return undefined
}
