import { z } from 'zod'
import { MAX_ANSWER_LENGTH, MAX_ID_LENGTH, MAX_LABEL_LENGTH } from './limits.ts'

const id = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, like resolution-12',
  )
  .describe('A name for machines: lower-case letters, digits and hyphens, at most 48, never changed later')

const line = z.string().trim().min(1)
const entryId = id.describe('The id of another entry in this file')

const text = z
  .strictObject({
    vi: line.max(MAX_ANSWER_LENGTH).describe('In Vietnamese'),
    en: line.max(MAX_ANSWER_LENGTH).optional().describe('In English'),
  })
  .describe('A text in Vietnamese and, where there is one, in English')

const label = z
  .strictObject({
    vi: line.max(MAX_LABEL_LENGTH).exactOptional().describe('In Vietnamese'),
    en: line.max(MAX_LABEL_LENGTH).exactOptional().describe('In English'),
  })
  .describe('What a button says that asks for this, at most 32 characters')

const lines = z
  .strictObject({
    vi: z.array(line).default([]).describe('In Vietnamese, with diacritics'),
    en: z.array(line).default([]).describe('In English'),
  })
  .describe('Ways in which readers ask, one a line')

const review = z
  .boolean()
  .optional()
  .describe('true: drafted by a machine and not yet read by a person; delete the line once you have read it')

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
      .describe('The words of article.txt that prove the answer, copied letter by letter'),
    questions: lines.describe(
      'Up to five ways in which readers ask for this in a language, the more different the better',
    ),
    about: z.array(entryId).default([]).describe('Other entries that this fact speaks of'),
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
  facts: z.array(factSchema).default([]).describe('What the article says of it'),
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
  'instruction',
  'project',
] as const
const person = z.strictObject({
  ...base,
  kind: kind('person'),
  rank: text.optional().describe('Military or police rank, only where the article gives it'),
  post: text.optional().describe('Office held'),
  organization: entryId.optional().describe('The organization in which the person holds it'),
})
const organization = z.strictObject({
  ...base,
  kind: kind('organization'),
  parent: entryId.optional().describe('The organization to which it belongs'),
})
const directive = z.strictObject({
  ...base,
  kind: kind('directive'),
  form: z.enum(directiveForms).describe('What sort of document it is'),
  number: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the bare number in quotation marks, like "08"')
    .optional()
    .describe('Its number, in quotation marks: "08"'),
  issuer: entryId.optional().describe('Who issued or spoke it'),
  purpose: text
    .optional()
    .describe('What it is for or says, in a few words of the article, copied letter by letter'),
  implements: z.array(entryId).default([]).describe('The directives that it carries out'),
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
  giver: entryId.optional().describe('Who handed it over'),
  receivers: z.array(entryId).default([]).describe('Who received it'),
  authority: entryId.optional().describe('In whose name it was handed over'),
})
const task = z.strictObject({
  ...base,
  kind: kind('task'),
  assigner: entryId.optional().describe('Who set it'),
  assignee: entryId.optional().describe('Who must do it'),
})
const achievement = z.strictObject({
  ...base,
  kind: kind('achievement'),
  owner: entryId.optional().describe('Whose achievement it is'),
})
const concept = z.strictObject({ ...base, kind: kind('concept') })
const article = z.strictObject({ ...base, kind: kind('article') })
export const entrySchema = z.discriminatedUnion('kind', [
  person,
  organization,
  directive,
  event,
  award,
  task,
  achievement,
  concept,
  article,
])
export const absenceSchema = z
  .strictObject({
    id: id.describe('The id of this absence; unique in the whole file'),
    answer: text.describe(
      'The sentence that the bot says: what the article leaves out, and what it does say',
    ),
    questions: lines,
    see: z.array(id).default([]).describe('Facts to offer instead'),
    review,
  })
  .describe('Something that readers are likely to ask and that the article does not say')
/** `knowledge.yaml`: everything that the bot may say about one article. */
export const knowledgeSchema = z.strictObject({
  source: z
    .strictObject({
      newspaper: text.describe('The newspaper, as it is to be cited'),
      title: line.describe('The title of the article, letter by letter'),
      date: line.optional().describe('The date printed on the page'),
      url: z.url().optional().describe('Address of the article'),
    })
    .describe('Where the article stands'),
  languages: z
    .array(z.enum(['vi', 'en']))
    .min(1)
    .optional()
    .describe('Languages in which readers are answered; [vi]: nobody is asked for a translation'),
  captions: z.array(line).default([]).describe('Lines of article.txt that are captions of pictures'),
  furniture: z
    .array(line)
    .default([])
    .describe('Lines of article.txt that belong to the page and not to the article; never quoted'),
  starters: z
    .array(id)
    .default([])
    .describe('Facts whose first question is offered to a reader who does not know what to ask'),
  summary: id.optional().describe('The fact that sums the article up'),
  entries: z.array(entrySchema).default([]).describe('People, organizations, directives, events and so on'),
  absences: z.array(absenceSchema).default([]).describe('What readers ask and the article does not say'),
})
/** `questions.yaml`: questions with the expected answers, checked by `npm run check`. */
export const judgementsSchema = z.strictObject({
  judgements: z
    .array(
      z
        .strictObject({
          q: line.describe('A question as somebody really typed it'),
          fact: id.optional().describe('The fact that answers it'),
          accept: z.array(id).default([]).describe('Other facts that answer it as well'),
          absent: z
            .union([z.literal(true), id])
            .optional()
            .describe('true, or the absence: the article does not say'),
          after: z.array(line).default([]).describe('Earlier questions of the same conversation'),
          set: z
            .enum(['tune', 'unseen'])
            .default('tune')
            .describe('unseen: never looked at while weights are set'),
        })
        .refine((j) => (j.fact === undefined) !== (j.absent === undefined), 'needs either fact or absent'),
    )
    .describe('Questions with the fact that must answer each'),
})

function kind<K extends string>(name: K) {
  return z.literal(name).describe('What sort of thing this entry is; the other fields follow from it')
}

export type AnswerType = (typeof answerTypes)[number]
export type DirectiveForm = (typeof directiveForms)[number]
export type Text = z.infer<typeof text>
export type Fact = z.infer<typeof factSchema>
export type Entry = z.infer<typeof entrySchema>
export type EntryKind = Entry['kind']

/** All kinds, in the order in which `knowledge.yaml` lists their entries. */
export const entryKinds: readonly EntryKind[] = [
  'article',
  'person',
  'organization',
  'directive',
  'event',
  'award',
  'achievement',
  'task',
  'concept',
]
export type Absence = z.infer<typeof absenceSchema>
export type Knowledge = z.infer<typeof knowledgeSchema>
export type Judgement = z.infer<typeof judgementsSchema>['judgements'][number]

/** Converts a schema to the JSON Schema that editors read: https://json-schema.org/draft/2020-12 */
export function toJsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', reused: 'ref' })
}
