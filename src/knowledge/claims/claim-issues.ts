/** Reports unproven statements of answers as issues at their lines. */

import { inBoth } from '../../locales/in-both.ts'
import { functionWords } from '../../text/stop-words.ts'
import type { Article } from '../article.ts'
import type { Report } from '../issue.ts'
import type { Absence, Entry, Fact, Knowledge } from '../schema.ts'
import type { YamlPath } from '../source.ts'
import { unprovenClaims } from './check-answer.ts'
import { contradiction } from './denied.ts'
import { type Evidence, type EvidenceReader, evidenceOf, type FaultKind } from './evidence.ts'
import { keysOf } from './terms.ts'

/** Faults that the evidence shows: it has the same with another unit, or the opposite. */
const DIFFERING = new Set<FaultKind>(['unit', 'polarity'])
/**
 * Minimum share of an answer's words that its evidence must contain. Below it, most of the answer is the writer's own.
 */
const PROVEN_SHARE = 0.5
/** Answers with fewer words only frame a date or a name: "Trang báo ghi …". */
const MIN_WORDS = 8
const functionKeys = new Set([...functionWords].flatMap(keysOf))

/**
 * Reports statements in the answers of a fact that its quotes do not prove.
 *
 * @param read caches texts, because one may prove several facts
 */
export function checkClaims(
  knowledge: Knowledge,
  entry: Entry,
  fact: Fact,
  path: YamlPath,
  report: Report,
  read: EvidenceReader,
): void {
  const evidence = evidenceOf(knowledge, entry, fact, read)
  // Knowledge in English alone has English in the required field as well.
  const isEnglish = !(knowledge.languages?.includes('vi') ?? true)
  for (const field of ['answer', 'detail'] as const) {
    const text = fact[field]
    for (const lang of ['vi', 'en'] as const) {
      const said = text?.[lang]
      if (said === undefined) continue
      const claims = isEnglish
        ? unprovenClaims(said, 'en', evidence)
        : unprovenClaims(said, lang, evidence, text?.vi)
      for (const claim of claims)
        report(
          `${claim.kind}-${DIFFERING.has(claim.kind) ? 'differs' : 'without-quote'}`,
          [...path, field, lang],
          inBoth(`claim-${claim.kind}`, { said: claim.said, proven: claim.proven ?? 'none' }),
          'error',
        )
    }
  }
  // A translation has other words than the quote.
  const direct = isEnglish ? 'vi' : evidence.lang
  const share = provenShare(fact.answer[direct] ?? '', evidence)
  if (share < PROVEN_SHARE)
    report(
      'answer-beside-quote',
      [...path, 'answer', direct],
      inBoth('answer-loose', { share: Math.round(share * 100) }),
    )
}

/** Reports an absence that denies a statement of the article. */
export function checkDenial({ answer }: Absence, article: Article, path: YamlPath, report: Report): void {
  const words = contradiction(answer.vi, article)
  if (words !== undefined)
    report('absence-denied', [...path, 'answer', 'vi'], inBoth('absence-denied', { words }))
}

/** Share of an answer's content words that its evidence contains, 0–1; 1 for a short answer. */
function provenShare(answer: string, { runs }: Evidence): number {
  const words = keysOf(answer).filter((key) => !functionKeys.has(key) && !/^\d/.test(key))
  if (words.length < MIN_WORDS) return 1
  const proven = new Set(runs.flat())
  return words.filter((key) => proven.has(key)).length / words.length
}
