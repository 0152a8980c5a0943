/** Sentences of `check` about answers that their quotes do not prove. English; the files' own words come as arguments. */

/** What an answer says, and what proves it or is said instead, where that is known. */
export interface Disagreement {
  readonly said: string
  readonly proven?: string
}

function instead(proven: string | undefined): string {
  return proven === undefined ? '' : `; the quote has “${proven}”`
}

export const claimPhrases = {
  number: ({ said, proven }: Disagreement) =>
    `the answer says ${said}, but neither the quote nor a name of the entry does${instead(proven)}. Quote the words that prove it as well, or correct the number.`,
  date: ({ said }: Disagreement) =>
    `the answer says ${said}, but the quote has no such date or time. Quote the words that prove it as well, or correct it.`,
  unit: ({ said, proven }: Disagreement) =>
    `the answer says “${said}”, but the quote says “${proven}”. Correct the one that is wrong.`,
  name: ({ said }: Disagreement) =>
    `the answer names “${said}”, which stands neither in the quote nor among the names of its entry. Quote the words that name it, name its entry under about:, or correct it.`,
  office: ({ said }: Disagreement) =>
    `the answer says “${said}”, but the quote and the entry speak of another office. Quote the words that prove it, name the entry under about:, or correct it.`,
  document: ({ said, proven }: Disagreement) =>
    `the answer names the document “${said}”, but the quote does not${instead(proven)}. Correct it, or quote the words that name it.`,
  polarity: ({ said, proven }: Disagreement) =>
    proven === undefined
      ? `the answer denies something (“${said}”), but no quote does. Quote the words that deny it, or correct the answer.`
      : `the answer says “${said}”, but the quote says “${proven}”: the other way round. Correct the answer.`,
  loose: (share: number) =>
    `only ${share}% of the words of the answer are in its quote. Quote the rest of what proves it, or keep to the words of the article.`,
  denied: (words: string) =>
    `this says that the article leaves something out, but it says “${words}”. Make it a fact, or delete the absence.`,
  runTogether: (question: string) =>
    `“${question}” is two questions in one. Put each on a line of its own, with "- " before it.`,
}

/** Sentences about wordings that were left out in turn. */
export const leaveOneOutPhrases = {
  /** @param lost the wordings that did not lead there, with what answered instead */
  hard: (id: string, found: number, asked: number, lost: readonly { text: string; won?: string }[]) =>
    `each of its ${asked} wordings left out in turn, ${found} still lead to ${id}: readers who ask in words of their own mostly miss it. ` +
    `Add wordings in other words, near to these: ${lost.map(leading).join(', ')}.`,
  some: (id: string, lost: readonly { text: string; won?: string }[]) =>
    `left out, these no longer lead to ${id}: ${lost.map(leading).join(', ')}. Another wording near to each would make it sure.`,
  idle: (id: string, texts: readonly string[]) =>
    `${texts.map((text) => `“${text}”`).join(', ')}: other wordings of ${id} say the same words, so ${texts.length === 1 ? 'it adds' : 'these add'} nothing.`,
}

function leading({ text, won }: { readonly text: string; readonly won?: string }): string {
  return `“${text}”${won === undefined ? '' : ` (leads to ${won})`}`
}

/** A file of the folder that is there under another name. */
export const otherNamePhrase = (name: string, other: string) =>
  /\.(?:docx?|odt|rtf|html?)$/i.test(other)
    ? `there is no ${name}, but “${other}”. Open it and save its text as ${name}, as plain text in UTF-8.`
    : `there is no ${name}, but “${other}”. Rename that file: ${name}`

/** A quote of a list whose hyphen has no space behind it, so that YAML takes it into the text. */
export const dashInQuote = (sign: string, right: string) =>
  `the quote begins with “${sign}” and no space, so YAML takes it into the text. Write:\n- ${right}`

/** A slip of the pen that YAML complains of in other words, or of another line. */
export type LayoutSlip =
  /** @param by spaces too far to the right; negative: to the left */
  | { readonly kind: 'indent'; readonly by: number; readonly spaces: number }
  | { readonly kind: 'odd-space' | 'invisible'; readonly code: string }
  | { readonly kind: 'dash'; readonly sign: string }
  | { readonly kind: 'letter'; readonly sign: string; readonly code: string }
  | { readonly kind: 'colon' }

/** Says what slipped, to be followed by the right line. */
export function layoutPhrases(slip: LayoutSlip): string {
  switch (slip.kind) {
    case 'indent': {
      const off = Math.abs(slip.by)
      const side = slip.by > 0 ? 'right' : 'left'
      return `this line begins ${off} ${off === 1 ? 'space' : 'spaces'} too far to the ${side}. Put ${slip.spaces} before it:`
    }
    case 'odd-space':
      return `what looks like a space here is another character (${slip.code}), as web pages and Word have it. Delete it and type ordinary spaces:`
    case 'invisible':
      return `an invisible character (${slip.code}) stands here. Delete the word and type it anew:`
    case 'dash':
      return slip.sign === '-'
        ? 'a space is missing after the hyphen that begins this item:'
        : `“${slip.sign}” is no hyphen. An item of a list begins with "- ":`
    case 'letter':
      return `“${slip.sign}” (${slip.code}) is a letter of another alphabet that only looks the same. Type the word anew:`
    case 'colon':
      return 'this colon is a wide one of another script. Type an ordinary one and a space:'
  }
}

/** What `--fix` changed. */
export const fixPhrases = {
  line: (path: string, line: number, right: string) => `${path}:${line} now reads: ${right}`,
  quote: (path: string, line: number, right: string) =>
    `${path}:${line} quotes as the article has it: ${right}`,
  reference: (path: string, line: number, id: string) =>
    `${path}:${line} no longer refers to ${id}, which is not there`,
  wordings: (path: string) => `${path} has no more wordings of facts that are not there`,
}
