import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import type { Conversation } from '../../src/engine/outcome.ts'
import { dialogueActOf } from '../../src/engine/understanding/dialogue-acts.ts'
import { phrasings } from '../../src/locales/engine.ts'
import { converse, shippedEngine } from './knowledge.ts'

describe('what a message does', () => {
  it.each<[string, string | undefined, string]>([
    ['chào bạn', 'greeting', 'as in any list'],
    ['Chàoooo bot nha', 'greeting', 'letters drawn out, a particle behind'],
    ['cam on ban nhieu', 'thanks', 'without marks'],
    ['camr own nhes', 'thanks', 'in raw Telex'],
    ['ok cảm ơn', 'thanks', 'more than an acknowledgement'],
    ['noi cai gi the khong hieu', 'complaint', 'nobody understood'],
    ["you're so smart", 'praise', 'an apostrophe'],
    ['youre so smart', 'praise', 'and none'],
    ['haha', 'laughter', 'laughter of any length is one word'],
    ['hahahahaha', 'laughter', 'as it is here'],
    [':v', 'laughter', 'a letter that is no word'],
    ['16:30', undefined, 'a time has no emoticon in it'],
    ['👍', 'praise', 'an emoji'],
    ['👍🏽', 'praise', 'in another colour'],
    ['?!', 'empty', 'punctuation only'],
    ['   ', 'empty', 'nothing at all'],
    ['nha bạn', 'empty', 'particles say nothing by themselves'],
    ['https://example.com/a?b=c', 'link', 'an address'],
    ['dạ vâng ạ', 'yes', 'an acknowledgement as well: the reply is no other'],
    ['dạ đúng ạ', 'yes', 'what is one act only decides'],
    ['dạ không ạ', 'no', 'the same'],
    ['ko phải', 'no', 'a spelling that is alike'],
    ['chắc không?', 'doubt', 'unless the phrase has it'],
    ['nguồn đâu', 'source', 'a move'],
    ['cụ thể hơn đi', 'more', 'a move'],
    ['ai nói vậy', 'who-says', 'a move'],
    ['nhắc lại đi', 'repeat', 'a move'],
    ['mặt thứ hai?', 'ordinal', 'a noun of general lists'],
    ['từ thứ ba trong đó?', 'ordinal', 'and where the list is'],
    ['bài nói vậy thiệt hả?', 'doubt', 'a doubt that names the article'],
    ['ai nhắc lại ý kiến của Thủ tướng?', undefined, 'somebody else says it again'],
    ['họp vào thứ hai phải không?', undefined, 'a Monday'],
    ['𝐡𝐞𝐥𝐥𝐨', 'greeting', 'fancy letters'],
    ['ｈｅｌｌｏ', 'greeting', 'full width'],
    ['lúc này ai trao cờ', undefined, 'not "lúc nãy": marks that are typed must agree'],
    ['theo bạn thì có nên không', 'opinion', 'an opinion of the bot'],
    ['bạn là ai vậy', 'about-bot', 'the bot'],
  ])('%s: %s, %s', (message, act) => {
    const found = dialogueActOf(message)
    expect(found.kind === 'question' ? undefined : found.act).toBe(act)
  })

  it.each([
    ['cảm ơn, thế còn ai trao cờ?', 'thế còn ai trao cờ?', 'thanks before it'],
    ['hi bot cầu này dài bao nhiêu', 'cầu này dài bao nhiêu', 'a greeting needs no comma'],
    ['ai trao cờ vậy? cảm ơn bạn', 'ai trao cờ vậy?', 'thanks behind it'],
    ['có phải ông Tuyến không', 'có phải ông Tuyến không', '"có" in a sentence is no yes'],
    ['đúng hạng ba không', 'đúng hạng ba không', 'nor is "đúng"'],
    ['tell me more about the plan', 'the plan', 'what more is asked of'],
  ])('%s: the question counts (%s), %s', (message, rest) => {
    expect(dialogueActOf(message)).toMatchObject({ kind: 'question', rest })
  })

  it.each([
    ['cái thứ hai của ai', 'ordinal', '', 'của ai'],
    ["and the other man's job?", 'other-one', 'and', "'s job?"],
    ['à nhầm, chỉ thị 16 cơ', 'correction', '', 'chỉ thị 16 cơ'],
    ['16 mới đúng', 'correction', '', '16'],
    ['Người thứ hai giữ chức gì?', 'ordinal', '', 'giữ chức gì?'],
    ['nhắc lại giùm, người khen là ai?', 'repeat', '', 'người khen là ai?'],
  ])('%s: the move %s between “%s” and “%s”', (message, act, before, after) => {
    const found = dialogueActOf(message)
    expect(found).toMatchObject({ kind: 'move', act })
    if (found.kind === 'move') expect([found.before, found.after.trim()]).toEqual([before, after])
  })
})

