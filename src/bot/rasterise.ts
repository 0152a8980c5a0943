import { createRequire } from 'node:module'

/** It draws every Vietnamese letter, whatever fonts the machine has. */
const FAMILY = 'Be Vietnam Pro'

/** Turns an SVG document into a PNG file, beside the main thread; texts are set in Be Vietnam Pro. */
export async function rasterise(svg: string): Promise<Buffer> {
  // Native code, needed for this alone: a bot that is never asked for a picture does not load it.
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
