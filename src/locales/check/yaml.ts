/** Sentences of `check` about YAML that cannot be read, and values that the schema does not take. */
import type { InBoth } from '../in-both.ts'

const SPECIAL: InBoth = {
  vi: 'YAML hiểu chữ có &, * hay ! đứng trước là một lệnh. Bạn đặt cả câu trong ngoặc kép.',
  en: 'YAML reads a word with &, * or ! before it as an order. Put the whole text in quotation marks.',
}
const UNREADABLE: InBoth = {
  vi: 'YAML không đọc được chỗ này. Bạn xem chỗ thụt dòng, ngoặc kép và dấu hai chấm quanh dòng này.',
  en: 'YAML cannot read this. Look at the indentation, the quotation marks and the colons near this line.',
}

/** YAML's own complaints by their code, in words for a person: https://eemeli.org/yaml/#errors */
export const syntaxPhrases = {
  TAB_AS_INDENT: {
    vi: 'có dòng bắt đầu bằng phím Tab. Bạn chỉ dùng dấu cách.',
    en: 'a line begins with a tab. Use spaces only.',
  },
  DUPLICATE_KEY: {
    vi: 'trường này có hai lần ở đây. Bạn xoá một.',
    en: 'this field stands twice here. Delete one of the two.',
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
    en: 'something stands after the end of this text. If the text has quotation marks of its own, put the whole of it in single ones: \'"…" …\'.',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'thiếu dấu hai chấm, hoặc dòng này thụt vào chưa đủ.',
    en: 'a colon is missing, or this line is not far enough to the right.',
  },
  BAD_INDENT: {
    vi: 'dòng này thụt vào ít hơn những dòng cùng nhóm.',
    en: 'this line is not as far to the right as those it belongs to.',
  },
  MISSING_CHAR: { vi: 'có chỗ mở mà không đóng.', en: 'something that was opened is not closed.' },
  MULTIPLE_DOCS: {
    vi: 'với YAML, tệp hết ở dòng --- hoặc ..., phần sau không được đọc. Bạn xoá dòng ấy.',
    en: 'for YAML the file ends at a line of --- or ..., and this is not read. Delete that line.',
  },
  BAD_DQ_ESCAPE: {
    vi: 'dấu \\ trong "…" có nghĩa riêng. Bạn đặt câu trong ngoặc đơn: \'…\'.',
    en: 'a \\ within "…" has a meaning of its own. Put the text in single quotation marks: \'…\'.',
  },
  BLOCK_IN_FLOW: {
    vi: 'dấu { hoặc [ không được đóng. Bạn đóng lại; nếu là chữ của câu thì đặt câu trong ngoặc kép.',
    en: 'a { or [ is never closed. Close it; if it belongs to a text, put that in quotation marks.',
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
    en: 'a line that begins with % is an order to YAML. Delete it.',
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

/** Complaints of YAML that are told apart by its message or by the line. */
export const syntaxDetails = {
  noSpace: { vi: 'thiếu dấu cách sau dấu hai chấm.', en: 'a space is missing after the colon.' },
  sequence: {
    vi: 'dòng này thụt vào ít hơn những dòng cùng nhóm. Bạn để nó thẳng hàng với các dòng cùng loại, bằng dấu cách.',
    en: 'this line is not as far to the right as those it belongs to. Put it under the lines of its kind, with spaces.',
  },
  noField: {
    vi: 'dòng này không thuộc trường nào. Bạn viết tên trường trước nó, như "en: …".',
    en: 'this line belongs to no field. Put the name of the field before it, like "en: …".',
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
    en: 'a list begins below its field, on a line of its own.',
  },
} as const satisfies Record<string, InBoth>

/** What is right YAML and yet may not be meant. */
export const oddPhrases = {
  comment: (cut: string): InBoth => ({
    vi: `YAML coi dấu # là đầu một ghi chú, nên bot không thấy “#${cut}”. Bạn đặt cả câu trong ngoặc kép. Nếu là ghi chú, thêm dấu cách sau dấu #.`,
    en: `YAML takes the # for the beginning of a remark, so the bot does not see “#${cut}”. Put the whole text in quotation marks. If it is a remark, put a space after the #.`,
  }),
  reference: {
    vi: 'YAML hiểu chữ có & hay * đứng trước là một tham chiếu. Bạn đặt câu trong ngoặc kép, hoặc viết ra chữ.',
    en: 'YAML reads a word with & or * before it as a reference. Put the text in quotation marks, or write it out.',
  },
  tag: {
    vi: 'YAML hiểu chữ có ! đứng trước là một lệnh và bỏ qua nó. Bạn đặt cả câu trong ngoặc kép.',
    en: 'YAML reads a word with ! before it as an order, and leaves it out. Put the whole text in quotation marks.',
  },
  listIndent: {
    vi: 'dòng này thụt vào nhiều hơn dòng trên, nên YAML đọc hai dòng thành một câu. Bạn để dấu - thẳng hàng với các dòng khác.',
    en: 'this line stands further to the right than the one above, so YAML reads both as one text. Put the - under the other ones.',
  },
} as const

/** What the schema itself says of a form. */
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

/** What is wrong with a value, behind its place. */
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
    en: `is too long: ${length} characters, at most ${most} fit. Shorten it.`,
  }),
  notAddress: {
    vi: 'không phải địa chỉ web. Bạn viết đủ, bắt đầu bằng https://, hoặc xoá dòng này.',
    en: 'is no web address. Write it whole, beginning with https://, or delete the line.',
  },
  wholeFile: {
    vi: 'tệp phải bắt đầu bằng source:, và có starters:, summary:, entries: (tệp câu hỏi thì có judgements:). Bạn xem các tệp đi kèm bot.',
    en: 'the file must begin with source:, and have starters:, summary: and entries: (or judgements: for questions). Look at the files that came with the bot.',
  },
  readAs: (typed: string, as: 'yes-no' | 'number' | 'nothing', quoted: string): InBoth => {
    const kinds = {
      'yes-no': { vi: 'đúng/sai', en: 'a yes or no' },
      number: { vi: 'số', en: 'a number' },
      nothing: { vi: 'trống', en: 'nothing' },
    }
    return {
      vi: `phải là chữ, nhưng YAML hiểu ${typed} là ${kinds[as].vi}. Bạn đặt trong ngoặc kép: ${quoted}.`,
      en: `must be a text, but YAML reads ${typed} as ${kinds[as].en}. Put it in quotation marks: ${quoted}.`,
    }
  },
  colonInText: (quoted: string): InBoth => ({
    vi: `phải là một câu, nhưng YAML coi dấu hai chấm là hết tên trường. Bạn đặt cả câu trong ngoặc kép: ${quoted}.`,
    en: `must be one text, but YAML takes the colon for the end of a field's name. Put the whole text in quotation marks: ${quoted}.`,
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
    en: `must be a list. Write it in brackets, [${shown}], or one a line with "- " before each.`,
  }),
  boolean: {
    vi: 'phải là true hoặc false, không có ngoặc kép.',
    en: 'must be true or false, without quotation marks.',
  },
  languages: {
    vi: 'phải tách riêng từng ngôn ngữ. Bạn viết vi: và en: ở dưới, mỗi thứ một dòng.',
    en: 'needs its languages apart. Write vi: and en: under it, each on a line of its own.',
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
    en: `“${key}” stands at the wrong depth; indent it under ${under ? under.join(' or ') : 'the field that it belongs to'}.`,
  }),
  topLevel: (key: string): InBoth => ({
    vi: `“${key}” đặt sai cấp; bạn để nó ở đầu dòng, không có dấu cách đằng trước.`,
    en: `“${key}” stands at the wrong depth; put it at the beginning of the line, without spaces before it.`,
  }),
  unknownField: (key: string, near: string | undefined): InBoth =>
    near
      ? {
          vi: `không có trường nào tên “${key}”. Có phải bạn định viết “${near}”?`,
          en: `nobody knows the field “${key}”. Did you mean “${near}”?`,
        }
      : {
          vi: `không có trường nào tên “${key}”. Bạn xem lại cách viết, hoặc xoá đi.`,
          en: `nobody knows the field “${key}”. Check its spelling, or delete it.`,
        },
  at: (where: string, what: InBoth): InBoth =>
    where === '' ? what : { vi: `${where}: ${what.vi}`, en: `${where}: ${what.en}` },
  /** What the schema says of a text that has not the right form. */
  of: (english: string): InBoth =>
    FORMS.find(({ en }) => en === `${english}.`) ?? { vi: `không đúng dạng: ${english}.`, en: `${english}.` },
} as const
