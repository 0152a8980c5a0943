/**
 * Sentences of the facts that are computed from relations, and the questions that they answer. They hold for any
 * article: names come as arguments, in both languages.
 */

import type { InBoth } from './in-both.ts'

export type { InBoth } from './in-both.ts'

export interface DerivedText {
  readonly answer: InBoth
  readonly questions: { readonly vi: readonly string[]; readonly en: readonly string[] }
}

/** Kinds of entries that are listed, and the questions for their list. */
export const listedKinds = {
  person: {
    name: { vi: 'người', en: 'people' },
    questions: {
      vi: [
        'bài viết nhắc đến những ai',
        'có những nhân vật nào trong bài',
        'liệt kê những người được nhắc đến',
        'có bao nhiêu người được nhắc đến',
        'những ai xuất hiện trong bài',
        'bài nhắc tên mấy người',
        'những ai có mặt trong bài',
        'những ai được nhắc tên trong bài',
        'bài nêu tên những ai',
      ],
      en: [
        'who is mentioned in the article',
        'which people are mentioned',
        'list the people',
        'how many people are named',
        'who is named in the article',
      ],
    },
  },
  organization: {
    name: { vi: 'cơ quan, đơn vị', en: 'organizations' },
    questions: {
      vi: [
        'bài viết nhắc đến những cơ quan nào',
        'những đơn vị nào được nhắc đến',
        'liệt kê các cơ quan đơn vị',
      ],
      en: ['which organizations are mentioned', 'list the organizations', 'what bodies are mentioned'],
    },
  },
  event: {
    name: { vi: 'sự kiện', en: 'events' },
    questions: {
      vi: [
        'bài viết nhắc đến những sự kiện nào',
        'bài nêu những hội nghị nào',
        'có mấy hội nghị được nhắc đến',
      ],
      en: ['which events are mentioned', 'which conferences are mentioned', 'list the events'],
    },
  },
  award: {
    name: { vi: 'phần thưởng', en: 'awards' },
    questions: {
      vi: [
        'những phần thưởng nào được trao',
        'có những hình thức khen thưởng nào',
        'có mấy phần thưởng được trao',
        'liệt kê các phần thưởng',
        'có mấy lần trao thưởng',
      ],
      en: ['which awards were presented', 'what awards are mentioned', 'list the awards', 'how many awards'],
    },
  },
} as const

/** "Bài viết nhắc đến mấy nghị quyết?" */
export function documentsOfForm(number: number, form: InBoth, names: InBoth): DerivedText {
  return {
    answer: {
      vi: `Bài báo nêu ${number} ${form.vi}: ${names.vi}.`,
      en: `The article mentions ${counted(number, form.en)}: ${names.en}.`,
    },
    questions: {
      vi: [
        `có những ${form.vi} nào`,
        `các ${form.vi} được nhắc đến`,
        `bài viết nhắc đến mấy ${form.vi}`,
        `có bao nhiêu ${form.vi}`,
        `liệt kê các ${form.vi}`,
        `những ${form.vi} số mấy`,
        `${form.vi} nào được nhắc đến`,
        `có những ${form.vi} nào và do ai ban hành`,
      ],
      en: [
        `which ${form.en}s are mentioned`,
        `how many ${form.en}s`,
        `list the ${form.en}s`,
        `name all ${form.en}s`,
        `list the ${form.en}s and who issued them`,
      ],
    },
  }
}

/** "Bộ X có những nghị quyết nào?" */
export function documentsOfFormBy(
  { vi, en }: InBoth,
  number: number,
  form: InBoth,
  names: InBoth,
): DerivedText {
  return {
    answer: {
      vi: `Bài báo nêu ${number} ${form.vi} của ${vi}: ${names.vi}.`,
      en: `The article mentions ${counted(number, form.en)} of the ${en}: ${names.en}.`,
    },
    questions: {
      vi: [
        `${vi} có những ${form.vi} nào`,
        `những ${form.vi} nào của ${vi}`,
        `${vi} ban hành ${form.vi} nào`,
        `${vi} có mấy ${form.vi}`,
        `${form.vi} của ${vi} mang số mấy`,
        `${vi} ra ${form.vi} số mấy`,
        `${form.vi} của ${vi}`,
        `${vi} có hai ${form.vi} nào`,
      ],
      en: [
        `which ${form.en}s did ${en} issue`,
        `how many ${form.en}s of ${en}`,
        `${form.en}s of ${en}`,
        `what ${form.en} is from ${en}`,
        `${en} ${form.en}`,
      ],
    },
  }
}

