/**
 * Recognises messages about the bot or the reader, and requests for an opinion, before lookup. The regular expressions
 * match folded words joined by one space.
 */

/** Messages about the bot or the reader instead of an article. */
const TO_THE_BOT: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:ban|bot|may|cau|em|ad|admin|toi|minh|tao|tui)(?: (?:nay|oi|co phai|dang|se|cung))* ` +
      '(?:la|ten|bao nhieu tuoi|may tuoi|o dau|song|thich|ghet|yeu|biet (?:lam|noi|hat)|lam ' +
      String.raw`(?:duoc|nghe|gi)|co (?:nguoi yeu|vo|chong|con|khoe|phai la|the|biet))\b`,
  ),
  /\bbot nay\b/,
  new RegExp(
    String.raw`\b(?:thoi tiet|may gio roi|bay gio la may gio|ke chuyen|hat mot bai|weather|what time is it` +
      String.raw`|tell me a joke|help me|good morning|good night)\b`,
  ),
  /\b\d+ (?:times|plus|minus|divided by|cong|tru|nhan|chia) \d+\b/,
  /\b(?:who|what|how|where|why|when) (?:are|were|do|did|can|will|would|am|is) (?:you|u|i|me|my|your)\b/,
  /\b(?:are|do|can|will|would) you\b(?! tell| say| list| explain| summari[sz]e| give| name)/,
  /\b(?:made|created|built|wrote|programmed|love|like|hate) (?:you|u|me)\b/,
]

/** Requests for the bot's opinion. */
const OPINION: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:quan diem|y kien|suy nghi|danh gia|cam nhan|goc nhin)(?: (?:rieng|ca nhan|chu quan))?` +
      String.raw`(?: cua)? (?:ban|bot|ad|admin|may|cau)\b`,
  ),
  new RegExp(
    String.raw`\b(?:ban|bot|ad|admin|cau) (?:nghi|thay|danh gia|cam thay|nhan xet|binh luan|du doan)` +
      '(?: (?:gi|sao|nhu the nao|the nao|xem|ve))',
  ),
  new RegExp(
    String.raw`\btheo (?:ban|bot|ad|admin|cau)\b.*\b` +
      String.raw`(?:lieu|nen|co \S+(?: \S+)* khong|hay khong|tot hon|the nao|ra sao)\b`,
  ),
  new RegExp(
    String.raw`\b(?:in|what is|what s|give me) your (?:own |personal |honest )*` +
      String.raw`(?:opinion|view|take|thoughts|assessment)\b`,
  ),
  new RegExp(
    String.raw`\bdo you (?:personally |really |honestly )*(?:think|believe|feel|agree|support)\b` +
      '(?! (?:it|the article|the text|this) (?:says|said|mentions|states|names))',
  ),
  /\bwhat do you (?:personally |honestly )*(?:think|make|feel)\b/,
]

/** True if a text is about the bot or the reader. @param text the whole message, folded words joined by one space */
export function speaksToBot(text: string): boolean {
  return TO_THE_BOT.some((pattern) => pattern.test(text))
}

/** True if a text asks for the bot's opinion. @param text as for `speaksToBot` */
export function asksOpinion(text: string): boolean {
  return OPINION.some((pattern) => pattern.test(text))
}
