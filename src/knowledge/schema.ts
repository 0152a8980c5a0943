import { z } from 'zod'
import { MAX_ANSWER_LENGTH, MAX_ID_LENGTH, MAX_LABEL_LENGTH } from './limits.ts'

const id = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, like resolution-12',
  )
  .describe(
    'Identifier: lower-case letters, digits and hyphens, at most 48 characters; never change it later',
  )

const line = z.string().trim().min(1)
const entryId = id.describe('The id of another entry in this file')

const text = z
  .strictObject({
    vi: line.max(MAX_ANSWER_LENGTH).describe('In Vietnamese'),
    en: line.max(MAX_ANSWER_LENGTH).optional().describe('In English'),
  })
  .describe('A text in Vietnamese and, optionally, in English')

const label = z
  .strictObject({
    vi: line.max(MAX_LABEL_LENGTH).exactOptional().describe('In Vietnamese'),
    en: line.max(MAX_LABEL_LENGTH).exactOptional().describe('In English'),
  })
  .describe('The text of the button for this, at most 32 characters')

const lines = z
  .strictObject({
    vi: z.array(line).default([]).describe('In Vietnamese, with diacritics'),
    en: z.array(line).default([]).describe('In English'),
  })
  .describe('Questions of readers, one per line')

const review = z
  .boolean()
  .optional()
  .describe('true: drafted by a machine and not yet reviewed by a person; delete the line after your review')

export const answerTypes = [
  'who',
  'what',
  'which',
  'when',
  'where',
  'how-many',
  'why',
  'how',
  'list',
  'yes-no',
] as const

export const factSchema = z
  .strictObject({
    id: id.describe('The id of this fact; unique in the whole file'),
    asks: z
      .array(z.enum(answerTypes))
      .min(1)
      .describe('What kind of question this answers: who, what, when …'),
    label: label.optional(),
    answer: text.describe('The direct answer, one or two sentences, in the words of the article'),
    detail: text.optional().describe('One more sentence, shown under the direct answer'),
    quote: z
      .union([line, z.array(line).min(1)])
      .transform((q) => (typeof q === 'string' ? [q] : q))
      .describe('The words of article.txt that prove the answer, copied exactly'),
    questions: lines.describe(
      'Up to five questions per language that ask for this; the more varied, the better',
    ),
    about: z.array(entryId).default([]).describe('Other entries that this fact is about'),
    review,
  })
  .describe('One thing that the article says')

const base = {
  id,
  name: text.describe('The name as the article writes it'),
  aliases: z
    .array(line)
    .default([])
    .describe(
      'Other names that mean this entry and no other: abbreviations, short forms, roles, translations',
    ),
  facts: z.array(factSchema).default([]).describe('What the article says about it'),
  review,
}

/** Forms of official documents; `instruction` is a spoken one. */
export const directiveForms = [
  'resolution',
  'directive',
  'decision',
  'plan',
  'scheme',
  'draft-law',
  'law',
  'decree',
  'circular',
  'conclusion',
  'notice',
  'letter',
  'dispatch',
  'guideline',
  'report',
  'proposal',
  'instruction',
  'project',
] as const
const person = z.strictObject({
  ...base,
  kind: kind('person'),
  rank: text.optional().describe('Military or police rank, only if the article gives it'),
  post: text.optional().describe('Office held'),
  organization: entryId.optional().describe('The organization of that office'),
})
const organization = z.strictObject({
  ...base,
  kind: kind('organization'),
  parent: entryId.optional().describe('The organization to which it belongs'),
})
const directive = z.strictObject({
  ...base,
  kind: kind('directive'),
  form: z.enum(directiveForms).describe('The kind of document'),
  number: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the bare number in quotation marks, like "08"')
    .optional()
    .describe('Its number, in quotation marks: "08"'),
  symbol: line.optional().describe('Its number and symbol as the article writes them: "24a/2016/NĐ-CP"'),
  date: line.optional().describe('The date of the document as the article writes it: "12/1/2026"'),
  issuer: entryId.optional().describe('Who issued or spoke it'),
  purpose: text.optional().describe('Its purpose or content, in a few words copied exactly from the article'),
  implements: z.array(entryId).default([]).describe('The directives that it implements'),
})
const event = z.strictObject({
  ...base,
  kind: kind('event'),
  chair: entryId.optional().describe('Who chaired it'),
  speakers: z.array(entryId).default([]).describe('Who spoke at it'),
})
const award = z.strictObject({
  ...base,
  kind: kind('award'),
  giver: entryId.optional().describe('Who presented it'),
  receivers: z.array(entryId).default([]).describe('Who received it'),
  authority: entryId.optional().describe('On whose behalf it was presented'),
})
const task = z.strictObject({
  ...base,
  kind: kind('task'),
  assigner: entryId.optional().describe('Who assigned it'),
  assignee: entryId.optional().describe('Who must do it'),
})
const achievement = z.strictObject({
  ...base,
  kind: kind('achievement'),
  owner: entryId.optional().describe('Whose achievement it is'),
})
const figure = z.strictObject({ ...base, kind: kind('figure') })
const place = z.strictObject({ ...base, kind: kind('place') })
const concept = z.strictObject({ ...base, kind: kind('concept') })
const article = z.strictObject({ ...base, kind: kind('article') })
/** The kinds of entries, in the order in which `knowledge.yaml` lists them. */
export const entrySchema = z.discriminatedUnion('kind', [
  article,
  person,
  organization,
  directive,
  event,
  award,
  achievement,
  task,
  figure,
  place,
  concept,
])
export const entryKinds = entrySchema.options.map(({ shape }) => shape.kind.value)
export const absenceSchema = z
  .strictObject({
    id: id.describe('The id of this absence; unique in the whole file'),
    answer: text.describe('The answer of the bot: what the article does not mention, and what it does say'),
    questions: lines,
    see: z.array(id).default([]).describe('Facts to suggest instead'),
    review,
  })
  .describe('Something that readers are likely to ask and that the article does not say')
