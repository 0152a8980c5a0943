import type { Json, Store } from '../storage/store.ts'
import { DISLIKED, WRONG } from '../storage/unanswered-questions.ts'
import type { Vote, Wrong } from './callback-data.ts'

const DAY = 24 * 3_600_000
/** Milliseconds for which a vote is kept; /privacy states it. */
export const FEEDBACK_TTL = 365 * DAY

/**
 * Creates the store of readers' votes on answers. Each reader's vote on a fact counts once.
 *
 * @param hash replaces a user's id in the keys
 */
export function createFeedback(store: Store, hash: (user: number) => string) {
  /** Replaces a reader's earlier choice and updates the counts of both. */
  async function choose(own: string, value: string | undefined, countOf: (value: string) => string) {
    const before = await store.get<Json>(own)
    if (before === value) return
    if (typeof before === 'string') await store.increment(countOf(before), -1)
    if (value === undefined) return store.delete(own)
    await store.set(own, value, FEEDBACK_TTL)
    await store.increment(countOf(value))
  }
  const voteKey = (user: number, fact: string) => `feedback:${fact}:${hash(user)}`
  /** Counts the reader's reason for a 👎. */
  const setWrong = (user: number, fact: string, wrong: Wrong | undefined) =>
    choose(`wrong:${fact}:${hash(user)}`, wrong, (value) => `${WRONG}${value}:${fact}`)
  /** Replaces the reader's earlier vote; `undefined` takes it back. */
  const setVote = async (user: number, fact: string, vote: Vote | undefined) => {
    const countOf = (value: string) => (value === 'down' ? `${DISLIKED}${fact}` : `votes:up:${fact}`)
    await choose(voteKey(user, fact), vote, countOf)
    if (vote !== 'down') await setWrong(user, fact, undefined)
  }
  return {
    /** Counts a vote; the same vote again takes it back. @returns the vote that now applies */
    async vote(user: number, fact: string, vote: Vote): Promise<Vote | undefined> {
      const holds = (await store.get(voteKey(user, fact))) === vote ? undefined : vote
      await setVote(user, fact, holds)
      return holds
    },
    setVote,
    setWrong,
  }
}
