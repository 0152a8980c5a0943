/** Messages of `draft` without an assistant. */
import type { Lang } from '../text/language-detection.ts'

export interface DraftTexts {
  readonly nameTheFile: string
  oneFile(names: string): string
  unreadable(file: string, code: string): string
  notRight(issues: string): string
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
    notRight: (issues) => `Bản nháp không qua được kiểm tra của chính nó; bạn báo giúp lỗi này.\n${issues}`,
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
      concept: 'số liệu, lời trích, khái niệm',
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
    notRight: (issues) => `The draft does not pass its own check; please report this.\n${issues}`,
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
      concept: 'figures, quotations, concepts',
    },
    facts: 'facts',
    next: (folder) => [
      'Next: open knowledge.yaml and do what its comments say.',
      `See what is left: npm run check -- ${folder}`,
      `Try it: KNOWLEDGE_DIR=${folder} npm run ask`,
    ],
  },
}
