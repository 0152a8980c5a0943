import { createRequire } from 'node:module'

/** Font with every Vietnamese letter, independent of the fonts on the machine. */
const FAMILY = 'Be Vietnam Pro'

/** Converts an SVG document to a PNG file, off the main thread. The font is Be Vietnam Pro. */
export async function rasterise(svg: string): Promise<Buffer> {
  // Native code, loaded only when a picture is first requested.
  const { renderAsync } = await import('@resvg/resvg-js')
  const require = createRequire(import.meta.url)
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [
        require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
        require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
      ],
      defaultFontFamily: FAMILY,
    },
  })
  return image.asPng()
}
