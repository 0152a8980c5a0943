/** Writes drafted knowledge folders, whole or not at all. An editor's work is never lost. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editorSchemas } from '../knowledge/editor-schema.ts'

/**
 * Writes a new folder beside `out` and renames it.
 *
 * @param force replaces an existing folder, which is kept as ".bak"
 */
export async function writeFolder(
  out: string,
  files: Readonly<Record<string, string>>,
  force: boolean,
): Promise<void> {
  const fresh = `${out}.${randomUUID().slice(0, 8)}.new`
  try {
    await mkdir(fresh, { recursive: true })
    // Editors look for the schemas beside the files.
    for (const [name, text] of Object.entries({ ...files, ...editorSchemas() }))
      await writeFile(join(fresh, name), text)
    if (force && existsSync(out)) {
      await rm(`${out}.bak`, { recursive: true, force: true })
      await rename(out, `${out}.bak`)
    }
    await rename(fresh, out)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Replaces a file atomically: a reader sees the old text or the new one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID().slice(0, 8)}.new`
  try {
    await writeFile(fresh, text)
    await rename(fresh, path)
  } finally {
    await rm(fresh, { force: true })
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
