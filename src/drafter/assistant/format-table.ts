/** Describes the format of an entry on one page. Generated from the schema, so it is never outdated. */
import { answerTypes, entrySchema, toJsonSchema } from '../../knowledge/schema.ts'
import { describeField } from '../../locales/in-both.ts'

/** Fields of all entries, listed once. */
const COMMON = new Set(['kind', 'id', 'name', 'aliases', 'facts', 'review'])

/** Returns the table: kinds of entries with their own fields, and the fixed values. */
export function formatTable(): string {
  const rows = entrySchema.options.map(({ shape }) => {
    const fields = Object.entries(shape).filter(([name]) => !COMMON.has(name))
    const told = fields.map(([name, field]) => fieldText(name, field))
    return `| ${shape.kind.value} | ${told.join('; ') || '–'} |`
  })
  return [
    '| kind | fields of its own (all optional unless marked “required”) |',
    '|---|---|',
    ...rows,
    '',
    `asks: ${answerTypes.join(', ')}`,
  ].join('\n')
}

function fieldText(name: string, field: Parameters<typeof toJsonSchema>[0]): string {
  const { type, description = '', enum: words } = toJsonSchema(field, 'inline')
  const what = words ? `one of ${words.join(', ')}` : description && describeField(description).en
  const isRequired = !field.safeParse(undefined).success
  return `\`${name}\`${type === 'array' ? ' (list)' : ''}${isRequired ? ' (required)' : ''}: ${what}`
}
