import { judgementsSchema, knowledgeSchema, toJsonSchema } from './schema.ts'

/** Vietnamese versions of the descriptions in schema.ts. A test fails if one is missing. */
export const inVietnamese: Readonly<Record<string, string>> = {
  'Source of the article': 'Bài báo đăng ở đâu',
  'Languages of the answers; [vi]: no translations are needed':
    'Ngôn ngữ trả lời bạn đọc; [vi]: không ai phải dịch',
  'Lines of article.txt that are captions of pictures': 'Những dòng trong article.txt là chú thích ảnh',
  'Lines of article.txt that belong to the page and not to the article; never quoted':
    'Những dòng trong article.txt thuộc về trang web chứ không thuộc bài (nút bấm, mục lục…); không bao giờ được trích',
  'Facts whose first question is suggested to a reader who does not know what to ask':
    'Những ý có câu hỏi đầu tiên được gợi cho bạn đọc chưa biết hỏi gì',
  'The fact that summarizes the article': 'Ý tóm tắt cả bài',
  'People, organizations, directives, events and so on': 'Người, cơ quan, văn bản, sự kiện và các mục khác',
  'Questions of readers that the article does not answer': 'Những điều bạn đọc hay hỏi mà bài không nói',
  'The name of the newspaper, as it is cited': 'Tên tờ báo, viết như khi dẫn nguồn',
  'In Vietnamese': 'Bằng tiếng Việt',
  'In English': 'Bằng tiếng Anh',
  'A text in Vietnamese and, optionally, in English': 'Nội dung bằng tiếng Việt và, nếu có, bằng tiếng Anh',
  'The title of the article, copied exactly': 'Tên bài, chép đúng từng chữ',
  'The date printed on the page': 'Ngày in trên trang báo',
  'Address of the article': 'Địa chỉ (đường dẫn) của bài',
  'Identifier: lower-case letters, digits and hyphens, at most 48 characters; never change it later':
    'Mã dành cho máy: chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 48 ký tự; đã đặt thì không đổi nữa',
  'The kind of entry; it determines the other fields': 'Loại mục; các trường còn lại tuỳ theo loại này',
  'Military or police rank, only if the article gives it': 'Quân hàm, cấp bậc hàm; chỉ ghi khi bài có nêu',
  'Office held': 'Chức vụ',
  'The organization of that office': 'Cơ quan nơi người ấy giữ chức vụ (ghi mã của mục)',
  'The organization to which it belongs': 'Cơ quan cấp trên (ghi mã của mục)',
  'The kind of document': 'Loại văn bản',
  'Its number, in quotation marks: "08"': 'Số của văn bản, đặt trong ngoặc kép: "08"',
  'Its number and symbol as the article writes them: "24a/2016/NĐ-CP"':
    'Số và ký hiệu, viết như trong bài: "24a/2016/NĐ-CP"',
  'The date of the document as the article writes it: "12/1/2026"':
    'Ngày của văn bản, viết như trong bài: "12/1/2026"',
  'Who issued or spoke it': 'Ai ban hành hoặc phát biểu (ghi mã của mục)',
  'Its purpose or content, in a few words copied exactly from the article':
    'Về việc gì, hoặc nêu điều gì: vài chữ của bài, chép đúng từng chữ',
  'The directives that it implements': 'Những văn bản mà nó triển khai thực hiện (ghi mã của mục)',
  'Who chaired it': 'Ai chủ trì (ghi mã của mục)',
  'Who spoke at it': 'Ai phát biểu (ghi mã của mục)',
  'Who presented it': 'Ai trao (ghi mã của mục)',
  'Who received it': 'Ai nhận (ghi mã của mục)',
  'On whose behalf it was presented': 'Trao theo uỷ quyền của ai (ghi mã của mục)',
  'Who assigned it': 'Ai giao nhiệm vụ (ghi mã của mục)',
  'Who must do it': 'Ai phải thực hiện (ghi mã của mục)',
  'Whose achievement it is': 'Thành tích của ai (ghi mã của mục)',
  'The name as the article writes it': 'Tên, viết như trong bài',
  'Other names that mean this entry and no other: abbreviations, short forms, roles, translations':
    'Những cách gọi khác chỉ mục này chứ không chỉ mục nào khác: viết tắt, gọi tắt, chức danh, tên tiếng Anh',
  'What the article says about it': 'Bài nói gì về mục này',
  'One thing that the article says': 'Một ý: một điều mà bài có nói',
  'The id of this fact; unique in the whole file': 'Mã của ý này; không trùng với mã nào khác trong tệp',
  'What kind of question this answers: who, what, when …':
    'Ý này trả lời loại câu hỏi nào: who (ai), what (gì), which (nào), when (khi nào), where (ở đâu), how-many (bao nhiêu), why (vì sao), how (thế nào), list (những ai, những gì), yes-no (có… không)',
  'The text of the button for this, at most 32 characters':
    'Chữ trên nút bấm để hỏi ý này, nhiều nhất 32 ký tự',
  'The direct answer, one or two sentences, in the words of the article':
    'Câu trả lời thẳng, một hoặc hai câu, dùng chữ của bài',
  'One more sentence, shown under the direct answer': 'Một câu nói thêm, hiện dưới câu trả lời',
  'The words of article.txt that prove the answer, copied exactly':
    'Nguyên văn trong article.txt làm bằng chứng, chép đúng từng chữ, từng dấu',
  'Up to five questions per language that ask for this; the more varied, the better':
    'Những cách bạn đọc hỏi ý này, mỗi thứ tiếng nhiều nhất năm câu; càng khác nhau càng tốt',
  'In Vietnamese, with diacritics': 'Bằng tiếng Việt, có dấu',
  'Questions of readers, one per line': 'Những cách bạn đọc hỏi, mỗi dòng một câu',
  'Other entries that this fact is about': 'Những mục khác mà ý này nhắc tới (ghi mã)',
  'The id of another entry in this file': 'Mã của một mục khác trong tệp này',
  'true: drafted by a machine and not yet reviewed by a person; delete the line after your review':
    'true: máy soạn, chưa có người đọc lại; đọc xong thì xoá dòng này',
  'Something that readers are likely to ask and that the article does not say':
    'Một điều bạn đọc có thể hỏi mà bài không nói',
  'The id of this absence; unique in the whole file':
    'Mã của điều này; không trùng với mã nào khác trong tệp',
  'The answer of the bot: what the article does not mention, and what it does say':
    'Câu bot sẽ nói: bài không nêu điều gì, và bài có nêu điều gì',
  'Facts to suggest instead': 'Những ý để gợi cho bạn đọc xem thay (ghi mã)',
  'Questions with the fact that must answer each': 'Các câu hỏi mẫu, kèm ý phải trả lời từng câu',
  'A question as a reader typed it': 'Một câu hỏi, đúng như có người đã gõ',
  'The fact that answers it': 'Mã của ý trả lời câu này',
  'Other facts that also answer it': 'Mã của những ý khác cũng trả lời được',
  'true, or the absence: the article does not say': 'true, hoặc mã của điều bài không nói',
  'Earlier questions of the same conversation': 'Những câu đã hỏi trước trong cùng cuộc trò chuyện',
  'unseen: never used to train the weights': 'unseen: không xem đến khi chỉnh trọng số của máy',
}

/** JSON Schema files for editors, by file name. `npm run schema` writes them to the knowledge folder. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return {
    'knowledge.schema.json': written(knowledgeSchema),
    'questions.schema.json': written(judgementsSchema),
  }
}

function written(schema: Parameters<typeof toJsonSchema>[0]): string {
  return `${JSON.stringify(inBothLanguages(toJsonSchema(schema)), undefined, 2)}\n`
}

/** Puts the Vietnamese description before the English one, because editors of the knowledge see it first in a hint. */
function inBothLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inBothLanguages)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const vietnamese = key === 'description' && typeof inner === 'string' && inVietnamese[inner]
      return [key, vietnamese ? `${vietnamese}\n\n${inner}` : inBothLanguages(inner)]
    }),
  )
}
