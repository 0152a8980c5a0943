/** Messages of `check` about the questions that it asks the bot. */
import type { InBoth } from '../in-both.ts'

/** Ways of typing, shown behind a question. */
export const styleNames = {
  'no-marks': { vi: 'không dấu', en: 'without diacritics' },
  nfd: { vi: 'dấu tách rời (NFD)', en: 'with decomposed letters (NFD)' },
  'tone-place': { vi: 'dấu thanh đặt kiểu khác', en: 'with the other tone placement' },
  telex: { vi: 'gõ Telex chưa thành dấu', en: 'in raw Telex' },
  'upper-case': { vi: 'viết hoa cả câu', en: 'in capitals' },
  typo: { vi: 'có lỗi gõ', en: 'with a typing error' },
} as const satisfies Record<string, InBoth>

/** A question with another answer than expected. */
export interface Lost {
  readonly question: string
  readonly style: InBoth | undefined
  /** Expected fact or absence; `undefined` if the article does not say. */
  readonly wanted: string | undefined
  readonly won: string | undefined
  readonly verdict: 'offered' | 'silent' | 'other'
  readonly isJudgement: boolean
}

export const questionIssues = {
  missed: (right: number, asked: number, bar: string): InBoth => ({
    vi: `chỉ ${right} trong ${asked} câu hỏi mẫu được trả lời đúng; cần ${bar}. Các cảnh báo dưới đây nêu những câu còn lại.`,
    en: `only ${right} of ${asked} judgements are answered correctly; ${bar} must be. The warnings below list the others.`,
  }),
  wrong: (wrong: number, asked: number, bar: string): InBoth => ({
    vi: `${wrong} trong ${asked} câu hỏi mẫu được trả lời bằng ý khác; nhiều nhất được ${bar}. Các cảnh báo dưới đây nêu những câu ấy.`,
    en: `${wrong} of ${asked} judgements get another answer; at most ${bar} may. The warnings below list them.`,
  }),
  lost({ question, style, wanted, won, verdict, isJudgement }: Lost): InBoth {
    const near = won !== wanted ? won : undefined
    const viTold = {
      offered: `bot chỉ đưa ra lựa chọn${near ? `, ${near} đứng đầu` : ''}`,
      silent: `bot không trả lời${near ? ` (gần nhất: ${near})` : ''}`,
      other: `bot trả lời bằng ${won ?? 'ý khác'}`,
    }[verdict]
    const enTold = {
      offered: `the bot only offers choices${near ? `, ${near} first` : ''}`,
      silent: `the bot does not answer${near ? ` (nearest: ${near})` : ''}`,
      other: `${won ?? 'another fact'} answers`,
    }[verdict]
    const aim = {
      vi: wanted === undefined ? 'cần được trả lời là bài không nêu' : `cần dẫn đến ${wanted}`,
      en:
        wanted === undefined
          ? 'should get the answer that the article does not say'
          : `should lead to ${wanted}`,
    }
    const advice = style ? undefined : howToMend(verdict, wanted, isJudgement)
    return {
      vi: `“${question}”${style ? ` (${style.vi})` : ''} ${aim.vi}, nhưng ${viTold}.${advice?.vi ?? ''}`,
      en: `“${question}”${style ? ` (${style.en})` : ''} ${aim.en}, but ${enTold}.${advice?.en ?? ''}`,
    }
  },
  thinMargin: (question: string, wanted: string | undefined, rival: string, margin: number): InBoth => ({
    vi: `“${question}” dẫn đến ${wanted}, nhưng ${rival} ${margin < 0 ? 'có điểm cao hơn' : 'ở sát sau'} (${margin.toFixed(3)}). Bạn viết hai ý khác nhau nhiều chữ hơn.`,
    en: `“${question}” leads to ${wanted}, but ${rival} ${margin < 0 ? 'has a higher score' : 'is close behind'} (${margin.toFixed(3)}). Make the two differ in more words.`,
  }),
}

function howToMend(verdict: Lost['verdict'], wanted: string | undefined, isJudgement: boolean): InBoth {
  if (isJudgement)
    return {
      vi: ` Bạn thêm cách hỏi này, hoặc câu tương tự, vào câu hỏi của ${wanted ?? 'một điều bài không nêu'}.`,
      en: ` Write this wording, or one like it, among the questions of ${wanted ?? 'an absence'}.`,
    }
  return verdict === 'other'
    ? {
        vi: ' Bạn ghi vào câu hỏi điều làm ý này khác, hoặc bỏ những chữ giống thế ở ý kia.',
        en: ' Write in the question what distinguishes this fact, or remove the same words from the other.',
      }
    : {
        vi: ' Bạn thêm câu hỏi tương tự cho ý này, bằng nhiều chữ hơn.',
        en: ' Add similar questions to this fact, in more words.',
      }
}

/** An omitted wording, with the fact that answered instead. */
type LostWording = { readonly text: string; readonly won?: string }

/** Messages about wordings that were omitted one at a time. */
export const leaveOneOutPhrases = {
  /** @param lost wordings that no longer led to the fact, with the fact that answered instead */
  hard: (id: string, found: number, asked: number, lost: readonly LostWording[]): InBoth => ({
    vi: `lần lượt bỏ từng cách hỏi trong ${asked} cách, ${found} cách vẫn dẫn đến ${id}: bạn đọc hỏi theo lời mình phần nhiều không tìm được. Bạn thêm cách hỏi bằng chữ khác, gần với: ${leading(lost).vi}.`,
    en: `with each of its ${asked} wordings left out in turn, ${found} still lead to ${id}: readers who use their own words usually miss it. Add different wordings, similar to these: ${leading(lost).en}.`,
  }),
  some: (id: string, lost: readonly LostWording[]): InBoth => ({
    vi: `khi bị bỏ ra, những cách hỏi này không còn dẫn đến ${id}: ${leading(lost).vi}. Mỗi câu thêm một cách hỏi gần giống thì chắc hơn.`,
    en: `if left out, these no longer lead to ${id}: ${leading(lost).en}. Add a similar wording for each.`,
  }),
  idle: (id: string, texts: readonly string[]): InBoth => {
    const named = texts.map((text) => `“${text}”`).join(', ')
    return {
      vi: `${named}: cách hỏi khác của ${id} đã có đúng những chữ ấy, nên không thêm được gì.`,
      en: `${named}: other wordings of ${id} have the same words, so ${texts.length === 1 ? 'it adds' : 'these add'} nothing.`,
    }
  },
}

function leading(lost: readonly LostWording[]): InBoth {
  const named = (by: (won: string) => string) =>
    lost.map(({ text, won }) => `“${text}”${won === undefined ? '' : by(won)}`).join(', ')
  return { vi: named((won) => ` (dẫn đến ${won})`), en: named((won) => ` (leads to ${won})`) }
}
