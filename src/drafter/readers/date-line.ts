/** Recognises the line of a page that gives the day of publication. */

/** "…, 5/6/2027", "Thứ Hai, ngày 3 tháng 6 năm 2026 - 09:15", "Monday, 4 May 2026". */
const DATE = new RegExp(
  `^(?:(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|Chủ nhật|Ngày|Cập nhật|Đăng|` +
    String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Updated|Published)[\s,:-]*)*` +
    String.raw`(?:\d{1,2}[:h]\d{2}(?: [AP]M)?\s*(?:[|,-]|ngày)?\s*)?(?:ngày )?` +
    String.raw`(?:\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2},? năm |(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? )\d{4}` +
    String.raw`|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})(?!\d)`,
  'iu',
)
const MAX_LENGTH = 60

/** True for a short line that begins with a date. */
export function isDateLine(line: string): boolean {
  return line.length <= MAX_LENGTH && DATE.test(line)
}
