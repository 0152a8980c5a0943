import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editorSchemas } from '../knowledge/editor-schema.ts'
import { type Command, EXIT } from './command.ts'
import { knowledgeFolder } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Writes the schema files that editors use for the YAML files of a knowledge folder. */
export const schemaCommand: Command = async (argv, io) => {
  const { positionals } = readArgs('schema', argv)
  const folder = knowledgeFolder(io, positionals[0])
  for (const [name, text] of Object.entries(editorSchemas())) {
    const path = join(folder, name)
    try {
      await writeFile(path, text)
    } catch (error) {
      io.stderr.write(`${path} cannot be written: ${error instanceof Error ? error.message : error}\n`)
      return EXIT.start
    }
    io.print(path)
  }
  return EXIT.ok
}
