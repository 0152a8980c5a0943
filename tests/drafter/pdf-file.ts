/** Writes small PDF files with Vietnamese text for tests. */

export interface PdfLine {
  readonly text: string
  /** Base line in points, from the bottom of the page. */
  readonly y: number
  readonly x?: number
  readonly size?: number
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
const WIDTH = 500

/** Returns a PDF with the lines of each page, in a font whose codes are those of Unicode. */
export function pdfOf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const first = 6
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  )
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ` +
      `/Supplement 0 >> /DW ${WIDTH} /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 1 1] ` +
      '/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
  )
  add(
    stream(
      'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
        '1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap',
    ),
  )
  for (const [i, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> ` +
        `/Contents ${first + 2 * i + 1} 0 R >>`,
    )
    add(
      stream(
        lines
          .map(({ text, y, x = 60, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
          .join('\n'),
      ),
    )
  }
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
