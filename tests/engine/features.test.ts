import { describe, expect, it } from 'vitest'
import { FEATURES, type Feature, featureNames, featuresOf } from '../../src/engine/ranking/features.ts'
import { candidate, index, measure, resolve } from './small-knowledge.ts'

describe('what a candidate is beside a question', () => {
  it.each<[question: string, id: string, feature: Feature, value: number, why: string]>([
    ['Kế hoạch 45 của ai?', 'plan-45-whose', 'wordingF1', 1, 'its own wording, word for word'],
    ['Kế hoạch 45 của ai?', 'plan-45-whose', 'wordingRecall', 1, 'nothing that the wording lacks'],
    ['Kế hoạch 45 của ai?', 'plan-45-whose', 'wordingPrecision', 1, 'nothing that the question lacks'],
    ['Kế hoạch 46 của ai?', 'plan-45-whose', 'missingNumber', 1, 'another plan than the one asked for'],
    ['Kế hoạch 45 của ai?', 'plan-45-whose', 'missingNumber', 0, 'the plan asked for'],
    ['Nhóm A trồng bao nhiêu cây?', 'trees-number', 'missingNumber', 1, 'a letter is exact, too'],
    [
      'Bảy con kênh ở đâu?',
      'trees-number',
      'missingNumber',
      0,
      'a number word that begins a question is not',
    ],
    ['Kế hoạch 45 của ai?', 'plan-45-whose', 'isOfEntry', 1, 'the entry is named'],
    ['Kế hoạch 45 của ai?', 'plan-45-whose', 'hasName', 1, 'and its name is there'],
    ['Ai chủ trì Hội nghị?', 'meeting-chair', 'isOfEntry', 0, 'no entry is named'],
    ['Xã An Bình làm gì?', 'meeting-chair', 'isAboutEntry', 1, 'of another entry, but about this one'],
    ['Xã An Bình làm gì?', 'gifts-giver', 'isAboutEntry', 0, 'it does not speak of it'],
    ['Bà Mai trao quà cho ai?', 'gifts-giver', 'missingName', 1 / 2, 'one name that it does not have'],
    ['Ai trao quà?', 'gifts-giver', 'answersType', 1, 'kept for "who"'],
    ['Ai trao quà?', 'gifts-giver', 'lacksType', 0, 'kept for "who"'],
    ['Khi nào trao quà?', 'gifts-giver', 'lacksType', 1, 'neither kept for "when" nor asked so'],
    ['Xã trồng bao nhiêu cây?', 'trees-number', 'tellsType', 1, 'a count is in its answer'],
    ['Ai trao quà bao nhiêu lần?', 'gifts-giver', 'tellsType', 0, 'none is in this one'],
    ['Người trao quà bao nhiêu tuổi?', 'gifts-giver', 'lacksAttribute', 1, 'no wording asks for an age'],
    ['Người chủ trì tên gì?', 'meeting-chair', 'lacksAttribute', 0, 'one does ask for a name'],
    [
      'Ai chủ trì Hội nghị?',
      'meeting-chair',
      'unaskedAttribute',
      1 / 5,
      'one wording of five asks for a name',
    ],
    ['Người chủ trì tên gì?', 'meeting-chair', 'unaskedAttribute', 0, 'which is asked for here'],
    ['Ai trao quà?', 'gifts-giver', 'unaskedAttribute', 0, 'no wording asks for such'],
    ['Ai trao quà?', 'gifts-giver', 'covered', 1, 'all of it is there'],
    ['Ai trao quà?', 'gifts-giver', 'contentShare', 1, 'all content words are'],
    ['Ai trao quà?', 'gifts-giver', 'missing', 0, 'so nothing is missing'],
    ['Hôm nay trời đẹp quá, ai trao quà?', 'gifts-giver', 'coveredWhereAsked', 1, 'the aside does not ask'],
    ['Ai trao quà?', 'gifts-giver', 'focusShare', 1, 'it is asked of who gave'],
    ['Ai trao quà?', 'meeting-chair', 'focusShare', 0, 'this of who chaired'],
    ['Trao quà?', 'gifts-giver', 'focusShare', 1 / 2, 'nothing is asked of'],
    ['Khi nào trao quà?', 'gifts-giver', 'sameTypeWording', 0, 'no wording asks when'],
    ['Ai múa hát?', 'gifts-giver', 'sameFocusWording', 0, 'no wording asks who danced'],
    ['Ai múa hát?', 'gifts-giver', 'evidence', 0, 'a question word alone is no evidence'],
    ['Ai múa hát?', 'gifts-giver', 'contentShare', 0, 'none of its content'],
    ['Ai trao quà múa hát?', 'gifts-giver', 'contentShare', 1 / 2, 'two words of four'],
    ['Ai trao quà?', 'gifts-giver', 'heaviestMissing', 0, 'nothing is missing'],
    ['Ai trao quà cho Messi?', 'gifts-giver', 'heaviestMissing', 1, 'an unknown name'],
    ['Ai trao quà cho Messi?', 'gifts-giver', 'missingNumber', 0, 'and is no number'],
    ['Xã An Bình làm gì?', 'trees-number', 'hasName', 1, 'its entry is called so'],
    ['Ai trao quà?', 'gifts-giver', 'hasName', 0, 'no name is asked'],
    ['Bà Mai và ông Nam?', 'trees-number', 'missingName', 1, 'both names are missing'],
  ])('%s × %s: %s is %d (%s)', (question, id, feature, value) => {
    expect(measure(question, id)[feature]).toBeCloseTo(value, 6)
  })

  it.each<[question: string, higher: string, lower: string, feature: Feature, why: string]>([
    ['Ai chủ trì Hội nghị?', 'meeting-chair', 'gifts-giver', 'wordingF1', 'its own words'],
    ['Hội nghị do ai chủ trì?', 'meeting-chair', 'gifts-giver', 'covered', 'in another order'],
    ['Ai tặng các hộ tiêu biểu?', 'gifts-giver', 'meeting-chair', 'covered', 'words of its answer count'],
    ['Ai tặng các hộ tiêu biểu?', 'meeting-chair', 'gifts-giver', 'missing', 'which the other lacks'],
    ['Chủ tịch xã chủ trì gì?', 'meeting-chair', 'gifts-giver', 'coveredByWordings', 'words of a wording'],
    ['Cây xanh nào của huyện?', 'plan-45-whose', 'gifts-giver', 'coveredByContext', 'the sentence around'],
    ['Ai chủ trì Hội nghị?', 'meeting-chair', 'gifts-giver', 'sameTypeWording', 'asks who of the same'],
    ['Ai chủ trì Hội nghị?', 'meeting-chair', 'gifts-giver', 'sameFocusWording', 'asks who chaired'],
    ['Ai chủ trì Hội nghị?', 'gifts-giver', 'meeting-chair', 'heaviestMissing', 'lacks what the other has'],
    ['Ai tặng các hộ tiêu biểu?', 'gifts-giver', 'meeting-chair', 'evidence', 'words of its answer count'],
    ['Ai trao quà?', 'gifts-giver', 'meeting-chair', 'askedEvidence', 'words of its wordings'],
  ])('%s: %s beats %s in %s (%s)', (question, higher, lower, feature) => {
    expect(measure(question, higher)[feature]).toBeGreaterThan(measure(question, lower)[feature])
  })
})

