/** Messages of `check` about ids, names, quotes and missing parts. Words of the files are arguments. */
import type { InBoth } from '../in-both.ts'

type Kind = 'entry' | 'fact'
const KINDS: Readonly<Record<Kind, InBoth>> = {
  entry: { vi: 'mục', en: 'entry' },
  fact: { vi: 'ý', en: 'fact' },
}

/** Errors in ids, references and quotes, which keep the bot from starting. */
export const verifyPhrases = {
  duplicateId: (id: string, line: number): InBoth => ({
    vi: `id "${id}" đã dùng ở dòng ${line}. Bạn đặt id khác cho chỗ này.`,
    en: `the id "${id}" is already used on line ${line}. Choose another id here.`,
  }),
  duplicateAlias: (name: string, entry: string, line: number): InBoth => ({
    vi: `"${name}" đã là tên của mục ${entry} (dòng ${line}). Mỗi tên chỉ một mục: bạn xoá ở một trong hai chỗ, hoặc viết dài hơn.`,
    en: `"${name}" is already a name of the entry ${entry} (line ${line}). A name must belong to one entry: delete it in one of the two, or make it longer.`,
  }),
  quoteFurniture: (quote: string): InBoth => ({
    vi: `“${quote}” là chữ của trang web, không chứng minh được gì. Bạn trích từ chính bài báo.`,
    en: `“${quote}” is page furniture, which proves nothing. Quote the article itself.`,
  }),
  unknownId: (kind: Kind, id: string, near: string | undefined): InBoth => ({
    vi: `không có ${KINDS[kind].vi} "${id}"${didYouMean(near).vi}. Bạn sửa id, hoặc thêm ${KINDS[kind].vi} ấy.`,
    en: `there is no ${KINDS[kind].en} "${id}"${didYouMean(near).en}. Correct the id, or add the ${KINDS[kind].en}.`,
  }),
  absenceAsFact: (id: string): InBoth => ({
    vi: `"${id}" là điều bài không nêu, không có gì để đưa ra. Bạn ghi một ý vào đây.`,
    en: `"${id}" is an absence, so there is nothing to show. Name a fact here.`,
  }),
  tooFewStarters: (least: number): InBoth => ({
    vi: `starters: cần ít nhất ${least} ý. Bạn thêm vào.`,
    en: `starters: needs at least ${least} facts. Add more.`,
  }),
  noSummary: {
    vi: 'summary: còn thiếu. Bạn thêm id của ý tóm tắt cả bài.',
    en: 'summary: is missing. Add the id of the fact that summarizes the article.',
  },
  sameDocuments: (before: number, here: number, form: string, number: string): InBoth => ({
    vi: `dòng ${before} và dòng ${here} cùng là văn bản loại ${form} số ${number}, bot không phân biệt được. Bạn gộp thành một mục, hoặc xoá dòng “number:” ở mục ít quan trọng hơn.`,
    en: `lines ${before} and ${here} both have the ${form} no. ${number}, so the bot could not distinguish them. Merge them into one entry, or delete the line “number:” of the less important one.`,
  }),
  quoteInPieces: (quote: string, pieces: string): InBoth => ({
    vi: `“${quote}” ghép những chữ đứng cách nhau trong article.txt. Bạn trích riêng từng đoạn:\n${pieces}`,
    en: `“${quote}” joins words from different places in article.txt. Quote each piece separately:\n${pieces}`,
  }),
  quoteNowhere: (quote: string): InBoth => ({
    vi: `“${quote}” không có nguyên văn trong article.txt, cũng không có câu nào gần giống. Bạn chép lại từ một đoạn của bài, kể cả dấu câu và ngoặc kép.`,
    en: `“${quote}” is not in article.txt word for word, and no sentence is similar. Copy the words from one paragraph there, including punctuation and quotation marks.`,
  }),
  quoteNear: (quote: string, differences: InBoth, line: number, right: string): InBoth => ({
    vi: `“${quote}” không có nguyên văn trong article.txt: ${differences.vi} (article.txt, dòng ${line}).\nBạn dán câu này vào thay: ${right}`,
    en: `“${quote}” is not in article.txt word for word: ${differences.en} (article.txt, line ${line}).\nPaste this instead: ${right}`,
  }),
}

