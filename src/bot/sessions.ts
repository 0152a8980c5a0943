import { createHmac } from 'node:crypto'
import type { Chat, Message } from '@grammyjs/types'
import type { Conversation } from '../engine/outcome.ts'
import type { Json, Store } from '../storage/store.ts'
import { countUnanswered, takeBackUnanswered, type UnansweredRef } from '../storage/unanswered-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Told } from './dependencies.ts'
import { createFeedback, type Feedback } from './feedback.ts'
import { readSession, readTold } from './stored-session.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

// How long each record is kept, in milliseconds; /privacy tells the first, FEEDBACK_TTL and UNANSWERED_TTL.
export const SESSION_TTL = 24 * HOUR
/** Telegram itself keeps an update for 24 hours: https://core.telegram.org/bots/api#getting-updates */
const UPDATE_TTL = DAY
/** A version is replaced sooner or later. */
const PICTURE_TTL = 30 * DAY
/** After which it is tried again: the bot may have become an administrator. */
const ALOUD_TTL = HOUR
/** For whoever presses a button of the old group. */
const MOVED_TTL = 365 * DAY
/**
 * After which an update belongs to nobody, unless the machine that has it in hand says so again. Long enough for
 * one that gets no processor time for a while, short enough for Telegram to wait for who takes over.
 */
export const CLAIM_TTL = 30_000
/** The same words again so soon are noise. */
const COOL_DOWN = 30_000
/** An impatient second press of a button. */
const PRESS_COOL_DOWN = 3_000

const FINISHED = 'done'
/** How many replies of a session can follow an edited question. */
const MAX_REPLIES = 10

/** What a user's talk in one chat, or one topic of it, consists of. Of the user's words it has the last question, cut short. */
export interface Session {
  readonly conversation?: Conversation
  /** The newest last. */
  readonly replies: readonly SessionReply[]
}

export interface SessionReply {
  /** `message_id` of the question and of the reply to it. */
  readonly question: number
  readonly reply: number
  /** The conversation in which the question was asked: an edited question is asked in it again. */
  readonly before?: Conversation
  /** The reply only offered choices: where that is counted, to be taken back if one of them is taken. */
  readonly miss?: UnansweredRef
  /** The album that the question belongs to: it gets one reply. */
  readonly album?: string
  /** The reply only says that nothing can be read there: a caption to come is answered in its place. */
  readonly isReminder?: boolean
}

/** Returns the reply that a message changes: its own if it is edited, or the reminder under its album. */
export function replyOf({ replies }: Session, message: Message): SessionReply | undefined {
  const { message_id, edit_date, media_group_id: album } = message
  return replies.find(
    (reply) =>
      (edit_date !== undefined && reply.question === message_id) ||
      (reply.isReminder === true && album !== undefined && reply.album === album),
  )
}

/** Everything that the bot keeps, by name. Keys are `<what>:<chat or user>…`. */
export interface Sessions extends Feedback {
  language(id: number): Promise<string | undefined>
  setLanguage(id: number, locale: string): Promise<void>
  /** @param talk as `talkOf` tells it */
  session(chat: number, talk: string): Promise<Session>
  setSession(chat: number, talk: string, session: Session, reply?: SessionReply): Promise<void>
  /** Keeps what a message of the bot tells, for as long as a session. */
  setTold(chat: number, message: number, told: Told): Promise<void>
  told(chat: number, message: number): Promise<Told | undefined>
  /** True where nobody has this update in hand or has finished it; then it is in this machine's for `CLAIM_TTL`. */
  claim(update: number): Promise<boolean>
  /** Says again that it is in hand. */
  renew(update: number): Promise<void>
  finish(update: number): Promise<void>
  isFinished(update: number): Promise<boolean>
  /** True unless Telegram has just refused to show something to one member of this group alone. */
  mayWhisper(chat: number): Promise<boolean>
  forbidWhisper(chat: number): Promise<void>
  /** True unless the same text stood in this chat (and topic) a moment ago. */
  mayRepeat(chat: number, topic: number | undefined, text: string): Promise<boolean>
  /** True unless the same user pressed the same button a moment ago. */
  mayPress(user: number, message: string, press: string): Promise<boolean>
  /** True unless this speaker was noticed a moment ago for what asks nothing: by a reminder or a reaction. */
  mayNotice(chat: number, speaker: number): Promise<boolean>
  /** True the first time since the bot came into this chat. */
  mayGreet(chat: number): Promise<boolean>
  leave(chat: number): Promise<void>
  /** Counts a question that found no answer, without who asked it or where. */
  miss(question: string, reason: string): Promise<void>
  takeBackUnanswered(miss: UnansweredRef): Promise<void>
  countChosen(card: string): Promise<void>
  /** Returns Telegram's id of the picture of the directives, where this version's was uploaded. */
  picture(version: string, lang: Lang): Promise<string | undefined>
  setPicture(version: string, lang: Lang, file: string): Promise<void>
  /** Takes a group's sessions along to the supergroup that it became. */
  migrate(from: number, to: number): Promise<void>
  /** Returns the id that a chat has by now: a button may stand in a group that became a supergroup. */
  idOf(chat: Pick<Chat, 'id' | 'type'>): Promise<number>
}

/** @param secret makes the hashes of user ids useless to whoever reads the store without it */
export function createSessions(store: Store, secret: string): Sessions {
  const hash = (user: number) =>
    createHmac('sha256', secret).update(String(user)).digest('base64url').slice(0, 22)

  return {
    ...createFeedback(store, hash),
    language: (id) => store.get<string>(`language:${id}`),
    setLanguage: (id, locale) => store.set(`language:${id}`, locale),
    session: async (chat, talk) => readSession(await store.get(`talk:${chat}:${talk}`)),
    setSession(chat, talk, session, reply) {
      const replies = reply
        ? [...session.replies.filter(({ question }) => question !== reply.question), reply].slice(
            -MAX_REPLIES,
          )
        : session.replies
      return store.set(`talk:${chat}:${talk}`, { ...session, replies } as unknown as Json, SESSION_TTL)
    },
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
    async migrate(from, to) {
      await store.set(`moved:${from}`, to, MOVED_TTL)
      for (const what of ['language', 'greeted']) {
        const value = await store.get<Json>(`${what}:${from}`)
        if (value !== undefined) await store.set(`${what}:${to}`, value)
        await store.delete(`${what}:${from}`)
      }
      for await (const [key, stored] of store.entries(`talk:${from}:`)) {
        // Message ids start anew in the supergroup, so only the conversation goes along.
        const { conversation } = readSession(stored)
        await store.set(
          `talk:${to}:${key.split(':')[2]}`,
          { conversation, replies: [] } as unknown as Json,
          SESSION_TTL,
        )
        await store.delete(key)
      }
    },
  }
}
