import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/drafter/readers/page.ts'
import { readSource } from '../../src/drafter/readers/read-source.ts'
import { pdfOf } from './pdf-file.ts'

const ARTICLE = 'Cầu Rạch Ông thông xe\n\nSáng 2/7, UBND xã Mỹ Lộc khánh thành cầu “Rạch Ông” – dài 86 m.\n'

const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
/** Encodes the letters of the article that Windows-1258 has as one byte, or as a letter with a tone mark. */
const cp1258 = (text: string) => {
  const decoder = new TextDecoder('windows-1258')
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  const bytes = [...text].flatMap((letter) => {
    const whole = codes.get(letter)
    if (whole !== undefined) return [whole]
    const [base, ...marks] = letter.normalize('NFD')
    const tone = marks.findIndex((mark) => codes.has(mark))
    const plain = [base, ...marks.filter((_, i) => i !== tone)].join('').normalize('NFC')
    return [codes.get(plain)!, codes.get(marks[tone]!)!]
  })
  return Uint8Array.from(bytes)
}
const docx = (body: string, name = 'word/document.xml') =>
  zipSync({ [name]: strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })
const page = (body: string, head = '') =>
  Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}`)

const textOf = async (bytes: Uint8Array) => {
  const source = await readSource(bytes)
  return source.ok ? source.page.text : source.why
}

describe('a text file is read in every encoding that Vietnamese editors save', () => {
  it.each([
    ['UTF-8', Buffer.from(ARTICLE)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ARTICLE}`)],
    ['UTF-8 in decomposed letters', Buffer.from(ARTICLE.normalize('NFD'))],
    ['UTF-16 of Notepad', utf16(ARTICLE, 'le')],
    ['UTF-16, the other order', utf16(ARTICLE, 'be')],
    ['UTF-16 without a mark', utf16(ARTICLE, 'le', false)],
    ['Windows-1258', cp1258(ARTICLE)],
    ['line ends of Windows', Buffer.from(ARTICLE.replaceAll('\n', '\r\n'))],
    ['line ends of old Macs', Buffer.from(ARTICLE.replaceAll('\n', '\r'))],
  ])('%s', async (_encoding, bytes) => {
    expect(await textOf(bytes)).toBe(ARTICLE)
  })
})

describe('spaces and invisible characters are one', () => {
  it.each([
    ['no-break space', 'dài\u00a086\u00a0m'],
    ['thin and narrow spaces', 'dài\u200986\u202fm'],
    ['ideographic space', 'dài\u300086\u3000m'],
    ['tab', 'dài\t86\tm'],
    ['soft hyphen', 'dà\u00adi 8\u00ad6 m'],
    ['zero-width space and joiner', 'dài\u200b 86\u2060 m\ufeff'],
    ['marks of direction', '\u200edài 86\u202c m'],
  ])('%s', (_name, text) => {
    expect(pageOf(text).text).toBe('dài 86 m')
  })
  it('a separator of lines ends a line', () => {
    expect(pageOf('một\u2028hai\u2029ba\u0085bốn').text).toBe('một\nhai\nba\nbốn')
  })
})

it('a whole article pasted as one line gets a line for each sentence', () => {
  const sentences = Array.from(
    { length: 12 },
    (_, i) => `Câu thứ ${i} nói về TP. Vĩnh Sa và 1.250 hộ dân ở đó.`,
  )
  expect(pageOf(sentences.join(' ')).text).toBe(`${sentences.join('\n\n')}\n`)
})
it('a short line stays one', () => {
  expect(pageOf('Một câu. Hai câu.').text).toBe('Một câu. Hai câu.')
})

