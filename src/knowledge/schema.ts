/** The fields of the knowledge files. Their descriptions are in `src/locales/schema.*.ftl`. */
import { z } from 'zod'
import { MAX_ANSWER_LENGTH, MAX_ID_LENGTH, MAX_LABEL_LENGTH } from './limits.ts'

const id = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, like resolution-12',
  )
  .describe('id')

const line = z.string().trim().min(1)
const entryId = id.describe('entry-id')

const text = z
  .strictObject({
    vi: line.max(MAX_ANSWER_LENGTH).describe('in-vietnamese'),
    en: line.max(MAX_ANSWER_LENGTH).optional().describe('in-english'),
  })
  .describe('text')

const label = z
  .strictObject({
    vi: line.max(MAX_LABEL_LENGTH).exactOptional().describe('in-vietnamese'),
    en: line.max(MAX_LABEL_LENGTH).exactOptional().describe('in-english'),
  })
  .describe('label')

const lines = z
  .strictObject({
    vi: z.array(line).default([]).describe('vietnamese-questions'),
    en: z.array(line).default([]).describe('in-english'),
  })
  .describe('lines')

const review = z.boolean().optional().describe('review')

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
    id: id.describe('fact-id'),
    asks: z.array(z.enum(answerTypes)).min(1).describe('asks'),
    label: label.optional(),
    answer: text.describe('answer'),
    detail: text.optional().describe('detail'),
    quote: z
      .union([line, z.array(line).min(1)])
      .transform((q) => (typeof q === 'string' ? [q] : q))
      .describe('quote'),
    questions: lines.describe('questions'),
    about: z.array(entryId).default([]).describe('about'),
    review,
  })
  .describe('fact')

const base = {
  id,
  name: text.describe('name'),
  aliases: z.array(line).default([]).describe('aliases'),
  facts: z.array(factSchema).default([]).describe('facts'),
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
  rank: text.optional().describe('rank'),
  post: text.optional().describe('post'),
  organization: entryId.optional().describe('organization'),
})
const organization = z.strictObject({
  ...base,
  kind: kind('organization'),
  parent: entryId.optional().describe('parent'),
})
const directive = z.strictObject({
  ...base,
  kind: kind('directive'),
  form: z.enum(directiveForms).describe('form'),
  number: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the bare number in quotation marks, like "08"')
    .optional()
    .describe('number'),
  symbol: line.optional().describe('symbol'),
  date: line.optional().describe('date'),
  issuer: entryId.optional().describe('issuer'),
  purpose: text.optional().describe('purpose'),
  implements: z.array(entryId).default([]).describe('implements'),
})
const event = z.strictObject({
  ...base,
  kind: kind('event'),
  chair: entryId.optional().describe('chair'),
  speakers: z.array(entryId).default([]).describe('speakers'),
})
const award = z.strictObject({
  ...base,
  kind: kind('award'),
  giver: entryId.optional().describe('giver'),
  receivers: z.array(entryId).default([]).describe('receivers'),
  authority: entryId.optional().describe('authority'),
})
const task = z.strictObject({
  ...base,
  kind: kind('task'),
  assigner: entryId.optional().describe('assigner'),
  assignee: entryId.optional().describe('assignee'),
})
const achievement = z.strictObject({
  ...base,
  kind: kind('achievement'),
  owner: entryId.optional().describe('owner'),
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
    id: id.describe('absence-id'),
    answer: text.describe('absence-answer'),
    questions: lines,
    see: z.array(id).default([]).describe('see'),
    review,
  })
  .describe('absence')
/** `knowledge.yaml`: everything that the bot may say about one article. */
export const knowledgeSchema = z.strictObject({
  source: z
    .strictObject({
      newspaper: text.describe('newspaper'),
      title: line.describe('title'),
      date: line.optional().describe('printed-date'),
      url: z.url().optional().describe('url'),
    })
    .describe('source'),
  languages: z
    .array(z.enum(['vi', 'en']))
    .min(1)
    .optional()
    .describe('languages'),
  captions: z.array(line).default([]).describe('captions'),
  furniture: z.array(line).default([]).describe('furniture'),
  starters: z.array(id).default([]).describe('starters'),
  summary: id.optional().describe('summary'),
  entries: z.array(entrySchema).default([]).describe('entries'),
  absences: z.array(absenceSchema).default([]).describe('absences'),
})
/** `questions.yaml`: questions with the expected answers, checked by `npm run check`. */
export const judgementsSchema = z.strictObject({
  judgements: z
    .array(
      z
        .strictObject({
          q: line.describe('q'),
          fact: id.optional().describe('judged-fact'),
          accept: z.array(id).default([]).describe('accept'),
          absent: z
            .union([z.literal(true), id])
            .optional()
            .describe('absent'),
          after: z.array(line).default([]).describe('after'),
          set: z.enum(['tune', 'unseen']).default('tune').describe('set'),
        })
        .refine((j) => (j.fact === undefined) !== (j.absent === undefined), 'needs either fact or absent'),
    )
    .describe('judgements'),
})

function kind<K extends string>(name: K) {
  return z.literal(name).describe('kind')
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
