// Copies what tsc leaves behind, the word lists, weights and locales of src/, beside the compiled files that read them.
//   node src/copy-data.mjs [folder, default: dist]
import { cpSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const to = join(root, process.argv[2] ?? 'dist')
const DATA = /^(?:text|drafter)\/data\/.*\.txt$|^engine\/.*\.json$|^bot\/locales\/.*\.ftl$/

for (const file of readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })) {
  const path = relative(import.meta.dirname, join(file.parentPath, file.name))
  if (file.isFile() && DATA.test(path.replaceAll('\\', '/')))
    cpSync(join(import.meta.dirname, path), join(to, path))
}
