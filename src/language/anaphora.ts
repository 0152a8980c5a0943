/** Phrases that point back to what was spoken of; as typed with marks, matched folded where typed without. */
export const pointingBack: readonly string[] = [
  'ông ấy', 'ông này', 'ông ta', 'bà ấy', 'anh ấy', 'chị ấy', 'vị ấy', 'vị này', 'đồng chí ấy', 'đồng chí này',
  'đồng chí đó', 'người ấy', 'người này', 'người đó', 'ổng', 'bả', 'họ', 'nó', 'cái này', 'cái đó', 'cái ấy',
  'văn bản này', 'văn bản đó', 'văn bản ấy', 'việc này', 'việc đó', 'việc ấy', 'điều đó', 'cơ quan này', 'cơ quan đó', 'đơn vị này',
  'đơn vị đó', 'nghị quyết này', 'nghị quyết đó', 'nghị quyết ấy', 'chỉ thị này', 'chỉ thị đó', 'quyết định này', 'quyết định đó', 'kế hoạch này',
  'kế hoạch đó', 'kế hoạch ấy', 'đề án này', 'đề án đó', 'đề án ấy', 'luật này', 'luật đó', 'sự kiện này', 'ông đó', 'bà đó', 'giải này', 'phần thưởng này', 'phần thưởng đó',
  'it', 'he', 'she', 'him', 'his', 'her', 'they', 'them', 'their', 'its', 'this one', 'that one', 'that',
  'this person', 'that person', 'this document', 'that document', 'the same',
] // prettier-ignore

/** Phrases that carry an earlier question on to something else. */
export const goingOn: readonly string[] = [
  'thế còn', 'vậy còn', 'còn', 'thế', 'vậy', 'rồi', 'thì sao', 'và', 'what about', 'how about', 'and', 'còn về',
] // prettier-ignore
