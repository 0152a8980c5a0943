/** Ways to ask for a drafted fact. The arguments are words of the article. */
import { documentForms } from '../text/document-types.ts'
import { capitalised } from '../text/normalize.ts'
import { isSyllable } from '../text/syllable.ts'

/** Other names of offices that only one person in the country holds. */
const OFFICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Thủ tướng', ['Thủ tướng', 'Thủ tướng Chính phủ']],
])
/** Fewest words of an office with its body. */
const MIN_OFFICE = 3

/** Verbs that may be asked for with "nói". A place "ghi nhận", and says nothing. */
const SAYING =
  /^(?:đã )?(?:cho biết|cho hay|cho rằng|nói|khẳng định|nhấn mạnh|chia sẻ|phát biểu|nêu rõ|kể|trả lời|yêu cầu|đề nghị)/u

/** A question with the type of its answer, as the schema calls it. */
export interface Asked {
  readonly asks: string
  readonly question: string
}

const VIETNAMESE = {
  guests: (event: string) => asked('who', [`Ai dự ${event}?`, `Những ai tham dự ${event}?`]),
  who: (kind: string, predicate: string) =>
    kind === 'person'
      ? asked('who', [`Ai ${lower(predicate)}?`, `Người ${lower(predicate)} là ai?`])
      : kind === 'directive'
        ? asked('which', [`Văn bản nào ${lower(predicate)}?`])
        : asked('which', [`Đơn vị nào ${lower(predicate)}?`, `Ai ${lower(predicate)}?`]),
  whoIs: (name: string, called: string) => [
    `${name} là ai?`,
    `${capitalised(called)} là ai?`,
    `${name} giữ chức vụ gì?`,
  ],
  /** Asks for the holder of an office that is of a body or place, or the only one in the country. */
  whoHolds: (post: string, short: string) =>
    post === '' || post.split(' ').length < MIN_OFFICE
      ? (OFFICES.get(short) ?? []).map((office) => `${office} là ai?`)
      : [`${capitalised(post)} là ai?`, `Ai là ${post}?`],
  said: (subject: string, verb: string) =>
    asked('what', [
      `${capitalised(subject)} ${verb} gì?`,
      `${capitalised(subject)} ${verb} những gì?`,
      ...(SAYING.test(verb) ? [`${capitalised(subject)} nói gì?`] : []),
    ]),
  event: (name: string) => `${name} diễn ra`,
  where: (event: string) =>
    asked('where', [`${capitalised(event)} ở đâu?`, `${capitalised(event)} tại đâu?`]),
  when: (event: string, isHour: boolean) =>
    asked(
      'when',
      isHour
        ? [`${capitalised(event)} lúc mấy giờ?`, `${capitalised(event)} khi nào?`]
        : [`${capitalised(event)} khi nào?`, `${capitalised(event)} ngày nào?`],
    ),
  /**
   * Asks for a number.
   *
   * @param counted what is counted; blank for a measure
   * @param measures what the unit measures
   * @param unit as written
   */
  howMany: (lead: string, counted: string, measures: string | undefined, unit: string, isFew: boolean) => {
    if (counted)
      return asked('how-many', [
        `${capitalised(lead)} bao nhiêu ${counted}?`,
        ...(isFew ? [`${capitalised(lead)} mấy ${counted}?`] : []),
      ])
    const word =
      measures === 'dong' || measures === 'dollar'
        ? 'tiền'
        : ['share', 'points'].includes(measures ?? '')
          ? 'phần trăm'
          : unit
    return asked('how-many', [
      ...(word && !lead.endsWith(word) ? [`${capitalised(lead)} bao nhiêu ${word}?`] : []),
      `${capitalised(lead)} bao nhiêu?`,
    ])
  },
  count: (counted: string) => asked('how-many', [`Có bao nhiêu ${counted}?`]),
  howManyDo: (counted: string, rest: string) =>
    asked('how-many', [`Có bao nhiêu ${counted} ${rest}?`, `Số ${counted} ${rest}`]),
  list: (counted: string, noun: string) => [
    `${capitalised(counted)} là gì?`,
    `${capitalised(counted)} gồm những gì?`,
    `${capitalised(noun)} là những gì?`,
    `Những ${noun} nào?`,
  ],
  item: (noun: string, ordinal: string) => {
    const short = noun.split(' ').slice(0, 2).join(' ').replace(/,$/, '')
    return asked('what', [
      `${capitalised(noun)} thứ ${ordinal} là gì?`,
      ...(short === noun ? [] : [`${capitalised(short)} thứ ${ordinal} là gì?`]),
    ])
  },
  mentioned: (name: string) => asked('what', [`Bài báo nói gì về ${name}?`]),
  quoted: (words: string) => asked('what', [`${capitalised(words)} là gì?`]),
  reason: (event: string) => asked('why', [`Vì sao ${lower(event)}?`, `${capitalised(event)} do đâu?`]),
  about: (document: Numbered) =>
    asked('what', [`${capitalised(named(document))} về việc gì?`, `${capitalised(named(document))} nói gì?`]),
  issuer: (document: Numbered) =>
    asked('who', [`${capitalised(named(document))} của ai?`, `Ai ban hành ${named(document)}?`]),
} as const

