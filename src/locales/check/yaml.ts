/** Messages of `check` about invalid YAML and values that the schema rejects. */
import type { InBoth } from '../in-both.ts'

const SPECIAL: InBoth = {
  vi: 'YAML hiểu chữ có &, * hay ! đứng trước là một lệnh. Bạn đặt cả câu trong ngoặc kép.',
  en: 'YAML gives &, * or ! before a word a special meaning. Put the whole text in quotation marks.',
}
const UNREADABLE: InBoth = {
  vi: 'YAML không đọc được chỗ này. Bạn xem chỗ thụt dòng, ngoặc kép và dấu hai chấm quanh dòng này.',
  en: 'YAML cannot read this. Check the indentation, quotation marks and colons near this line.',
}

/** Messages by YAML's error codes, in plain words: https://eemeli.org/yaml/#errors */
export const syntaxPhrases = {
  TAB_AS_INDENT: {
    vi: 'có dòng bắt đầu bằng phím Tab. Bạn chỉ dùng dấu cách.',
    en: 'a line begins with a tab. Use spaces only.',
  },
  DUPLICATE_KEY: {
    vi: 'trường này có hai lần ở đây. Bạn xoá một.',
    en: 'this field appears twice here. Delete one of the two.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'dấu hai chấm trong câu làm YAML hiểu nhầm. Bạn đặt cả câu trong ngoặc kép: "…: …".',
    en: 'a colon within the text confuses YAML. Put the whole text in quotation marks: "…: …".',
  },
  BAD_SCALAR_START: {
    vi: 'câu không được bắt đầu bằng ký tự này. Bạn đặt cả câu trong ngoặc kép.',
    en: 'a text cannot begin with this character. Put the whole text in quotation marks.',
  },
  UNEXPECTED_TOKEN: {
    vi: 'sau chỗ hết câu còn chữ. Nếu trong câu có ngoặc kép, bạn đặt cả câu trong ngoặc đơn: \'"…" …\'.',
    en: 'there is more after the end of this text. If the text contains quotation marks, put the whole text in single ones: \'"…" …\'.',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'thiếu dấu hai chấm, hoặc dòng này thụt vào chưa đủ.',
    en: 'a colon is missing, or this line is not indented enough.',
  },
  BAD_INDENT: {
    vi: 'dòng này thụt vào ít hơn những dòng cùng nhóm.',
    en: 'this line is indented less than the lines it belongs to.',
  },
  MISSING_CHAR: { vi: 'có chỗ mở mà không đóng.', en: 'a bracket or quotation mark is never closed.' },
  MULTIPLE_DOCS: {
    vi: 'với YAML, tệp hết ở dòng --- hoặc ..., phần sau không được đọc. Bạn xoá dòng ấy.',
    en: 'YAML ends the file at a line --- or ..., so this is not read. Delete that line.',
  },
  BAD_DQ_ESCAPE: {
    vi: 'dấu \\ trong "…" có nghĩa riêng. Bạn đặt câu trong ngoặc đơn: \'…\'.',
    en: 'a \\ within "…" has a special meaning. Put the text in single quotation marks: \'…\'.',
  },
  BLOCK_IN_FLOW: {
    vi: 'dấu { hoặc [ không được đóng. Bạn đóng lại; nếu là chữ của câu thì đặt câu trong ngoặc kép.',
    en: 'a { or [ is never closed. Close it; if it is part of a text, put the text in quotation marks.',
  },
  KEY_OVER_1024_CHARS: {
    vi: 'tên trường dài quá. Bạn đặt câu trong ngoặc kép.',
    en: 'this is too long for the name of a field. Put the text in quotation marks.',
  },
  NON_STRING_KEY: {
    vi: 'chỗ này không làm tên trường được. Bạn đặt câu trong ngoặc kép.',
    en: 'this cannot be the name of a field. Put the text in quotation marks.',
  },
  BAD_DIRECTIVE: {
    vi: 'dòng bắt đầu bằng % là lệnh của YAML. Bạn xoá dòng ấy.',
    en: 'a line that begins with % is a YAML directive. Delete it.',
  },
  ALIAS_PROPS: SPECIAL,
  BAD_ALIAS: SPECIAL,
  BAD_PROP_ORDER: SPECIAL,
  MULTIPLE_ANCHORS: SPECIAL,
  MULTIPLE_TAGS: SPECIAL,
  TAG_RESOLVE_FAILED: SPECIAL,
  BAD_COLLECTION_TYPE: UNREADABLE,
  IMPOSSIBLE: UNREADABLE,
  RESOURCE_EXHAUSTION: UNREADABLE,
} as const satisfies Record<string, InBoth>

