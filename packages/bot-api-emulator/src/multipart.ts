/** A part of a multipart body that has a file name. */
export class UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer

  constructor(name: string, type: string, bytes: Buffer) {
    this.name = name
    this.type = type
    this.bytes = bytes
  }

  /** Value shown on the page among the arguments of a call. */
  toJSON(): object {
    return { file: this.name, bytes: this.bytes.length }
  }
}

/** Adds the parts of a `multipart/form-data` body. A part with a file name is a file. */
export function addMultipart(contentType: string, body: Buffer, values: Map<string, unknown>): void {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (!boundary) return
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const next = body.indexOf(delimiter, start + delimiter.length)
    if (next < 0) return
    // A part is CRLF headers CRLF CRLF content CRLF between two delimiters.
    const part = body.subarray(start + delimiter.length + 2, next - 2)
    const headersEnd = part.indexOf('\r\n\r\n')
    if (headersEnd >= 0) {
      const headers = part.subarray(0, headersEnd).toString('utf8')
      const name = /[;\s]name="([^"]*)"/i.exec(headers)?.[1]
      const content = part.subarray(headersEnd + 4)
      if (name !== undefined) values.set(name, asFile(headers, content) ?? content.toString('utf8'))
    }
    start = next
  }
}

function asFile(headers: string, content: Buffer): UploadedFile | undefined {
  // grammY does not quote the name.
  const [, quoted, bare] = /[;\s]filename=(?:"([^"]*)"|([^;\r\n]+))/i.exec(headers) ?? []
  const name = quoted ?? bare
  if (name === undefined) return undefined
  const type = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1]
  // Copies the content, because a view would keep the whole body in memory.
  return new UploadedFile(name, type ?? 'application/octet-stream', Buffer.from(content))
}
