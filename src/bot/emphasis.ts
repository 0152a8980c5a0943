/** Bold type for the beginning of an answer, which is read first. */
import { splitSentences } from '../knowledge/sentences.ts'
import { type Html, html } from './html.ts'

/** Characters of a bold sentence, some two lines of a phone: where everything is bold, nothing stands out. */
const MAX_BOLD_LENGTH = 80

/** Sets the first sentence in bold if it is short; a longer one leaves the whole text plain. */
export function emphasised(text: string): Html {
  const first = splitSentences(text)[0]?.text ?? ''
  if (first === '' || first.length > MAX_BOLD_LENGTH) return html`${text}`
  return html`<b>${first}</b>${text.slice(first.length)}`
}