const ENGLISH = {
  who: (predicate: string) => asked('who', [`Who ${predicate}?`]),
  whoOrWhat: (predicate: string) => asked('what', [`Who or what ${predicate}?`]),
  howMany: (counted: string, predicate: string) => asked('how-many', [`How many ${counted} ${predicate}?`]),
  when: (auxiliary: string, subject: string, deed: string) =>
    asked('when', [`When ${auxiliary} ${within(subject)} ${deed}?`]),
} as const

/** Questions for the slots of sentences. */
export const draftedQuestions = { vi: VIETNAMESE, en: ENGLISH } as const

/** Questions for the lines of a page. */
export const pageQuestions = {
  vi: {
    summary: [
      'Bài báo nói về gì?',
      'Tóm tắt bài báo',
      'Nội dung chính của bài là gì?',
      'Bài này kể chuyện gì?',
    ],
    title: ['Tiêu đề bài báo là gì?', 'Bài này tên gì?', 'Tít bài là gì?', 'Nhan đề của bài là gì?'],
    date: ['Bài báo đăng ngày nào?', 'Bài này đăng khi nào?', 'Tin này ra hôm nào?'],
    hour: ['Bài đăng lúc mấy giờ?'],
    source: ['Bài của báo nào?', 'Tờ báo nào đăng tin này?', 'Nguồn của bài là gì?'],
    author: ['Ai viết bài này?', 'Tác giả bài báo là ai?', 'Phóng viên nào viết bài?'],
    photographer: ['Ai chụp ảnh trong bài?', 'Ảnh trong bài của ai?', 'Tác giả ảnh là ai?'],
    pictures: ['Ảnh trong bài chụp gì?', 'Bài có những ảnh nào?', 'Bài có mấy ảnh?'],
  },
  en: {
    summary: [
      'What is the article about?',
      'Summarise the article',
      'What is the main point of the article?',
    ],
    title: ['What is the headline?', 'What is the title of the article?'],
    date: ['When was the article published?', 'What date is on the page?'],
    hour: ['At what time was the article published?'],
    source: ['Which newspaper is this from?', 'What is the source of the article?'],
    author: ['Who wrote the article?', 'Who is the author?'],
    photographer: ['Who took the photos?', 'Whose photos are these?'],
    pictures: ['What do the pictures show?', 'Which pictures are in the article?'],
  },
} as const

/** Gives questions the type of their answer. */
export function asked(asks: string, questions: readonly string[]): Asked[] {
  return questions.map((question) => ({ asks, question }))
}

/** A document as a reader calls it. */
interface Numbered {
  readonly form: string
  readonly number: string
}

function named({ form, number }: Numbered): string {
  return `${documentForms[form]!.vi} ${number}`
}

/** Lower-cases a capital that is no name's: "Tối nay" → "tối nay". */
function lower(text: string): string {
  const isWord = isSyllable(/^\p{L}*/u.exec(text)![0].toLowerCase())
  return isWord && /^(?:\p{Lu}\p{Ll}* \p{Ll}|(?:Ông|Bà|Anh|Chị) )/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

/** An English subject within a question: "The bridge" → "the bridge". */
function within(subject: string): string {
  return /^(?:The|An?|This) /.test(subject) ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject
}