/** Moves and questions, of which the rows below are free. */
const ASKING = 'doubt source more other-one who-says correction go-back ordinal question'.split(' ')
const rows = readFileSync(new URL('../questions/train/acts-dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { q: string; act: string })

let engine: Engine
beforeAll(async () => {
  engine = await shippedEngine()
})

describe('replies', () => {
  it.each(['Ai chủ trì hội nghị?', 'Who presented the Emulation Flag?'])(
    'after “%s”: no reaction is met with a fact or in another language',
    (question) => {
      const { conversation, lang } = engine.ask(question)
      const reactions = rows.filter(({ act }) => !ASKING.includes(act))
      expect(reactions.length).toBeGreaterThan(80)
      for (const { q } of reactions) {
        const outcome = engine.ask(q, { conversation: conversation! })
        expect([q, outcome.decision, outcome.lang]).toEqual([q, 'abstain', lang])
        expect(['courtesy', 'empty']).toContain(outcome.reason)
      }
    },
  )

  it.each([
    ['hello', 3, 'one who greets may not know what to ask'],
    ['help', 3, 'nor one who asks for help'],
    ['thanks', 0, 'thanks ask for nothing'],
    ['Theo bạn thì đề án này có hiệu quả không?', 0, 'the bot has no opinion'],
  ])('to “%s” offer %i questions: %s', (message, offered) => {
    const outcome = engine.ask(message)
    expect([outcome.decision, outcome.reason]).toEqual(['abstain', 'courtesy'])
    expect(outcome.suggestions).toHaveLength(offered)
  })

  it('to a complaint apologise, and offer what else the question may have meant', () => {
    const outcome = converse(engine, ['Ai trao cờ thi đua?', 'sai rồi bạn ơi'])
    expect(outcome.text).toBe(phrasings.vi.talk.complaint)
    expect(outcome.suggestions.map(({ fact }) => fact)).not.toContain('flag-emulation-giver')
  })

  it.each([
    ['ok để mình xem lại', 'nothing to look up is no question of what was spoken of'],
    ['cho mình hỏi chút', 'nor is the beginning of one'],
    ['đúng ý mình luôn', 'a courtesy with a word that no list has'],
    ["that's very helpful", 'the same in English'],
    ['ok cảm ơn nhé bot, để mình đọc lại', 'thanks, and what the reader does next'],
  ])('to “%s” in a conversation tell no fact: %s', (message) => {
    expect(converse(engine, ['Nghị quyết 12 của ai?', message]).decision).toBe('abstain')
  })

  it('leave the question about the article that sounds like one about the bot', () => {
    expect(engine.ask('Phạm Minh là ai?').reason).toBe('unknown-name')
    expect(engine.ask('Can you sum up the article for me?').decision).toBe('answer')
  })

  it('read a conversation that an older version kept', () => {
    const old: Conversation = { entries: ['person-tuyen'], fact: 'person-tuyen-who', at: Date.now() }
    expect(engine.ask('chắc không?', { conversation: old }).answers[0]?.fact).toBe('person-tuyen-who')
    expect(engine.ask('ok', { conversation: { entries: [], at: Date.now() } }).reason).toBe('courtesy')
  })
})