function didYouMean(near: string | undefined): InBoth {
  return near === undefined
    ? { vi: '', en: '' }
    : { vi: ` (có phải "${near}"?)`, en: ` (did you mean "${near}"?)` }
}

/** Differences between a quote and the article. */
export const differencePhrases = {
  leftOut: (words: string): InBoth => ({ vi: `bạn viết thiếu “${words}”`, en: `you left out “${words}”` }),
  added: (words: string): InBoth => ({ vi: `bạn viết thừa “${words}”`, en: `you added “${words}”` }),
  other: (quote: string, article: string, secret: InBoth | undefined): InBoth => ({
    vi: `bạn viết “${quote}”, bài viết “${article}”${secret ? ` (${secret.vi})` : ''}`,
    en: `you wrote “${quote}”, the article has “${article}”${secret ? ` (${secret.en})` : ''}`,
  }),
  more: (count: number): InBoth => ({ vi: `và ${count} chỗ nữa`, en: `and ${count} more` }),
  invisible: (code: string): InBoth => ({
    vi: `trong câu của bạn có ký tự vô hình ${code}`,
    en: `your text has an invisible character ${code}`,
  }),
  otherAlphabet: (letter: string, code: string): InBoth => ({
    vi: `“${letter}” là ${code}, của bảng chữ cái khác`,
    en: `“${letter}” is ${code}, of another alphabet`,
  }),
}

/** Issues of `wordings.txt` and `questions.yaml`. */
export const questionPhrases = {
  noBlock: {
    vi: 'cách hỏi đứng dưới id của ý và ngôn ngữ trong ngoặc vuông, vi hoặc en, như [meeting-chair vi].',
    en: 'wordings must follow a line with the id of their fact and their language (vi or en) in brackets, such as [meeting-chair vi].',
  },
  wordingsOfNothing: (id: string, near: string | undefined): InBoth => ({
    vi: `knowledge.yaml không có ý hay điều không nêu nào là "${id}"${didYouMean(near).vi}. Bạn sửa id, hoặc xoá các dòng ấy.`,
    en: `there is no fact or absence "${id}" in knowledge.yaml${didYouMean(near).en}. Correct the id, or delete its lines.`,
  }),
  noJudgements: {
    vi: 'không có questions.yaml, nên chưa ai nói bot phải trả lời được câu nào. Bạn viết vài chục câu hỏi.',
    en: 'there is no questions.yaml, so the bot’s answers are not tested. Write a few dozen questions.',
  },
  absenceAsFact: (id: string): InBoth => ({
    vi: `"${id}" là điều bài không nêu, không phải một ý. Bạn viết absent: ${id}.`,
    en: `"${id}" is an absence, not a fact. Write absent: ${id} instead.`,
  }),
  unknownFact: (id: string, near: string | undefined): InBoth => ({
    vi: `knowledge.yaml không có ý "${id}"${didYouMean(near).vi}. Bạn sửa id.`,
    en: `there is no fact "${id}" in knowledge.yaml${didYouMean(near).en}. Correct the id.`,
  }),
  unknownAbsence: (id: string, near: string | undefined): InBoth => ({
    vi: `knowledge.yaml không có điều không nêu "${id}"${didYouMean(near).vi}. Bạn sửa id, hoặc viết absent: true.`,
    en: `there is no absence "${id}" in knowledge.yaml${didYouMean(near).en}. Correct the id, or write absent: true.`,
  }),
  judgementTwice: (line: number): InBoth => ({
    vi: `câu hỏi này đã có ở dòng ${line}. Bạn xoá một.`,
    en: `the same question is on line ${line}. Delete one.`,
  }),
}

