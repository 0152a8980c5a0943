import type { Layout } from './layout.ts'
import type { Subjects } from './merge.ts'
import type { DraftEntry } from './reading.ts'

/** A likely question of readers that the text does not answer. */
export interface DraftAbsence {
  readonly id: string
  readonly vi: string
  readonly en: string
  readonly questions: { readonly vi: readonly string[]; readonly en: readonly string[] }
  readonly see: readonly string[]
}

const MAX_ABSENCE_ID = 44

/**
 * Drafts absences that are common to many articles, if this article has no such fact. An editor reviews and corrects
 * them.
 */
export function draftAbsences(
  entries: readonly DraftEntry[],
  layout: Layout,
  subjects: Subjects,
): DraftAbsence[] {
  const has = (suffix: string) =>
    entries.some((e) => e.kind === 'event' && e.facts.some((f) => f.id.includes(`-${suffix}`)))
  const occasion = entries.find((e) => e.kind === 'event')
  const see = occasion?.facts.slice(0, 1).map((f) => f.id) ?? []
  const absences: DraftAbsence[] = []
  if (occasion && !has('where'))
    absences.push({
      id: 'absent-place',
      vi: `Bài báo không nêu địa điểm tổ chức ${occasion.name}.`,
      en: `The article does not say where ${occasion.name} took place.`,
      questions: {
        vi: [`${occasion.name} tổ chức ở đâu?`, 'Sự kiện diễn ra ở đâu?', 'Địa điểm tổ chức là ở đâu?'],
        en: ['Where did it take place?', 'What was the venue?'],
      },
      see,
    })
  if (occasion && !has('when'))
    absences.push({
      id: 'absent-date',
      vi: `Bài báo không nêu ngày diễn ra ${occasion.name}.`,
      en: `The article does not say on which date ${occasion.name} took place.`,
      questions: {
        vi: [`${occasion.name} diễn ra ngày nào?`, 'Sự kiện diễn ra khi nào?', 'Sự kiện tổ chức hôm nào?'],
        en: ['When did it take place?', 'What was the date of the event?'],
      },
      see,
    })
  if (
    occasion &&
    !entries.some((e) => e.facts.some((f) => /\d+ (?:đại biểu|người dự|khách)/u.test(f.answer)))
  )
    absences.push({
      id: 'absent-attendance',
      vi: 'Bài báo không nêu số người tham dự.',
      en: 'The article does not say how many people attended.',
      questions: {
        vi: ['Có bao nhiêu người tham dự?', 'Có mấy đại biểu?', 'Số đại biểu tham dự là bao nhiêu?'],
        en: ['How many people attended?', 'How many delegates were there?'],
      },
      see,
    })
  if (layout.author === undefined)
    absences.push({
      id: 'absent-author',
      vi: 'Bài báo không ghi tên tác giả.',
      en: 'The article does not name its author.',
      questions: {
        vi: ['Ai viết bài này?', 'Tác giả bài báo là ai?', 'Phóng viên nào viết?'],
        en: ['Who wrote the article?', 'Who is the author?'],
      },
      see: [],
    })
  for (const office of subjects.all.filter((s) => s.sort === 'office'))
    absences.push({
      id: `absent-${office.id}`.slice(0, MAX_ABSENCE_ID).replace(/-+$/, ''),
      vi: `Bài báo không nêu tên ${office.name}.`,
      en: `The article does not name the ${office.name}.`,
      questions: {
        vi: [`${office.name} tên là gì?`, `${office.name} là ai?`, `Ai là ${office.name}?`],
        en: [`What is the name of the ${office.name}?`, `Who is the ${office.name}?`],
      },
      see:
        entries
          .find((e) => e.id === office.id)
          ?.facts.slice(0, 1)
          .map((f) => f.id) ?? [],
    })
  return absences
}