/** `knowledge.yaml`: everything that the bot may say about one article. */
export const knowledgeSchema = z.strictObject({
  source: z
    .strictObject({
      newspaper: text.describe('The name of the newspaper, as it is cited'),
      title: line.describe('The title of the article, copied exactly'),
      date: line.optional().describe('The date printed on the page'),
      url: z.url().optional().describe('Address of the article'),
    })
    .describe('Source of the article'),
  languages: z
    .array(z.enum(['vi', 'en']))
    .min(1)
    .optional()
    .describe('Languages of the answers; [vi]: no translations are needed'),
  captions: z.array(line).default([]).describe('Lines of article.txt that are captions of pictures'),
  furniture: z
    .array(line)
    .default([])
    .describe('Lines of article.txt that belong to the page and not to the article; never quoted'),
  starters: z
    .array(id)
    .default([])
    .describe('Facts whose first question is suggested to a reader who does not know what to ask'),
  summary: id.optional().describe('The fact that summarizes the article'),
  entries: z.array(entrySchema).default([]).describe('People, organizations, directives, events and so on'),
  absences: z
    .array(absenceSchema)
    .default([])
    .describe('Questions of readers that the article does not answer'),
})
/** `questions.yaml`: questions with the expected answers, checked by `npm run check`. */
export const judgementsSchema = z.strictObject({
  judgements: z
    .array(
      z
        .strictObject({
          q: line.describe('A question as a reader typed it'),
          fact: id.optional().describe('The fact that answers it'),
          accept: z.array(id).default([]).describe('Other facts that also answer it'),
          absent: z
            .union([z.literal(true), id])
            .optional()
            .describe('true, or the absence: the article does not say'),
          after: z.array(line).default([]).describe('Earlier questions of the same conversation'),
          set: z.enum(['tune', 'unseen']).default('tune').describe('unseen: never used to train the weights'),
        })
        .refine((j) => (j.fact === undefined) !== (j.absent === undefined), 'needs either fact or absent'),
    )
    .describe('Questions with the fact that must answer each'),
})

function kind<K extends string>(name: K) {
  return z.literal(name).describe('The kind of entry; it determines the other fields')
}

export type AnswerType = (typeof answerTypes)[number]
export type DirectiveForm = (typeof directiveForms)[number]
export type Text = z.infer<typeof text>
export type Fact = z.infer<typeof factSchema>
export type Entry = z.infer<typeof entrySchema>
export type EntryKind = Entry['kind']

export type Absence = z.infer<typeof absenceSchema>
export type Knowledge = z.infer<typeof knowledgeSchema>
export type Judgement = z.infer<typeof judgementsSchema>['judgements'][number]

/**
 * Converts a schema to the JSON Schema that editors read: https://json-schema.org/draft/2020-12
 *
 * @param reused `inline` repeats a definition wherever it is used
 */
export function toJsonSchema(schema: z.ZodType, reused: 'ref' | 'inline' = 'ref') {
  return z.toJSONSchema(schema, { io: 'input', reused })
}
