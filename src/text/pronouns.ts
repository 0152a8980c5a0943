/**
 * Phrases that point back to what was spoken of, one class a line: `^person`, `^document`, `^any`.
 * The phrase book finds them as it finds synonyms.
 */
export const POINTING_BACK = `
^person: ông ấy, ông này, ông ta, bà ấy, bà này, anh ấy, chị ấy, vị ấy, vị này, vị đó, đồng chí ấy, đồng chí này, đồng chí đó, người ấy, người này, người đó, ổng, bả, ông đó, bà đó, ảnh, chỉ huy này, he, she, him, his, her, this person, that person, the man, ông
^document: văn bản này, văn bản đó, văn bản ấy, nghị quyết này, nghị quyết đó, nghị quyết ấy, chỉ thị này, chỉ thị đó, chỉ thị ấy, quyết định này, quyết định đó, quyết định ấy, kế hoạch này, kế hoạch đó, kế hoạch ấy, đề án này, đề án đó, đề án ấy, luật này, luật đó, luật ấy, this document, that document, this resolution, this directive, this decision, this plan, this scheme
^any: nó, cái này, cái đó, cái ấy, việc này, việc đó, việc ấy, điều đó, điều này, cơ quan này, cơ quan đó, cơ quan ấy, đơn vị này, đơn vị đó, đơn vị ấy, sự kiện này, hội nghị này, hội nghị đó, hội nghị ấy, giải này, phòng ấy, phòng này, phòng đó, bộ này, bộ ấy, cục này, cục ấy, cục đó, doanh nghiệp này, doanh nghiệp đó, huân chương này, huân chương đó, huân chương ấy, cờ này, cờ ấy, cờ đó, lá cờ ấy, lá cờ này, luật ấy, câu này, câu ấy, câu đó, phần thưởng này, phần thưởng đó, it, its, they, them, their, this one, that one, the same
`
