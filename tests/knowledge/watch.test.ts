import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Issue } from '../../src/knowledge/issue.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { type Live, watchKnowledge } from '../../src/knowledge/watch.ts'
import { createFolder, type Folder, YAML } from './folder.ts'

/** Milliseconds: long enough for a save in several steps, see folder-changes.ts. */
const LOOK_EVERY = 40

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

interface Desk {
  readonly folder: Folder
  readonly live: Live<Engine>
  readonly issues: Issue[]
  readonly versions: string[]
  /** Resolves when the next version is in use. */
  nextSwap(): Promise<void>
  /** Resolves when the next issues are told. */
  nextIssues(): Promise<void>
}

/** The engine of a folder as `createFolder` makes it, built once. */
let unchanged: Promise<Engine> | undefined

async function engineOf(path: string): Promise<Engine> {
  const loaded = await loadKnowledge(path)
  if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
  return createEngine(loaded.loaded)
}

/** @param path a folder of the test's own; default: one is made */
async function openDesk(path?: string): Promise<Desk> {
  const folder = await createFolder()
  unchanged ??= engineOf(folder.path)
  const first = await (path === undefined ? unchanged : engineOf(path))
  const issues: Issue[] = []
  const versions: string[] = []
  const swaps = createSignals()
  const tellings = createSignals()
  const live = watchKnowledge({
    folder: path ?? folder.path,
    first,
    build: createEngine,
    lookEvery: LOOK_EVERY,
    onSwap: (version) => {
      versions.push(version)
      swaps.tell()
    },
    onIssues: (found) => {
      issues.push(...found)
      tellings.tell()
    },
  })
  closing.push(
    () => folder.remove(),
    () => live.close(),
  )
  await live.ready
  return { folder, live, issues, versions, nextSwap: swaps.next, nextIssues: tellings.next }
}

/** Saves a file in one step, as most editors do, so that no look at it meets half of it. */
async function save({ path }: Folder, name: string, text: string): Promise<void> {
  await writeFile(`${path}/${name}~`, text)
  await rename(`${path}/${name}~`, `${path}/${name}`)
}

/** The same knowledge, with a mark of its version in what a reader sees, in three places. */
const marked = (n: number): string =>
  YAML.replace('Báo An Bình', `Báo số ${n}`)
    .replace('vi: Bà Trần Thị Mai chủ trì Hội nghị.', `vi: Bà Trần Thị Mai chủ trì Hội nghị (bản ${n}).`)
    .replace('vi: Xã đã trồng 1.200 cây xanh.', `vi: Xã đã trồng 1.200 cây xanh (bản ${n}).`)

const answer = (engine: Engine) => engine.ask('Ai chủ trì Hội nghị?').text

