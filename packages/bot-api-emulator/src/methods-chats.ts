import type { User } from '@grammyjs/types'
import { leadingInteger } from './arguments.ts'
import { type Backend, type Method, type MethodAnswer, ok, pushUpdate } from './backend.ts'
import { accessChat } from './chat-access.ts'
import type { MemberStatus } from './contract.ts'
import { badRequest } from './errors.ts'
import { memberOf, memberUpdate } from './membership.ts'
import { botAsUser, type ChatRecord, isPresent } from './world.ts'

export function chatMethods(backend: Backend): Record<string, Method> {
  const { world } = backend
  const everyone = (record: ChatRecord): [User, MemberStatus][] => [
    ...[...record.members].map(([id, status]): [User, MemberStatus] => [world.user(id), status]),
    [botAsUser(world), record.bot],
  ]

  return {
    getme: () => ok(world.bot),

    getchat(args) {
      const record = accessChat(world, args.text('chat_id'), 'read')
      const max_reaction_count = 11
      return ok({
        ...record.chat,
        accent_color_id: 0,
        max_reaction_count,
        ...(record.chat.type === 'private' ? {} : { permissions: { can_send_messages: true } }),
      })
    },

    getchatmember(args) {
      const userId = Math.max(leadingInteger(args.text('user_id')), 0)
      if (userId === 0) throw badRequest('Invalid user_id specified')
      const record = accessChat(world, args.text('chat_id'), userId === world.bot.id ? 'read' : 'members')
      const user = userId === world.bot.id ? botAsUser(world) : world.users.get(userId)
      if (!user) throw badRequest('invalid user_id specified')
      const status = userId === world.bot.id ? record.bot : record.members.get(userId)
      return ok(memberOf(user, status ?? 'left'))
    },

    getchatmembercount(args) {
      const record = accessChat(world, args.text('chat_id'), 'members')
      return ok(everyone(record).filter(([, status]) => isPresent(status)).length)
    },

    getchatadministrators(args) {
      const record = accessChat(world, args.text('chat_id'), 'members')
      if (record.chat.type === 'private') throw badRequest('there are no administrators in the private chat')
      const admins = everyone(record).filter(
        ([user, status]) => (status === 'creator' || status === 'administrator') && user.id !== world.bot.id,
      )
      return ok(admins.map(([user, status]) => memberOf(user, status)))
    },

    leavechat: (args) => leave(backend, accessChat(world, args.text('chat_id'), 'read')),
  }
}

function leave(backend: Backend, record: ChatRecord): MethodAnswer {
  const { world, hub } = backend
  if (record.chat.type === 'private') throw badRequest("Chat can't be left")
  const before = record.bot
  if (!isPresent(before)) return ok()
  record.bot = 'left'
  const bot = botAsUser(world)
  const message = world.post(record, { from: bot, left_chat_member: bot } as object)
  pushUpdate(backend, { my_chat_member: memberUpdate(record, bot, bot, before, 'left') })
  hub.emit({ type: 'message', chat_id: record.chat.id, message })
  hub.emit({ type: 'chat', chat_id: record.chat.id })
  return ok()
}
