/** Sentences of `check` about files that cannot be read as they are, and of `--fix`. */
import { alike, type InBoth } from '../in-both.ts'

/** A file of the folder that is there under another name. */
export const otherNamePhrase = (name: string, other: string): InBoth =>
  /\.(?:docx?|odt|rtf|html?)$/i.test(other)
    ? {
        vi: `không có ${name}, nhưng có “${other}”. Bạn mở tệp ấy và lưu phần chữ thành ${name}, dạng văn bản thuần UTF-8.`,
        en: `there is no ${name}, but “${other}”. Open it and save its text as ${name}, as plain text in UTF-8.`,
      }
    : {
        vi: `không có ${name}, nhưng có “${other}”. Bạn đổi tên tệp ấy thành: ${name}`,
        en: `there is no ${name}, but “${other}”. Rename that file: ${name}`,
      }

/** Sentences about a file as a whole. */
export const filePhrases = {
  unreadable: (why: string, folder: string): InBoth => ({
    vi: `không đọc được (${why}). Thư mục ${folder} có đúng không? KNOWLEDGE_DIR đặt tên thư mục.`,
    en: `cannot be read (${why}). Is the folder ${folder} the right one? KNOWLEDGE_DIR names it.`,
  }),
  utf16: {
    vi: 'tệp lưu ở dạng UTF-16, Windows gọi là “Unicode”. Bạn lưu lại ở dạng UTF-8 (Notepad: Save as › Encoding).',
    en: 'the file is saved in UTF-16, which Windows calls “Unicode”. Save it again as UTF-8 (in Notepad: Save as › Encoding).',
  },
  notText: {
    vi: 'đây không phải văn bản thuần mà là tệp Word hay tương tự. Bạn lưu thành văn bản thuần, dạng UTF-8.',
    en: 'this is no plain text, but a document of Word or the like. Save it as plain text, in UTF-8.',
  },
  notUtf8: {
    vi: 'ở đây có ký tự không phải UTF-8. Bạn lưu tệp ở dạng UTF-8 rồi xem lại chữ này.',
    en: 'here is a character that is no UTF-8. Save the file as UTF-8, and look at this word.',
  },
  merge: {
    vi: 'git để lại dấu trộn tệp ở đây. Bạn giữ một trong hai bản và xoá các dòng <<<<<<<, ======= và >>>>>>>.',
    en: 'git left the marks of a merge here. Keep one of the two versions and delete the lines of <<<<<<<, ======= and >>>>>>>.',
  },
  empty: (what: InBoth): InBoth => ({ vi: `tệp trống. ${what.vi}`, en: `the file is empty. ${what.en}` }),
  mustHold: {
    knowledge: {
      vi: 'Tệp này chứa những gì bot được nói về bài báo.',
      en: 'It must hold what the bot may say of the article.',
    },
    article: { vi: 'Bạn dán nội dung bài báo vào đây.', en: 'Paste the text of the article here.' },
    judgements: {
      vi: 'Bạn xoá tệp đi, hoặc viết judgements: vào.',
      en: 'It may be deleted, or hold judgements:.',
    },
    nothing: alike(''),
  },
  cutOff: {
    vi: 'tệp dừng ở đây, giữa chừng so với trước, như thể lưu dở. Bạn lưu lại cả tệp. Nếu đúng là muốn bỏ phần cuối, lưu thêm lần nữa, hoặc gửi bot lệnh /reload.',
    en: 'the file ends here, in the middle of what it was before, as if saving had broken off. Save it whole. If its end is meant to go, save it once more as it is, or send the bot /reload.',
  },
  unusable: (why: string): InBoth => ({
    vi: `bot không dùng được nội dung này (${why}). Bạn hoàn tác lần sửa cuối và báo cho người phát triển.`,
    en: `the bot cannot work with this (${why}). Undo the last change, and tell the developers.`,
  }),
} as const