describe('while the bot runs', () => {
  test('a saved file takes over', async () => {
    const { folder, live, nextSwap } = await openDesk()
    const swapped = nextSwap()
    await folder.write('knowledge.yaml', marked(7))
    await swapped
    expect(answer(live.current())).toContain('bản 7')
  })

  test.each([
    ['more wordings', '[meeting-chair vi]\nNgười cầm trịch là ai?\n'],
    ['a file of comments', '# none\n'],
  ])('%s take over, and so does their file’s end', async (_, text) => {
    const { folder, live, versions, nextSwap } = await openDesk()
    const first = live.current().version
    let swapped = nextSwap()
    await save(folder, 'wordings.txt', text)
    await swapped
    const questions = live.current().knowledge.entries[0]?.facts[0]?.questions.vi
    expect(questions).toEqual([
      'Ai chủ trì Hội nghị?',
      ...(text.startsWith('#') ? [] : ['Người cầm trịch là ai?']),
    ])
    swapped = nextSwap()
    await rm(`${folder.path}/wordings.txt`)
    await swapped
    expect(versions).toHaveLength(2)
    expect(live.current().version, 'as before').toBe(first)
  })

  test('a broken file of wordings keeps the last good one', async () => {
    const { folder, live, issues, nextIssues } = await openDesk()
    const told = nextIssues()
    await save(folder, 'wordings.txt', '[nobody vi]\nAi?\n')
    await told
    expect(issues).toMatchObject([{ code: 'unknown-id', path: 'wordings.txt', line: 1 }])
    expect(answer(live.current())).toContain('Trần Thị Mai')
  })

  test('who holds the old version finishes on it', async () => {
    const { folder, live, nextSwap } = await openDesk()
    const held = live.current()
    const swapped = nextSwap()
    await save(folder, 'knowledge.yaml', marked(7))
    await swapped
    expect(answer(held)).not.toContain('bản')
  })

  test('a broken file keeps the last good one, and tells where it is broken', async () => {
    const { folder, live, issues, nextSwap, nextIssues } = await openDesk()
    const told = nextIssues()
    await save(folder, 'knowledge.yaml', YAML.replace('asks: [who]', 'asks: [whom]'))
    await told
    expect(issues).toMatchObject([{ code: 'schema-invalid-value', path: 'knowledge.yaml' }])
    expect(answer(live.current())).toContain('Trần Thị Mai')
    // And the mended file is taken.
    const swapped = nextSwap()
    await save(folder, 'knowledge.yaml', marked(8))
    await swapped
    expect(answer(live.current())).toContain('bản 8')
  })

  test('a half-written file is held back, though it is right YAML', async () => {
    const { folder, live, issues, nextIssues } = await openDesk()
    const half = YAML.slice(0, YAML.indexOf('absences:')).trimEnd()
    expect(await loadKnowledge((await folderWith(half)).path), 'it would load').toMatchObject({ ok: true })
    const told = nextIssues()
    await save(folder, 'knowledge.yaml', half)
    await told
    expect(issues).toMatchObject([{ code: 'file-cut-off', path: 'knowledge.yaml' }])
    expect(live.current().knowledge.absences).toHaveLength(1)
    // An editor who means it says so.
    expect(await live.reload()).toMatchObject({ ok: true, changed: true })
    expect(live.current().knowledge.absences).toHaveLength(0)
  })

  test('a shortened file with a line end is taken', async () => {
    const { folder, live, nextSwap } = await openDesk()
    const swapped = nextSwap()
    await save(folder, 'knowledge.yaml', YAML.slice(0, YAML.indexOf('absences:')))
    await swapped
    expect(live.current().knowledge.absences).toHaveLength(0)
  })

  test('an editor killed during a save loses nothing', async () => {
    const { folder, live, issues, nextSwap, nextIssues } = await openDesk()
    const told = nextIssues()
    const editor = spawn(process.execPath, [
      '-e',
      `const fs = require('node:fs'), text = ${JSON.stringify(marked(9))}
       const file = fs.openSync(process.argv[1], 'w')
       fs.writeSync(file, text.slice(0, text.length / 2))
       process.stdout.write('half')
       setInterval(() => {}, 1000)`,
      `${folder.path}/knowledge.yaml`,
    ])
    await once(editor.stdout, 'data')
    editor.kill('SIGKILL')
    await once(editor, 'exit')
    await told
    expect(issues.length).toBeGreaterThan(0)
    expect(answer(live.current())).toBe('Bà Trần Thị Mai chủ trì Hội nghị.')
    const swapped = nextSwap()
    await save(folder, 'knowledge.yaml', marked(9))
    await swapped
    expect(answer(live.current())).toContain('bản 9')
  })

  test('a folder that is gone for a moment keeps the last good one', async () => {
    const { folder, live, issues, nextIssues } = await openDesk()
    const told = nextIssues()
    await folder.remove()
    await told
    expect(issues.map((i) => i.code)).toContain('file-unreadable')
    expect(answer(live.current())).toContain('Trần Thị Mai')
  })

  describe('another folder in its place takes over', () => {
    const beside = async (n: number) => {
      const folder = await createFolder({ 'knowledge.yaml': marked(n) })
      closing.push(() => folder.remove())
      return folder.path
    }

    test('by renaming, and the one after it', async () => {
      const { folder, live, nextSwap } = await openDesk()
      for (const n of [7, 8]) {
        const swapped = nextSwap()
        await rename(folder.path, `${folder.path}-${n}`)
        closing.push(() => rm(`${folder.path}-${n}`, { recursive: true }))
        await rename(await beside(n), folder.path)
        await swapped
        expect(answer(live.current())).toContain(`bản ${n}`)
      }
    })

    test('by a link that leads to it', async () => {
      const link = `${await beside(0)}-link`
      closing.push(() => rm(link))
      await symlink(await beside(1), link)
      const { live, nextSwap } = await openDesk(link)
      const swapped = nextSwap()
      await symlink(await beside(2), `${link}-new`)
      await rename(`${link}-new`, link)
      await swapped
      expect(answer(live.current())).toContain('bản 2')
    })

    test('by a link within it, as Kubernetes changes the files of a ConfigMap', async () => {
      const mount = `${await beside(0)}-mount`
      closing.push(() => rm(mount, { recursive: true }))
      await mkdir(mount)
      await symlink(await beside(1), `${mount}/..data`)
      for (const name of ['knowledge.yaml', 'article.txt'])
        await symlink(`..data/${name}`, `${mount}/${name}`)
      const { live, nextSwap } = await openDesk(mount)
      const swapped = nextSwap()
      await symlink(await beside(2), `${mount}/..data_tmp`)
      await rename(`${mount}/..data_tmp`, `${mount}/..data`)
      await swapped
      expect(answer(live.current())).toContain('bản 2')
    })
  })

  test('a folder that is gone, and there again, is told and taken', async () => {
    const { folder, live, issues, nextSwap, nextIssues } = await openDesk()
    const told = nextIssues()
    await rename(folder.path, `${folder.path}-away`)
    await told
    expect(issues.map(({ code }) => code)).toContain('file-unreadable')
    await writeFile(`${folder.path}-away/knowledge.yaml`, marked(9))
    const swapped = nextSwap()
    await rename(`${folder.path}-away`, folder.path)
    await swapped
    expect(answer(live.current())).toContain('bản 9')
  })

  test('1,000 questions meet 50 replacements: each is answered from one version, none is lost', async () => {
    const { folder, live, versions } = await openDesk()
    const replies: { newspaper: string; chair: string; trees: string }[] = []
    const ask = async () => {
      // As an update does: one engine for all of it, with awaits in between.
      const engine = live.current()
      const { vi: newspaper } = engine.knowledge.source.newspaper
      await turn()
      const chair = answer(engine)
      await turn()
      replies.push({ newspaper, chair, trees: engine.ask('Xã đã trồng bao nhiêu cây xanh?').text })
    }
    const asking: Promise<void>[] = []
    for (let n = 1; n <= 50; n++) {
      await save(folder, 'knowledge.yaml', marked(n))
      const reloading = live.reload()
      for (let i = 0; i < 20; i++) asking.push(ask())
      await turn()
      expect(await reloading).toMatchObject({ ok: true })
    }
    await Promise.all(asking)
    expect(replies).toHaveLength(1000)
    expect(new Set(versions).size).toBe(50)
    const numberIn = (text: string) => /(?:số|bản) (\d+)/.exec(text)?.[1]
    for (const { newspaper, chair, trees } of replies)
      expect([numberIn(chair), numberIn(trees)]).toEqual([numberIn(newspaper), numberIn(newspaper)])
    expect(new Set(replies.map((r) => r.newspaper)).size, 'questions met many versions').toBeGreaterThan(25)
    // Fifty engines are built beside the asking.
  }, 120_000)
})

async function folderWith(yaml: string): Promise<Folder> {
  const folder = await createFolder({ 'knowledge.yaml': yaml })
  closing.push(() => folder.remove())
  return folder
}

function createSignals() {
  const waiting: (() => void)[] = []
  return {
    tell() {
      for (const resolve of waiting.splice(0)) resolve()
    },
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
  }
}
