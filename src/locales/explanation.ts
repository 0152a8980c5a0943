/** Texts of the side panel that explains an answer of the bot. They are independent of the article. */
import type { Lang } from '../text/language-detection.ts'

/** The decision, and its reason in one sentence. */
interface Verdict {
  readonly title: string
  readonly because: string
}

const REASONS_VI = {
  explained: { title: 'Trả lời', because: 'Có một câu trả lời sẵn khớp rõ với câu hỏi.' },
  passage: {
    title: 'Trích bài báo',
    because: 'Chưa có câu trả lời sẵn, nhưng một câu trong bài nói đúng điều được hỏi.',
  },
  nearest: {
    title: 'Trích câu gần nhất',
    because: 'Chưa có câu trả lời sẵn; bot đưa câu gần nhất trong bài và nói rõ như thế.',
  },
  close: {
    title: 'Hỏi lại',
    because: 'Có vài điều gần với câu hỏi nhưng không điều nào đủ chắc, nên bot hỏi lại.',
  },
  absent: {
    title: 'Bài báo không nói',
    because: 'Bài báo không có điều này; toà soạn đã ghi sẵn như vậy.',
  },
  'unknown-number': {
    title: 'Bài báo không nhắc đến',
    because: 'Câu hỏi nêu một văn bản mà bài báo không có, nên bot không đoán.',
  },
  'unknown-name': {
    title: 'Bài báo không nhắc đến',
    because: 'Câu hỏi nêu một tên mà bài báo không có, nên bot không đoán.',
  },
  'not-in-article': {
    title: 'Ngoài bài báo',
    because: 'Trong bài không có gì trả lời câu này, nên bot không đoán.',
  },
  'no-answer': {
    title: 'Chưa có câu trả lời',
    because: 'Chưa có câu trả lời sẵn và không câu nào trong bài đủ gần. Bài báo vẫn có thể đã nói.',
  },
  courtesy: {
    title: 'Lời chào hỏi',
    because: 'Đây là lời xã giao hoặc câu hỏi về bot, nên bot không tra bài báo.',
  },
  'not-understood': { title: 'Chưa hiểu', because: 'Trong câu không có từ nào để tra.' },
  empty: { title: 'Không có câu hỏi', because: 'Tin nhắn không có chữ nào để tra.' },
} satisfies Record<string, Verdict>

export interface ExplanationPhrases {
  /** By the engine's reason codes. */
  readonly reasons: Readonly<Record<keyof typeof REASONS_VI, Verdict>>
  corrected(pairs: readonly { readonly typed: string; readonly read: string }[]): string
  missing(names: readonly string[]): string
  unknownWords(words: readonly string[]): string
  readonly leans: string
  /** @param question what a yes-or-no question was looked up as */
  readAs(question: string): string
  /** @param share 0–1 */
  sure(share: number): string
  quoted(paragraphs: readonly number[]): string
  /** Heading of the list of considered facts, each shown by its question. */
  readonly weighed: string
  /** For a button: the question that its prepared answer belongs to. */
  pressed(question: string): Verdict
}

const quotedList = (items: readonly string[]) => items.map((item) => `“${item}”`).join(', ')
const percent = (share: number) => `${Math.round(share * 100)} %`

export const explanationPhrases: Readonly<Record<Lang, ExplanationPhrases>> = {
  vi: {
    reasons: REASONS_VI,
    corrected: (pairs) => `Bot đọc ${pairs.map((p) => `“${p.typed}” là “${p.read}”`).join(', ')}.`,
    missing: (names) => `Bài báo không có: ${names.join(', ')}.`,
    unknownWords: (words) => `Bài báo không dùng: ${quotedList(words)}.`,
    leans: 'Câu này được hiểu theo những gì vừa nói trước đó.',
    readAs: (question) => `Câu hỏi đoán sẵn một điều; để kiểm lại, bot tra câu “${question}”.`,
    sure: (share) => `Bot chắc ${percent(share)} rằng câu trả lời này đúng.`,
    quoted: (paragraphs) => `Câu trích nằm ở đoạn ${paragraphs.join(', ')} của bài.`,
    weighed: 'Những câu đã cân nhắc, so mức hợp với nhau',
    pressed: (question) => ({
      title: 'Trả lời',
      because: `Nút này mở câu trả lời sẵn cho câu “${question}”, không cần đoán.`,
    }),
  },
  en: {
    reasons: {
      explained: { title: 'Answered', because: 'One ready answer clearly fits the question.' },
      passage: {
        title: 'Quoted the article',
        because: 'No answer is ready, but a sentence of the article says exactly what was asked.',
      },
      nearest: {
        title: 'Quoted the nearest sentence',
        because: 'No answer is ready; the bot shows the nearest sentence and says so.',
      },
      close: {
        title: 'Asked back',
        because: 'Several facts are close but none is certain enough, so the bot asks which one is meant.',
      },
      absent: {
        title: 'The article does not say',
        because: 'The article leaves this out; the editors have noted that.',
      },
      'unknown-number': {
        title: 'Not in the article',
        because: 'The question names a document that the article does not have, so the bot does not guess.',
      },
      'unknown-name': {
        title: 'Not in the article',
        because: 'The question contains a name that the article does not have, so the bot does not guess.',
      },
      'not-in-article': {
        title: 'Outside the article',
        because: 'Nothing in the article answers this, so the bot does not guess.',
      },
      'no-answer': {
        title: 'No answer yet',
        because:
          'No answer is ready and no sentence of the article is near enough. The article may still say it.',
      },
      courtesy: {
        title: 'Small talk',
        because: 'This is a courtesy or a question about the bot, so nothing was looked up.',
      },
      'not-understood': { title: 'Not understood', because: 'It has no word that could be looked up.' },
      empty: { title: 'No question', because: 'The message has no words that could be looked up.' },
    },
    corrected: (pairs) => `The bot read ${pairs.map((p) => `“${p.typed}” as “${p.read}”`).join(', ')}.`,
    missing: (names) => `The article does not have: ${names.join(', ')}.`,
    unknownWords: (words) => `The article does not use: ${quotedList(words)}.`,
    leans: 'It was understood in the context of the previous messages.',
    readAs: (question) => `The question contains a guess; to check it, the bot looked up “${question}”.`,
    sure: (share) => `The bot is ${percent(share)} sure that this answer is right.`,
    quoted: (paragraphs) => `The quote is in paragraph ${paragraphs.join(', ')} of the article.`,
    weighed: 'Facts considered, each with its share of the match',
    pressed: (question) => ({
      title: 'Answered',
      because: `This button opens the ready answer to “${question}”; no guess was needed.`,
    }),
  },
}