const LANGUAGES: Readonly<Record<'vi' | 'en', InBoth>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
}

/** Issues that are worth fixing in knowledge that loads. */
export const advice = {
  noEnglishName: (id: string): InBoth => ({
    vi: `${id} chưa có tên tiếng Anh. Bạn thêm en.`,
    en: `${id} has no English name. Add en.`,
  }),
  noEnglishAnswer: (id: string): InBoth => ({
    vi: `${id} chưa có câu trả lời tiếng Anh, nên bạn đọc tiếng Anh nhận câu tiếng Việt. Bạn thêm en.`,
    en: `${id} has no English answer, so English readers get the Vietnamese one. Add en.`,
  }),
  noEnglishDetail: (id: string): InBoth => ({
    vi: `phần thêm của ${id} chưa có tiếng Anh. Bạn thêm en.`,
    en: `the detail of ${id} has no English. Add en.`,
  }),
  unread: (id: string): InBoth => ({
    vi: `${id} do máy soạn. Bạn đọc đối chiếu với bài (npm run review), rồi xoá dòng "review: true".`,
    en: `${id} was drafted by a machine. Read it against the article (npm run review), then delete the line "review: true".`,
  }),
  purposeNotFound: (text: string): InBoth => ({
    vi: `bài báo không có cụm từ “${text}”. Bạn chép nguyên văn vài chữ trong bài, hoặc xoá dòng này.`,
    en: `the article does not have the words “${text}”. Copy a few of its words exactly, or delete the line.`,
  }),
  buttonCut: (id: string, most: number, lang: 'vi' | 'en'): InBoth => ({
    vi: `${id}: câu hỏi nào cũng dài hơn ${most} ký tự của một nút. Bạn thêm label, phần ${lang}.`,
    en: `${id}: every question is longer than the ${most} characters of a button. Add a label under ${lang}.`,
  }),
  labelTwice: (text: string, other: string): InBoth => ({
    vi: `“${text}” cũng là nhãn của ${other}. Bạn đổi một trong hai.`,
    en: `“${text}” is also the label of ${other}. Change one of the two.`,
  }),
  lineNotFound: (text: string): InBoth => ({
    vi: `article.txt không có dòng “${text}”, nên chỗ này không có tác dụng. Bạn chép cả dòng, hoặc xoá ở đây.`,
    en: `article.txt has no line “${text}”, so this does nothing. Copy the whole line, or delete it here.`,
  }),
  titleNotFound: (text: string): InBoth => ({
    vi: `article.txt không có dòng “${text}”. Bạn chép nguyên văn tiêu đề.`,
    en: `article.txt has no line “${text}”. Copy the title exactly.`,
  }),
  similarAlias: (name: string, other: string, entry: string): InBoth => ({
    vi: `bỏ dấu thì “${name}” là “${other}” của mục ${entry}: bạn đọc gõ không dấu không phân biệt được.`,
    en: `without diacritics “${name}” equals “${other}” of the entry ${entry}: readers who type none cannot distinguish them.`,
  }),
  unusedEntry: (id: string): InBoth => ({
    vi: `${id} không có ý nào và không chỗ nào nhắc đến. Bạn thêm một ý, hoặc xoá mục.`,
    en: `${id} has no facts and nothing refers to it. Add a fact, or delete the entry.`,
  }),
  entryWithoutFact: (id: string): InBoth => ({
    vi: `${id} không có ý riêng, nên không danh sách nào hiện nó. Bạn thêm một ý nếu bạn đọc có thể hỏi.`,
    en: `${id} has no facts of its own, so no list shows it. Add one if readers may ask for it.`,
  }),
  noQuestions: (id: string): InBoth => ({
    vi: `${id} chưa có câu hỏi nào, nên ít bạn đọc tìm được. Bạn viết vài cách hỏi.`,
    en: `${id} has no questions, so few readers will find it. Write how people would ask.`,
  }),
  noQuestionIn: (id: string, lang: 'vi' | 'en'): InBoth => ({
    vi: `${id} chưa có câu hỏi ${LANGUAGES[lang].vi}. Bạn thêm vài câu ở ${lang}.`,
    en: `${id} has no ${LANGUAGES[lang].en} question. Add a few under ${lang}.`,
  }),
  questionTwiceHere: (question: string): InBoth => ({
    vi: `“${question}” có hai lần ở đây. Bạn xoá một.`,
    en: `“${question}” appears twice here. Delete one.`,
  }),
  questionOfAnother: (question: string, other: string): InBoth => ({
    vi: `“${question}” cũng là câu hỏi của ${other}. Chỉ một trong hai trả lời được: bạn xoá ở mục kia.`,
    en: `“${question}” is also a question of ${other}. Only one of the two can answer it: delete it in the other.`,
  }),
  answerTooLong: (id: string, lang: 'vi' | 'en', length: number, most: number): InBoth => ({
    vi: `${id}: câu trả lời và phần thêm ${LANGUAGES[lang].vi} có ${length} ký tự; quá ${most} thì phần thêm bị bỏ.`,
    en: `${id}: its ${LANGUAGES[lang].en} answer and detail have ${length} characters; beyond ${most} the detail is omitted.`,
  }),
  messageTooLong: (id: string, lang: 'vi' | 'en', length: number, most: number): InBoth => ({
    vi: `${id}: câu trả lời ${LANGUAGES[lang].vi} và câu trích có ${length} ký tự; một tin Telegram chứa ${most}, phần trích còn lại bị cắt.`,
    en: `${id}: its ${LANGUAGES[lang].en} answer with its quotes has ${length} characters; a Telegram message holds ${most}, and the rest of the quotes is cut off.`,
  }),
  cardTooLong: (id: string, lang: 'vi' | 'en', length: number, most: number): InBoth => ({
    vi: `${id}: câu trả lời ${LANGUAGES[lang].vi} có ${length} ký tự; thẻ trong dòng chỉ hiện ${most} ký tự đầu. Bạn đưa điều chính lên trước.`,
    en: `${id}: its ${LANGUAGES[lang].en} answer has ${length} characters; an inline card shows the first ${most}. Put the main point first.`,
  }),
}