/** Errors that share a code and are distinguished by YAML's message or by the line. */
export const syntaxDetails = {
  noSpace: { vi: 'thiếu dấu cách sau dấu hai chấm.', en: 'a space is missing after the colon.' },
  sequence: {
    vi: 'dòng này thụt vào ít hơn những dòng cùng nhóm. Bạn để nó thẳng hàng với các dòng cùng loại, bằng dấu cách.',
    en: 'this line is indented less than the lines it belongs to. Align it with the lines of its kind, using spaces.',
  },
  noField: {
    vi: 'dòng này không thuộc trường nào. Bạn viết tên trường trước nó, như "en: …".',
    en: 'this line belongs to no field. Put the name of the field before it, such as "en: …".',
  },
  openQuote: {
    vi: 'ngoặc kép này không được đóng. Bạn thêm một dấu ở cuối câu.',
    en: 'this quotation mark is never closed. Put another at the end of the text.',
  },
  noColon: {
    vi: 'thiếu dấu hai chấm sau tên trường này.',
    en: 'a colon is missing after the name of this field.',
  },
  openBracket: {
    vi: 'ngoặc vuông [ này không được đóng. Bạn thêm ] ở cuối danh sách.',
    en: 'this bracket [ is never closed. Put a ] at the end of the list.',
  },
  openBrace: {
    vi: 'ngoặc nhọn { này không được đóng. Bạn thêm } ở cuối.',
    en: 'this brace { is never closed. Put a } at the end.',
  },
  listBelow: {
    vi: 'danh sách bắt đầu ở dòng dưới tên trường.',
    en: 'a list begins on the line below its field.',
  },
} as const satisfies Record<string, InBoth>

/** Valid YAML that may be a mistake. */
export const oddPhrases = {
  comment: (cut: string): InBoth => ({
    vi: `YAML coi dấu # là đầu một ghi chú, nên bot không thấy “#${cut}”. Bạn đặt cả câu trong ngoặc kép. Nếu là ghi chú, thêm dấu cách sau dấu #.`,
    en: `YAML reads the # as the start of a comment, so the bot does not see “#${cut}”. Put the whole text in quotation marks. If it is a comment, put a space after the #.`,
  }),
  reference: {
    vi: 'YAML hiểu chữ có & hay * đứng trước là một tham chiếu. Bạn đặt câu trong ngoặc kép, hoặc viết ra chữ.',
    en: 'YAML reads a word with & or * before it as a reference. Put the text in quotation marks, or write it out.',
  },
  tag: {
    vi: 'YAML hiểu chữ có ! đứng trước là một lệnh và bỏ qua nó. Bạn đặt cả câu trong ngoặc kép.',
    en: 'YAML reads a word with ! before it as a tag and ignores it. Put the whole text in quotation marks.',
  },
  listIndent: {
    vi: 'dòng này thụt vào nhiều hơn dòng trên, nên YAML đọc hai dòng thành một câu. Bạn để dấu - thẳng hàng với các dòng khác.',
    en: 'this line is indented more than the one above, so YAML reads both as one text. Align the - with the others.',
  },
} as const

/** The schema's messages about the format of a text. */
const FORMS: readonly InBoth[] = [
  {
    vi: 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối đơn, như resolution-12.',
    en: 'must be lower-case letters, digits and single hyphens, like resolution-12.',
  },
  {
    vi: 'chỉ ghi số, trong ngoặc kép, như "08".',
    en: 'must be the bare number in quotation marks, like "08".',
  },
  { vi: 'cần fact hoặc absent, một trong hai.', en: 'needs either fact or absent.' },
]

