import { createHmac } from 'node:crypto';
import { countMiss, takeBackMiss } from '../store/misses.js';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// How long each record is kept, in milliseconds; /privacy tells the first two, and MISS_TTL.
export const TALK_TTL = 24 * HOUR;
export const FEEDBACK_TTL = 365 * DAY;
/** Telegram itself keeps an update for 24 hours: https://core.telegram.org/bots/api#getting-updates */
const UPDATE_TTL = DAY;
/**
 * After which an update belongs to nobody, unless the machine that has it in hand says so again. Long enough for
 * one that gets no processor time for a while, short enough for Telegram to wait for who takes over.
 */
export const CLAIM_TTL = 30_000;
/** The same words again so soon in a group are noise. */
const COOL_DOWN = 30_000;
/** An impatient second press of a button. */
const PRESS_COOL_DOWN = 3_000;
/** The pictures of one album arrive as that many messages. */
const ALBUM_TTL = 60_000;
const FINISHED = 'done';
/** How many replies of a talk can follow an edited question. */
const MAX_REPLIES = 10;
/** @param secret makes the hashes of user ids useless to whoever reads the store without it */
export function createRecords(store, secret) {
    const hash = (user) => createHmac('sha256', secret).update(String(user)).digest('base64url').slice(0, 22);
    return {
        language: (id) => store.get(`language:${id}`),
        setLanguage: (id, locale) => store.set(`language:${id}`, locale),
        talk: async (chat, user) => (await store.get(`talk:${chat}:${user}`)) ?? { replies: [] },
        setTalk(chat, user, talk, reply) {
            const replies = reply
                ? [...talk.replies.filter(({ question }) => question !== reply.question), reply].slice(-MAX_REPLIES)
                : talk.replies;
            return store.set(`talk:${chat}:${user}`, { ...talk, replies }, TALK_TTL);
        },
        claim: (update) => store.once(`update:${update}`, CLAIM_TTL),
        renew: (update) => store.set(`update:${update}`, true, CLAIM_TTL),
        finish: (update) => store.set(`update:${update}`, FINISHED, UPDATE_TTL),
        isFinished: async (update) => (await store.get(`update:${update}`)) === FINISHED,
        mayRepeat: (chat, topic, text) => store.once(`said:${chat}:${topic ?? 0}:${createHmac('sha256', secret).update(text).digest('base64url')}`, COOL_DOWN),
        mayPress: (user, message, press) => store.once(`press:${user}:${message}:${press}`, PRESS_COOL_DOWN),
        firstOfAlbum: (album) => store.once(`album:${album}`, ALBUM_TTL),
        mayGreet: async (chat) => (await store.increment(`greeted:${chat}`)) === 1,
        leave: (chat) => store.delete(`greeted:${chat}`),
        async vote(user, fact, vote) {
            const key = `feedback:${fact}:${hash(user)}`;
            const before = await store.get(key);
            if (before)
                await store.increment(`votes:${before}:${fact}`, -1);
            if (before === vote) {
                await store.delete(key);
                return undefined;
            }
            await store.set(key, vote, FEEDBACK_TTL);
            await store.increment(`votes:${vote}:${fact}`);
            return vote;
        },
        miss: (question, reason) => countMiss(store, question, reason),
        takeBackMiss: (miss) => takeBackMiss(store, miss),
        countChosen: async (card) => void (await store.increment(`chosen:${card}`)),
        async migrate(from, to) {
            for (const what of ['language', 'greeted']) {
                const value = await store.get(`${what}:${from}`);
                if (value !== undefined)
                    await store.set(`${what}:${to}`, value);
                await store.delete(`${what}:${from}`);
            }
            for await (const [key, talk] of store.entries(`talk:${from}:`)) {
                // Message ids start anew in the supergroup, so only the conversation goes along.
                const { conversation } = talk;
                await store.set(`talk:${to}:${key.split(':')[2]}`, { conversation, replies: [] }, TALK_TTL);
                await store.delete(key);
            }
        },
    };
}
