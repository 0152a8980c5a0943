/** Prompts for an assistant. They are in English, which every assistant reads; the draft is in both languages. */

/** Parts inserted into the prompts: the table of the format, the numbered article and the end mark. */
export interface PromptParts {
  readonly format: string
  readonly article: string
  readonly end: string
}

/** Article and reply of the example. The reply obeys the rules that it demonstrates. */
export const promptExample = {
  article: `Xã Mỹ Lộc khánh thành cầu Rạch Ông
Thứ Sáu, 3/7/2026
Sáng 2/7, UBND xã Mỹ Lộc tổ chức lễ khánh thành cầu Rạch Ông dài 86 m, thay cho bến đò cũ.
Ông Phạm Văn Đức, Chủ tịch UBND xã, cho biết cầu được xây theo Quyết định số 214/QĐ-UBND của UBND tỉnh với hơn 12 tỷ đồng.
“Từ nay học sinh không phải qua đò nữa”, ông Đức nói.`,
  reply: `summary: bridge-opening
starters: [bridge-opening, bridge-cost, duc-said]
entries:
  - kind: event
    id: bridge-opening-ceremony
    name: {vi: lễ khánh thành cầu Rạch Ông, en: the opening of Rạch Ông bridge}
    aliases: [lễ khánh thành, cầu Rạch Ông, Rạch Ông bridge]
    facts:
      - id: bridge-opening
        asks: [what, when, who]
        answer:
          vi: Sáng 2/7, UBND xã Mỹ Lộc tổ chức lễ khánh thành cầu Rạch Ông.
          en: On the morning of 2 July, the People's Committee of Mỹ Lộc commune opened Rạch Ông bridge.
        quote: Sáng 2/7, UBND xã Mỹ Lộc tổ chức lễ khánh thành cầu Rạch Ông
        about: [commune-committee]
        questions:
          vi:
            - Cầu Rạch Ông khánh thành khi nào?
            - Hôm nào thì cắt băng cầu mới?
            - Đơn vị nào đứng ra làm lễ?
            - Bài báo kể chuyện gì?
            - Ngày thông cầu?
            - Ở xã Mỹ Lộc vừa có sự kiện gì?
          en:
            - When was Rạch Ông bridge opened?
            - Who held the ceremony?
            - What is this news about?
  - kind: organization
    id: commune-committee
    name: {vi: UBND xã Mỹ Lộc, en: the People's Committee of Mỹ Lộc commune}
    aliases: [UBND xã, xã Mỹ Lộc]
  - kind: person
    id: pham-van-duc
    name: {vi: Phạm Văn Đức, en: Phạm Văn Đức}
    aliases: [ông Đức, Chủ tịch UBND xã, ông chủ tịch xã]
    post: {vi: Chủ tịch UBND xã, en: Chairman of the commune People's Committee}
    facts:
      - id: duc-said
        asks: [what, why]
        answer:
          vi: Ông Đức nói “Từ nay học sinh không phải qua đò nữa”.
          en: Mr Đức said, “From now on pupils no longer have to take the ferry.”
        quote: “Từ nay học sinh không phải qua đò nữa”, ông Đức nói
        questions:
          vi:
            - Ông Đức phát biểu câu gì?
            - Có cầu rồi học sinh được lợi gì?
            - Lời của chủ tịch xã về chuyện đi đò?
            - Trẻ con còn phải lên thuyền đi học không?
          en:
            - What did Mr Đức say?
            - What changes for pupils?
            - Do the children still need the ferry?
  - kind: directive
    id: decision-214
    name: {vi: Quyết định số 214/QĐ-UBND, en: Decision No. 214/QĐ-UBND}
    aliases: [Quyết định 214, Decision 214]
    form: decision
    number: "214"
    facts:
      - id: bridge-cost
        asks: [how-many]
        answer:
          vi: Cầu được xây theo Quyết định số 214/QĐ-UBND với hơn 12 tỷ đồng.
          en: The bridge was built under Decision No. 214/QĐ-UBND with more than 12 billion đồng.
        quote: cầu được xây theo Quyết định số 214/QĐ-UBND của UBND tỉnh với hơn 12 tỷ đồng
        about: [bridge-opening-ceremony]
        questions:
          vi:
            - Xây cầu hết bao nhiêu tiền?
            - Kinh phí làm cầu là mấy tỷ?
            - Cầu Rạch Ông tốn kém cỡ nào?
            - Tiền đâu và bao nhiêu để có cầu mới?
          en:
            - How much did the bridge cost?
            - What was spent on it?
            - Under which decision was it built?
absences:
  - id: absent-builder
    answer:
      vi: Bài báo không nêu công ty thi công cầu.
      en: The article does not say which company built the bridge.
    see: [bridge-cost]
    questions:
      vi: [Nhà thầu nào làm cầu?, Ai thi công?, Công ty nào xây cầu Rạch Ông?]
      en: [Who was the contractor?, Which company built it?]
`,
}