/** "Bộ X ban hành những văn bản nào?" */
export function documentsBy({ vi, en }: InBoth, number: number, names: InBoth): DerivedText {
  return {
    answer: {
      vi: `Bài báo nêu ${number} văn bản, ý kiến chỉ đạo của ${vi}: ${names.vi}.`,
      en: `The article mentions ${number} documents and instructions of the ${en}: ${names.en}.`,
    },
    questions: {
      vi: [
        `${vi} có những văn bản chỉ đạo nào`,
        `${vi} ban hành những văn bản nào`,
        `${vi} có những chỉ đạo nào`,
        `liệt kê các văn bản của ${vi}`,
        `những văn bản của ${vi}`,
        `${vi} ban hành gì`,
        `${vi} ban hành những gì`,
      ],
      en: [
        `list the documents of ${en}`,
        `what did ${en} issue`,
        `what documents did ${en} issue`,
        `which directives are from ${en}`,
      ],
    },
  }
}

/** "Bài viết nhắc đến những văn bản nào?" */
export function allDocuments(number: number, names: InBoth): DerivedText {
  return {
    answer: {
      vi: `Bài nêu ${number} văn bản, ý kiến chỉ đạo: ${names.vi}.`,
      en: `The article mentions ${number} documents and instructions: ${names.en}.`,
    },
    questions: {
      vi: [
        'bài viết nhắc đến những văn bản nào',
        'có những văn bản chỉ đạo nào',
        'những chỉ đạo nào được nêu trong bài',
        'liệt kê các văn bản chỉ đạo',
        'bài viết nêu bao nhiêu văn bản',
        'có mấy văn bản',
        'có bao nhiêu văn bản chỉ đạo',
        'có mấy chỉ đạo trong bài',
        'danh sách văn bản chỉ đạo',
        'những văn bản nào được nhắc đến',
        'có những văn bản nào',
        'liệt kê tất cả các văn bản',
        'có những văn bản nào và do ai ban hành',
        'liệt kê các văn bản kèm cơ quan ban hành',
      ],
      en: [
        'which directives are mentioned',
        'list all documents',
        'what directives are in the article',
        'how many directives are mentioned',
        'how many documents are there',
        'which documents are mentioned',
        'which documents does the article name',
        'what documents are there',
        'list all directives and who issued them',
        'which documents are mentioned, and whose are they',
      ],
    },
  }
}

/** "Văn bản nào thực hiện Nghị quyết 20?" */
export function carriedOutBy({ vi, en }: InBoth, names: InBoth): DerivedText {
  return {
    answer: {
      vi: `Theo bài báo, ${names.vi} nhằm thực hiện ${vi}.`,
      en: `According to the article, ${names.en} carries out ${en}.`,
    },
    questions: {
      vi: [
        `văn bản nào triển khai thực hiện ${vi}`,
        `${vi} được thực hiện bằng kế hoạch nào`,
        `kế hoạch nào thực hiện ${vi}`,
      ],
      en: [`which document implements ${en}`, `what plan carries out ${en}`],
    },
  }
}

/** Returns the answer that lists a kind of entry. People are not counted, because one entry may mean several. */
export function listOfKind(kind: keyof typeof listedKinds, number: number, names: InBoth): InBoth {
  const { vi, en } = listedKinds[kind].name
  const isCounted = kind !== 'person'
  return {
    vi: `Bài báo nhắc đến ${isCounted ? `${number} ${vi}` : `những ${vi} sau`}: ${names.vi}.`,
    en: `The article mentions ${isCounted ? number : 'these'} ${en}: ${names.en}.`,
  }
}

/** Returns the line of a document: its title, and its purpose or what it carries out. */
export function documentLine(
  title: InBoth,
  { purpose, carriesOut }: Readonly<Partial<Record<'purpose' | 'carriesOut', InBoth>>>,
): InBoth {
  const rest =
    purpose ?? (carriesOut && { vi: `nhằm thực hiện ${carriesOut.vi}`, en: `carries out ${carriesOut.en}` })
  return rest ? { vi: `${title.vi}: ${rest.vi}`, en: `${title.en}: ${rest.en}` } : title
}

/** Returns the end of a list that is too long to be shown. */
export function others(more: number): InBoth {
  return { vi: `${more} nội dung khác`, en: `${more} others` }
}

/** "1 resolution", "2 resolutions". */
function counted(number: number, noun: string): string {
  return number === 1 ? `one ${noun}` : `${number} ${noun}s`
}