describe('a Word document', () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  it('gives its paragraphs, with runs joined and entities resolved', async () => {
    const body = `<w:p>${run('Cầu ')}${run('Rạch &#212;ng')}</w:p><w:p/><w:p>${run('Nhà A &amp; B, &lt;86 m&gt;.')}</w:p>`
    expect(await textOf(docx(body))).toBe('Cầu Rạch Ông\n\nNhà A & B, <86 m>.\n')
  })
  it('gives cells of a table and broken lines as lines, and tabs as spaces', async () => {
    const body = `<w:tbl><w:tc><w:p>${run('Xã')}</w:p></w:tc><w:tc><w:p>${run('Hộ')}</w:p></w:tc></w:tbl><w:p>${run('một')}<w:br/>${run('hai')}<w:tab/>${run('ba')}</w:p>`
    expect(await textOf(docx(body))).toBe('Xã\n\nHộ\n\nmột\n\nhai ba\n')
  })
  it('leaves out what was deleted, and the codes of fields', async () => {
    const body = `<w:p>${run('Còn')}<w:del>${run(' bỏ')}</w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    expect(await textOf(docx(body))).toBe('Còn\n')
  })
  it('gives a text box once, not its copy for old programs', async () => {
    const box = (name: string) => `<mc:${name}><w:p>${run('Hộp')}</w:p><w:p>${run('chữ')}</w:p></mc:${name}>`
    expect(await textOf(docx(`<w:p>${box('Choice')}${box('Fallback')}</w:p>`))).toBe('Hộp\n\nchữ\n')
  })
  it('knows its captions by their style', async () => {
    const body = `<w:p>${run('Bài')}</w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>${run('Cầu mới')}</w:p>`
    expect(await readSource(docx(body))).toMatchObject({ page: { hints: { captions: ['Cầu mới'] } } })
  })
})

describe('a PDF', () => {
  it('gives paragraphs, with the lines of each joined', async () => {
    const lines = [
      { text: 'Cầu Rạch Ông thông xe', y: 760, size: 20 },
      { text: 'Sáng 2/7, UBND xã Mỹ Lộc khánh thành cầu Rạch Ông sau', y: 720 },
      { text: 'hai năm thi công, dài 86 m và rộng 6 m.', y: 706 },
      { text: '“Từ nay học sinh không phải qua đò nữa”, ông Đức nói.', y: 680 },
    ]
    expect(await textOf(pdfOf([lines]))).toBe(
      'Cầu Rạch Ông thông xe\n\nSáng 2/7, UBND xã Mỹ Lộc khánh thành cầu Rạch Ông sau hai năm thi công, dài 86 m và ' +
        'rộng 6 m.\n\n“Từ nay học sinh không phải qua đò nữa”, ông Đức nói.\n',
    )
  })
  it('joins a sentence over two pages, without running heads and page numbers', async () => {
    const pages = ['Cầu dài 86 m và do xã góp', 'tiền xây trong hai năm', 'cùng với dân của ba ấp.'].map(
      (text, i) => [
        { text: 'Báo Mỹ Lộc', y: 800 },
        { text, y: 700 },
        { text: String(i + 1), y: 40 },
      ],
    )
    expect(await textOf(pdfOf(pages))).toBe(
      'Cầu dài 86 m và do xã góp tiền xây trong hai năm cùng với dân của ba ấp.\n',
    )
  })
})

describe('a saved page', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, i) =>
      `<p>Đoạn ${i} của bài viết kể rằng cây cầu mới, dài 86 m, giúp bà con ba ấp đi chợ, đi học dễ dàng hơn.`,
  )
  const body = `<nav><a href=/>Trang chủ</a></nav><h1>Cầu &ocirc;ng R&#7841;ch</h1><time>Thứ Năm, 2/7/2026 - 08:15</time>
    <div class=content>${paragraphs.join('')}<figure><img src=a.jpg><figcaption>Cầu mới. Ảnh: An</figcaption></figure></div>
    <aside><p>Tin khác: giá vàng hôm nay tăng mạnh, theo các tiệm.</p></aside><script>var a = "<p>không phải bài</p>"</script>`
  it('gives date, title, paragraphs and captions, whatever tags are left open', async () => {
    const lines = (await textOf(page(body))).trim().split('\n\n')
    expect(lines.slice(0, 3)).toEqual(['Thứ Năm, 2/7/2026 - 08:15', 'Cầu ông Rạch', paragraphs[0]!.slice(3)])
    expect(lines.at(-1)).toBe('Cầu mới. Ảnh: An')
    expect(lines).toHaveLength(2 + paragraphs.length + 1)
  })
  it('tells the newspaper, the title, the date and the captions', async () => {
    const head = '<meta property="og:site_name" content="Báo Mỹ Lộc"><title>Cầu | Báo Mỹ Lộc</title>'
    expect(await readSource(page(body, head))).toMatchObject({
      page: {
        hints: {
          newspaper: 'Báo Mỹ Lộc',
          title: 'Cầu ông Rạch',
          date: 'Thứ Năm, 2/7/2026 - 08:15',
          captions: ['Cầu mới. Ảnh: An'],
        },
      },
    })
  })
  it('in an old encoding is read as it declares', async () => {
    const head = '<meta charset="windows-1258">'
    const html = `<html><head>${head}<title>x</title></head><body><h1>Cầu Rạch Ông</h1>${paragraphs.join('')}`
    expect(await textOf(cp1258(html))).toContain('Đoạn 3 của bài viết')
  })
  it('with hardly any markup is read all the same', async () => {
    expect(await textOf(page('<p>Hôm qua trời mưa.'))).toBe('Hôm qua trời mưa.\n')
  })
})

describe('a file without a readable article says what it is', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['spaces alone', Buffer.from(' \n\u00a0'), 'empty'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-word'],
    ['RTF', Buffer.from('{\\rtf1 Xin}'), 'rich-text'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    ['another picture', Buffer.from('ffd8ffe000104a46', 'hex'), 'picture'],
    ['an archive of something else', docx('', 'content.xml'), 'archive'],
    ['half an archive', docx('<w:p/>').subarray(0, 40), 'broken'],
    ['a Word document without text', docx('<w:p/>'), 'empty'],
    ['a PDF without text', pdfOf([[]]), 'scanned'],
    ['a page of elements without end', page('<div>'.repeat(9_000)), 'broken'],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'broken'],
    ['a program', Buffer.from('7f454c4602010100000000000000000000', 'hex'), 'binary'],
    ['a damaged text', Buffer.from(`${ARTICLE.repeat(9)}C\ufffdu`), 'garbled'],
    ['a text cut in a letter', Buffer.from(`${ARTICLE.repeat(9)}ầ`).subarray(0, -1), 'garbled'],
    ['two versions in one', Buffer.from('<<<<<<< A\nmột\n=======\nhai\n>>>>>>> B\n'), 'merge'],
  ])('%s', async (_what, bytes, why) => {
    expect(await readSource(bytes)).toEqual({ ok: false, why })
  })
})
