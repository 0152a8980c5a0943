import type { Knowledge } from '../../../src/knowledge/schema.ts'
import { fold } from '../../../src/text/normalize.ts'
import { createWords } from './generated-words.ts'
import { createRandom, type Random } from './random.ts'

const SEED = 119

/** Questions as readers would type them of a generated knowledge: word for word, without marks, with a slip, of other things. */
export const generateQuestions = (knowledge: Knowledge, count: number): string[] => {
  const random = createRandom(SEED)
  const words = createWords(random)
  return Array.from({ length: count }, () => {
    const { vi, en } = random.pick(knowledge.entries).facts[0]!.questions
    const way = random.next()
    if (way < 0.1 && en.length > 0) return random.pick(en)
    if (way < 0.2) return `${words.sentence(4)} là gì?`
    const question = random.pick(vi)
    if (way < 0.5) return fold(question)
    return way < 0.65 ? withSlip(question, random) : question
  })
}

/** Two letters of one of the longer words change places. */
const withSlip = (question: string, random: Random): string => {
  const pieces = question.split(' ')
  const long = pieces.flatMap((piece, i) => (piece.length > 3 ? [i] : []))
  if (long.length === 0) return question
  const at = random.pick(long)
  const letters = [...pieces[at]!]
  const i = 1 + random.below(letters.length - 2)
  ;[letters[i], letters[i - 1]] = [letters[i - 1]!, letters[i]!]
  pieces[at] = letters.join('')
  return pieces.join(' ')
}
