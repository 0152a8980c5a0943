/** Messages of `check` about answers that their quotes do not prove. Words of the files are arguments. */
import type { InBoth } from '../in-both.ts'

/** Words of an answer and, if known, the words of the evidence that contradict them. */
export interface Disagreement {
  readonly said: string
  readonly proven?: string
}

function instead(proven: string | undefined): InBoth {
  return proven === undefined
    ? { vi: '', en: '' }
    : { vi: `; câu trích viết “${proven}”`, en: `; the quote has “${proven}”` }
}

export const claimPhrases = {
  number: ({ said, proven }: Disagreement): InBoth => ({
    vi: `câu trả lời nói ${said}, nhưng câu trích và tên của mục đều không có số ấy${instead(proven).vi}. Bạn trích thêm chỗ chứng minh, hoặc sửa con số.`,
    en: `the answer says ${said}, but neither the quote nor a name of the entry has that number${instead(proven).en}. Also quote the words that prove it, or correct the number.`,
  }),
  date: ({ said }: Disagreement): InBoth => ({
    vi: `câu trả lời nói ${said}, nhưng câu trích không có ngày giờ ấy. Bạn trích thêm chỗ chứng minh, hoặc sửa lại.`,
    en: `the answer says ${said}, but the quote has no such date or time. Also quote the words that prove it, or correct it.`,
  }),
  unit: ({ said, proven }: Disagreement): InBoth => ({
    vi: `câu trả lời nói “${said}”, nhưng câu trích nói “${proven}”. Bạn sửa bên nào sai.`,
    en: `the answer says “${said}”, but the quote says “${proven}”. Correct the one that is wrong.`,
  }),
  name: ({ said }: Disagreement): InBoth => ({
    vi: `câu trả lời nhắc “${said}”, nhưng câu trích không có, tên của mục cũng không. Bạn trích chỗ có tên ấy, ghi mục ấy vào about:, hoặc sửa lại.`,
    en: `the answer names “${said}”, which is neither in the quote nor a name of its entry. Quote the words that name it, add its entry to about:, or correct it.`,
  }),
  office: ({ said }: Disagreement): InBoth => ({
    vi: `câu trả lời nói “${said}”, nhưng câu trích và mục nói đến chức vụ khác. Bạn trích chỗ chứng minh, ghi mục ấy vào about:, hoặc sửa lại.`,
    en: `the answer says “${said}”, but the quote and the entry have another office. Quote the words that prove it, add the entry to about:, or correct it.`,
  }),
  document: ({ said, proven }: Disagreement): InBoth => ({
    vi: `câu trả lời nhắc văn bản “${said}”, nhưng câu trích thì không${instead(proven).vi}. Bạn sửa lại, hoặc trích chỗ nhắc văn bản ấy.`,
    en: `the answer names the document “${said}”, but the quote does not${instead(proven).en}. Correct it, or quote the words that name it.`,
  }),
  polarity: ({ said, proven }: Disagreement): InBoth =>
    proven === undefined
      ? {
          vi: `câu trả lời phủ định (“${said}”), nhưng không câu trích nào phủ định. Bạn trích chỗ phủ định, hoặc sửa câu trả lời.`,
          en: `the answer denies something (“${said}”), but no quote does. Quote the words that deny it, or correct the answer.`,
        }
      : {
          vi: `câu trả lời nói “${said}”, nhưng câu trích nói ngược lại: “${proven}”. Bạn sửa câu trả lời.`,
          en: `the answer says “${said}”, but the quote says the opposite: “${proven}”. Correct the answer.`,
        },
  loose: (share: number): InBoth => ({
    vi: `chỉ ${share}% số chữ của câu trả lời có trong câu trích. Bạn trích thêm chỗ chứng minh, hoặc dùng chữ của bài.`,
    en: `only ${share}% of the words of the answer are in its quote. Also quote the other words that prove it, or use the words of the article.`,
  }),
  denied: (words: string): InBoth => ({
    vi: `mục này nói bài không nêu, nhưng bài có viết “${words}”. Bạn chuyển thành một ý, hoặc xoá mục này.`,
    en: `this says that the article does not mention it, but the article says “${words}”. Make it a fact, or delete the absence.`,
  }),
  runTogether: (question: string): InBoth => ({
    vi: `“${question}” là hai câu hỏi dính vào nhau. Mỗi câu một dòng, trước mỗi câu có "- ".`,
    en: `“${question}” is two questions in one. Put each on its own line, with "- " before it.`,
  }),
}
