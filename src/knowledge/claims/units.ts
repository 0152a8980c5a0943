/** Units of measure of both languages in one form: "mét", "m" and "metres" are equal. */

/** The measured dimension and the factor to its base unit. */
export interface Unit {
  readonly measures: string
  readonly factor: number
}

/** Longer names before their prefixes. "m" is not a unit before a letter. */
const UNITS: readonly (readonly [names: string, measures: string, factor: number])[] = [
  ['điểm phần trăm|điểm %|percentage points?', 'points', 1],
  ['%|phần trăm|per ?cent', 'share', 1],
  ['km2|km²|ki-lô-mét vuông|square kilomet(?:re|er)s?', 'area', 1e6],
  ['m2|m²|mét vuông|square met(?:re|er)s?', 'area', 1],
  ['ha|héc-?ta|hecta|hectares?', 'area', 1e4],
  ['square[ -]f(?:ee|oo)t|f(?:ee|oo)t vuông|bộ vuông', 'area', 0.09290304],
  ['acres?|mẫu Anh', 'area', 4046.8564224],
  ['m3|m³|mét khối|cubic met(?:re|er)s?', 'volume', 1],
  ['km/h|km/giờ|kilomet(?:re|er)s? (?:per|an) hour', 'speed', 1],
  ['mm|mi-li-mét|mi-?li-?mét|millimet(?:re|er)s?', 'length', 0.001],
  ['cm|xăng-ti-mét|centimet(?:re|er)s?', 'length', 0.01],
  ['km|ki-lô-mét|cây số|kilomet(?:re|er)s?', 'length', 1000],
  ['m|mét|met(?:re|er)s?', 'length', 1],
  ['feet|foot|ft', 'length', 0.3048],
  ['miles?|dặm', 'length', 1609.344],
  ['lít|lit(?:re|er)s?', 'volume', 0.001],
  ['gam|grams?', 'mass', 0.001],
  ['kg|ki-lô-gam|cân|kilograms?|kilos?', 'mass', 1],
  ['tạ', 'mass', 100],
  ['tấn|tonnes?|tons?', 'mass', 1000],
  ['kWh', 'energy', 1],
  ['MWh', 'energy', 1000],
  ['kW', 'power', 1],
  ['MW', 'power', 1000],
  ['đồng|VND|VNĐ|dong', 'dong', 1],
  ['USD|đô la(?: Mỹ)?|đô-la|(?:US )?dollars?', 'dollar', 1],
  ['euros?|EUR', 'euro', 1],
  ['phút|minutes?', 'time', 60],
  ['giây|seconds?', 'time', 1],
  ['giờ|tiếng|hours?', 'time', 3600],
]
const PATTERNS = UNITS.map(([names, measures, factor]) => ({
  // Units differ by case: MW is not mW.
  form: new RegExp(`^[\\s-]*(?:${names})(?![\\p{L}\\p{M}\\d])`, 'u'),
  unit: { measures, factor },
}))

/** Parses the unit at an offset, after optional spaces. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const behind = text.slice(at, at + 32)
  for (const { form, unit } of PATTERNS) {
    const match = form.exec(behind)
    if (match) return { unit, end: at + match[0].length }
  }
  return undefined
}

/** Parses the currency before a sum in English: "USD 30 million". */
export function unitBefore(text: string, at: number): Unit | undefined {
  const sign = /(US\$|\$|€|USD|EUR|VND|VNĐ)\s?$/u.exec(text.slice(Math.max(0, at - 5), at))?.[1]
  if (sign === undefined) return undefined
  const measures = sign.startsWith('VN') ? 'dong' : /^[€E]/.test(sign) ? 'euro' : 'dollar'
  return { measures, factor: 1 }
}
