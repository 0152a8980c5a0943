import { describe, expect, it } from 'vitest'
import { engineOf } from '../../src/cli/load-engine.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import { ARTICLE, YAML } from './folder.ts'

const engine = (yaml: string, unread: 'marked' | 'left-out') => {
  const read = loadTexts(yaml, ARTICLE)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return engineOf(read.loaded, unread)
}
const unreadFact = (id: string) => YAML.replace(`- id: ${id}`, `- id: ${id}\n        review: true`)
const TREES = 'Xã đã trồng bao nhiêu cây xanh?'

describe('readers get no answer from what nobody has read', () => {
  it('not from a fact', () => {
    expect(engine(YAML, 'left-out').ask(TREES).answers[0]?.fact).toBe('trees-number')
    const kept = engine(unreadFact('trees-number'), 'left-out')
    expect(kept.ask(TREES).answers.map(({ fact }) => fact)).not.toContain('trees-number')
    expect(kept.answer('trees-number', 'vi')).toBeUndefined()
    expect(kept.complete('').map(({ fact }) => fact)).toEqual(['meeting-chair', 'plan-45-what'])
    expect(kept.unread).toBe(1)
  })
  it('the sentence of the article itself is quoted instead', () => {
    const { text } = engine(unreadFact('plan-45-what'), 'left-out').ask('Kế hoạch số 45 là của ai?')
    expect(text).toContain('theo Kế hoạch số 45 của huyện')
  })
  it('not from an absence', () => {
    const yaml = YAML.replace('- id: absent-cost', '- id: absent-cost\n    review: true')
    const asked = 'Trồng cây hết bao nhiêu tiền?'
    expect(engine(YAML, 'left-out').ask(asked).reason).toBe('absent')
    expect(engine(yaml, 'left-out').ask(asked).reason).not.toBe('absent')
  })
  it('not from the relations of an entry', () => {
    const yaml = YAML.replace('number: "45"', 'number: "45"\n    issuer: an-binh')
    const asked = 'UBND xã An Bình ban hành những văn bản nào?'
    expect(engine(yaml, 'left-out').ask(asked).text).toContain('Kế hoạch số 45')
    const unread = yaml.replace('id: plan-45\n', 'id: plan-45\n    review: true\n')
    expect(engine(unread, 'left-out').answer('by-an-binh', 'vi')).toBeUndefined()
    expect(engine(unread, 'marked').answer('by-an-binh', 'vi')?.direct).toMatch(/^\(chưa duyệt\)/)
  })
  it('an entry of which nothing was read is no entry', () => {
    const yaml = unreadFact('plan-45-what').replace('id: plan-45\n', 'id: plan-45\n    review: true\n')
    const kept = engine(yaml, 'left-out')
    expect(kept.knowledge.entries.map(({ id }) => id)).toEqual(['mai', 'an-binh'])
    // It stands in the article all the same.
    expect(kept.ask('Kế hoạch số 45 là của ai?').reason).not.toBe('unknown-number')
  })
})