/** Parts of the article that no fact covers. */
export const coveragePhrases = {
  sentence: (text: string): InBoth => ({
    vi: `chưa ý nào trích câu này, nên bot không biết gì về nó: “${text}”`,
    en: `no fact quotes this sentence, so the bot knows nothing about it: “${text}”`,
  }),
  words: (text: string): InBoth => ({
    vi: `chưa ý nào trích những chữ này: “${text}”`,
    en: `no fact quotes these words: “${text}”`,
  }),
  document: (text: string): InBoth => ({
    vi: `“${text}” chưa có mục loại directive, nên bot sẽ nói bài không có văn bản ấy. Bạn thêm một mục với form và number.`,
    en: `“${text}” has no entry of kind directive, so the bot would say that the article does not mention it. Add one with its form and number.`,
  }),
  name: (text: string): InBoth => ({
    vi: `chưa mục nào tên “${text}” và chưa câu trả lời nào nhắc. Bạn thêm làm aliases, hoặc thêm một ý.`,
    en: `no entry is called “${text}” and no answer mentions it. Add it as an alias, or add a fact.`,
  }),
  number: (text: string): InBoth => ({
    vi: `chưa câu trả lời nào nói con số ${text}. Bạn đọc hay hỏi con số: bạn thêm một ý, hoặc đưa vào phần thêm.`,
    en: `no answer has the number ${text}. Readers ask for numbers: add a fact, or put it in a detail.`,
  }),
}
