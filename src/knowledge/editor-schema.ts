import { describeField } from '../locales/in-both.ts'
import { judgementsSchema, knowledgeSchema, toJsonSchema } from './schema.ts'

/** JSON Schema files for editors, by file name. They are beside the knowledge. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return {
    'knowledge.schema.json': written(knowledgeSchema),
    'questions.schema.json': written(judgementsSchema),
  }
}

/** Puts the Vietnamese description before the English one, because editors of the knowledge see it first in a hint. */
function written(schema: Parameters<typeof toJsonSchema>[0]): string {
  const described = JSON.stringify(
    toJsonSchema(schema),
    (key, value: unknown) => {
      if (key !== 'description' || typeof value !== 'string') return value
      const { vi, en } = describeField(value)
      return `${vi}\n\n${en}`
    },
    2,
  )
  return `${described}\n`
}
