import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { DraftAbsence } from './absences.ts'
import type { DraftFact } from './facts.ts'
import type { DraftEntry } from './reading.ts'

/** Content of the two files. */
export interface DraftedKnowledge {
  readonly source: { readonly newspaper: string; readonly title: string; readonly date?: string }
  readonly captions: readonly string[]
  readonly furniture: readonly string[]
  readonly starters: readonly string[]
  readonly summary: string
  readonly entries: readonly DraftEntry[]
  readonly absences: readonly DraftAbsence[]
  /** Sentences that no fact quotes. */
  readonly uncovered: readonly string[]
  /** True if the text does not name the newspaper, so that a placeholder is used. */
  readonly newspaperUnknown: boolean
}

/** No folding: a folded line may begin with a dash, which YAML reads as a list item. */
const LINE_WIDTH = 0
/** Writes repeated values in full instead of as anchors and aliases (& and *). */
const PLAIN = { aliasDuplicateObjects: false } as const
/** Kinds of entries that are drafted from one sentence each. */
const WORKS: ReadonlySet<string> = new Set(['task', 'achievement', 'concept'])
/** Questions on other topics, which no article answers. */
const ELSEWHERE = ['Giá vàng hôm nay bao nhiêu?', 'Thời tiết ngày mai thế nào?']
const HEAD = ` Bản nháp do máy lập từ article.txt. Việc của người biên tập, theo thứ tự:
 1. Đọc từng mục có “review: true”, sửa câu trả lời cho gọn và đúng, rồi xoá dòng “review: true”.
 2. Thêm bản dịch “en:” dưới mỗi “vi:”, để bot trả lời được bằng tiếng Anh.
 3. Thêm cách hỏi (3–5 câu mỗi ý, càng khác nhau càng tốt) và tên gọi khác ở “aliases:”.
 4. Xoá mục thừa; gộp hai mục nói về một điều; thêm ý cho các câu chưa dùng (liệt kê ở cuối tệp).
 5. Chạy “npm run check” sau mỗi lần lưu.
 Không viết điều gì mà bài báo không nói: mỗi ý phải có “quote:” chép nguyên văn từ article.txt.`
const KIND_TITLES: Record<string, string> = {
  article: ' ── Bài báo · The article ──',
  person: ' ── Con người · People: kiểm tra cấp bậc, chức vụ, “ông” hay “bà” ──',
  organization: ' ── Cơ quan, đơn vị · Organizations: thêm tên viết tắt vào aliases ──',
  directive: ' ── Văn bản · Documents: kiểm tra số, loại, cơ quan ban hành (issuer) ──',
  event: ' ── Sự kiện · Events: kiểm tra người chủ trì (chair), thời gian, địa điểm ──',
  award: ' ── Khen thưởng · Awards: kiểm tra người trao (giver), người nhận (receivers) ──',
  task: ' ── Nhiệm vụ · Tasks: đặt lại tên cho gọn; ai giao (assigner), ai làm (assignee) ──',
  achievement: ' ── Kết quả · Achievements: đặt lại tên cho gọn; của ai (owner) ──',
  concept: ' ── Số liệu, lời trích, khái niệm · Figures, quotations, concepts ──',
}

function schemaLine(file: string): string {
  return ` yaml-language-server: $schema=./${file}`
}

/** Returns knowledge.yaml with comments that guide the editor. */
export function knowledgeYaml(draft: DraftedKnowledge): string {
  const document = new Document(
    {
      source: {
        newspaper: { vi: draft.source.newspaper },
        title: draft.source.title,
        ...(draft.source.date !== undefined && { date: draft.source.date }),
      },
      captions: draft.captions,
      furniture: draft.furniture,
      starters: draft.starters,
      summary: draft.summary,
      entries: draft.entries.map(entryOf),
      absences: draft.absences.map((a) => ({
        id: a.id,
        answer: { vi: a.vi, en: a.en },
        ...(a.see.length > 0 && { see: a.see }),
        questions: a.questions,
        review: true,
      })),
    },
    PLAIN,
  )
  document.commentBefore = `${schemaLine('knowledge.schema.json')}\n\n${HEAD}`
  const root = document.contents as YAMLMap
  const comment = (key: string, text: string) => {
    const pair = root.items.find((p) => isScalar(p.key) && p.key.value === key) as
      | Pair<Scalar, Node>
      | undefined
    if (!pair) return
    pair.key.spaceBefore = true
    pair.key.commentBefore = text
  }
  if (draft.newspaperUnknown)
    comment('source', ' VIỆC CẦN LÀM: ghi tên tờ báo vào “newspaper”; trong văn bản không thấy.')
  comment('captions', ' Những dòng là chú thích ảnh. Thêm dòng còn sót; xoá dòng nhận nhầm.')
  comment(
    'furniture',
    ' Những dòng của trang web (nút bấm, mục lục), không phải của bài; không bao giờ được trích.',
  )
  comment('starters', ' Các ý gợi cho người chưa biết hỏi gì: chọn 4–8 ý hay nhất của bài.')
  comment('summary', ' Ý tóm tắt cả bài.')
  comment(
    'entries',
    ' Các mục: mỗi người, cơ quan, văn bản, sự kiện… là một mục, bên trong là các ý (facts).',
  )
  comment(
    'absences',
    ' Điều bạn đọc hay hỏi mà bài không nói. Đọc lại từng câu: nếu bài có nói thì xoá mục đó.',
  )
  spread(root.get('entries'), draft.entries)
  spread(root.get('absences'), [])
  if (draft.uncovered.length > 0)
    document.comment = [
      ' Câu chưa có ý nào trích; thêm ý nếu đáng hỏi:',
      ...draft.uncovered.map((s) => ` - ${s}`),
    ].join('\n')
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false })
}

