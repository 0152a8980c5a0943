import { createHmac } from 'node:crypto'
import type { Chat, Message } from '@grammyjs/types'
import type { Conversation } from '../engine/outcome.ts'
import type { Json, Store } from '../storage/store.ts'
import {
  countUnanswered,
  DISLIKED,
  takeBackUnanswered,
  type UnansweredRef,
  WRONG,
} from '../storage/unanswered-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Vote, Wrong } from './callback-data.ts'
import type { Told } from './dependencies.ts'
import { readSession, readTold } from './stored-session.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

// Lifetimes of the records in milliseconds. /privacy states the first, FEEDBACK_TTL and UNANSWERED_TTL.
export const SESSION_TTL = 24 * HOUR
/** Lifetime of a vote. */
export const FEEDBACK_TTL = 365 * DAY
/** Telegram keeps an update for 24 hours, too: https://core.telegram.org/bots/api#getting-updates */
const UPDATE_TTL = DAY
/** Lifetime of a picture's file id. Pictures of replaced versions expire. */
const PICTURE_TTL = 30 * DAY
/** After it, an ephemeral message is tried again: the bot may have become an administrator. */
const ALOUD_TTL = HOUR
/** Lifetime of a supergroup's id, for presses of buttons in the old group. */
const MOVED_TTL = 365 * DAY
/**
 * Lifetime of a claim on an update; the machine that handles the update renews it. Long enough for a process that gets
 * no processor time for a while, short enough for Telegram to wait for the machine that takes over.
 */
export const CLAIM_TTL = 30_000
/** Within this time, the same text again is noise. */
const COOL_DOWN = 30_000
/** Within this time, a second press of a button is ignored. */
const PRESS_COOL_DOWN = 3_000

const FINISHED = 'done'
/** Maximum replies of a session that can follow an edited question. */
const MAX_REPLIES = 10

/** State of a user's conversation in a chat or topic. Of the user's texts, it has only the last question, shortened. */
export interface Session {
  readonly conversation?: Conversation | undefined
  /** Newest last. */
  readonly replies: readonly SessionReply[]
}

export interface SessionReply {
  /** `message_id` of the question and of the reply to it. */
  readonly question: number
  readonly reply: number
  /** Count of the unanswered question, if the reply only offered choices. Taken back when one is chosen. */
  readonly miss?: UnansweredRef | undefined
  /** Album of the question. An album gets one reply. */
  readonly album?: string | undefined
  /** True if the reply only says that the bot reads text. The answer to a later caption replaces it. */
  readonly isReminder?: boolean | undefined
}

/** Returns the reply that a message changes: the reply to its earlier text, or the reminder for its album. */
export function replyOf({ replies }: Session, message: Message): SessionReply | undefined {
  const { message_id, edit_date, media_group_id: album } = message
  return replies.find(
    (reply) =>
      (edit_date !== undefined && reply.question === message_id) ||
      (reply.isReminder === true && album !== undefined && reply.album === album),
  )
}

export type Sessions = ReturnType<typeof createSessions>

/**
 * Creates everything that the bot stores. Keys are `<what>:<chat or user>…`.
 *
 * @param secret key of the hashes of user ids, which are useless without it
 */
