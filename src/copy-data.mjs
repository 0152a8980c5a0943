// Copies what tsc leaves behind, the word lists, weights and locales of src/, beside the compiled files that read them.
//   node src/copy-data.mjs [folder, default: dist]
import { cpSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

// Also on a Node that is too old: main.js has the sentence for it.
const from = fileURLToPath(new URL('.', import.meta.url))
const root = join(from, '..')
const to = join(root, process.argv[2] ?? 'dist')
const DATA = /^(?:text|drafter)\/data\/.*\.txt$|^engine\/.*\.json$|^locales\/.*\.ftl$/

for (const file of readdirSync(from, { recursive: true, withFileTypes: true })) {
  const path = relative(from, join(file.parentPath ?? file.path, file.name))
  if (file.isFile() && DATA.test(path.replaceAll('\\', '/'))) cpSync(join(from, path), join(to, path))
}
