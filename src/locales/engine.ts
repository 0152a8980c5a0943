/** Sentences that the engine itself says. They hold for any article: names come as arguments. */
import type { COURTESIES } from '../text/act-phrases.ts'
import type { Lang } from '../text/language-detection.ts'

/** Kinds of replies for which nothing is looked up. */
export type SmallTalk =
  | (typeof COURTESIES)[number]
  | 'correction'
  | 'empty'
  | 'link'
  | 'nothing-asked'
  | 'nothing-more'
  | 'nothing-said'
  | 'opinion'
  | 'which-one'

export interface Phrasing {
  notInArticle: string
  /** Says an absence right behind another one. */
  alsoAbsent(text: string): string
  noAnswer: string
  notUnderstood: string
  talk: Readonly<Record<SmallTalk, string>>
  /** Precedes an answer that was doubted, or that proves a guess right. */
  confirms: string
  /** Precedes the quotes that prove the last answer, if its source is asked for. */
  proves: string
  /** Precedes an answer that proves a guess wrong. */
  corrects: string
  /** @param known what the article has instead; beyond `MOST_KNOWN` the list is left open */
  unknownDocument(document: string, known: readonly string[]): string
  /** Reply about another edition, class or issuer than the article has. */
  misnamed(known: string): string
  unknownName(name: string, known: readonly string[]): string
  didYouMean: string
  /** Precedes an answer that a machine drafted and no person has reviewed. */
  unread: string
  /** Precedes a sentence that is quoted because no fact answers. */
  inTheArticle: string
  /** Precedes the sentence with the name asked about, if nothing answers; without a colon. */
  nearest: string
  /** Joins a list: "a, b và c". */
  join(items: readonly string[]): string
}

/** Maximum names that a sentence lists. A large knowledge has thousands. */
export const MOST_KNOWN = 6