/** Returns questions.yaml: one question in another wording per fact. */
export function questionsYaml(entries: readonly DraftEntry[], absences: readonly DraftAbsence[]): string {
  const asked = new Set<string>()
  const judgements: Record<string, unknown>[] = []
  const ask = (q: string, answer: Record<string, unknown>) => {
    if (!asked.has(q)) judgements.push({ q, ...answer })
    asked.add(q)
  }
  const facts = entries.flatMap((e) => e.facts)
  for (const entry of entries)
    for (const { id, kept, quote } of entry.facts) {
      // A fact that quotes at least the same words also answers the question. So does a fact with the same question,
      // and the other parts of an entry drafted from one sentence.
      const oneSentence = WORKS.has(entry.kind) && id === entry.facts[0]!.id
      const others = facts.filter((f) => f.kept === kept || f.quote.some((q) => q.includes(quote[0]!)))
      const accept = new Set([...others, ...(oneSentence ? entry.facts : [])].map((f) => f.id))
      accept.delete(id)
      ask(kept, { fact: id, ...(accept.size > 0 && { accept: [...accept] }) })
    }
  for (const { id, questions } of absences) ask(questions.vi.at(-1)!, { absent: id })
  for (const q of ELSEWHERE) ask(q, { absent: true })
  const document = new Document({ judgements }, PLAIN)
  document.commentBefore = `${schemaLine('questions.schema.json')}

 Câu hỏi để chấm bot: câu hỏi như bạn đọc gõ → ý trả lời (fact), hoặc “bài không nói” (absent).
 VIỆC CẦN LÀM: thay bằng câu hỏi thật của bạn đọc; thêm câu không dấu, gõ sai, viết tắt, tiếng Anh;
 đừng chép lại câu hỏi đã có trong knowledge.yaml. Ghi “set: unseen” cho một nửa số câu.`
  return document.toString({ lineWidth: LINE_WIDTH })
}

function entryOf(entry: DraftEntry) {
  return {
    kind: entry.kind,
    id: entry.id,
    name: { vi: entry.name },
    ...(entry.aliases.length > 0 && { aliases: entry.aliases }),
    ...entry.fields,
    review: true,
    facts: entry.facts.map(factOf),
  }
}

function factOf(fact: DraftFact) {
  return {
    id: fact.id,
    asks: fact.asks,
    answer: { vi: fact.answer },
    quote: fact.quote.length === 1 ? fact.quote[0] : fact.quote,
    ...(fact.about.length > 0 && { about: fact.about }),
    questions: fact.questions,
    review: true,
  }
}

/**
 * Formats the document: a blank line between items, a heading for each kind, short id lists on one line, numbers in
 * quotation marks.
 */
function spread(node: unknown, entries: readonly DraftEntry[]) {
  if (!isSeq(node)) return
  let kind = ''
  for (const [i, item] of (node as YAMLSeq).items.entries()) {
    if (!isMap(item)) continue
    if (i > 0) item.spaceBefore = true
    const own = entries[i]?.kind
    if (own !== undefined && own !== kind) {
      item.commentBefore = KIND_TITLES[own] ?? ''
      kind = own
    }
    const number = item.get('number', true)
    if (isScalar(number)) number.type = Scalar.QUOTE_DOUBLE
    const facts = item.get('facts')
    if (!isSeq(facts)) continue
    for (const [f, fact] of facts.items.entries()) {
      if (!isMap(fact)) continue
      if (f > 0) fact.spaceBefore = true
      for (const key of ['asks', 'about']) {
        const list = fact.get(key)
        if (isSeq(list)) list.flow = true
      }
    }
  }
}
