/** Messages of `check` about unreadable files, and of `--fix`. */
import { alike, type InBoth } from '../in-both.ts'

/** A missing file that exists under another name. */
export const otherNamePhrase = (name: string, other: string): InBoth =>
  /\.(?:docx?|odt|rtf|html?)$/i.test(other)
    ? {
        vi: `không có ${name}, nhưng có “${other}”. Bạn mở tệp ấy và lưu phần chữ thành ${name}, dạng văn bản thuần UTF-8.`,
        en: `there is no ${name}, only “${other}”. Open it and save its text as ${name}, as plain text in UTF-8.`,
      }
    : {
        vi: `không có ${name}, nhưng có “${other}”. Bạn đổi tên tệp ấy thành: ${name}`,
        en: `there is no ${name}, only “${other}”. Rename that file to: ${name}`,
      }

/** Messages about a file as a whole. */
export const filePhrases = {
  unreadable: (why: string, folder: string): InBoth => ({
    vi: `không đọc được (${why}). Thư mục ${folder} có đúng không? KNOWLEDGE_DIR đặt tên thư mục.`,
    en: `cannot be read (${why}). Is the folder ${folder} the right one? Set it with KNOWLEDGE_DIR.`,
  }),
  utf16: {
    vi: 'tệp lưu ở dạng UTF-16, Windows gọi là “Unicode”. Bạn lưu lại ở dạng UTF-8 (Notepad: Save as › Encoding).',
    en: 'the file is saved in UTF-16, which Windows calls “Unicode”. Save it again as UTF-8 (in Notepad: Save as › Encoding).',
  },
  notText: {
    vi: 'đây không phải văn bản thuần mà là tệp Word hay tương tự. Bạn lưu thành văn bản thuần, dạng UTF-8.',
    en: 'this is not plain text but a Word document or similar. Save it as plain text in UTF-8.',
  },
  notUtf8: {
    vi: 'ở đây có ký tự không phải UTF-8. Bạn lưu tệp ở dạng UTF-8 rồi xem lại chữ này.',
    en: 'this character is not valid UTF-8. Save the file as UTF-8, and check this word.',
  },
  merge: {
    vi: 'git để lại dấu trộn tệp ở đây. Bạn giữ một trong hai bản và xoá các dòng <<<<<<<, ======= và >>>>>>>.',
    en: 'git left merge markers here. Keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>.',
  },
  empty: (what: InBoth): InBoth => ({ vi: `tệp trống. ${what.vi}`, en: `the file is empty. ${what.en}` }),
  mustHold: {
    knowledge: {
      vi: 'Tệp này chứa những gì bot được nói về bài báo.',
      en: 'It must contain what the bot may say about the article.',
    },
    article: { vi: 'Bạn dán nội dung bài báo vào đây.', en: 'Paste the text of the article here.' },
    judgements: {
      vi: 'Bạn xoá tệp đi, hoặc viết judgements: vào.',
      en: 'Delete the file, or write judgements: in it.',
    },
    nothing: alike(''),
  },
  cutOff: {
    vi: 'tệp dừng ở đây, giữa chừng so với trước, như thể lưu dở. Bạn lưu lại cả tệp. Nếu đúng là muốn bỏ phần cuối, lưu thêm lần nữa, hoặc gửi bot lệnh /reload.',
    en: 'the file ends here, in the middle of its previous content, as if saving was interrupted. Save the whole file. To remove its end on purpose, save it again unchanged, or send the bot /reload.',
  },
  unusable: (why: string): InBoth => ({
    vi: `bot không dùng được nội dung này (${why}). Bạn hoàn tác lần sửa cuối và báo cho người phát triển.`,
    en: `the bot cannot use this content (${why}). Undo the last change and report it to the developers.`,
  }),
} as const

