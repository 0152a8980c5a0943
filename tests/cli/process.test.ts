/** The program as a process of its own, from dist/, which is built anew: what no test within this process can see. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFolder, type Folder, YAML } from '../knowledge/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = join(root, 'dist/main.js')
beforeAll(() => void execFileSync('npm', ['run', '-s', 'build'], { cwd: root }), 120_000)

/** Makes a pseudo terminal; the one of BSD and macOS takes other arguments. */
const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')

describe.skipIf(!hasScript)('a prompt at a terminal ends the whole program', () => {
  const terminals: ChildProcess[] = []
  let folder: Folder
  beforeAll(async () => {
    folder = await createFolder()
  })
  afterAll(async () => {
    for (const terminal of terminals) terminal.kill('SIGKILL')
    await folder.remove()
  })

  /** Types `keys` as soon as the prompt waits. @returns the exit code, and what stood on the screen */
  function type(command: string, keys: string): Promise<{ code: number | null; screen: string }> {
    const { PATH = '' } = process.env
    const KNOWLEDGE_DIR = folder.path
    const env = { PATH, TERM: 'xterm', PLAYGROUND_PORT: '0', LOG_LEVEL: 'error', KNOWLEDGE_DIR }
    const terminal = spawn('script', ['-qec', `${process.execPath} ${main} ${command}`, '/dev/null'], {
      cwd: root,
      env,
    })
    terminals.push(terminal)
    let screen = ''
    let isTyped = false
    terminal.stdout.on('data', (chunk) => {
      screen += String(chunk)
      if (isTyped || !screen.includes('> ')) return
      isTyped = true
      terminal.stdin.write(keys)
    })
    return new Promise((resolve) => terminal.once('exit', (code) => resolve({ code, screen })))
  }

  // The words that end a prompt: prompt.test.ts.
  test.concurrent.each([
    ['start', 'Ctrl+C', '\u0003'],
    ['start', 'Ctrl+D', '\u0004'],
    ['start', 'thoát', 'thoát\r'],
    ['ask', 'Ctrl+C', '\u0003'],
    ['ask', 'Ctrl+D', '\u0004'],
    ['ask', 'quit', 'quit\r'],
  ])('%s: %s', async (command, _, keys) => {
    const { code, screen } = await type(command, keys)
    expect(code, screen).toBe(0)
    expect(screen).not.toMatch(/Error|at file:/)
  })
})

