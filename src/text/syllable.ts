/**
 * Recognises Vietnamese syllables by onset and rime, and computes their sound. A word that is not a syllable is a name,
 * English, or a typo.
 */
import { fold } from './normalize.ts'

/**
 * Onsets and rimes of the national alphabet, without diacritics: "nghi", "quyet", "truong" match; "nghij", "panther",
 * "strategy" do not.
 * Source: the onset and rime tables of Vietnamese phonology (Thompson 1965; Đoàn Thiện Thuật 1977).
 */
// k, gh and ngh occur only before e, i, y; c, g and ng before the others.
const ONSET =
  '(?:ngh(?=[eiy])|ng(?![eiy])|nh|gh(?=[eiy])|gi|kh|ph|th|tr|ch|qu|b|c(?![eiy])|d|g(?![ey])|h|k|l|m' +
  '|n(?![gh])|p|r|s|t(?![hr])|v|x)?'
const RIME = [
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay',
  'e|ec|ech|em|en|eng|enh|eo|ep|et|eu',
  'i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu',
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|ooc|op|ot',
  'u|ua|uan|uang|uanh|uat|uay|uac|uc|ue|uech|uen|uenh|uet|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu',
  'uy|uya|uych|uyen|uyet|uynh|uyt|uyu|uyn|uyp',
  'y|ych|yem|yen|yet|yeu|ym|ynh|yt|yn',
].join('|')
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`)

/** True if the word may be a Vietnamese syllable; diacritics are ignored. */
export function isSyllable(word: string): boolean {
  return word.length <= 14 && SYLLABLE.test(fold(word))
}

/** Returns one spelling for those that sound alike to many speakers: ch/tr, s/x, d/gi/r, l/n, ng/ngh, c/k/q, i/y. */
export function soundOf(folded: string): string {
  return folded
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeou])|r)/, 'd')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^[kq]/, 'c')
    .replace(/y$/, 'i')
}
