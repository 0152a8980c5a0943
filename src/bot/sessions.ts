import { createHmac } from 'node:crypto'
import type { Chat, Message } from '@grammyjs/types'
import type { Conversation } from '../engine/outcome.ts'
import type { Json, Store } from '../storage/store.ts'
import { countUnanswered, takeBackUnanswered, type UnansweredRef } from '../storage/unanswered-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Told } from './dependencies.ts'
import { createFeedback, type Feedback } from './feedback.ts'
import { readConversation, readSession, readTold } from './stored-session.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

// Lifetimes of the records in milliseconds. /privacy states the first, FEEDBACK_TTL and UNANSWERED_TTL.
export const SESSION_TTL = 24 * HOUR
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
  readonly conversation?: Conversation
  /** Newest last. */
  readonly replies: readonly SessionReply[]
}

export interface SessionReply {
  /** `message_id` of the question and of the reply to it. */
  readonly question: number
  readonly reply: number
  /** Count of the unanswered question, if the reply only offered choices. Taken back when one is chosen. */
  readonly miss?: UnansweredRef
  /** Album of the question. An album gets one reply. */
  readonly album?: string
  /** True if the reply only says that the bot reads text. The answer to a later caption replaces it. */
  readonly isReminder?: boolean
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

/** Everything that the bot stores. Keys are `<what>:<chat or user>…`. */
export interface Sessions extends Feedback {
  language(id: number): Promise<string | undefined>
  setLanguage(id: number, locale: string): Promise<void>
  /** @param talk session key from `talkOf` */
  session(chat: number, talk: string): Promise<Session>
  /** @param reply new reply, added to the session @param before conversation in which its question was asked */
  setSession(
    chat: number,
    talk: string,
    session: Session,
    reply?: SessionReply,
    before?: Conversation,
  ): Promise<void>
  /**
   * Returns the conversation in which a question of the session was asked. An edited question is asked in it again.
   * Stored apart: each question reads and writes the session, which would be eight times as long.
   */
  before(chat: number, talk: string, question: number): Promise<Conversation | undefined>
  /** Stores the content of a message of the bot, for `SESSION_TTL`. */
  setTold(chat: number, message: number, told: Told): Promise<void>
  told(chat: number, message: number): Promise<Told | undefined>
  /** True if no machine handles or has finished this update. The claim then lasts for `CLAIM_TTL`. */
  claim(update: number): Promise<boolean>
  /** Renews the claim on an update. */
  renew(update: number): Promise<void>
  finish(update: number): Promise<void>
  isFinished(update: number): Promise<boolean>
  /** True unless Telegram recently refused an ephemeral message in this group. */
  mayWhisper(chat: number): Promise<boolean>
  forbidWhisper(chat: number): Promise<void>
  /** True unless the same text was sent to this chat (and topic) a moment ago. */
  mayRepeat(chat: number, topic: number | undefined, text: string): Promise<boolean>
  /** True unless the same user pressed the same button a moment ago. */
  mayPress(user: number, message: string, press: string): Promise<boolean>
  /** True unless this speaker got a reminder or a reaction a moment ago for a message that asks nothing. */
  mayNotice(chat: number, speaker: number): Promise<boolean>
  /** True the first time since the bot joined this chat. */
  mayGreet(chat: number): Promise<boolean>
  leave(chat: number): Promise<void>
  /** Counts an unanswered question, without its user and chat. */
  miss(question: string, reason: string): Promise<void>
  takeBackUnanswered(miss: UnansweredRef): Promise<void>
  countChosen(card: string): Promise<void>
  /** Returns Telegram's file id of the picture of the directives, if it was uploaded for this version. */
  picture(version: string, lang: Lang): Promise<string | undefined>
  setPicture(version: string, lang: Lang, file: string): Promise<void>
  /** Moves a group's sessions to the supergroup that it became. */
  migrate(from: number, to: number): Promise<void>
  /** Returns the current id of a chat: a button may be in a group that became a supergroup. */
  idOf(chat: Pick<Chat, 'id' | 'type'>): Promise<number>
}

/** @param secret key of the hashes of user ids, which are useless without it */
export function createSessions(store: Store, secret: string): Sessions {
  const hash = (user: number) =>
    createHmac('sha256', secret).update(String(user)).digest('base64url').slice(0, 22)

  return {
    ...createFeedback(store, hash),
    language: (id) => store.get<string>(`language:${id}`),
    setLanguage: (id, locale) => store.set(`language:${id}`, locale),
    session: async (chat, talk) => readSession(await store.get(`talk:${chat}:${talk}`)),
    setSession: (chat, talk, session, reply, before) =>
      setSession(store, { chat, talk }, session, reply, before),
    before: async (chat, talk, question) =>
      readConversation(await store.get(beforeKey({ chat, talk }, question))),
    setTold: (chat, message, told) =>
      store.set(`told:${chat}:${message}`, told as unknown as Json, SESSION_TTL),
    told: async (chat, message) => readTold(await store.get(`told:${chat}:${message}`)),
    claim: (update) => store.once(`update:${update}`, CLAIM_TTL),
    renew: (update) => store.set(`update:${update}`, true, CLAIM_TTL),
    finish: (update) => store.set(`update:${update}`, FINISHED, UPDATE_TTL),
    isFinished: async (update) => (await store.get(`update:${update}`)) === FINISHED,
    mayWhisper: async (chat) => (await store.get(`aloud:${chat}`)) === undefined,
    forbidWhisper: (chat) => store.set(`aloud:${chat}`, true, ALOUD_TTL),
    mayRepeat: (chat, topic, text) =>
      store.once(
        `said:${chat}:${topic ?? 0}:${createHmac('sha256', secret).update(text).digest('base64url')}`,
        COOL_DOWN,
      ),
    mayPress: (user, message, press) => store.once(`press:${user}:${message}:${press}`, PRESS_COOL_DOWN),
    mayNotice: (chat, speaker) => store.once(`noticed:${chat}:${speaker}`, COOL_DOWN),
    mayGreet: async (chat) => (await store.increment(`greeted:${chat}`)) === 1,
    leave: (chat) => store.delete(`greeted:${chat}`),
    miss: (question, reason) => countUnanswered(store, question, reason),
    takeBackUnanswered: (miss) => takeBackUnanswered(store, miss),
    countChosen: async (card) => void (await store.increment(`chosen:${card}`)),
    picture: (version, lang) => store.get<string>(`picture:${version}:${lang}`),
    setPicture: (version, lang, file) => store.set(`picture:${version}:${lang}`, file, PICTURE_TTL),
    idOf: async ({ id, type }) =>
      (type === 'group' ? await store.get<number>(`moved:${id}`) : undefined) ?? id,
    migrate: (from, to) => migrate(store, from, to),
  }
}

/** Session key: a chat, and the speaker and topic in it. */
interface Talk {
  readonly chat: number
  readonly talk: string
}

const beforeKey = ({ chat, talk }: Talk, question: number) => `before:${chat}:${talk}:${question}`

async function setSession(
  store: Store,
  of: Talk,
  session: Session,
  reply: SessionReply | undefined,
  before: Conversation | undefined,
): Promise<void> {
  const others = session.replies.filter(({ question }) => question !== reply?.question)
  const all = reply ? [...others, reply] : session.replies
  const kept = { ...session, replies: all.slice(-MAX_REPLIES) } as unknown as Json
  await Promise.all([
    store.set(`talk:${of.chat}:${of.talk}`, kept, SESSION_TTL),
    reply && before && store.set(beforeKey(of, reply.question), before as unknown as Json, SESSION_TTL),
    ...all.slice(0, -MAX_REPLIES).map(({ question }) => store.delete(beforeKey(of, question))),
  ])
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
    await store.set(
      `talk:${to}:${key.split(':')[2]}`,
      { conversation, replies: [] } as unknown as Json,
      SESSION_TTL,
    )
    await store.delete(key)
  }
}
