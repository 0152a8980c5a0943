import { ARTICLE, QUESTIONS, YAML } from './folder.ts'

/** One way to break a folder by hand. */
export interface Break {
  readonly name: string
  readonly file: 'knowledge.yaml' | 'wordings.txt' | 'questions.yaml' | 'article.txt'
  readonly text: string
  readonly code: string
  /** 1-based line of the issue in `path` (default: the file that was changed). */
  readonly line: number
  readonly path?: string
  /** What the message must say, so that the editor knows what to do. */
  readonly says: RegExp
}

/** The line of the first match, 1-based. */
const lineOf = (text: string, piece: string): number => {
  const at = text.indexOf(piece)
  if (at < 0) throw new Error(`“${piece}” is not there`)
  return text.slice(0, at).split('\n').length
}

/** Replaces words of knowledge.yaml; the issue is expected on the line of the new ones (or of `at`). */
const inYaml = (
  name: string,
  from: string,
  to: string,
  code: string,
  says: RegExp,
  at: string = to.trim().split('\n')[0]!,
): Break => {
  if (!YAML.includes(from)) throw new Error(`${name}: “${from}” is not there`)
  const text = YAML.replace(from, () => to)
  return { name, file: 'knowledge.yaml', text, code, line: lineOf(text, at), says }
}

const inQuestions = (name: string, text: string, code: string, says: RegExp, at: string): Break => ({
  name,
  file: 'questions.yaml',
  text,
  code,
  line: lineOf(text, at),
  says,
})

const inWordings = (name: string, text: string, code: string, says: RegExp, line: number): Break => ({
  name,
  file: 'wordings.txt',
  text,
  code,
  line,
  says,
})

const inArticle = (name: string, from: string, to: string, code: string, says: RegExp, at: string): Break => {
  const text = ARTICLE.replace(from, () => to)
  return { name, file: 'article.txt', text, code, path: 'knowledge.yaml', line: lineOf(YAML, at), says }
}

const quote = 'quote: Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị'
const fact = '      - id: meeting-chair'

