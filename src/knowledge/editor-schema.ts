import { judgementsSchema, knowledgeSchema, toJsonSchema } from './schema.ts'

/** Vietnamese versions of the descriptions in schema.ts. A test fails if one is missing. */
export const inVietnamese: Readonly<Record<string, string>> = {
  'Where the article stands': 'Bài báo đăng ở đâu',
  'Languages in which readers are answered; [vi]: nobody is asked for a translation':
    'Ngôn ngữ trả lời bạn đọc; [vi]: không ai phải dịch',
  'Lines of article.txt that are captions of pictures': 'Những dòng trong article.txt là chú thích ảnh',
  'Lines of article.txt that belong to the page and not to the article; never quoted':
    'Những dòng trong article.txt thuộc về trang web chứ không thuộc bài (nút bấm, mục lục…); không bao giờ được trích',
  'Facts whose first question is offered to a reader who does not know what to ask':
    'Những ý có câu hỏi đầu tiên được gợi cho bạn đọc chưa biết hỏi gì',
  'The fact that sums the article up': 'Ý tóm tắt cả bài',
  'People, organizations, directives, events and so on': 'Người, cơ quan, văn bản, sự kiện và các mục khác',
  'What readers ask and the article does not say': 'Những điều bạn đọc hay hỏi mà bài không nói',
  'The newspaper, as it is to be cited': 'Tên tờ báo, viết như khi dẫn nguồn',
  'In Vietnamese': 'Bằng tiếng Việt',
  'In English': 'Bằng tiếng Anh',
  'A text in Vietnamese and, where there is one, in English':
    'Nội dung bằng tiếng Việt và, nếu có, bằng tiếng Anh',
  'The title of the article, letter by letter': 'Tên bài, chép đúng từng chữ',
  'The date printed on the page': 'Ngày in trên trang báo',
  'Address of the article': 'Địa chỉ (đường dẫn) của bài',
  'A name for machines: lower-case letters, digits and hyphens, at most 48, never changed later':
    'Mã dành cho máy: chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 48 ký tự; đã đặt thì không đổi nữa',
  'What sort of thing this entry is; the other fields follow from it':
    'Loại mục; các trường còn lại tuỳ theo loại này',
  'Military or police rank, only where the article gives it': 'Quân hàm, cấp bậc hàm; chỉ ghi khi bài có nêu',
  'Office held': 'Chức vụ',
  'The organization in which the person holds it': 'Cơ quan nơi người ấy giữ chức vụ (ghi mã của mục)',
  'The organization to which it belongs': 'Cơ quan cấp trên (ghi mã của mục)',
  'What sort of document it is': 'Loại văn bản',
  'Its number, in quotation marks: "08"': 'Số của văn bản, đặt trong ngoặc kép: "08"',
  'Who issued or spoke it': 'Ai ban hành hoặc phát biểu (ghi mã của mục)',
  'What it is for or says, in a few words of the article, copied letter by letter':
    'Về việc gì, hoặc nêu điều gì: vài chữ của bài, chép đúng từng chữ',
  'The directives that it carries out': 'Những văn bản mà nó triển khai thực hiện (ghi mã của mục)',
  'Who chaired it': 'Ai chủ trì (ghi mã của mục)',
  'Who spoke at it': 'Ai phát biểu (ghi mã của mục)',
  'Who handed it over': 'Ai trao (ghi mã của mục)',
  'Who received it': 'Ai nhận (ghi mã của mục)',
  'In whose name it was handed over': 'Trao theo uỷ quyền của ai (ghi mã của mục)',
  'Who set it': 'Ai giao nhiệm vụ (ghi mã của mục)',
  'Who must do it': 'Ai phải thực hiện (ghi mã của mục)',
  'Whose achievement it is': 'Thành tích của ai (ghi mã của mục)',
  'The name as the article writes it': 'Tên, viết như trong bài',
  'Other names that mean this entry and no other: abbreviations, short forms, roles, translations':
    'Những cách gọi khác chỉ mục này chứ không chỉ mục nào khác: viết tắt, gọi tắt, chức danh, tên tiếng Anh',
  'What the article says of it': 'Bài nói gì về mục này',
  'One thing that the article says': 'Một ý: một điều mà bài có nói',
  'The id of this fact; unique in the whole file': 'Mã của ý này; không trùng với mã nào khác trong tệp',
  'What kind of question this answers: who, what, when …':
    'Ý này trả lời loại câu hỏi nào: who (ai), what (gì), which (nào), when (khi nào), where (ở đâu), how-many (bao nhiêu), why (vì sao), how (thế nào), list (những ai, những gì), yes-no (có… không)',
  'What a button says that asks for this, at most 32 characters':
    'Chữ trên nút bấm để hỏi ý này, nhiều nhất 32 ký tự',
  'The direct answer, one or two sentences, in the words of the article':
    'Câu trả lời thẳng, một hoặc hai câu, dùng chữ của bài',
  'One more sentence, shown under the direct answer': 'Một câu nói thêm, hiện dưới câu trả lời',
  'The words of article.txt that prove the answer, copied letter by letter':
    'Nguyên văn trong article.txt làm bằng chứng, chép đúng từng chữ, từng dấu',
  'Up to five ways in which readers ask for this in a language, the more different the better':
    'Những cách bạn đọc hỏi ý này, mỗi thứ tiếng nhiều nhất năm câu; càng khác nhau càng tốt',
  'In Vietnamese, with diacritics': 'Bằng tiếng Việt, có dấu',
  'Ways in which readers ask, one a line': 'Những cách bạn đọc hỏi, mỗi dòng một câu',
  'Other entries that this fact speaks of': 'Những mục khác mà ý này nhắc tới (ghi mã)',
  'The id of another entry in this file': 'Mã của một mục khác trong tệp này',
  'true: drafted by a machine and not yet read by a person; delete the line once you have read it':
    'true: máy soạn, chưa có người đọc lại; đọc xong thì xoá dòng này',
  'Something that readers are likely to ask and that the article does not say':
    'Một điều bạn đọc có thể hỏi mà bài không nói',
  'The id of this absence; unique in the whole file':
    'Mã của điều này; không trùng với mã nào khác trong tệp',
  'The sentence that the bot says: what the article leaves out, and what it does say':
    'Câu bot sẽ nói: bài không nêu điều gì, và bài có nêu điều gì',
  'Facts to offer instead': 'Những ý để gợi cho bạn đọc xem thay (ghi mã)',
  'Questions with the fact that must answer each': 'Các câu hỏi mẫu, kèm ý phải trả lời từng câu',
  'A question as somebody really typed it': 'Một câu hỏi, đúng như có người đã gõ',
  'The fact that answers it': 'Mã của ý trả lời câu này',
  'Other facts that answer it as well': 'Mã của những ý khác cũng trả lời được',
  'true, or the absence: the article does not say': 'true, hoặc mã của điều bài không nói',
  'Earlier questions of the same conversation': 'Những câu đã hỏi trước trong cùng cuộc trò chuyện',
  'unseen: never looked at while weights are set': 'unseen: không xem đến khi chỉnh trọng số của máy',
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