it('all features lie between 0 and 1, whatever is asked of whatever', () => {
  const questions = [
    'Ai?',
    'Kế hoạch 45 và 46 của ai, còn 47?',
    'zzz',
    '',
    'Who gave the gifts in 2030, if anyone?',
  ]
  for (const question of questions)
    for (const one of index.facts.candidates) {
      const features = featuresOf(resolve(question), one)
      expect(features).toHaveLength(featureNames.length)
      for (const [i, value] of features.entries())
        expect(
          value >= 0 && value <= 1,
          `${question} × ${one.candidate.id}: ${featureNames[i]} ${value}`,
        ).toBe(true)
    }
})

it('a wording that is left out is not seen', () => {
  const of = candidate('gifts-giver')
  const resolved = resolve('Ai trao quà?')
  const nearest = (values: readonly number[]) => values[featureNames.indexOf('wordingF1')]!
  expect(nearest(featuresOf(resolved, of))).toBeCloseTo(1, 6)
  // The English wording has the same meaning, but not the same words.
  expect(nearest(featuresOf(resolved, of, { of, wording: of.wordings[0]! }))).toBeLessThan(0.9)
})

it('each feature says in a sentence what it is', () => {
  for (const sentence of Object.values(FEATURES)) expect(sentence.split(' ').length).toBeGreaterThan(3)
})