/** A quote of a list whose hyphen has no space behind it, so that YAML takes it into the text. */
export const dashInQuote = (sign: string, right: string): InBoth => ({
  vi: `câu trích bắt đầu bằng “${sign}” mà không có dấu cách, nên YAML coi đó là chữ của câu. Bạn viết:\n- ${right}`,
  en: `the quote begins with “${sign}” and no space, so YAML takes it into the text. Write:\n- ${right}`,
})

/** A slip of the pen that YAML complains of in other words, or of another line. */
export type LayoutSlip =
  /** @param by spaces too far to the right; negative: to the left */
  | { readonly kind: 'indent'; readonly by: number; readonly spaces: number }
  | { readonly kind: 'odd-space' | 'invisible'; readonly code: string }
  | { readonly kind: 'dash'; readonly sign: string }
  | { readonly kind: 'letter'; readonly sign: string; readonly code: string }
  | { readonly kind: 'colon' }

/** Says what slipped, to be followed by the right line. */
export function layoutPhrases(slip: LayoutSlip): InBoth {
  switch (slip.kind) {
    case 'indent': {
      const off = Math.abs(slip.by)
      const isRight = slip.by > 0
      return {
        vi: `dòng này lùi vào ${isRight ? 'thừa' : 'thiếu'} ${off} dấu cách. Bạn để ${slip.spaces} dấu cách ở đầu dòng:`,
        en: `this line begins ${off} ${off === 1 ? 'space' : 'spaces'} too far to the ${isRight ? 'right' : 'left'}. Put ${slip.spaces} before it:`,
      }
    }
    case 'odd-space':
      return {
        vi: `chỗ trông như dấu cách là một ký tự khác (${slip.code}), hay gặp khi chép từ web hoặc Word. Bạn xoá đi và gõ dấu cách thường:`,
        en: `what looks like a space here is another character (${slip.code}), as web pages and Word have it. Delete it and type ordinary spaces:`,
      }
    case 'invisible':
      return {
        vi: `ở đây có một ký tự vô hình (${slip.code}). Bạn xoá chữ này và gõ lại:`,
        en: `an invisible character (${slip.code}) stands here. Delete the word and type it anew:`,
      }
    case 'dash':
      return slip.sign === '-'
        ? {
            vi: 'thiếu dấu cách sau dấu gạch nối đầu dòng:',
            en: 'a space is missing after the hyphen that begins this item:',
          }
        : {
            vi: `“${slip.sign}” không phải dấu gạch nối. Mỗi dòng của danh sách bắt đầu bằng "- ":`,
            en: `“${slip.sign}” is no hyphen. An item of a list begins with "- ":`,
          }
    case 'letter':
      return {
        vi: `“${slip.sign}” (${slip.code}) là chữ của bảng chữ cái khác, chỉ trông giống. Bạn gõ lại chữ này:`,
        en: `“${slip.sign}” (${slip.code}) is a letter of another alphabet that only looks the same. Type the word anew:`,
      }
    case 'colon':
      return {
        vi: 'dấu hai chấm này là dấu rộng của chữ khác. Bạn gõ dấu hai chấm thường và một dấu cách:',
        en: 'this colon is a wide one of another script. Type an ordinary one and a space:',
      }
  }
}

/** What `--fix` changed. */
export const fixPhrases = {
  line: (path: string, line: number, right: string): InBoth => ({
    vi: `${path}:${line} nay là: ${right}`,
    en: `${path}:${line} now reads: ${right}`,
  }),
  quote: (path: string, line: number, right: string): InBoth => ({
    vi: `${path}:${line} trích đúng như bài: ${right}`,
    en: `${path}:${line} quotes as the article has it: ${right}`,
  }),
  reference: (path: string, line: number, id: string): InBoth => ({
    vi: `${path}:${line} không còn trỏ đến ${id}, vốn không có`,
    en: `${path}:${line} no longer refers to ${id}, which is not there`,
  }),
  wordings: (path: string): InBoth => ({
    vi: `${path} không còn cách hỏi của các ý không có`,
    en: `${path} has no more wordings of facts that are not there`,
  }),
}
