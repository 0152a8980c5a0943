import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { editorSchemas } from '../../src/knowledge/editor-schema.ts'
import { judgementsSchema, knowledgeSchema, toJsonSchema } from '../../src/knowledge/schema.ts'

const read = (name: string) => readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), 'utf8')

describe('what editors know of the files', () => {
  // `npx vitest run tests/knowledge/editor-schema.test.ts --update` writes them.
  test.each(Object.entries(editorSchemas()))('%s is current', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../knowledge/${name}`)
  })

  test.each([
    ['knowledge.yaml', 'knowledge.schema.json'],
    ['questions.yaml', 'questions.schema.json'],
  ])('%s names its schema in its first line', (file, schema) => {
    expect(read(file).split('\n')[0]).toBe(`# yaml-language-server: $schema=./${schema}`)
  })

  test.each([
    ['knowledge.yaml', knowledgeSchema],
    ['questions.yaml', judgementsSchema],
  ])('every field of %s is described', (_, schema) => {
    const bare: string[] = []
    walk(toJsonSchema(schema), '', (path, field) => {
      if (field.description === undefined && field.$ref === undefined) bare.push(path)
    })
    expect(bare).toEqual([])
  })
})

interface Field {
  readonly description?: string
  readonly $ref?: string
}

/** Visits every property of a JSON schema. */
function walk(node: unknown, path: string, visit: (path: string, field: Field) => void): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && !Array.isArray(node))
      for (const [name, field] of Object.entries(value as Record<string, Field>))
        visit(`${path}.${name}`, field)
    walk(value, key === 'properties' ? path : `${path}/${key}`, visit)
  }
}