/** A hyphen without a space at the start of a quote, which YAML reads as part of the text. */
export const dashInQuote = (sign: string, right: string): InBoth => ({
  vi: `câu trích bắt đầu bằng “${sign}” mà không có dấu cách, nên YAML coi đó là chữ của câu. Bạn viết:\n- ${right}`,
  en: `the quote begins with “${sign}” without a space, so YAML reads it as part of the text. Write:\n- ${right}`,
})

/** A typing slip for which YAML reports another error, or another line. */
export type LayoutSlip =
  /** @param by spaces too far to the right; negative: to the left */
  | { readonly kind: 'indent'; readonly by: number; readonly spaces: number }
  | { readonly kind: 'odd-space' | 'invisible'; readonly code: string }
  | { readonly kind: 'dash'; readonly sign: string }
  | { readonly kind: 'letter'; readonly sign: string; readonly code: string }
  | { readonly kind: 'colon' }

/** Describes a slip. The corrected line follows the text. */
export function layoutPhrases(slip: LayoutSlip): InBoth {
  switch (slip.kind) {
    case 'indent': {
      const off = Math.abs(slip.by)
      const isRight = slip.by > 0
      return {
        vi: `dòng này lùi vào ${isRight ? 'thừa' : 'thiếu'} ${off} dấu cách. Bạn để ${slip.spaces} dấu cách ở đầu dòng:`,
        en: `this line has ${off} ${off === 1 ? 'space' : 'spaces'} too ${isRight ? 'many' : 'few'} at its start. Indent it by ${slip.spaces}:`,
      }
    }
    case 'odd-space':
      return {
        vi: `chỗ trông như dấu cách là một ký tự khác (${slip.code}), hay gặp khi chép từ web hoặc Word. Bạn xoá đi và gõ dấu cách thường:`,
        en: `this looks like a space but is another character (${slip.code}), often copied from a web page or Word. Delete it and type an ordinary space:`,
      }
    case 'invisible':
      return {
        vi: `ở đây có một ký tự vô hình (${slip.code}). Bạn xoá chữ này và gõ lại:`,
        en: `there is an invisible character (${slip.code}) here. Delete the word and type it again:`,
      }
    case 'dash':
      return slip.sign === '-'
        ? {
            vi: 'thiếu dấu cách sau dấu gạch nối đầu dòng:',
            en: 'a space is missing after the hyphen that begins this item:',
          }
        : {
            vi: `“${slip.sign}” không phải dấu gạch nối. Mỗi dòng của danh sách bắt đầu bằng "- ":`,
            en: `“${slip.sign}” is not a hyphen. A list item begins with "- ":`,
          }
    case 'letter':
      return {
        vi: `“${slip.sign}” (${slip.code}) là chữ của bảng chữ cái khác, chỉ trông giống. Bạn gõ lại chữ này:`,
        en: `“${slip.sign}” (${slip.code}) is a letter of another alphabet that only looks the same. Type the word again:`,
      }
    case 'colon':
      return {
        vi: 'dấu hai chấm này là dấu rộng của chữ khác. Bạn gõ dấu hai chấm thường và một dấu cách:',
        en: 'this is a full-width colon. Type an ordinary colon and a space:',
      }
  }
}

/** Changes made by `--fix`. */
export const fixPhrases = {
  line: (path: string, line: number, right: string): InBoth => ({
    vi: `${path}:${line} nay là: ${right}`,
    en: `${path}:${line} now reads: ${right}`,
  }),
  quote: (path: string, line: number, right: string): InBoth => ({
    vi: `${path}:${line} trích đúng như bài: ${right}`,
    en: `${path}:${line} now quotes the article exactly: ${right}`,
  }),
  reference: (path: string, line: number, id: string): InBoth => ({
    vi: `${path}:${line} không còn trỏ đến ${id}, vốn không có`,
    en: `${path}:${line} no longer refers to ${id}, which does not exist`,
  }),
  wordings: (path: string): InBoth => ({
    vi: `${path} không còn cách hỏi của các ý không có`,
    en: `${path} no longer has wordings of facts that do not exist`,
  }),
}
