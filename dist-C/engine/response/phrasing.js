const join = (and) => (items) => items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
/** Names that a sentence lists: a large knowledge has thousands. */
export const MOST_KNOWN = 6;
/** The end of a sentence that lists names. */
const listed = (and, known) => known.length > MOST_KNOWN ? `${known.slice(0, MOST_KNOWN).join(', ')}…` : `${join(and)(known)}.`;
export const phrasings = {
    vi: {
        notInArticle: 'Bài báo không có thông tin để trả lời câu hỏi này.',
        noAnswer: 'Mình chưa có câu trả lời sẵn cho câu này. Bạn thử hỏi cách khác nhé.',
        notUnderstood: 'Xin lỗi, mình chưa hiểu câu hỏi. Bạn thử hỏi cách khác nhé.',
        courtesy: {
            thanks: 'Không có gì! Bạn cứ hỏi tiếp về bài báo nhé.',
            greeting: 'Chào bạn! Bạn muốn biết gì về bài báo?',
            'about-bot': 'Mình là bot trả lời câu hỏi về bài báo này, chuyện khác thì mình không biết. Bạn hỏi về bài báo nhé.',
            opinion: 'Mình chỉ trả lời theo những gì bài báo viết, không nêu ý kiến riêng. Bạn hỏi về bài báo nhé.',
        },
        empty: 'Bạn hãy gửi một câu hỏi về bài báo nhé.',
        unknownDocument: (document, known) => `Bài báo không nhắc đến ${document}.${known.length > 0 ? ` Bài báo có nêu: ${listed('và', known)}` : ''}`,
        otherOrdinal: (known) => `Bài báo chỉ nhắc đến ${known}.`,
        unknownName: (name, known) => `Bài báo không nhắc đến ${name}.${known.length > 0 ? ` Bài báo có nêu tên: ${listed('và', known)}` : ''}`,
        didYouMean: 'Ý bạn là:',
        inTheArticle: 'Bài báo có câu liên quan:',
        nearest: 'Mình chưa có câu trả lời sẵn cho câu này; câu gần nhất trong bài',
        join: join('và'),
    },
    en: {
        notInArticle: 'The article does not say anything that answers this question.',
        noAnswer: 'I have no ready answer to this. Please try asking in another way.',
        notUnderstood: 'Sorry, I did not understand the question. Please try asking in another way.',
        courtesy: {
            thanks: 'You are welcome! Ask me anything about the article.',
            greeting: 'Hello! What would you like to know about the article?',
            'about-bot': 'I am a bot that answers questions about this article, and know nothing else. Please ask about the article.',
            opinion: 'I only tell what the article says, and have no opinion of my own. Please ask about the article.',
        },
        empty: 'Please send a question about the article.',
        unknownDocument: (document, known) => `The article does not mention ${document}.${known.length > 0 ? ` It does mention ${listed('and', known)}` : ''}`,
        otherOrdinal: (known) => `The article mentions only this: ${known}.`,
        unknownName: (name, known) => known.length > 0
            ? `The article does not mention ${name}. The people it names are ${listed('and', known)}`
            : `The article does not mention ${name}.`,
        didYouMean: 'Did you mean:',
        inTheArticle: 'The article has a sentence on this:',
        nearest: 'I have no ready answer to this; the nearest sentence in the article',
        join: join('and'),
    },
};
