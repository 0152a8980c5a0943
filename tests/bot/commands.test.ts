import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandMeant } from '../../src/bot/command-names.ts'
import { shippedEngine } from '../engine/knowledge.ts'
import { buttons, createStage, labels, readKnowledge, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const HELP = /^Hỏi thế nào\?/

describe('commands in words', () => {
  test.each([
    ['help', HELP],
    ['Help!', HELP],
    ['trợ giúp', HELP],
    ['TRO GIUP', HELP],
    ['hướng dẫn', HELP],
    ['menu', HELP],
    ['start', HELP],
    // No entity of a command: Telegram ends one at the first letter with a mark.
    ['/trợ giúp', HELP],
    ['/chỉ đạo', /^Văn bản, ý kiến chỉ đạo/],
    ['/nguồn', /^Nguồn/],
    ['/ngôn ngữ', /^Bạn muốn mình dùng ngôn ngữ nào/],
    ['ngôn ngữ', /^Bạn muốn mình dùng ngôn ngữ nào/],
    ['quyền riêng tư', /^Mình lưu những gì/],
    ['/hỏi answer conference-chair', /^Thiếu tướng Nguyễn Thanh Trang/],
  ])('%s', async (typed, beginning) => {
    expect((await stage.ask(typed)).text).toMatch(beginning)
  })

  test.each(['help answer', 'absent: hướng dẫn', '/'])('%s is a question', async (typed) => {
    expect((await stage.ask(typed)).text).not.toMatch(HELP)
  })
})

describe('a mistyped command', () => {
  test.each([
    ['chidaoo', 'directives'],
    ['chidoa', 'directives'],
    ['chidap', 'directives'],
    ['chi', 'directives'],
    ['tom', 'summary'],
    ['tomtatt', 'summary'],
    ['sumary', 'summary'],
    ['langauge', 'language'],
    ['hlep', 'help'],
    ['hoii', 'ask'],
    ['aii', 'who'],
    ['wat', 'what'],
    // Between "ai" and "gi", or a word of its own: no guess.
    ['hi', undefined],
    ['ask me', undefined],
    ['stop', undefined],
    ['settings', undefined],
    ['ban', undefined],
    ['', undefined],
  ])('/%s means %s', (typed, command) => {
    expect(commandMeant(typed)).toBe(command)
  })

  test('runs the command that was meant, and says so', async () => {
    const reply = await stage.ask('/chidaoo')
    expect(reply.text).toMatch(/^Mình hiểu là \/chidao:\nVăn bản, ý kiến chỉ đạo/)
    expect((await stage.ask('/hoii answer conference-chair')).text).toContain('Nguyễn Thanh Trang')
  })
})

test.each([
  ['/ai chủ trì', 'ai chủ trì'],
  ['/who chaired it?', 'who chaired it?'],
])('%s is a question, not the list', async (typed, question) => {
  // The scripted engine says back what it does not understand.
  expect((await stage.ask(typed)).text).toContain(question)
})

describe('a command that lacks its question', () => {
  test('opens the field for it, with a question as an example', async () => {
    const call = stage.playground.nextCall('sendMessage')
    await stage.ask('/hoi')
    expect((await call).params.reply_markup).toEqual({
      force_reply: true,
      input_field_placeholder: 'Ai chủ trì Hội nghị?',
    })
  })

  test('in a group the reply is a question, however little it asks', async () => {
    const { playground } = stage
    const { group } = playground.chats
    const name = `@${playground.bot.username}`
    const say = (text: string, more = {}) =>
      stage.next(group, () => playground.send({ from: playground.users.vi, chat: group, text, ...more }))
    const call = playground.nextCall('sendMessage')
    const prompt = await say(`/hoi${name}`)
    // For the one who asked alone.
    expect((await call).params.reply_markup).toMatchObject({ force_reply: true, selective: true })
    // Under an answer these words are a remark to the others.
    expect((await say('hay đấy', { reply_to_message_id: prompt.message_id })).text).toContain('hay đấy')
  })
})

describe('lists', () => {
  test.each(['/ai', '/gi', '/chidao'])(
    '%s says each thing once: lines numbered, buttons their numbers',
    async (command) => {
      const list = await stage.ask(command)
      const numbered = list.text!.split('\n').filter((line) => /^\d+\. /.test(line))
      const opening = buttons(list).filter(
        (button) => 'callback_data' in button && button.callback_data.startsWith('e:'),
      )
      expect(opening.map(({ text }) => text)).toEqual(numbered.map((line) => /^\d+/.exec(line)![0]))
      expect(new Set(numbered.map((line) => line.replace(/^\d+\. /, ''))).size).toBe(numbered.length)
    },
  )

  test('every page keeps within a screen of a phone', async () => {
    for (const [command, most] of [
      ['/ai', 12],
      ['/gi', 12],
      // With the issuers above their documents.
      ['/chidao', 16],
    ] as const) {
      const list = await stage.ask(command)
      const lines = list.text!.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 38), 0)
      expect(lines, list.text).toBeLessThanOrEqual(most)
    }
  })

  test('directives stand under who issued them, with what they are for and what they carry out', async () => {
    const pages: string[] = []
    const first = await stage.ask('/chidao')
    pages.push(first.text!)
    while (labels(stage.now(first)).includes('Sau ›')) {
      const before = stage.now(first).text
      await stage.press(stage.now(first), 'Sau ›')
      await stage.playground.waitFor(() => stage.now(first).text !== before)
      pages.push(stage.now(first).text!)
    }
    const text = pages.join('\n')
    expect(text).toMatch(
      /\nĐảng ủy Công an Trung ương\n2\. Nghị quyết 15\n3\. Nghị quyết 08: phát triển công nghiệp an ninh/,
    )
    expect(text).toMatch(/\nBộ Công an\n\d+\. Kế hoạch 118 → thực hiện Nghị quyết 12\n/)
    // "Kết luận của Bộ trưởng" under "Bộ trưởng Bộ Công an".
    expect(text).toMatch(/\. Kết luận: công tác Hậu cần - Kỹ thuật/)
    expect(text).toMatch(/\nVăn bản khác\n/)
    const { entries } = await readKnowledge()
    const directives = entries.filter(({ kind }) => kind === 'directive')
    expect(text.match(/^\d+\. /gm)).toHaveLength(directives.length)
  })
})

describe('what is offered first', () => {
  test('the first page offers one question of each kind: who, what, which directives', async () => {
    await stage.close()
    stage = await createStage({ engine: await shippedEngine() })
    for (const command of ['/start', '/help']) {
      const reply = await stage.ask(command)
      expect(labels(reply).slice(0, 3)).toEqual([
        'Ai chủ trì Hội nghị?',
        'Bài báo nói về điều gì?',
        'Có những văn bản chỉ đạo nào?',
      ])
      for (const label of labels(reply).slice(0, 3))
        expect((await stage.next(reply.chat, () => stage.press(reply, label))).text).toContain('📰')
    }
  })

  test('the first message names the article and tells in four lines what it can do', async () => {
    const { text = '' } = await stage.ask('/start')
    expect(text).toContain((await readKnowledge()).source.title)
    expect(text.match(/^• /gm)).toHaveLength(4)
  })
})