export const phrasings: Readonly<Record<Lang, Phrasing>> = {
  vi: {
    notInArticle: 'Bài báo không có thông tin để trả lời câu hỏi này.',
    alsoAbsent: (text) => text.replace(/^Bài báo (không|chỉ)/, 'Bài cũng $1'),
    noAnswer: 'Mình chưa tìm được câu trả lời trong bài. Bạn thử hỏi cách khác nhé.',
    notUnderstood: 'Xin lỗi, mình chưa hiểu câu hỏi. Bạn thử hỏi cách khác nhé.',
    talk: {
      acknowledgement: 'Vâng. Bạn cần biết thêm gì về bài báo thì cứ hỏi mình nhé.',
      'about-bot': 'Mình là bot trả lời câu hỏi về bài báo này, chuyện khác thì mình không biết.',
      complaint: 'Xin lỗi bạn, mình trả lời chưa đúng ý. Bạn thử hỏi cách khác giúp mình nhé.',
      correction: 'Vâng, bạn muốn hỏi lại thế nào ạ?',
      empty: 'Bạn hãy gửi một câu hỏi về bài báo nhé.',
      farewell: 'Tạm biệt bạn! Khi nào muốn hỏi tiếp, bạn cứ nhắn mình nhé.',
      greeting: 'Chào bạn! Bạn muốn biết gì về bài báo?',
      help: 'Bạn cứ gõ câu hỏi về bài báo như hỏi một người, có dấu hay không dấu, tiếng Việt hay tiếng Anh.',
      laughter: 'Bạn vui là mình vui! Bạn cứ hỏi tiếp về bài báo nhé.',
      link: 'Mình không mở được đường dẫn. Bạn gõ câu hỏi về bài báo giúp mình nhé.',
      no: 'Vâng. Bạn muốn hỏi điều khác về bài báo thì cứ hỏi mình nhé.',
      'nothing-asked': 'Vâng, bạn cứ hỏi về bài báo nhé.',
      'nothing-more': 'Mình không còn gì để nói thêm về việc này. Bạn hỏi điều khác về bài báo nhé.',
      'nothing-said': 'Mình chưa trả lời câu nào trước đó. Bạn muốn biết gì về bài báo?',
      opinion: 'Mình chỉ trả lời theo những gì bài báo viết, không nêu ý kiến riêng. Bạn hỏi về bài báo nhé.',
      praise: 'Cảm ơn bạn! Bạn cứ hỏi tiếp về bài báo nhé.',
      thanks: 'Không có gì! Bạn cứ hỏi tiếp về bài báo nhé.',
      'which-one': 'Bạn muốn nói đến điều nào ạ? Bạn nêu tên giúp mình nhé.',
      yes: 'Vâng. Bạn muốn hỏi gì tiếp về bài báo?',
    },
    confirms: 'Đúng vậy.',
    proves: 'Bài báo viết:',
    corrects: 'Không phải vậy.',
    unknownDocument: (document, known) =>
      `Bài báo không nhắc đến ${document}.${known.length > 0 ? ` Bài báo có nêu: ${listed('và', known)}` : ''}`,
    misnamed: (known) => `Bài báo chỉ nhắc đến ${known}.`,
    unknownName: (name, known) =>
      `Bài báo không nhắc đến ${name}.${known.length > 0 ? ` Bài báo có nêu tên: ${listed('và', known)}` : ''}`,
    didYouMean: 'Có phải bạn muốn hỏi:',
    unread: '(chưa duyệt)',
    inTheArticle: 'Bài báo có câu liên quan:',
    nearest: 'Mình chưa có câu trả lời sẵn; câu gần nhất trong bài',
    join: join('và'),
  },
  en: {
    notInArticle: 'The article does not say anything that answers this question.',
    alsoAbsent: (text) => text.replace(/^The article does not/, 'Nor does it'),
    noAnswer: 'I could not find an answer in the article. Please try asking in another way.',
    notUnderstood: 'Sorry, I did not understand the question. Please try asking in another way.',
    talk: {
      acknowledgement: 'All right. Ask me whenever you want to know more about the article.',
      'about-bot': 'I am a bot that answers questions about this article and nothing else.',
      complaint: 'Sorry, that was not what you wanted. Please try asking in another way.',
      correction: 'All right. What would you like to ask instead?',
      empty: 'Please send a question about the article.',
      farewell: 'Goodbye! Write to me whenever you have another question.',
      greeting: 'Hello! What would you like to know about the article?',
      help: 'Just type a question about the article as you would ask a person, in Vietnamese or English.',
      laughter: 'Glad you like it! Ask me anything about the article.',
      link: 'I cannot open links. Please type your question about the article.',
      no: 'All right. Ask me if you want to know something else about the article.',
      'nothing-asked': 'Yes, please ask your question about the article.',
      'nothing-more': 'I have nothing to add on this. Please ask something else about the article.',
      'nothing-said': 'I have not answered anything yet. What would you like to know about the article?',
      opinion:
        'I only report what the article says and have no opinion of my own. Please ask about the article.',
      praise: 'Thank you! Ask me anything else about the article.',
      thanks: "You're welcome! Ask me anything about the article.",
      'which-one': 'Which one do you mean? Please name it.',
      yes: 'All right. What would you like to know next?',
    },
    confirms: 'Yes.',
    proves: 'The article says:',
    corrects: 'No.',
    unknownDocument: (document, known) =>
      `The article does not mention ${document}.${known.length > 0 ? ` It does mention ${listed('and', known)}` : ''}`,
    misnamed: (known) => `The article mentions only this: ${known}.`,
    unknownName: (name, known) =>
      known.length > 0
        ? `The article does not mention ${name}. The people it names are ${listed('and', known)}`
        : `The article does not mention ${name}.`,
    didYouMean: 'Did you mean:',
    unread: '(unreviewed)',
    inTheArticle: 'The article has a sentence on this:',
    nearest: 'I have no ready answer; the nearest sentence in the article',
    join: join('and'),
  },
}

function join(and: string) {
  return (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}

/** The end of a sentence that lists names. */
function listed(and: string, known: readonly string[]) {
  return known.length > MOST_KNOWN ? `${known.slice(0, MOST_KNOWN).join(', ')}…` : `${join(and)(known)}.`
}
