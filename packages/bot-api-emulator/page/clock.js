/** Telegram's dates are Unix seconds. */
const MS = 1000
const DAY_MS = 86_400_000

/**
 * @param {number} date Unix seconds
 * @param {string} language
 */
export const timeOfDay = (date, language) =>
  new Date(date * MS).toLocaleTimeString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })

/**
 * @param {number} date Unix seconds
 * @returns {string} the same for two dates of one local day
 */
export const dayKey = (date) => new Date(date * MS).toDateString()

/**
 * @param {number} date Unix seconds
 * @param {string} language
 * @param {import('./texts.js').Say} say
 */
export function dayLabel(date, language, say) {
  const key = dayKey(date)
  if (key === new Date().toDateString()) return say('today')
  if (key === new Date(Date.now() - DAY_MS).toDateString()) return say('yesterday')
  return new Date(date * MS).toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: 'long',
  })
}
