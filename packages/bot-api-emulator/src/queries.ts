import { badRequest } from './errors.ts'

/** Queries of a client that only the bot can answer: callback, inline and guest queries. */
export interface Queries<Answer> {
  /**
   * @returns the id for the update and a promise of the bot's answer, which rejects with `timeoutMessage` after
   * `lifetime`
   */
  open(): { id: string; answered: Promise<Answer> }
  /** @throws ApiError if the query is unknown, answered or too old */
  answer(id: string, value: Answer): void
  /** @throws ApiError if the query can no longer be answered */
  check(id: string): void
  /** Makes all open queries too old. */
  expire(): void
  /** Drops all open queries. Their promises never settle. */
  forget(): void
}

/** Ids resemble those of the real server: long, and unique across kinds. */
let nextQueryId = 4_000_000_000_000_000_001n

/** @param lifetime milliseconds */
export function createQueries<Answer>(lifetime: number, timeoutMessage: string): Queries<Answer> {
  const open = new Map<string, { resolve(value: Answer): void; expire(): void; timer: NodeJS.Timeout }>()
  return {
    open() {
      const id = String(nextQueryId++)
      const answered = new Promise<Answer>((resolve, reject) => {
        const expire = () => {
          clearTimeout(timer)
          open.delete(id)
          reject(new Error(timeoutMessage))
        }
        const timer = setTimeout(expire, lifetime)
        timer.unref()
        open.set(id, {
          resolve: (value) => {
            clearTimeout(timer)
            open.delete(id)
            resolve(value)
          },
          expire,
          timer,
        })
      })
      return { id, answered }
    },
    check(id) {
      if (!open.has(id)) throw badRequest('QUERY_ID_INVALID')
    },
    answer(id, value) {
      const query = open.get(id)
      if (!query) throw badRequest('QUERY_ID_INVALID')
      query.resolve(value)
    },
    forget() {
      for (const { timer } of open.values()) clearTimeout(timer)
      open.clear()
    },
    expire() {
      for (const query of [...open.values()]) query.expire()
    },
  }
}
