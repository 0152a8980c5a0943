import type { ChatMember } from '@grammyjs/types'
import type { Composer } from 'grammy'
import type { BotContext, Dependencies } from './dependencies.ts'
import { asMessage } from './sender.ts'
import { renderGroupGreeting } from './static-replies.ts'

/** Greets a group once when the bot joins, and moves the group's settings when it becomes a supergroup. */
export function handleMembership(bot: Composer<BotContext>, { sessions }: Dependencies): void {
  bot.chatType(['group', 'supergroup']).on('my_chat_member', async (ctx) => {
    const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember
    if (!isIn(after)) return sessions.leave(ctx.chat.id)
    if (isIn(before) || !maySpeak(after) || !(await sessions.mayGreet(ctx.chat.id))) return
    const reply = renderGroupGreeting(ctx.engine, ctx.locale, ctx.me.username)
    await ctx.reply(reply.text.source, asMessage(reply))
  })

  // Both the old and the new group get a message about the migration, in any order. One of them is enough.
  bot.on('message:migrate_to_chat_id', (ctx) => sessions.migrate(ctx.chat.id, ctx.msg.migrate_to_chat_id))
  bot.on('message:migrate_from_chat_id', (ctx) => sessions.migrate(ctx.msg.migrate_from_chat_id, ctx.chat.id))
}

function isIn(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status)
}

function maySpeak(member: ChatMember): boolean {
  return member.status !== 'restricted' || member.can_send_messages
}
