import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import type { StoredFile } from './files.ts'

/** Nothing from elsewhere, no inline script or style, no framing. */
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
/** Names of files below the directory: no dots at the start of a part, so no way out. */
const PATH = /^(?:\/[\w-][\w.-]*)+$/

/** Types that the browser may show; the rest is offered for saving. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Serves what a bot or a person uploaded; 404 where it is not there. */
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

/** Serves the page's own files and nothing else. */
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
