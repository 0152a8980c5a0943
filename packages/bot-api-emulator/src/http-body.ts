import type { IncomingMessage } from 'node:http'
import type { Values } from './arguments.ts'
import { addMultipart } from './multipart.ts'

/** Bytes; the page's and the bot's requests are small, and a server on loopback must not be a way to fill memory. */
const MAX_BODY = 20 * 1024 * 1024

export class BodyTooLarge extends Error {}

/** By events: the request as an iterable costs more than all the rest of a small call. */
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
 * Reads the arguments of a call from its query string and body (JSON, urlencoded or multipart). null is as good as
 * absent. A body that cannot be read is ignored, as the real server does: it then misses its arguments.
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
