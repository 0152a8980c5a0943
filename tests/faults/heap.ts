import { readFileSync } from 'node:fs'

/** Bytes by the kind of what they hold: a class or function by its name, all else by its type. */
export type Heap = ReadonlyMap<string, number>

/** As V8 writes it; `nodes` is one long row of numbers. https://v8.dev/docs/memory-leaks */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
  readonly strings: readonly string[]
}

/** Types that are worth telling apart by name. */
const NAMED = new Set(['object', 'closure', 'native'])

/** Reads a snapshot; `undefined` as long as it is not written to its end. */
export function readHeap(file: string): Heap | undefined {
  try {
    return heapOf(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function heapOf({ snapshot, nodes, strings }: Snapshot): Heap {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ]
  const heap = new Map<string, number>()
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type]!] ?? ''
    const key = NAMED.has(kind) ? `${kind} ${strings[nodes[at + name]!]}` : kind
    heap.set(key, (heap.get(key) ?? 0) + nodes[at + size]!)
  }
  return heap
}

/** Lists what grew between two snapshots, most first. */
export function growthOf(before: Heap, after: Heap): (readonly [kind: string, bytes: number])[] {
  return [...after]
    .map(([kind, bytes]) => [kind, bytes - (before.get(kind) ?? 0)] as const)
    .filter(([, bytes]) => bytes > 0)
    .sort((a, b) => b[1] - a[1])
}
