/** Texts of the report: the page for people who read a knowledge folder without its files. */
import type { Lang } from '../text/language-detection.ts'

/** Numbers of the sentence about the bot. */
interface ReportFigures {
  readonly facts: number
  readonly covered: number
  readonly sentences: number
  readonly absences: number
}

export interface ReportTexts {
  readonly headings: Readonly<
    Record<
      | 'says'
      | 'who'
      | 'documents'
      | 'bot'
      | 'article'
      | 'sentences'
      | 'gaps'
      | 'facts'
      | 'absences'
      | 'judgements'
      | 'confusable',
      string
    >
  >
  /** Columns of the tables. On a phone they stand before each value. */
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'sentence'
      | 'factsOnIt'
      | 'question'
      | 'answer'
      | 'quote'
      | 'found'
      | 'otherWordings'
      | 'expected'
      | 'result'
      | 'got'
      | 'right'
      | 'rival'
      | 'times',
      string
    >
  >
  readonly verdicts: Readonly<Record<'right' | 'kin' | 'offered' | 'silent' | 'other', string>>
  readonly mentions: Readonly<Record<'number' | 'name' | 'document', string>>
  version(version: string): string
  readonly bodies: string
  andMore(count: number): string
  readonly noIssuer: string
  carriesOut(others: string): string
  readonly arrows: string
  readonly noDocuments: string
  figures(figures: ReportFigures): string
  /** @param right share of the judgements, as "90%" */
  judged(asked: number, right: string, wrong: string): string
  unread(count: number): string
  /** The mark of a single fact. */
  readonly isUnread: string
  readonly noTranslation: string
  /** Key of the article's shades. */
  factsBehind(from: number, to: number | undefined): string
  readonly wordsWithoutFact: string
  readonly tapSentence: string
  readonly noFactYet: string
  gapSentence(number: number, text: string): string
  gapWords(number: number, text: string): string
  gapMention(kind: string, line: number, text: string): string
  readonly noGaps: string
  wordings(count: number): string
  readonly foundAll: string
  foundHint(asked: number): string
  readonly notInArticle: string
  failed(failed: number): string
  allJudgements(count: number): string
  readonly noPairs: string
  readonly hardest: string
  bars(right: string, wrong: string): string
  paragraph(number: number): string
  of(some: number, all: number): string
  /** Messages of the command. */
  nothingYet(folder: string): string
  notWritten(path: string, reason: string): string
}

/** "1 fact", "2 facts". */
function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}

/** "2–4", "12 or more", with what follows a range that is open. */
function range(from: number, to: number | undefined, orMore: string): string {
  if (to === undefined) return `${from} ${orMore}`
  return from === to ? String(from) : `${from}–${to}`
}

