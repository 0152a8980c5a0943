/** Messages of `draft` without an assistant. */
import type { Lang } from '../text/language-detection.ts'

/** Reason why a file has no article that can be read. */
export type UnusableSource =
  | 'archive'
  | 'binary'
  | 'broken'
  | 'empty'
  | 'garbled'
  | 'locked'
  | 'merge'
  | 'old-word'
  | 'picture'
  | 'rich-text'
  | 'scanned'

export interface DraftTexts {
  readonly nameTheFile: string
  oneFile(names: string): string
  unreadable(file: string, code: string): string
  /** What is wrong with a file, and the way out. */
  readonly unusable: Readonly<Record<UnusableSource, (file: string) => string>>
  /** A draft that the loader rejects, which no text should lead to. */
  notRight(file: string, issues: string): string
  readonly unknownNewspaper: string
  /** Comment at the beginning of a drafted file. */
  readonly head: string
  written(folder: string): string
  readonly kinds: Readonly<Record<string, string>>
  readonly facts: string
  next(folder: string): readonly string[]
}

export const draftTexts: Readonly<Record<Lang, DraftTexts>> = {
  vi: {
    nameTheFile: 'Bạn ghi tên tệp bài báo: npm run draft -- bai-bao.txt --out bai-moi',
    oneFile: (names) => `Mỗi lần một tệp: ${names}. Tên có dấu cách thì đặt trong ngoặc kép.`,
    unreadable: (file, code) => `Không đọc được “${file}” (${code}). Bạn xem lại tên tệp.`,
    unusable: {
      archive: (file) =>
        `“${file}” là tệp nén nhưng không phải văn bản Word. Bạn giải nén, hoặc lưu bài thành .docx hay .txt rồi thử lại.`,
      binary: (file) =>
        `“${file}” không phải tệp chữ. Bạn mở bài bằng chương trình đã viết ra nó và lưu thành .docx, .pdf hay .txt.`,
      broken: (file) =>
        `“${file}” bị hỏng nên không mở được. Bạn tải hoặc lưu lại tệp, hoặc chép chữ của bài vào tệp .txt.`,
      empty: (file) => `“${file}” không có chữ nào. Bạn chép chữ của bài vào tệp rồi lưu lại.`,
      garbled: (file) =>
        `“${file}” có chữ bị hỏng (�). Bạn chép lại bài từ nguồn và lưu tệp với bảng mã UTF-8.`,
      locked: (file) => `“${file}” đặt mật khẩu. Bạn mở tệp, bỏ mật khẩu hoặc chép chữ của bài vào tệp .txt.`,
      merge: (file) =>
        `“${file}” còn dấu của hai bản chưa gộp xong (<<<<<<<). Bạn giữ lại một bản, xoá các dòng dấu rồi thử lại.`,
      'old-word': (file) =>
        `“${file}” là tệp Word kiểu cũ (.doc) hoặc đặt mật khẩu. Bạn mở bằng Word và lưu thành .docx rồi thử lại.`,
      picture: (file) =>
        `“${file}” là một bức ảnh. Bạn chép hoặc gõ chữ của bài vào tệp .txt, hoặc dùng chương trình nhận dạng chữ.`,
      'rich-text': (file) =>
        `“${file}” là tệp RTF. Bạn mở bằng Word hay WordPad và lưu thành .docx rồi thử lại.`,
      scanned: (file) =>
        `“${file}” chỉ có ảnh chụp, không có chữ. Bạn dùng chương trình nhận dạng chữ, hoặc gõ bài vào tệp .txt.`,
    },
    notRight: (file, issues) =>
      `Máy không soạn nổi “${file}”; bạn soạn cùng một trợ lý AI: npm run -s draft -- ${file} --prompt\n${issues}`,
    unknownNewspaper: 'Bài báo',
    head: ` Bản nháp do máy soạn: mỗi ý là một câu của bài, hỏi bằng chính chữ của câu. Việc của người biên tập:
 1. Đọc từng ý có “review: true” (npm run review), sửa cho gọn, rồi xoá dòng “review: true”.
 2. Thêm cách hỏi bằng lời khác ở “questions:” và tên gọi khác ở “aliases:”.
 3. Bạn đọc hỏi cả tiếng Anh thì xoá dòng “languages:” và thêm “en:” dưới mỗi “vi:”.
 4. Chạy “npm run check” sau mỗi lần lưu.`,
    written: (folder) => `Bản nháp đầu tiên ở ${folder}`,
    kinds: {
      article: 'bài báo',
      person: 'người',
      organization: 'cơ quan, đơn vị',
      directive: 'văn bản',
      event: 'sự kiện',
      award: 'khen thưởng',
      achievement: 'kết quả',
      task: 'nhiệm vụ',
      figure: 'số liệu',
      place: 'địa điểm',
      concept: 'khái niệm, điều khác',
    },
    facts: 'ý',
    next: (folder) => [
      'Tiếp theo: mở knowledge.yaml và làm như ghi chú trong tệp.',
      `Xem còn gì: npm run check -- ${folder}`,
      `Hỏi thử: KNOWLEDGE_DIR=${folder} npm run ask`,
    ],
  },
  en: {
    nameTheFile: 'Name the file with the article: npm run draft -- article.txt --out my-article',
    oneFile: (names) => `One file at a time: ${names}. A name with spaces needs quotation marks.`,
    unreadable: (file, code) => `“${file}” cannot be read (${code}). Check the name of the file.`,
    unusable: {
      archive: (file) =>
        `“${file}” is an archive without a Word document. Unpack it, or save the article as .docx or .txt and try again.`,
      binary: (file) =>
        `“${file}” is not text. Open the article in the program that wrote it and save it as .docx, .pdf or .txt.`,
      broken: (file) =>
        `“${file}” is damaged and cannot be opened. Download or save it again, or copy the article’s text into a .txt file.`,
      empty: (file) => `“${file}” has no text. Copy the article’s text into it and save it again.`,
      garbled: (file) =>
        `“${file}” has broken letters (�). Copy the article again from its source and save the file as UTF-8.`,
      locked: (file) =>
        `“${file}” needs a password. Open it and remove the password, or copy the article’s text into a .txt file.`,
      merge: (file) =>
        `“${file}” has marks of an unfinished merge (<<<<<<<). Keep one version, delete the marks and try again.`,
      'old-word': (file) =>
        `“${file}” is an old Word file (.doc) or needs a password. Open it in Word, save it as .docx and try again.`,
      picture: (file) =>
        `“${file}” is a picture. Copy or type the article into a .txt file, or use a program that recognizes text.`,
      'rich-text': (file) =>
        `“${file}” is in RTF. Open it in Word or WordPad, save it as .docx and try again.`,
      scanned: (file) =>
        `“${file}” has only scanned pictures. Use a program that recognizes text, or type the article into a .txt file.`,
    },
    notRight: (file, issues) =>
      `“${file}” cannot be drafted by rules; draft it with an AI assistant: npm run -s draft -- ${file} --prompt\n${issues}`,
    unknownNewspaper: 'The newspaper',
    head: ` Drafted by a machine: each fact is one sentence of the article, asked for in its own words. For the editor:
 1. Read each fact with “review: true” (npm run review), shorten it, and delete the line “review: true”.
 2. Add questions in other words under “questions:” and other names under “aliases:”.
 3. If readers also ask in Vietnamese, delete the line “languages:” and translate each “vi:”.
 4. Run “npm run check” after each change.`,
    written: (folder) => `A first draft is in ${folder}`,
    kinds: {
      article: 'the article itself',
      person: 'people',
      organization: 'organizations',
      directive: 'documents',
      event: 'events',
      award: 'awards',
      achievement: 'results',
      task: 'tasks',
      figure: 'figures',
      place: 'places',
      concept: 'concepts and other things',
    },
    facts: 'facts',
    next: (folder) => [
      'Next: open knowledge.yaml and do what its comments say.',
      `See what is left: npm run check -- ${folder}`,
      `Try it: KNOWLEDGE_DIR=${folder} npm run ask`,
    ],
  },
}