export function createSessions(store: Store, secret: string) {
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  return {
    ...createFeedback(store, (user) => hash(String(user)).slice(0, 22)),
    language: (id: number) => store.get<string>(`language:${id}`),
    setLanguage: (id: number, lang: Lang) => store.set(`language:${id}`, lang),
    /** @param talk session key from `talkOf` */
    session: async (chat: number, talk: string) => readSession(await store.get(`talk:${chat}:${talk}`)),
    setSession: (chat: number, talk: string, { replies, ...rest }: Session) =>
      store.set(`talk:${chat}:${talk}`, json({ ...rest, replies: replies.slice(-MAX_REPLIES) }), SESSION_TTL),
    /** Stores the content of a message of the bot, for `SESSION_TTL`. The session would be eight times as long with it. */
    setTold: (chat: number, message: number, { before, ...told }: Told) =>
      store.set(
        `told:${chat}:${message}`,
        json({ ...told, before: before && withoutQuestion(before) }),
        SESSION_TTL,
      ),
    told: async (chat: number, message: number) => readTold(await store.get(`told:${chat}:${message}`)),
    /** True if no machine handles or has finished this update. The claim then lasts for `CLAIM_TTL`. */
    claim: (update: number) => store.once(`update:${update}`, CLAIM_TTL),
    /** Renews the claim on an update. */
    renew: (update: number) => store.set(`update:${update}`, true, CLAIM_TTL),
    finish: (update: number) => store.set(`update:${update}`, FINISHED, UPDATE_TTL),
    isFinished: async (update: number) => (await store.get(`update:${update}`)) === FINISHED,
    /** True unless Telegram recently refused an ephemeral message in this group. */
    mayWhisper: async (chat: number) => (await store.get(`aloud:${chat}`)) === undefined,
    forbidWhisper: (chat: number) => store.set(`aloud:${chat}`, true, ALOUD_TTL),
    /** True unless the same text was sent to this chat (and topic) a moment ago. */
    mayRepeat: (chat: number, topic: number | undefined, text: string) =>
      store.once(`said:${chat}:${topic ?? 0}:${hash(text)}`, COOL_DOWN),
    /** True unless the same user pressed the same button a moment ago. */
    mayPress: (user: number, message: string, press: string) =>
      store.once(`press:${user}:${message}:${press}`, PRESS_COOL_DOWN),
    /** True unless this speaker got a reminder or a reaction a moment ago for a message that asks nothing. */
    mayNotice: (chat: number, speaker: number) => store.once(`noticed:${chat}:${speaker}`, COOL_DOWN),
    /** True the first time since the bot joined this chat. */
    mayGreet: async (chat: number) => (await store.increment(`greeted:${chat}`)) === 1,
    leave: (chat: number) => store.delete(`greeted:${chat}`),
    /** Counts an unanswered question, without its user and chat. */
    miss: (question: string, reason: string) => countUnanswered(store, question, reason),
    takeBackUnanswered: (miss: UnansweredRef) => takeBackUnanswered(store, miss),
    /** Returns Telegram's file id of the picture of the directives, if it was uploaded for this version. */
    picture: (version: string, lang: Lang) => store.get<string>(`picture:${version}:${lang}`),
    setPicture: (version: string, lang: Lang, file: string) =>
      store.set(`picture:${version}:${lang}`, file, PICTURE_TTL),
    /** Returns the current id of a chat: a button may be in a group that became a supergroup. */
    idOf: async ({ id, type }: Pick<Chat, 'id' | 'type'>) =>
      (type === 'group' ? await store.get<number>(`moved:${id}`) : undefined) ?? id,
    /** Moves a group's sessions to the supergroup that it became. */
    migrate: (from: number, to: number) => migrate(store, from, to),
  }
}

/** Of a reader's questions only the last is kept: see /privacy. */
function withoutQuestion({ question: _, ...conversation }: Conversation): Conversation {
  return conversation
}

/** The types of what is stored have no index signature, which `Json` requires. */
function json(value: Session | Told): Json {
  return value as unknown as Json
}

async function migrate(store: Store, from: number, to: number): Promise<void> {
  await store.set(`moved:${from}`, to, MOVED_TTL)
  for (const what of ['language', 'greeted']) {
    const value = await store.get<Json>(`${what}:${from}`)
    if (value !== undefined) await store.set(`${what}:${to}`, value)
    await store.delete(`${what}:${from}`)
  }
  for await (const [key, stored] of store.entries(`talk:${from}:`)) {
    // Message ids start anew in the supergroup, so only the conversation is moved.
    const { conversation } = readSession(stored)
    const moved = json({ conversation, replies: [] })
    await store.set(`talk:${to}:${key.split(':')[2]}`, moved, SESSION_TTL)
    await store.delete(key)
  }
}

/**
 * Creates the store of readers' votes on answers. Each reader's vote on a fact counts once.
 *
 * @param hash replaces a user's id in the keys
 */
function createFeedback(store: Store, hash: (user: number) => string) {
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