export const breaks: readonly Break[] = [
  // The YAML itself
  inYaml(
    'a tab before a key',
    '    facts:\n      - id: trees',
    '\tfacts:\n      - id: trees',
    'yaml-syntax',
    /tab/i,
    '\tfacts:',
  ),
  inYaml('an unclosed quotation mark', 'number: "45"', 'number: "45', 'yaml-syntax', /quot/i),
  inYaml(
    'a colon within a text',
    'vi: Bà Trần Thị Mai chủ trì Hội nghị.',
    'vi: Mai nói: chủ trì Hội nghị.',
    'yaml-syntax',
    /quotation marks/,
  ),
  inYaml(
    'a list item one space to the left',
    '      - bà Mai',
    '     - bà Mai',
    'yaml-indent',
    /1 space too few at its start. Indent it by 6:\n {6}- bà Mai$/,
  ),
  inYaml('an unclosed bracket', 'asks: [who]', 'asks: [who', 'yaml-syntax', /\]/, 'asks: [who'),
  inYaml(
    'the same key twice',
    '    form: plan',
    '    form: plan\n    form: law',
    'yaml-syntax',
    /twice|unique/i,
    'form: law',
  ),
  inYaml(
    'a text that begins with a quotation mark and goes on',
    'vi: Xã đã trồng 1.200 cây xanh.',
    'vi: "Xã" đã trồng 1.200 cây xanh.',
    'yaml-syntax',
    /quotation marks/,
  ),
  inYaml(
    'a text that begins with @',
    'vi: Xã đã trồng 1.200 cây xanh.',
    'vi: @xã đã trồng.',
    'yaml-syntax',
    /quotation marks/,
  ),
  inYaml(
    'an anchor and an alias',
    'name: {vi: Kế hoạch số 45, en: Plan No. 45}',
    'name: &ten {vi: Kế hoạch số 45}\n    aliases: *ten',
    'yaml-alias',
    /write it out/,
    'name: &ten',
  ),
  // What the advice says must be what was typed: "12.10", not 12.1.
  ...['12.10', '012', '0x1F', '1e3', '-0', '.inf', '1000.0'].map((typed) =>
    inYaml(
      `a text that YAML reads as the number ${typed}`,
      'vi: Xã đã trồng 1.200 cây xanh.',
      `vi: ${typed}`,
      'schema-invalid-type',
      new RegExp(`reads ${typed.replace('.', '\\.')} as a number.*: "${typed.replace('.', '\\.')}"\\.$`),
    ),
  ),
  ...['~', 'null', 'Null'].map((typed) =>
    inYaml(
      `a text that YAML reads as nothing: ${typed}`,
      'vi: Xã đã trồng 1.200 cây xanh.',
      `vi: ${typed}`,
      'schema-invalid-type',
      new RegExp(`reads ${typed} as an empty value.*: "${typed}"\\.$`),
    ),
  ),
  inYaml(
    'a colon in a list, before a number',
    '      - bà Mai',
    '      - Lúc: 07.30',
    'schema-invalid-type',
    /: "Lúc: 07\.30"\.$/,
  ),
  inYaml('a choice that is a number', 'asks: [who]', 'asks: [012]', 'schema-invalid-value', /“012”/),
  inYaml('a list that is a number', 'asks: [who]', 'asks: 012', 'schema-invalid-type', /\[012\]/),
  ...[
    ['a word with ! before it', '!foo bar'],
    ['a ! before the text', '! Chú ý'],
    ['a tag of YAML’s own', '!!str 12'],
    ['a tag before fields', '!foo {a: 1}'],
  ].map(([name, text]) =>
    inYaml(
      name!,
      'vi: Xã đã trồng 1.200 cây xanh.',
      `vi: ${text}`,
      'yaml-tag',
      /! before it.*quotation marks/,
    ),
  ),
  inYaml(
    'a text that is all remark',
    'vi: Xã đã trồng 1.200 cây xanh.',
    'vi: #16 là gì?',
    'schema-invalid-type',
    /does not see “#16 là gì\?”.*quotation marks/,
  ),
  inYaml('a second document', 'absences:', '---\nabsences:', 'yaml-syntax', /Delete that line/, '---'),
  inYaml(
    'the end of a document',
    'absences:',
    '...\nabsences:',
    'yaml-syntax',
    /Delete that line/,
    'absences:',
  ),
  inYaml('an order to YAML', 'source:', '%YAML 1.1\n---\nsource:', 'yaml-syntax', /Delete it/, '%YAML'),
  inYaml('a list beside its field', 'asks: [who]', 'asks: - who', 'yaml-syntax', /on the line below/),
  inYaml(
    'a backslash',
    'vi: Xã đã trồng 1.200 cây xanh.',
    'vi: "C:\\xã"',
    'yaml-syntax',
    /single quotation marks/,
  ),
  inYaml(
    'a merge mark left by git',
    fact,
    `<<<<<<< HEAD\n${fact}`,
    'file-merge',
    /git.*Keep one/,
    '<<<<<<< HEAD',
  ),
  { name: 'an empty file', file: 'knowledge.yaml', text: '', code: 'file-empty', line: 1, says: /empty/ },
  {
    name: 'a file of comments',
    file: 'knowledge.yaml',
    text: '# nothing\n',
    code: 'file-empty',
    line: 1,
    says: /empty/,
  },
  {
    name: 'another format',
    file: 'knowledge.yaml',
    text: 'xin chào\n',
    code: 'schema-invalid-type',
    line: 1,
    says: /source:/,
  },
  {
    name: 'a Word document',
    file: 'knowledge.yaml',
    text: 'PK\u0003\u0004\u0000\u0000word/document.xml',
    code: 'file-not-text',
    line: 1,
    says: /plain text/,
  },
  {
    name: 'a document of old Word',
    file: 'knowledge.yaml',
    text: '\ufffd\ufffd\u0011\ufffd\ufffd\ufffd\u001a\ufffd\u0000\u0000',
    code: 'file-not-text',
    line: 1,
    says: /plain text/,
  },
  ...(['knowledge.yaml', 'article.txt'] as const).flatMap((file) =>
    ['\ufeff', ''].map(
      (mark): Break => ({
        name: `${file} in UTF-16, ${mark === '' ? 'without' : 'with'} the mark in front`,
        file,
        text: Buffer.from(mark + (file === 'article.txt' ? ARTICLE : YAML), 'utf16le').toString('utf8'),
        code: 'file-not-utf8',
        line: 1,
        says: /“Unicode”.*UTF-8/,
      }),
    ),
  ),
  {
    name: 'Windows-1258 instead of UTF-8',
    file: 'knowledge.yaml',
    text: YAML.replace('Trần', 'Tr\ufffdn'),
    code: 'file-not-utf8',
    line: lineOf(YAML, 'Trần'),
    says: /UTF-8/,
  },
  // Fields
  inYaml('a misspelt field', 'asks: [who]', 'ask: [who]', 'schema-unrecognized-keys', /“ask”.*“asks”/),
  inYaml(
    'a field at the wrong depth',
    'captions:',
    'date: 5/6\ncaptions:',
    'yaml-indent',
    /2 spaces too few at its start. Indent it by 2:\n {2}date: 5\/6$/,
    'date: 5/6',
  ),
  inYaml(
    'a field of a fact at the left edge',
    'captions:',
    'answer: x\ncaptions:',
    'schema-unrecognized-keys',
    /“answer” is at the wrong level; indent it under “facts:” or “absences:”/,
    'answer: x',
  ),
  inYaml(
    'a field of the file within an entry',
    '    form: plan',
    '    form: plan\n    summary: meeting-chair',
    'schema-unrecognized-keys',
    /“summary” is at the wrong level; put it at the beginning of the line/,
    '    summary:',
  ),
  inYaml(
    'a field in Vietnamese',
    'summary: meeting-chair',
    'summary: meeting-chair\ntóm tắt: meeting-chair',
    'schema-unrecognized-keys',
    /“tóm tắt”/,
    'tóm tắt:',
  ),
  inYaml(
    'no answer',
    '        answer:\n          vi: Bà Trần Thị Mai chủ trì Hội nghị.\n          en: Ms Tran Thi Mai chaired the meeting.\n',
    '',
    'schema-invalid-type',
    /answer: is missing/,
    fact,
  ),
  inYaml(
    'no Vietnamese in an answer',
    '          vi: Kế hoạch số 45 là của huyện.\n',
    '',
    'schema-invalid-type',
    /answer › vi: is missing/,
    'answer:\n          en: Plan',
  ),
  inYaml(
    'an answer without vi and en',
    "answer:\n          vi: Kế hoạch số 45 là của huyện.\n          en: Plan No. 45 is the district's.",
    'answer: Kế hoạch số 45 là của huyện.',
    'schema-invalid-type',
    /vi: /,
  ),
  inYaml('an empty answer', 'vi: Kế hoạch số 45 là của huyện.', 'vi: ""', 'schema-too-small', /empty/),
  inYaml(
    'an answer of a novel',
    'vi: Kế hoạch số 45 là của huyện.',
    `vi: ${'Kế hoạch '.repeat(120)}`,
    'schema-too-big',
    /900/,
    'vi: Kế hoạch Kế hoạch',
  ),
  inYaml('no quote', `        ${quote}\n`, '', 'schema-invalid-union', /quote: is missing/, fact),
  inYaml('an empty quote', quote, 'quote: ""', 'schema-too-small', /empty/),
  inYaml(
    'a quote that YAML reads as a number',
    quote,
    'quote: 1200',
    'schema-invalid-union',
    /quotation marks/,
  ),
  inYaml(
    'a number without quotation marks',
    'number: "45"',
    'number: 45',
    'schema-invalid-type',
    /quotation marks/,
  ),
  inYaml('a number with its form', 'number: "45"', 'number: "45/KH"', 'schema-invalid-format', /bare number/),
  inYaml(
    'a form that nobody knows',
    'form: plan',
    'form: kế hoạch',
    'schema-invalid-value',
    /resolution.*plan/,
  ),
  inYaml(
    'a kind that nobody knows',
    'kind: person',
    'kind: people',
    'schema-invalid-union',
    /person.*organization/,
  ),
  inYaml(
    'a type of question that nobody knows',
    'asks: [who]',
    'asks: [ai]',
    'schema-invalid-value',
    /who.*what/,
  ),
  inYaml('asks without a list', 'asks: [who]', 'asks: who', 'schema-invalid-type', /list.*\[/),
  inYaml('no type of question', 'asks: [who]', 'asks: []', 'schema-too-small', /at least 1/),
  inYaml(
    'questions without vi',
    'vi: [Ai chủ trì Hội nghị?]\n          en: [Who chaired the meeting?]',
    '- Ai chủ trì Hội nghị?',
    'schema-invalid-type',
    /vi: /,
    '- Ai chủ trì Hội nghị?',
  ),
  inYaml(
    'a question that YAML reads as true',
    'vi: [Kế hoạch 45 của ai?]',
    'vi: [true]',
    'schema-invalid-type',
    /quotation marks/,
  ),
  inYaml('an id with capitals', 'id: an-binh', 'id: An-Binh', 'schema-invalid-format', /lower-case/),
  inYaml('an id with diacritics', 'id: an-binh', 'id: xã-an-bình', 'schema-invalid-format', /lower-case/),
  inYaml(
    'an id that is too long',
    'id: absent-cost',
    `id: absent${'-cost'.repeat(12)}`,
    'schema-too-big',
    /48/,
  ),
  inYaml(
    'two starters only',
    '  - trees-number\n  - plan-45-what\nsummary',
    '  - trees-number\nsummary',
    'too-few-starters',
    /at least 3/,
    '- meeting-chair',
  ),
  inYaml(
    'an address that is none',
    'newspaper: {vi: Báo An Bình, en: An Binh News}',
    'newspaper: {vi: Báo An Bình}\n  url: báo An Bình',
    'schema-invalid-format',
    /https:/,
    'url:',
  ),
  inYaml(
    'review: yes',
    fact,
    `${fact}\n        review: "yes"`,
    'schema-invalid-type',
    /true or false/,
    'review:',
  ),
  // Ids and names
  inYaml(
    'an id twice',
    'id: plan-45\n',
    'id: an-binh\n',
    'duplicate-id',
    /already used on line 32/,
    'id: an-binh\n    name: {vi: Kế',
  ),
  inYaml(
    'an absence with the id of a fact',
    'id: absent-cost',
    'id: trees-number',
    'duplicate-id',
    /already used/,
    'id: trees-number\n    answer',
  ),
  inYaml('an unknown entry', 'about: [an-binh]', 'about: [an-bin]', 'unknown-id', /did you mean "an-binh"/),
  inYaml(
    'an unknown fact among the starters',
    '  - plan-45-what\n',
    '  - plan-45\n',
    'unknown-id',
    /did you mean "plan-45-what"/,
  ),
  inYaml(
    'an unknown summary',
    'summary: meeting-chair',
    'summary: the-meeting',
    'unknown-id',
    /no fact "the-meeting"/,
  ),
  inYaml(
    'an absence as a starter',
    '  - plan-45-what\n',
    '  - absent-cost\n',
    'unknown-id',
    /"absent-cost" is an absence.*Name a fact/,
  ),
  inYaml('an absence under see', 'see: [trees-number]', 'see: [absent-cost]', 'unknown-id', /Name a fact/),
  inYaml(
    'two plans of one number',
    'absences:\n',
    '  - {kind: directive, id: other, name: {vi: Kế hoạch khác}, form: plan, number: "045"}\nabsences:\n',
    'duplicate-document',
    /lines \d+ and \d+ both have the plan no. 045/,
  ),
  inYaml('an unknown fact under see', 'see: [trees-number]', 'see: [trees]', 'unknown-id', /no fact "trees"/),
  inYaml(
    'a name of two entries',
    'name: {vi: UBND xã An Bình, en: An Binh commune}',
    'name: {vi: Chủ tịch xã, en: An Binh commune}',
    'duplicate-alias',
    /mai \(line \d+\)/,
  ),
  // Quotes
  inYaml(
    'a quote with another word',
    quote,
    'quote: Bà Trần Thị Mai, Chủ tịch huyện, chủ trì Hội nghị',
    'quote-not-found',
    /you wrote “huyện,”, the article has “xã,”[\s\S]*Bà Trần Thị Mai, Chủ tịch xã, chủ trì Hội nghị/,
  ),
  inYaml(
    'a quote without diacritics',
    quote,
    'quote: Ba Tran Thi Mai, Chu tich xa',
    'quote-not-found',
    /Paste this instead: Bà Trần Thị Mai, Chủ tịch xã$/,
  ),
  inYaml(
    'a quote from another world',
    quote,
    'quote: Giá vàng hôm nay giảm mạnh',
    'quote-not-found',
    /no sentence is similar/,
  ),
  inYaml(
    'a quote that leaves words out',
    quote,
    'quote: Bà Trần Thị Mai … chủ trì Hội nghị',
    'quote-not-found',
    /separately[\s\S]*- Bà Trần Thị Mai\n- chủ trì Hội nghị/,
  ),
  inYaml(
    'a quote across two paragraphs',
    quote,
    'quote: "hộ tiêu biểu. Ảnh: Bà Trần Thị Mai"',
    'quote-not-found',
    /different places/,
  ),
  inYaml('a quote of page furniture', quote, 'quote: Bình luận', 'quote-furniture', /proves nothing/),
  inYaml(
    'a quote with an invisible character',
    quote,
    `${quote}\u200b`,
    'quote-not-found',
    /invisible character U\+200B/,
  ),
  inYaml(
    'a quote with a letter of another alphabet',
    quote,
    'quote: Bà Trần Thị М\u0430i, Chủ tịch xã',
    'quote-not-found',
    /another alphabet/,
  ),
  inArticle(
    'an article that was changed',
    'chủ trì Hội nghị',
    'điều hành Hội nghị',
    'quote-not-found',
    /you wrote “chủ trì”, the article has “điều hành”/,
    quote,
  ),
  {
    name: 'an empty article',
    file: 'article.txt',
    text: ' \n',
    code: 'file-empty',
    line: 1,
    says: /article/,
  },
  // More wordings
  inWordings(
    'wordings of an unknown fact',
    '[meeting-chair vi]\nAi điều hành?\n[meeting-chai vi]\nAi?\n',
    'unknown-id',
    /no fact or absence "meeting-chai" in knowledge.yaml \(did you mean "meeting-chair"/,
    3,
  ),
  inWordings('wordings of an entry', '[an-binh vi]\nỞ đâu?\n', 'unknown-id', /no fact or absence/, 1),
  inWordings(
    'wordings without a language',
    '# More\n[meeting-chair]\nAi điều hành?\n',
    'wordings-block',
    /\[meeting-chair vi\]/,
    2,
  ),
  inWordings('a language that nobody knows', '[meeting-chair fr]\nQui ?\n', 'wordings-block', /vi or en/, 1),
  inWordings('wordings below no id', 'Ai?\nAi đó?\n', 'wordings-block', /line with the id/, 1),
  // Judgements
  inQuestions(
    'a judgement of an unknown fact',
    QUESTIONS.replace('meeting-chair', 'meeting-chai'),
    'unknown-id',
    /did you mean/,
    'fact: meeting-chai',
  ),
  inQuestions(
    'a judgement that accepts an unknown fact',
    QUESTIONS.replace('fact: meeting-chair', 'fact: meeting-chair\n    accept: [nobody]'),
    'unknown-id',
    /no fact "nobody"/,
    'accept:',
  ),
  inQuestions(
    'a judgement of an absence as a fact',
    QUESTIONS.replace('meeting-chair', 'absent-cost'),
    'unknown-id',
    /write absent: absent-cost/,
    'fact: absent-cost',
  ),
  inQuestions(
    'a judgement of an unknown absence',
    QUESTIONS.replace('absent: true', 'absent: absent-costs'),
    'unknown-id',
    /did you mean "absent-cost"/,
    'absent: absent-costs',
  ),
  inQuestions(
    'a judgement without fact and absent',
    QUESTIONS.replace('    fact: meeting-chair\n', ''),
    'schema-custom',
    /either fact or absent/,
    '- q: Hội nghị',
  ),
  inQuestions(
    'a judgement with both',
    QUESTIONS.replace('fact: meeting-chair', 'fact: meeting-chair\n    absent: true'),
    'schema-custom',
    /either fact or absent/,
    '- q: Hội nghị',
  ),
  inQuestions(
    'a judgement without a question',
    QUESTIONS.replace('- q: Hội nghị do ai chủ trì?\n    fact', '- fact'),
    'schema-invalid-type',
    /q: is missing/,
    '- fact: meeting-chair',
  ),
]