/** Problems of a value. Its place precedes them. */
export const valuePhrases = {
  missing: { vi: 'còn thiếu. Bạn thêm vào.', en: 'is missing. Add it.' },
  blank: {
    vi: 'để trống. Bạn viết vào, hoặc xoá cả trường.',
    en: 'is empty. Write something, or delete the whole field.',
  },
  tooFew: (least: number): InBoth => ({
    vi: `cần ít nhất ${least}. Bạn thêm vào.`,
    en: `needs at least ${least}. Add ${least === 1 ? 'one' : 'more'}.`,
  }),
  tooLong: (length: number, most: number): InBoth => ({
    vi: `dài quá: ${length} ký tự, chỉ được ${most}. Bạn viết gọn lại.`,
    en: `is too long: ${length} characters; the limit is ${most}. Shorten it.`,
  }),
  notAddress: {
    vi: 'không phải địa chỉ web. Bạn viết đủ, bắt đầu bằng https://, hoặc xoá dòng này.',
    en: 'is not a web address. Write the full address, beginning with https://, or delete the line.',
  },
  wholeFile: {
    vi: 'tệp phải bắt đầu bằng source:, và có starters:, summary:, entries: (tệp câu hỏi thì có judgements:). Bạn xem các tệp đi kèm bot.',
    en: 'the file must begin with source:, and have starters:, summary: and entries: (or judgements: for questions). Look at the files that came with the bot.',
  },
  readAs: (typed: string, as: 'yes-no' | 'number' | 'nothing', quoted: string): InBoth => {
    const kinds = {
      'yes-no': { vi: 'đúng/sai', en: 'a yes/no value' },
      number: { vi: 'số', en: 'a number' },
      nothing: { vi: 'trống', en: 'an empty value' },
    }
    return {
      vi: `phải là chữ, nhưng YAML hiểu ${typed} là ${kinds[as].vi}. Bạn đặt trong ngoặc kép: ${quoted}.`,
      en: `must be a text, but YAML reads ${typed} as ${kinds[as].en}. Put it in quotation marks: ${quoted}.`,
    }
  },
  colonInText: (quoted: string): InBoth => ({
    vi: `phải là một câu, nhưng YAML coi dấu hai chấm là hết tên trường. Bạn đặt cả câu trong ngoặc kép: ${quoted}.`,
    en: `must be one text, but YAML reads the colon as the end of a field's name. Put the whole text in quotation marks: ${quoted}.`,
  }),
  oneText: {
    vi: 'phải là một câu, không phải danh sách hay các trường.',
    en: 'must be one text, not a list or fields.',
  },
  spaceAfterDash: {
    vi: 'cần dấu cách sau mỗi "-" ở đầu dòng.',
    en: 'needs a space after each "-" at the beginning of a line.',
  },
  list: (shown: string): InBoth => ({
    vi: `phải là danh sách. Bạn viết trong ngoặc vuông, [${shown}], hoặc mỗi dòng một mục với "- " ở đầu.`,
    en: `must be a list. Write it in brackets, [${shown}], or one item per line with "- " before each.`,
  }),
  boolean: {
    vi: 'phải là true hoặc false, không có ngoặc kép.',
    en: 'must be true or false, without quotation marks.',
  },
  languages: {
    vi: 'phải tách riêng từng ngôn ngữ. Bạn viết vi: và en: ở dưới, mỗi thứ một dòng.',
    en: 'needs each language separately. Write vi: and en: under it, each on its own line.',
  },
  fields: (type: string): InBoth => ({
    vi: `phải là các trường có dấu hai chấm, không phải ${type}.`,
    en: `must be fields with a colon, not ${type}.`,
  }),
  notAmong: (given: string, meant: string | undefined, allowed: readonly string[]): InBoth => ({
    vi: `không thể là “${given}”.${meant ? ` Có phải bạn định viết “${meant}”?` : ''} Chỉ được là một trong: ${allowed.join(', ')}.`,
    en: `cannot be “${given}”.${meant ? ` Did you mean “${meant}”?` : ''} It must be one of: ${allowed.join(', ')}.`,
  }),
  wrongDepth: (key: string, under: readonly string[] | undefined): InBoth => ({
    vi: `“${key}” đặt sai cấp; bạn thụt nó vào dưới ${under ? under.join(' hoặc ') : 'trường mà nó thuộc về'}.`,
    en: `“${key}” is at the wrong level; indent it under ${under ? under.join(' or ') : 'the field that it belongs to'}.`,
  }),
  topLevel: (key: string): InBoth => ({
    vi: `“${key}” đặt sai cấp; bạn để nó ở đầu dòng, không có dấu cách đằng trước.`,
    en: `“${key}” is at the wrong level; put it at the beginning of the line, without spaces before it.`,
  }),
  unknownField: (key: string, near: string | undefined): InBoth =>
    near
      ? {
          vi: `không có trường nào tên “${key}”. Có phải bạn định viết “${near}”?`,
          en: `unknown field “${key}”. Did you mean “${near}”?`,
        }
      : {
          vi: `không có trường nào tên “${key}”. Bạn xem lại cách viết, hoặc xoá đi.`,
          en: `unknown field “${key}”. Check its spelling, or delete it.`,
        },
  at: (where: string, what: InBoth): InBoth =>
    where === '' ? what : { vi: `${where}: ${what.vi}`, en: `${where}: ${what.en}` },
  /** Returns the schema's message about the format of a text. */
  of: (english: string): InBoth =>
    FORMS.find(({ en }) => en === `${english}.`) ?? { vi: `không đúng dạng: ${english}.`, en: `${english}.` },
} as const
