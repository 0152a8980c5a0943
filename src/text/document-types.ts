/**
 * Forms of official documents in Vietnam and in translation: names and usual abbreviations.
 * Source: Nghị định 30/2020/NĐ-CP on clerical work, annex III; abbreviations there.
 */
export const documentForms: Readonly<Record<string, { vi: string; en: string; names: readonly string[] }>> = {
  resolution: {
    vi: 'nghị quyết',
    en: 'resolution',
    names: ['nghị quyết', 'nq', 'resolution', 'resolutions', 'reso', 'res'],
  },
  directive: {
    vi: 'chỉ thị',
    en: 'directive',
    names: ['chỉ thị', 'ct', 'directive', 'directives', 'instruction no'],
  },
  decision: { vi: 'quyết định', en: 'decision', names: ['quyết định', 'qđ', 'decision', 'decisions'] },
  plan: { vi: 'kế hoạch', en: 'plan', names: ['kế hoạch', 'kh', 'plan', 'plans'] },
  scheme: { vi: 'đề án', en: 'scheme', names: ['đề án', 'đa', 'scheme', 'schemes', 'programme', 'program'] },
  'draft-law': {
    vi: 'dự thảo luật',
    en: 'draft law',
    names: ['dự thảo luật', 'dự luật', 'dự án luật', 'draft law', 'draft laws', 'draft bill', 'bill'],
  },
  law: {
    vi: 'luật',
    en: 'law',
    names: ['luật', 'đạo luật', 'bộ luật', 'law', 'laws', 'legislation', 'piece of legislation', 'statute'],
  },
  decree: { vi: 'nghị định', en: 'decree', names: ['nghị định', 'nđ', 'decree', 'decrees'] },
  circular: { vi: 'thông tư', en: 'circular', names: ['thông tư', 'tt', 'circular', 'circulars'] },
  conclusion: { vi: 'kết luận', en: 'conclusion', names: ['kl', 'kết luận', 'conclusion'] },
  notice: { vi: 'thông báo', en: 'notice', names: ['thông báo', 'notice'] },
  letter: { vi: 'công văn', en: 'official letter', names: ['công văn', 'official letter'] },
  guideline: { vi: 'hướng dẫn', en: 'guideline', names: ['hướng dẫn', 'guideline'] },
  instruction: { vi: 'ý kiến chỉ đạo', en: 'instruction', names: [] },
  project: { vi: 'dự án', en: 'project', names: ['dự án', 'project', 'projects'] },
}