describe.skipIf(!hasScript)('what asks step by step, at a terminal', () => {
  const DRAFT = YAML.replaceAll(
    /^( +)- id: (trees-number|plan-45-what|absent-cost)$/gm,
    '$1- id: $2\n$1  review: true',
  )
  const terminals: ChildProcess[] = []
  const folders: Folder[] = []
  afterAll(async () => {
    for (const terminal of terminals) terminal.kill('SIGKILL')
    for (const folder of folders) await folder.remove()
  })

  /** Presses each key when the program has shown what it waits for. @returns the screen and the file */
  async function press(
    name: 'review' | 'teach',
    before: string,
    keys: readonly (readonly [until: string, key: string])[],
  ) {
    const folder = await createFolder({ 'knowledge.yaml': before })
    folders.push(folder)
    const { PATH = '' } = process.env
    const command = `stty cols 120 rows 40; ${process.execPath} ${main} ${name} ${folder.path}`
    const terminal = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: root,
      env: { PATH, TERM: 'xterm', LANG: 'vi_VN.UTF-8' },
    })
    terminals.push(terminal)
    let screen = ''
    let seen = 0
    const left = [...keys]
    terminal.stdout.setEncoding('utf8').on('data', (chunk) => {
      screen += chunk
      for (let next = left[0]; next; next = left[0]) {
        const at = screen.indexOf(next[0], seen)
        if (at < 0) break
        seen = at + next[0].length
        terminal.stdin.write(next[1])
        left.shift()
      }
    })
    const code = await new Promise((resolve) => terminal.once('exit', resolve))
    return { code, screen, yaml: await folder.read('knowledge.yaml') }
  }

  test('teach writes a fact, asking for each part of it', async () => {
    const { code, screen, yaml } = await press('teach', YAML, [
      ['sẽ hỏi thế nào', 'Xã trao mấy suất quà?\r'],
      ['Điều gì trả lời', '\r'],
      ['Ý mới ở câu nào', 'suất quà'],
      ['[4]', '\r'],
      ['Chỗ chứng minh', '\r'],
      ['Chỗ khác trong bài', '\r'],
      ['nói về ai', 'zzzz\r'],
      ['Không có gì khớp', '\u007f\u007f\u007f\u007fan-binh'],
      ['(an-binh)', '\r'],
      ['Câu trả lời', 'Xã trao 3 suất quà.\r'],
      ['tiếng Anh', '\r'],
      ['còn hỏi cách nào', '\r'],
      ['Ghi vào knowledge.yaml', 'y'],
      ['Thêm câu hỏi nữa', 'n'],
    ])
    expect(code, screen).toBe(0)
    expect(screen).toContain('Đã ghi ý xa-trao-may-suat-qua.')
    expect(screen).not.toContain('MaxListeners')
    expect(yaml).toContain('          vi: Xã trao 3 suất quà.\n')
    expect(yaml).toContain('        quote: Nhân dịp này, xã trao 3 suất quà tặng các hộ tiêu biểu.\n')
  })
  test('one key marks, one drops, one edits what is typed already', async () => {
    const { code, screen, yaml } = await press('review', DRAFT, [
      [' thôi', '\r'],
      ['[2/3]', ''],
      [' thôi', 's'],
      ['Câu đáp', '\u007f này.\r'],
      ['Câu đáp tiếng Anh', '\r'],
      ['[2/3]', ''],
      [' thôi', '?'],
      ['', '\r'],
      ['[3/3]', ''],
      [' thôi', 'X'],
    ])
    expect(code, screen).toBe(0)
    expect(screen).toContain('«Xã đã trồng 1.200 cây xanh»')
    expect(screen).toContain('Đã duyệt 2 ý, bỏ 1. Không còn ý nào chưa đọc.')
    expect(yaml).not.toContain('review: true')
    expect(yaml).toContain('vi: Kế hoạch số 45 là của huyện này.')
    expect(yaml).not.toContain('absent-cost')
  })
  test.each([
    ['q', 'q'],
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('%s ends it, and what was decided stays', async (_, key) => {
    const { code, screen, yaml } = await press('review', DRAFT, [
      [' thôi', '\r'],
      ['[2/3]', ''],
      [' thôi', key],
    ])
    expect(code, screen).toBe(0)
    expect(screen).toContain('Còn 2 ý chưa ai đọc.')
    expect(yaml.match(/review: true/g)).toHaveLength(2)
  })
})

describe('an older Node', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const oldest = engines.node.replace('>=', '')
  /** Runs a file as if Node had this version. */
  const runAs = (version: string, file: string) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`,
        file,
        'help',
      ],
      { encoding: 'utf8' },
    )

  test.each(['18.20.8', '20.18.3', '16.0.0'])('%s is told in one sentence', (version) => {
    // Alone in its folder: nothing else can be loaded before.
    const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-main-'))
    cpSync(main, join(dir, 'main.mjs'))
    const { stdout, stderr, status } = runAs(version, join(dir, 'main.mjs'))
    rmSync(dir, { recursive: true })
    expect(stderr).toBe(
      `Hỏi Báo needs Node.js ${oldest} or newer, and this is ${version}. Install a newer one from https://nodejs.org, then run npm ci.\n`,
    )
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  test.each([`${oldest}.0`, '22.0.0'])('%s is none', (version) => {
    expect(runAs(version, main)).toMatchObject({ status: 0, stderr: '' })
  })
})
