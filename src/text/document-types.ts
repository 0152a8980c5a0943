/** Forms of official documents, with their names in answers and in questions. */
import { readWordLists } from './word-lists.ts'

/** A form of official documents. */
export interface DocumentForm {
  /** Name in Vietnamese answers. */
  readonly vi: string
  /** Name in English answers. */
  readonly en: string
  /** Names and usual abbreviations in both languages. */
  readonly names: readonly string[]
}

const NAMES = readWordLists('document-names')

/** Forms of official documents by id. */
export const documentForms: Readonly<Record<string, DocumentForm>> = {
  resolution: form('resolution', 'nghị quyết', 'resolution'),
  directive: form('directive', 'chỉ thị', 'directive'),
  decision: form('decision', 'quyết định', 'decision'),
  plan: form('plan', 'kế hoạch', 'plan'),
  scheme: form('scheme', 'đề án', 'scheme'),
  'draft-law': form('draft-law', 'dự thảo luật', 'draft law'),
  law: form('law', 'luật', 'law'),
  decree: form('decree', 'nghị định', 'decree'),
  circular: form('circular', 'thông tư', 'circular'),
  conclusion: form('conclusion', 'kết luận', 'conclusion'),
  notice: form('notice', 'thông báo', 'notice'),
  letter: form('letter', 'công văn', 'official letter'),
  dispatch: form('dispatch', 'công điện', 'official dispatch'),
  guideline: form('guideline', 'hướng dẫn', 'guideline'),
  report: form('report', 'báo cáo', 'report'),
  proposal: form('proposal', 'tờ trình', 'proposal'),
  instruction: form('instruction', 'ý kiến chỉ đạo', 'instruction'),
  project: form('project', 'dự án', 'project'),
}

/** Creates a form. Without a block in `document-names.txt` it is never recognised. */
function form(id: string, vi: string, en: string): DocumentForm {
  return { vi, en, names: NAMES.get(id) ?? [] }
}
