import type { Chat, User } from '@grammyjs/types'
import { announce, type Backend, pushUpdate } from './backend.ts'
import type { MemberStatus, Ref } from './contract.ts'
import { AppError } from './errors.ts'
import { memberUpdate } from './membership.ts'
import { asBotSees, botAsUser, type ChatRecord, isPresent } from './world.ts'

interface Topic {
  chat: Ref
  /** `message_thread_id`. */
  topic: number
}

/** Actions of people that add, remove or block the bot, delete a topic, or turn a group into a supergroup. */
export function createMembershipActions(backend: Backend) {
  const { world, hub } = backend
  const change = (record: ChatRecord, by: User, after: MemberStatus) => changeBot(backend, record, by, after)

  return {
    addBot(action: { chat: Ref; by: Ref; status?: 'member' | 'administrator' }): void {
      const record = world.chat(action.chat)
      const by = world.user(action.by)
      if (record.chat.type === 'private') throw new AppError(400, 'a private chat has no members to add')
      const before = change(record, by, action.status ?? 'member')
      if (isPresent(before) || record.chat.type === 'channel') return
      const added = { new_chat_members: [botAsUser(world)], new_chat_member: botAsUser(world) }
      announce(backend, record, world.post(record, { from: by, ...added } as object))
    },

    removeBot(action: { chat: Ref; by: Ref; status?: 'left' | 'kicked' }): void {
      const record = world.chat(action.chat)
      const by = world.user(action.by)
      if (!isPresent(record.bot)) return
      const message = world.post(record, { from: by, left_chat_member: botAsUser(world) } as object)
      // Its own removal is the last update that the bot gets from the group.
      if (record.chat.type !== 'channel') pushUpdate(backend, { message: asBotSees(message) as never })
      change(record, by, action.status ?? 'kicked')
      hub.emit({ type: 'message', chat_id: record.chat.id, message })
    },

    block(ref: Ref, blocked = true): void {
      const user = world.user(ref)
      change(world.chat(user.id), user, blocked ? 'kicked' : 'member')
    },

    migrate: (ref: Ref) => migrate(backend, ref),

    deleteTopic: (topic: Topic) => deleteTopic(backend, topic),

    setLanguage(ref: Ref, language_code: string | undefined): User {
      const user = world.user(ref)
      if (language_code === undefined) Reflect.deleteProperty(user, 'language_code')
      else user.language_code = language_code
      hub.emit({ type: 'language', user })
      return user
    },
  }
}

/** Changes the bot's status in a chat and tells the bot. @returns the status before */
function changeBot(backend: Backend, record: ChatRecord, by: User, after: MemberStatus): MemberStatus {
  const before = record.bot
  record.bot = after
  if (before !== after) {
    const member = memberUpdate(record, by, botAsUser(backend.world), before, after)
    pushUpdate(backend, { my_chat_member: member })
  }
  backend.hub.emit({ type: 'chat', chat_id: record.chat.id })
  return before
}

function migrate(backend: Backend, ref: Ref): Chat.SupergroupChat {
  const { world, hub } = backend
  const old = world.chat(ref)
  if (old.chat.type !== 'group') throw new AppError(400, 'only a basic group becomes a supergroup')
  const people = [...old.members.keys()]
  const fresh = world.addChat({
    type: 'supergroup',
    title: old.chat.title,
    members: people,
    bot: old.bot,
  })
  for (const [id, status] of old.members) fresh.members.set(id, status)
  const by = world.user(people[0]!)
  announce(backend, old, world.post(old, { from: by, migrate_to_chat_id: fresh.chat.id } as object))
  old.migratedTo = fresh.chat.id
  announce(backend, fresh, world.post(fresh, { from: by, migrate_from_chat_id: old.chat.id } as object))
  hub.emit({ type: 'chat', chat_id: old.chat.id })
  hub.emit({ type: 'chat', chat_id: fresh.chat.id })
  return fresh.chat as Chat.SupergroupChat
}

function deleteTopic({ world, hub }: Backend, { chat, topic }: Topic): void {
  const record = world.chat(chat)
  record.topics = record.topics.filter(({ message_thread_id }) => message_thread_id !== topic)
  const ids = [...record.messages.values()].flatMap(({ message_id, message_thread_id }) =>
    message_thread_id === topic ? [message_id] : [],
  )
  for (const id of ids) record.messages.delete(id)
  hub.emit({ type: 'delete', chat_id: record.chat.id, message_ids: ids })
  hub.emit({ type: 'chat', chat_id: record.chat.id })
}
