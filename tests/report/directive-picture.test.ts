import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { pictureWords, rasterise } from '../../src/bot/picture.ts'
import type { Knowledge } from '../../src/knowledge/schema.ts'
import { drawDirectives, PICTURE_WIDTH } from '../../src/report/directive-picture.ts'
import type { Lang } from '../../src/text/language-detection.ts'
import { readKnowledge } from '../bot/stage.ts'

const knowledge = await readKnowledge()
const langs = ['vi', 'en'] as const
const draw = (given: Knowledge, lang: Lang) => drawDirectives(given, lang, pictureWords(lang))

/** The shipped knowledge with its directives many times over, under other names. */
function manyDirectives(times: number, name: (i: number) => string): Knowledge {
  const directives = knowledge.entries.filter(({ kind }) => kind === 'directive')
  const entries = Array.from({ length: times }, (_, i) =>
    directives.map((entry) => ({
      ...entry,
      id: `${entry.id}-${i}`,
      name: { vi: name(i) },
      number: undefined,
    })),
  ).flat()
  return { ...knowledge, entries: [...knowledge.entries, ...entries] as Knowledge['entries'] }
}

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

describe('the picture of the directives', () => {
  test.each(langs)(
    '%s: has every directive, issuer and purpose, and an arrow for each carried out',
    (lang) => {
      const svg = draw(knowledge, lang)
      const said = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ')
      const directives = knowledge.entries.filter((entry) => entry.kind === 'directive')
      for (const { number, purpose } of directives) {
        if (number !== undefined) expect(said).toContain(` ${number}`)
        if (purpose) expect(said).toContain(purpose[lang])
      }
      const carried = directives.flatMap((directive) => directive.implements)
      expect(svg.match(/fill="none"/g)).toHaveLength(carried.length)
    },
  )

  test.each(langs)('%s: no line runs out of its box, as the font really is', (lang) => {
    const svg = draw(knowledge, lang)
    const boxes = [...svg.matchAll(/<rect class="[^"]*" x="(\d+)" y="[\d.]+" width="(\d+)"/g)].map(
      ([, x, width]) => ({
        left: Number(x),
        right: Number(x) + Number(width),
      }),
    )
    const lines = [...svg.matchAll(/<text class="[^"]*" x="(\d+)"[^>]*>[^<]*<\/text>/g)]
    expect(lines.length).toBeGreaterThan(20)
    for (const [text, x] of lines) {
      const font = {
        loadSystemFonts: false,
        fontDirs: [
          'node_modules/@expo-google-fonts/be-vietnam-pro/400Regular',
          'node_modules/@expo-google-fonts/be-vietnam-pro/700Bold',
        ],
        defaultFontFamily: 'Be Vietnam Pro',
      }
      const box = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH * 2}" height="9000">${text}</svg>`,
        { font },
      ).getBBox()
      const holder = boxes.find(({ left, right }) => left < Number(x) && Number(x) < right)
      // Without width: the font lacks its letters.
      expect(box?.width, text).toBeGreaterThan(10)
      expect(box!.x + box!.width, text).toBeLessThanOrEqual(holder?.right ?? PICTURE_WIDTH)
    }
  })

  test('no letter is smaller than 13 px on a phone 390 px wide', () => {
    const sizes = [...draw(knowledge, 'vi').matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size))
    expect((Math.min(...sizes) * 390) / PICTURE_WIDTH).toBeGreaterThanOrEqual(13)
  })

  test('is a PNG as wide as a phone shows sharply', async () => {
    const png = await rasterise(draw(knowledge, 'vi'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(sizeOf(png).width).toBe(PICTURE_WIDTH)
  })

  // https://core.telegram.org/bots/api#sendphoto: 10,000 together, and one at most 20 times the other.
  test.each<[string, Knowledge]>([
    ['very many directives', manyDirectives(30, (i) => `Văn bản ${i} ${'rất dài '.repeat(20)}`)],
    ['names of one long word', manyDirectives(1, () => 'x'.repeat(5_000))],
    [
      'names with markup and signs that XML does not have',
      manyDirectives(1, () => '<b>&"\u0000\u202e\uD83D 👩‍👧'),
    ],
    ['no directive at all', { ...knowledge, entries: [] }],
  ])('%s: Telegram takes it', async (_, given) => {
    const { width, height } = sizeOf(await rasterise(draw(given, 'vi')))
    expect(width + height).toBeLessThanOrEqual(10_000)
    expect(width / height).toBeLessThanOrEqual(20)
  })
})
