/** @import { AppEvent, AppState, ShownMessage } from '../src/contract.ts' */
/** @import { Model, Topics } from './model.js' */
/** @import { Room } from './rooms.js' */
import { apply, loaded, take } from './model.js'
import { messagesOf, roomsOf } from './rooms.js'

/** @typedef {import('./model.js').Traffic} Traffic */

/** What the page knows. Views read it, and listen to its topics. */
export function createState() {
  const { on, emit } = createTopics()
  /** @type {Model} */
  const model = {
    app: undefined,
    current: undefined,
    watching: true,
    online: true,
    unread: new Map(),
    typing: new Map(),
    traffic: [],
    emit,
  }
  const changes = {
    on,
    /** @param {AppState} next */
    load(next) {
      if (model.app && model.app.me.id !== next.me.id) model.unread.clear()
      model.app = next
      emit('all', undefined)
    },
    /** @param {AppEvent} event */
    apply: (event) => apply(model, event),
    /**
     * @param {number} chatId
     * @param {ShownMessage} message
     */
    take: (chatId, message) => take(model, chatId, message),
    /** @param {string | undefined} key */
    select(key) {
      model.current = key
      if (key !== undefined) model.unread.delete(key)
      emit('room', undefined)
      emit('list', undefined)
    },
    /** @param {boolean} value */
    watch(value) {
      const { current } = model
      model.watching = value
      if (value && current !== undefined && !document.hidden && model.unread.delete(current))
        emit('list', undefined)
    },
    /** @param {boolean} value */
    setOnline(value) {
      if (model.online === value) return
      model.online = value
      emit('online', undefined)
    },
  }
  // Copied one by one, because a spread would read each of them once and for all.
  const readings = Object.getOwnPropertyDescriptors(createReadings(model))
  return /** @type {typeof changes & ReturnType<typeof createReadings>} */ (
    Object.defineProperties(changes, readings)
  )
}

/**
 * What can be read of a model at any time.
 *
 * @param {Model} model
 */
function createReadings(model) {
  return {
    get online() {
      return model.online
    },
    get app() {
      return loaded(model)
    },
    /** @returns {Room[]} */
    get rooms() {
      return model.app ? roomsOf(model.app) : []
    },
    /** @returns {Room | undefined} */
    get room() {
      return this.rooms.find(({ key }) => key === model.current)
    },
    get messages() {
      const room = this.room
      return room ? messagesOf(room) : []
    },
    /** @returns {'vi' | 'en'} */
    get language() {
      return (model.app?.me.language_code ?? 'vi').startsWith('vi') ? 'vi' : 'en'
    },
    get traffic() {
      return model.traffic
    },
    /** @param {string} key */
    unread: (key) => model.unread.get(key) ?? 0,
    /** @param {string} key */
    isTyping: (key) => model.typing.has(key),
  }
}

function createTopics() {
  /** @type {Map<keyof Topics, Set<(payload: any) => void>>} */
  const listeners = new Map()
  return {
    /**
     * @template {keyof Topics} T
     * @param {T} topic
     * @param {(payload: Topics[T]) => void} listener
     */
    on(topic, listener) {
      const set = listeners.get(topic) ?? new Set()
      set.add(listener)
      listeners.set(topic, set)
    },
    /**
     * @template {keyof Topics} T
     * @param {T} topic
     * @param {Topics[T]} payload
     */
    emit(topic, payload) {
      for (const listener of listeners.get(topic) ?? []) listener(payload)
    },
  }
}

/** @typedef {ReturnType<typeof createState>} State */
