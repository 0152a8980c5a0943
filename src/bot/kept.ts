import type { Engine } from '../engine/engine.ts'

/** Maximum values that are kept for each engine, a few kilobytes each. */
const MAX_KEPT = 1_000

/**
 * Keeps what is rendered of an engine's answers: many questions have the same one, and rendering takes as long as sending.
 *
 * @returns a function that returns the value kept under `parts`, or makes it
 */
export function createKept<T>(): (engine: Engine, parts: unknown, make: () => T) => T {
  const engines = new WeakMap<Engine, Map<string, T>>()
  return (engine, parts, make) => {
    const kept = engines.get(engine) ?? new Map<string, T>()
    engines.set(engine, kept)
    const id = JSON.stringify(parts)
    let value = kept.get(id)
    if (value === undefined) {
      value = make()
      if (kept.size >= MAX_KEPT) kept.clear()
      kept.set(id, value)
    }
    return value
  }
}
