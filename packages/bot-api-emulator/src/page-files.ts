import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import type { StoredFile } from './files.ts'

/** No external resources, no inline scripts or styles, no framing. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.ico': 'image/x-icon',
}
/** Paths below the directory. No part begins with a dot, so none leaves the directory. */
const PATH = /^(?:\/[\w-][\w.-]*)+$/

/** Types that the browser may display. Others are offered as downloads. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Serves a file uploaded by a bot or a person; 404 if it is missing. */
export function sendStoredFile(file: StoredFile | undefined, response: ServerResponse): void {
  if (!file) {
    response.writeHead(404, { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('not found\n')
    return
  }
  const isShown = SHOWN.has(file.type)
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'Content-Type': isShown ? file.type : 'application/octet-stream',
    'Content-Length': file.bytes.length,
    ...(isShown
      ? {}
      : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` }),
  })
  response.end(file.bytes)
}

/** Serves the page's own files only. */
export async function sendPageFile(
  directory: URL,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const path = pathname === '/' ? '/index.html' : pathname
  const type = TYPES[extname(path)]
  const content =
    type !== undefined && PATH.test(path)
      ? await readFile(new URL(`.${path}`, directory)).catch(() => undefined)
      : undefined
  if (!content) {
    response.writeHead(404, { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('not found\n')
    return
  }
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': type, 'Content-Length': content.length })
  response.end(content)
}
