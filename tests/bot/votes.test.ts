import type { ReactionTypeEmoji } from '@grammyjs/types'
import type { ShownMessage } from 'bot-api-emulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readUnanswered } from '../../src/storage/unanswered-questions.ts'
import { shippedEngine } from '../engine/knowledge.ts'
import { buttons, createStage, labels, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const WRONGS = ['Sai sự thật', 'Lạc đề', 'Thiếu ý']
/** What is stored once all updates are finished. */
const stored = async () => {
  await stage.playground.drained()
  return readUnanswered(stage.store)
}
const disliked = async () => (await stored()).disliked
const missed = async () => (await stored()).questions
const votes = async (vote: string, fact: string) => {
  await stage.playground.drained()
  return (await stage.store.get(`votes:${vote}:${fact}`)) ?? 0
}
const shows = (reply: ShownMessage, label: string, is = true) =>
  stage.playground.waitFor(() => labels(stage.now(reply)).includes(label) === is && stage.now(reply))

describe('two answers in one reply', () => {
  test('have one row of votes, which counts for both', async () => {
    const reply = await stage.ask('answer conference-chair areas-list')
    expect(labels(reply).filter((label) => label === '👍')).toHaveLength(1)
    await stage.press(reply, '👍')
    expect(await votes('up', 'conference-chair')).toBe(1)
    expect(await votes('up', 'areas-list')).toBe(1)
    await stage.press(await shows(reply, '👍 ✓'), '👍')
    expect(await votes('up', 'areas-list')).toBe(0)
  })
})

describe('after a 👎', () => {
  const voteDown = async (question = 'answer conference-chair') => {
    const reply = await stage.ask(question)
    const { text } = await stage.press(reply, '👎')
    expect(text).toBe('Sai chỗ nào?')
    return shows(reply, 'Sai chỗ nào?')
  }

  test('the bot asks what is wrong, with three choices under a line that is no button', async () => {
    const asked = await voteDown()
    expect(labels(asked).slice(-4)).toEqual(['Sai chỗ nào?', ...WRONGS])
    expect(buttons(asked).find(({ text }) => text === 'Sai chỗ nào?')).toMatchObject({ disabled: {} })
  })

  test('the choice reaches the editors, once a reader, and the question goes', async () => {
    const asked = await voteDown()
    expect((await stage.press(asked, 'Thiếu ý')).text).toContain('toà soạn sẽ xem lại')
    const after = await shows(asked, 'Thiếu ý', false)
    expect(labels(after)).toContain('👎 ✓')
    const again = { from: stage.playground.users.vi, chat: after.chat, message_id: after.message_id }
    await stage.playground.tap({ ...again, data: 'w:lacking:conference-chair' })
    expect(await disliked()).toEqual([{ fact: 'conference-chair', count: 1, wrong: { lacking: 1 } }])
    // Another choice takes the place of the first.
    await stage.playground.tap({ ...again, data: 'w:untrue:conference-chair' })
    expect(await disliked()).toEqual([{ fact: 'conference-chair', count: 1, wrong: { untrue: 1 } }])
  })

  test('an answer that met another question counts that question as unanswered', async () => {
    await stage.close()
    stage = await createStage({ engine: await shippedEngine() })
    await stage.press(await voteDown('Ai chủ trì Hội nghị vậy?'), 'Lạc đề')
    expect(await missed()).toMatchObject([{ question: 'ai chủ trì hội nghị vậy', reason: 'off-the-point' }])
  })

  test('where questions are not kept, it keeps none', async () => {
    await stage.close()
    stage = await createStage({ keepUnanswered: false })
    await stage.press(await voteDown(), 'Lạc đề')
    expect(await missed()).toEqual([])
  })

  test('a vote that is taken back takes the choice along', async () => {
    const asked = await voteDown()
    await stage.press(asked, 'Sai sự thật')
    await stage.press(await shows(asked, 'Sai sự thật', false), '👎')
    expect(await stage.store.get('wrongs:untrue:conference-chair')).toBe(0)
    expect(await disliked()).toEqual([])
  })

  test('a 👍 in its place asks nothing more', async () => {
    const asked = await voteDown()
    await stage.press(asked, '👍')
    await shows(asked, 'Sai chỗ nào?', false)
  })
})

describe('a reaction to the bot’s message', () => {
  const react = async (reply: ShownMessage, emoji: ReactionTypeEmoji['emoji'] | undefined) => {
    const { users, react, drained } = stage.playground
    const { chat, message_id } = reply
    react({ from: users.vi, chat, message_id, ...(emoji !== undefined && { emoji }) })
    await drained()
    await stage.ask('/help')
  }

  test('counts as a vote, and its end as taking it back', async () => {
    const reply = await stage.ask('answer conference-chair areas-list')
    await react(reply, '👍')
    expect(await votes('up', 'conference-chair')).toBe(1)
    expect(await votes('up', 'areas-list')).toBe(1)
    await react(reply, '👎')
    expect(await votes('up', 'areas-list')).toBe(0)
    expect(await disliked()).toHaveLength(2)
    await react(reply, undefined)
    expect(await disliked()).toEqual([])
  })

  test('counts once with a vote by button', async () => {
    const reply = await stage.ask('answer conference-chair')
    await stage.press(reply, '👍')
    await react(reply, '👍')
    expect(await votes('up', 'conference-chair')).toBe(1)
  })

  test.each([
    ['another sign', 'answer conference-chair', '❤'],
    ['one to a message that tells no fact', '/privacy', '👍'],
  ] as const)('%s is none', async (_, question, emoji) => {
    await react(await stage.ask(question), emoji)
    expect(stage.events.filter(({ type }) => type === 'feedback')).toEqual([])
  })

  test('of an administrator who hides behind the group does not count', async () => {
    const reply = await stage.ask('answer conference-chair')
    const { chat, message_id } = reply
    stage.playground.sendUpdate({
      message_reaction: {
        chat: chat as never,
        message_id,
        date: 1,
        actor_chat: stage.playground.chats.group as never,
        old_reaction: [],
        new_reaction: [{ type: 'emoji', emoji: '👍' }],
      },
    })
    await stage.ask('/help')
    expect(await votes('up', 'conference-chair')).toBe(0)
  })
})
