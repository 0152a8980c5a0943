import { afterEach, describe, expect, test } from 'vitest'
import { createFolder, type Folder, YAML } from '../knowledge/folder.ts'
import { runCommand } from './run.ts'

let folder: Folder
afterEach(() => folder.remove())

describe('report', () => {
  test('writes one page that needs nothing from outside', async () => {
    folder = await createFolder({
      'knowledge.yaml': YAML.replace('An Binh News', '<script>alert(1)</script>'),
    })
    const path = `${folder.path}/out/report.html`
    const { code, stdout } = await runCommand(['report', folder.path, '--out', path])
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${path}\n` })
    const page = await folder.read('out/report.html')
    expect(page).toContain('Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị.')
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    expect(page.match(/<script>/g)).toHaveLength(1)
  })

  test.each([
    ['vi', '<html lang="vi">', 'Bài báo nói gì'],
    ['en', '<html lang="en">', 'What the article says'],
  ])('speaks the terminal’s language: %s', async (lang, ...says) => {
    folder = await createFolder()
    const path = `${folder.path}/report.html`
    await runCommand(['report', folder.path, '--out', path], { env: { TERMINAL_LANG: lang } })
    const page = await folder.read('report.html')
    for (const text of says) expect(page).toContain(text)
  })

  test('of knowledge that does not load says why, with the line', async () => {
    folder = await createFolder({
      'knowledge.yaml': YAML.replace('summary: meeting-chair', 'summary: nobody'),
    })
    const report = (env: Record<string, string>) => runCommand(['report', folder.path], { env })
    const english = await report({})
    expect(english.code).toBe(1)
    expect(english.stderr).toMatch(
      /^There is nothing to report yet: .* has errors\.\n\n[\s\S]*no fact "nobody"/,
    )
    expect(english.stderr).toContain('summary: nobody')
    const { stderr } = await report({ TERMINAL_LANG: 'vi' })
    expect(stderr).toMatch(/^Chưa làm được báo cáo .*\n\n[\s\S]*nobody/)
  })

  test('a page that cannot be written is told with the reason', async () => {
    folder = await createFolder()
    const { code, stderr } = await runCommand([
      'report',
      folder.path,
      '--out',
      `${folder.path}/article.txt/x`,
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(/article\.txt\/x cannot be written: E(EXIST|NOTDIR)/)
  })
})
