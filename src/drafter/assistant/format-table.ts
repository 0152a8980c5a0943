/** Describes the format of an entry on one page. Generated from the schema, so it is never outdated. */
import { knowledgeSchema, toJsonSchema } from '../../knowledge/schema.ts'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly oneOf?: readonly Node[]
  readonly anyOf?: readonly Node[]
  readonly enum?: readonly string[]
  readonly const?: string
  readonly description?: string
  readonly type?: string
  readonly required?: readonly string[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Node>>
}

/** Fields of all entries, listed once. */
const COMMON = new Set(['kind', 'id', 'name', 'aliases', 'facts', 'review'])

/** Returns the table: kinds of entries with their own fields, and the fixed values. */
export function formatTable(): string {
  const root = toJsonSchema(knowledgeSchema) as Node
  const follow = (node: Node | undefined): Node => {
    const name = node?.$ref?.split('/').at(-1)
    return name === undefined ? (node ?? {}) : { ...follow(root.$defs?.[name]), ...withoutRef(node) }
  }
  const entries = follow(follow(root.properties?.entries).items)
  const kinds = (entries.oneOf ?? entries.anyOf ?? []).map(follow)
  const rows = kinds.map((kind) => {
    const fields = Object.entries(kind.properties ?? {}).filter(([name]) => !COMMON.has(name))
    const told = fields.map(([name, field]) =>
      fieldText(name, follow(field), kind.required?.includes(name) ?? false),
    )
    return `| ${follow(kind.properties?.kind).const} | ${told.join('; ') || '–'} |`
  })
  const fact = follow(follow(kinds[0]?.properties?.facts).items)
  const asks = follow(follow(fact.properties?.asks).items).enum ?? []
  return [
    '| kind | fields of its own (all optional unless marked “required”) |',
    '|---|---|',
    ...rows,
    '',
    `asks: ${asks.join(', ')}`,
  ].join('\n')
}

function fieldText(name: string, { type, description = '', enum: words }: Node, isRequired: boolean): string {
  const what = words ? `one of ${words.join(', ')}` : description.replace(/\.$/, '')
  return `\`${name}\`${type === 'array' ? ' (list)' : ''}${isRequired ? ' (required)' : ''}: ${what}`
}

function withoutRef({ $ref: _ref, ...rest }: Node = {}): Node {
  return rest
}
