import type { MessageEntity } from '@grammyjs/types'
import { sortEntities } from './entity-order.ts'

/**
 * Normalizes the entities of a message to the form that Telegram sends: no entities inside code, no links and mentions
 * inside each other, no nested quotations, and emphasis merged and split at the borders of others.
 *
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp (fix_entities, split_entities)
 */
const SPLITTABLE = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const
type Splittable = (typeof SPLITTABLE)[number]

interface Kinds {
  splittable: MessageEntity[]
  quotes: MessageEntity[]
  /** Links, mentions and code, which are never split. */
  continuous: MessageEntity[]
}

export function repairEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  if (isFine(entities)) return sortEntities([...entities])
  const kinds = byKind(entities)
  const quotes = withoutCrossing(kinds.quotes)
  return resplit(kinds.splittable, [...withinQuotes(withoutCrossing(kinds.continuous), quotes), ...quotes])
}

/** Adds entities that Telegram found by itself, in ranges without other entities. */
export function mergeFound(
  entities: readonly MessageEntity[],
  found: readonly MessageEntity[],
): MessageEntity[] {
  if (found.length === 0) return [...entities]
  const { splittable, quotes, continuous } = byKind(entities)
  const free = withinQuotes([...found], quotes).filter(
    (entity) => !continuous.some((other) => crosses(entity, other)),
  )
  return resplit(splittable, [...continuous, ...free, ...quotes])
}

function byKind(entities: readonly MessageEntity[]): Kinds {
  const kinds: Kinds = { splittable: [], quotes: [], continuous: [] }
  for (const entity of sortEntities([...entities])) {
    if (isSplittable(entity)) kinds.splittable.push(entity)
    else if (isQuote(entity)) kinds.quotes.push(entity)
    else kinds.continuous.push(entity)
  }
  return kinds
}

/** True if nothing needs repair. Entities of equal range then keep their order (are_entities_valid). */
function isFine(given: readonly MessageEntity[]): boolean {
  const entities = sortEntities([...given])
  const ends = new Map<string, number>()
  const open: MessageEntity[] = []
  for (const entity of entities) {
    while (open.length > 0 && entity.offset >= end(open.at(-1)!)) open.pop()
    const parent = open.at(-1)
    if (parent) {
      const holds = (test: (e: MessageEntity) => boolean) => open.some(test)
      if (end(entity) > end(parent) || isCode(parent) || holds(isSplittable)) return false
      if (holds((other) => other.type === entity.type)) return false
      if (isCode(entity) && holds((other) => !isQuote(other))) return false
      if (!isSplittable(entity) && holds(isContinuous)) return false
      if (isQuote(entity) && holds(isQuote)) return false
    }
    if (isSplittable(entity)) {
      if ((ends.get(entity.type) ?? -1) >= entity.offset) return false
      ends.set(entity.type, end(entity))
    }
    open.push(entity)
  }
  return true
}

/** Keeps the first of overlapping entities (remove_intersecting_entities). */
function withoutCrossing(entities: MessageEntity[]): MessageEntity[] {
  let last = 0
  return entities.filter((entity) => {
    if (entity.offset < last) return false
    last = end(entity)
    return true
  })
}

function withinQuotes(entities: MessageEntity[], quotes: readonly MessageEntity[]): MessageEntity[] {
  return entities.filter((entity) => {
    const quote = quotes.find((candidate) => end(candidate) > entity.offset)
    if (!quote) return true
    const startsBefore = entity.offset < quote.offset && quote.offset < end(entity)
    return end(quote) >= end(entity) && !startsBefore
  })
}

function resplit(splittable: MessageEntity[], others: MessageEntity[]): MessageEntity[] {
  const sorted = sortEntities(others)
  return sortEntities([...sorted, ...split(splittable, sorted)])
}

/** Splits emphasis at the borders of other entities and merges adjacent parts. Removes emphasis inside code. */
function split(splittable: readonly MessageEntity[], others: readonly MessageEntity[]): MessageEntity[] {
  const spans = new Map<Splittable, { begin: number; end: number }>()
  let result: MessageEntity[] = []
  let next = 0
  const flush = (offset: number) => {
    for (const type of SPLITTABLE) {
      const span = spans.get(type)
      if (!span || span.begin >= offset) continue
      const stop = Math.min(span.end, offset)
      result.push({ type, offset: span.begin, length: stop - span.begin })
      if (span.end <= offset) spans.delete(type)
      else span.begin = offset
    }
  }
  const addUntil = (stop: number) => {
    for (; next < splittable.length && splittable[next]!.offset < stop; next++) {
      const entity = splittable[next]!
      const type = entity.type as Splittable
      const span = spans.get(type)
      if (span && entity.offset <= span.end) span.end = Math.max(span.end, end(entity))
      else {
        flush(entity.offset)
        spans.set(type, { begin: entity.offset, end: end(entity) })
      }
    }
    flush(stop)
  }
  const open: MessageEntity[] = []
  const reach = (offset: number) => {
    while (open.length > 0 && offset >= end(open.at(-1)!)) {
      const closed = open.pop()!
      const before = result.length
      addUntil(end(closed))
      if (isCode(closed)) result = result.slice(0, before)
    }
    addUntil(offset)
  }
  for (const other of others) {
    reach(other.offset)
    open.push(other)
  }
  reach(Number.MAX_SAFE_INTEGER)
  return result
}

function end(entity: { offset: number; length: number }): number {
  return entity.offset + entity.length
}

function crosses(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < end(b) && b.offset < end(a)
}

function isSplittable(entity: MessageEntity): boolean {
  return SPLITTABLE.some((type) => type === entity.type)
}

function isQuote({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote'
}

function isCode({ type }: MessageEntity): boolean {
  return type === 'code' || type === 'pre'
}

function isContinuous(entity: MessageEntity): boolean {
  return !isSplittable(entity) && !isQuote(entity) && !isCode(entity)
}
