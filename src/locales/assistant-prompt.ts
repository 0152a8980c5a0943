/** Prompts for an assistant. They are in English, which every assistant reads; the draft is in both languages. */
import type { Lang } from '../text/language-detection.ts'

/** Parts inserted into the first prompt: the table of the format, the numbered article, its language, the end mark. */
export interface PromptParts {
  readonly lang: Lang
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
          vi: Sáng 2/7, UBND xã Mỹ Lộc tổ chức lễ khánh thành cầu Rạch Ông dài 86 m, thay cho bến đò cũ.
          en: On the morning of 2 July, the People's Committee of Mỹ Lộc commune opened Rạch Ông bridge, which is 86 m long and replaces the old ferry.
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
          vi: “Từ nay học sinh không phải qua đò nữa”, ông Đức nói.
          en: “From now on pupils no longer have to take the ferry,” Mr Đức said.
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
          vi: Ông Phạm Văn Đức, Chủ tịch UBND xã, cho biết cầu được xây theo Quyết định số 214/QĐ-UBND của UBND tỉnh với hơn 12 tỷ đồng.
          en: Mr Phạm Văn Đức, Chairman of the commune People's Committee, said that the bridge was built under Decision No. 214/QĐ-UBND of the provincial People's Committee with more than 12 billion đồng.
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

/** Rules of the proof, which both prompts state. */
function proofRules(lang: Lang): string {
  const [own, other] = lang === 'vi' ? ['vi', 'en'] : ['en', 'vi']
  return `1. quote: copied letter by letter from ONE sentence, without the [number]. A list of quotes where one sentence does not say all, or does not make sense without another.
2. answer.${own}: the WHOLE sentences that you quote, unchanged. The program writes them there itself, so choose sentences that answer the questions; some 900 characters at most.
3. Under a person or a body, the quoted sentences must name it. Otherwise put the fact under an entry that they name, or add a quote from the nearest sentence that names it.
4. A list over several lines: the heading's line as the first quote and one quote for each item's line.
5. answer.${other}: a faithful translation of all of answer.${own} with the same numbers, names and denials; write days, hours and sums as usual in the language: “20h, 12/12” is “8 p.m. on 12 December” (or “Dec. 12”), “$9 million” is “9 triệu USD”. Vietnamese names keep their marks.`
}

/** Returns the first prompt. */
export function firstPrompt({ lang, format, article, end }: PromptParts): string {
  const [own, other] = lang === 'vi' ? ['vi', 'en'] : ['en', 'vi']
  return `You prepare a newspaper article for a bot that answers readers' questions about it. The bot writes nothing itself: it finds the fact that a question asks for and shows that fact's answer with its quote. So everything that a reader may ask must be a fact, and a wrong fact is worse than none.

Reply with ONE code block of YAML and nothing else. Its last line is: ${end}
If it grows too long, end after a whole fact, without that line; you will be asked to go on.

RULES (a program checks each, word by word)
${proofRules(lang)}
6. One thing a fact. Go through the sentences in order; for each ask who, what, when, where, how many, why, how, and write a fact for every one that a reader would ask by itself: some three facts for two sentences. Put a fact under the person, body or document that says or does it.
7. questions: at least six in Vietnamese and four in English for every fact, as DIFFERENT as people are: one plain; one in everyday or regional words that the article does not use; one short, like a search; one roundabout; one that names the person by office or the thing by what it is for; one from the other end (from the result to the cause, from the deed to the doer). A question must be answered fully by this fact and by no other. No misspelling and no unmarked Vietnamese: the bot reads those by itself.
8. entries: every person, body, document and event that the article names, and figures, tasks and results that readers ask for. name.${own} (of a person, name.vi and name.en) as the article writes it, name.${other} its translation. post and rank: words that stand beside the name. aliases: short forms, abbreviations, offices, translations that mean this entry and NO other; of a document also its form and number (“Quyết định 214”, “Decision 214”). One name belongs to one entry. Relations hold ids of other entries; write one only where a sentence says so.
9. ids: lower-case letters, digits and hyphens, in English, each once.
10. absences: eight things that readers will ask and the article does NOT say (who signed, what it cost, ages, what comes next). Search every sentence before you write one; what stands in the article is never denied. answer.vi begins “Bài báo không nêu …”.
11. Under one entry of kind article: a fact each for the title's subject (summary), and for the date, the author, the photographer and the source where a line below gives them. starters: six facts that show the best of the article.
12. A text with a colon or quotation marks of its own goes into "…" or '…'.

FORMAT OF AN ENTRY
Each has kind, id, name {vi, en}, aliases (list), facts (list). A fact has id, asks (list), answer {vi, en}, quote, about (list of other entries' ids), questions {vi (list), en (list)}.
${format}

EXAMPLE (another article${lang === 'en' ? ', in Vietnamese: of yours, the English answers are its sentences' : ''}; yours has more facts and more questions)
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
  readonly lang: Lang
  /** One item per rejected item: its entry, all reasons, and the sentences that it quotes. */
  readonly refused: readonly string[]
  /** The same for translations left out of facts that were taken. */
  readonly translations: readonly string[]
  /** Numbered sentences without a fact. */
  readonly sentences: readonly string[]
  /** Existing entries: "id (kind): name". */
  readonly entries: readonly string[]
  /** Allowed kinds of entries and of answers. */
  readonly kinds: readonly string[]
  readonly asks: readonly string[]
  readonly isCut: boolean
  readonly end: string
}

/** Returns a later prompt, for the same chat or a new one. */
export function followUpPrompt({ lang, isCut, end, ...lists }: FollowUp): string {
  const { refused, translations, sentences, entries, kinds, asks } = lists
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `\n${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n` : ''
  return `A draft of facts about a newspaper article${lang === 'en' ? ' in English' : ''} was checked against it. ${isCut ? 'It was cut off. ' : ''}Write ONLY what is listed here, as one code block of YAML whose last line is: ${end}
Its form: entries (list) of {kind, id, name {vi, en}, aliases, facts (list)}, absences (list) of {id, answer, questions}. A fact has id, asks (list), answer {vi, en}, quote (one or a list), about (ids of entries), questions {vi (six, different), en (four)}.
kinds: ${kinds.join(', ')}. asks: ${asks.join(', ')}.
Of an entry that is there, write the id and the new facts only. Do not repeat what is not listed. Where the article does not say it, leave it out.
${part('NOT TAKEN: write each again under the same id and put right, under the entry named here or under another that the sentence names', refused)}${part('TRANSLATIONS NOT TAKEN: write the whole fact again under the same id and entry, with the translation put right', translations)}${part('SENTENCES WITHOUT A FACT: write one or more facts for each that says something', sentences)}${part('ENTRIES THAT ARE THERE (new ones may be added)', entries)}
RULES (a program checks each, word by word)
${proofRules(lang)}
`
}