export const reportTexts: Readonly<Record<Lang, ReportTexts>> = {
  vi: {
    headings: {
      says: 'Bài báo nói gì',
      who: 'Người và cơ quan trong bài',
      documents: 'Văn bản, ý kiến chỉ đạo',
      bot: 'Bot trả lời được gì',
      article: 'Bài báo, từng câu một',
      sentences: 'Mỗi câu có những ý nào',
      gaps: 'Chỗ chưa có ý',
      facts: 'Tất cả các ý',
      absences: 'Điều bài không nêu',
      judgements: 'Câu hỏi mẫu',
      confusable: 'Ý khó tìm, ý dễ nhầm',
    },
    columns: {
      number: 'Câu',
      sentence: 'Trong bài',
      factsOnIt: 'Các ý trích câu này',
      question: 'Câu hỏi',
      answer: 'Trả lời',
      quote: 'Trích',
      found: 'Tìm lại được',
      otherWordings: 'Cách hỏi',
      expected: 'Cần trả lời',
      result: 'Kết quả',
      got: 'Bot trả lời',
      right: 'Ý đúng',
      rival: 'Ý dễ nhầm với',
      times: 'Số lần nhầm',
    },
    verdicts: {
      right: 'đúng',
      kin: 'đúng, bằng ý tương đương',
      offered: 'chỉ gợi ý',
      silent: 'không trả lời',
      other: 'trả lời ý khác',
    },
    mentions: { number: 'Con số', name: 'Tên', document: 'Văn bản' },
    version: (version) => `bản ${version}`,
    bodies: 'Cơ quan, đơn vị:',
    andMore: (count) => `… và ${count} mục nữa`,
    noIssuer: 'Văn bản khác',
    carriesOut: (others) => `thực hiện ${others}`,
    arrows: 'Mũi tên chỉ từ văn bản đến văn bản mà nó thực hiện.',
    noDocuments: 'Chưa có văn bản nào được soạn.',
    figures: ({ facts, covered, sentences, absences }) =>
      `Bot có ${facts} ý để trả lời, dựa trên ${covered === sentences ? `cả ${sentences}` : `${covered} trong ${sentences}`} câu của bài, và biết ${absences} điều mà bài không nêu.`,
    judged: (asked, right, wrong) =>
      `Hỏi thử ${asked} câu mẫu: ${right} được trả lời đúng, ${wrong} bị trả lời bằng ý khác; với những câu còn lại, bot chỉ gợi ý hoặc nói là chưa trả lời được.`,
    unread: (count) => `${count} ý do máy soạn, chưa ai đọc lại.`,
    isUnread: 'máy soạn, chưa ai đọc',
    noTranslation: 'chưa có bản tiếng Anh',
    factsBehind: (from, to) =>
      from === 0 ? 'chưa có ý' : `${range(from, to, 'ý trở lên').replace(/(\d)$/, '$1 ý')}`,
    wordsWithoutFact: 'chữ chưa được trích',
    tapSentence: 'Bấm vào một câu để xem các ý trích câu ấy.',
    noFactYet: 'Chưa có ý nào trích câu này.',
    gapSentence: (number, text) => `Cả câu ${number}: “${text}”`,
    gapWords: (number, text) => `Trong câu ${number}: “${text}”`,
    gapMention: (kind, line, text) => `${kind} ở dòng ${line}: ${text}`,
    noGaps: 'Câu nào, con số nào, tên nào trong bài cũng đã có ý.',
    wordings: (count) => `${count} cách hỏi`,
    foundAll: 'đủ',
    foundHint: (asked) =>
      `“Tìm lại được”: lần lượt giấu đi từng cách hỏi trong ${asked} cách, rồi hỏi bằng chính cách ấy; bao nhiêu cách vẫn dẫn đến ý này.`,
    notInArticle: 'bài không nêu',
    failed: (failed) => (failed === 0 ? 'Câu nào cũng được trả lời đúng.' : `${failed} câu chưa đúng:`),
    allJudgements: (count) => `Tất cả ${count} câu`,
    noPairs: 'Không có cặp ý nào bị nhầm.',
    hardest: 'Khó tìm nhất khi bạn đọc hỏi theo lời mình:',
    bars: (right, wrong) => `Mức cần đạt: ít nhất ${right} đúng, nhiều nhất ${wrong} trả lời bằng ý khác.`,
    paragraph: (number) => `đoạn ${number}`,
    of: (some, all) => `${some}/${all}`,
    nothingYet: (folder) => `Chưa làm được báo cáo vì ${folder} đang có lỗi:`,
    notWritten: (path, reason) => `Không ghi được ${path}: ${reason}`,
  },
  en: {
    headings: {
      says: 'What the article says',
      who: 'People and organizations',
      documents: 'Documents and instructions',
      bot: 'What the bot can answer',
      article: 'The article, sentence by sentence',
      sentences: 'The facts behind each sentence',
      gaps: 'Without a fact',
      facts: 'All facts',
      absences: 'What the article leaves out',
      judgements: 'Test questions',
      confusable: 'Facts that are hard to find or confused',
    },
    columns: {
      number: 'No.',
      sentence: 'In the article',
      factsOnIt: 'Facts that quote it',
      question: 'Question',
      answer: 'Answer',
      quote: 'Quote',
      found: 'Found again',
      otherWordings: 'Wordings',
      expected: 'Expected',
      result: 'Result',
      got: 'Answered',
      right: 'Right fact',
      rival: 'Confused with',
      times: 'Times',
    },
    verdicts: {
      right: 'right',
      kin: 'right, by an equivalent fact',
      offered: 'only offered',
      silent: 'no answer',
      other: 'another answer',
    },
    mentions: { number: 'Number', name: 'Name', document: 'Document' },
    version: (version) => `version ${version}`,
    bodies: 'Organizations:',
    andMore: (count) => `… and ${count} more`,
    noIssuer: 'Other documents',
    carriesOut: (others) => `carries out ${others}`,
    arrows: 'An arrow leads from a document to the one that it carries out.',
    noDocuments: 'No document has been entered yet.',
    figures: ({ facts, covered, sentences, absences }) =>
      `The bot has ${counted(facts, 'fact')}, based on ${covered === sentences ? 'all' : covered} of the article's ${counted(sentences, 'sentence')}, and knows ${counted(absences, 'thing')} that the article leaves out.`,
    judged: (asked, right, wrong) =>
      `Of ${counted(asked, 'test question')}, ${right} are answered correctly and ${wrong} with another fact; with the others, the bot only offers choices or says that it has no answer.`,
    unread: (count) => `${counted(count, 'fact')} drafted by a machine, not reviewed yet.`,
    isUnread: 'drafted, not reviewed',
    noTranslation: 'not translated',
    factsBehind: (from, to) =>
      from === 0
        ? 'no fact yet'
        : `${range(from, to, 'or more facts')}${to === undefined ? '' : to === 1 ? ' fact' : ' facts'}`,
    wordsWithoutFact: 'words that no fact quotes',
    tapSentence: 'Click a sentence to see the facts that quote it.',
    noFactYet: 'No fact quotes this sentence yet.',
    gapSentence: (number, text) => `All of sentence ${number}: “${text}”`,
    gapWords: (number, text) => `In sentence ${number}: “${text}”`,
    gapMention: (kind, line, text) => `${kind} in line ${line}: ${text}`,
    noGaps: 'Each sentence, number and name of the article has a fact.',
    wordings: (count) => counted(count, 'wording'),
    foundAll: 'all',
    foundHint: (asked) =>
      `“Found again”: each of ${counted(asked, 'wording')} is hidden in turn and then asked; how many still lead to this fact.`,
    notInArticle: 'not in the article',
    failed: (failed) => (failed === 0 ? 'All are answered correctly.' : `Not answered correctly: ${failed}`),
    allJudgements: (count) => `All ${count} questions`,
    noPairs: 'No facts are confused.',
    hardest: 'Hardest to find in readers’ own words:',
    bars: (right, wrong) => `Required: at least ${right} right, at most ${wrong} answered with another fact.`,
    paragraph: (number) => `paragraph ${number}`,
    of: (some, all) => `${some} of ${all}`,
    nothingYet: (folder) => `There is nothing to report yet: ${folder} has errors.`,
    notWritten: (path, reason) => `${path} cannot be written: ${reason}`,
  },
}