/** Returns the first prompt. */
export function firstPrompt({ format, article, end }: PromptParts): string {
  return `You prepare a newspaper article for a bot that answers readers' questions about it. The bot writes nothing itself: it finds the fact that a question asks for and shows that fact's answer with its quote. So everything that a reader may ask must be a fact, and a wrong fact is worse than none.

Reply with ONE code block of YAML and nothing else. Its last line is: ${end}
If it grows too long, end after a whole fact, without that line; you will be asked to go on.

RULES (a program checks each, word by word)
1. quote: copied letter by letter from ONE sentence of the article, without the [number]; long enough to hold every word of the answer. A list of quotes only where one sentence does not say all.
2. answer.vi: one or two whole sentences in the ARTICLE'S OWN WORDS. Leave out what you like, add nothing: no synonym, no conclusion, no knowledge of your own. Each number keeps its unit and its “gần”, “hơn”, “khoảng”; what is planned, asked for or possible is not said to be done; “không”, “chưa” stay. Only the names of the fact's own entry may be added.
3. answer.en: a faithful translation of answer.vi. Vietnamese names keep their marks.
4. One thing a fact. Go through the sentences in order; for each ask who, what, when, where, how many, why, how, and write a fact for every one that a reader would ask by itself: some three facts for two sentences. Put a fact under the person, body or document that says or does it.
5. questions: at least six in Vietnamese and four in English for every fact, as DIFFERENT as people are: one plain; one in everyday or regional words that the article does not use; one short, like a search; one roundabout; one that names the person by office or the thing by what it is for; one from the other end (from the result to the cause, from the deed to the doer). A question must be answered fully by this fact and by no other. No misspelling and no unmarked Vietnamese: the bot reads those by itself.
6. entries: every person, body, document and event that the article names, and figures, tasks and results that readers ask for. name.vi as the article writes it. aliases: short forms, abbreviations, offices, translations that mean this entry and NO other. One name belongs to one entry. Relations hold ids of other entries; write one only where a sentence says so.
7. ids: lower-case letters, digits and hyphens, in English, each once.
8. absences: eight things that readers will ask and the article does NOT say (who signed, what it cost, ages, what comes next). Search every sentence before you write one; what stands in the article is never denied. answer.vi begins “Bài báo không nêu …”.
9. Write a fact each for the title's subject (summary), the date, the author or photographer and the source, under one entry of kind article. starters: six facts that show the best of the article. No source, captions or furniture: the program has these.
10. A text with a colon or quotation marks of its own goes into "…" or '…'.

FORMAT OF AN ENTRY
Each has kind, id, name {vi, en}, aliases (list), facts (list). A fact has id, asks (list), answer {vi, en}, quote, about (list of other entries' ids), questions {vi (list), en (list)}.
${format}

EXAMPLE (another article; yours has more facts and more questions)
${promptExample.article}

\`\`\`yaml
${promptExample.reply}${end}
\`\`\`

THE ARTICLE
${article}
`
}

/** Parts that a later prompt asks for again. */
export interface FollowUp {
  /** One line per rejected item, with the reason. */
  readonly refused: readonly string[]
  /** Numbered sentences without a fact. */
  readonly sentences: readonly string[]
  /** Existing entries: "id (kind): name". */
  readonly entries: readonly string[]
  readonly isCut: boolean
  readonly end: string
}

/** Returns a later prompt, for the same chat or a new one. */
export function followUpPrompt({ refused, sentences, entries, isCut, end }: FollowUp): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `\n${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n` : ''
  return `Your draft was checked against the article. ${isCut ? 'It was cut off. ' : ''}Write ONLY what is listed here, in the same YAML format (entries with id and facts, absences), as one code block whose last line is: ${end}
A fact goes under the id of its entry; do not repeat what is not listed. Where the article does not say it, leave it out.
${part('NOT TAKEN: write each again under the same id, put right', refused)}${part('SENTENCES WITHOUT A FACT: write one or more facts for each', sentences)}${part('ENTRIES THAT ARE THERE (new ones may be added)', entries)}
Remember: the quote is copied letter by letter from one sentence; answer.vi is made of the words of the quote and nothing else; six different questions in Vietnamese and four in English for each fact.
`
}
