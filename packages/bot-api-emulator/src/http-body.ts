import type { IncomingMessage } from 'node:http'
import type { Values } from './arguments.ts'
import { addMultipart } from './multipart.ts'

/** Maximum size of a body in bytes. It keeps other programs from filling the memory. */
const MAX_BODY = 20 * 1024 * 1024

export class BodyTooLarge extends Error {}

/** Reads a body by events. Iterating over the request costs more than the rest of a small call. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY) {
        request.destroy()
        reject(new BodyTooLarge())
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

/**
 * Reads the arguments of a call from its query string and body (JSON, urlencoded or multipart). A null counts as
 * absent. Like the real server, it ignores an invalid body, so that the call lacks its arguments.
 */
export function readArguments(query: URLSearchParams, contentType: string | undefined, body: Buffer): Values {
  const values = new Map<string, unknown>(query)
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  if (body.length === 0) return values
  if (type === 'application/json') addJson(body.toString('utf8'), values)
  else if (type === 'application/x-www-form-urlencoded') {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) values.set(name, value)
  } else if (type === 'multipart/form-data') addMultipart(contentType ?? '', body, values)
  return values
}

function addJson(text: string, values: Map<string, unknown>): void {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return
  }
  if (typeof parsed !== 'object' || parsed === null) return
  for (const [name, value] of Object.entries(parsed)) {
    if (value !== null) values.set(name, value)
  }
}
