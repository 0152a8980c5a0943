import { UploadedFile } from './multipart.ts'

/** Arguments of a call: strings, files, or values of a JSON body. */
export type Values = ReadonlyMap<string, unknown>

/**
 * Arguments of a call as the real server reads them. Every value is a string, whatever the body's format. An invalid
 * number is 0, and one out of range is clamped, not rejected (`Client::get_integer_arg`).
 */
export interface Arguments {
  text(name: string): string
  has(name: string): boolean
  integer(name: string, fallback?: number, min?: number, max?: number): number
  boolean(name: string): boolean
  /** Parses JSON; `undefined` if the argument is absent or empty. Calls `onBroken` for invalid JSON. */
  json(name: string, onBroken: () => never): unknown
  /** Returns the file with this name, or the one referenced by `attach://…`; `undefined` if there is none. */
  file(name: string): UploadedFile | undefined
}

const INT32 = 2 ** 31
const ATTACHED = 'attach://'

export function createArguments(values: Values): Arguments {
  const text = (name: string): string => {
    const value = values.get(name) ?? ''
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return {
    text,
    has: (name) => values.has(name),
    integer: (name, fallback = 0, min = -INT32, max = INT32 - 1) => {
      const value = text(name) === '' ? fallback : leadingInteger(text(name))
      return Math.min(Math.max(value, min), max)
    },
    boolean: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    json: (name, onBroken) => {
      const value = values.get(name) ?? ''
      if (value === '') return undefined
      if (typeof value !== 'string') return value
      try {
        return JSON.parse(value)
      } catch {
        return onBroken()
      }
    },
    file: (name) => {
      const value = values.get(name)
      const isElsewhere = typeof value === 'string' && value.startsWith(ATTACHED)
      const file = isElsewhere ? values.get(value.slice(ATTACHED.length)) : value
      return file instanceof UploadedFile ? file : undefined
    },
  }
}

/** Parses the digits at the start and ignores the rest, like TDLib's `to_integer`: '12ab' → 12, 'ab' → 0. */
export function leadingInteger(text: string): number {
  const digits = /^-?\d+/.exec(text)
  return digits ? Number(digits[0]) : 0
}
