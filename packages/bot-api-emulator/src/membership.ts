import type { ChatMember, ChatMemberUpdated, User } from '@grammyjs/types'
import type { MemberStatus } from './contract.ts'
import type { ChatRecord } from './world.ts'

/** Rights of an administrator by @BotFather's defaults. */
const RIGHTS = {
  can_be_edited: false,
  can_manage_chat: true,
  can_change_info: true,
  can_delete_messages: true,
  can_invite_users: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_manage_video_chats: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  is_anonymous: false,
}

export function memberOf(user: User, status: MemberStatus): ChatMember {
  if (status === 'administrator') return { user, status, ...RIGHTS } as unknown as ChatMember
  if (status === 'creator') return { user, status, is_anonymous: false }
  if (status === 'kicked') return { user, status, until_date: 0 }
  return { user, status }
}

/** Returns `my_chat_member`, or `chat_member` for another member. */
export function memberUpdate(
  record: ChatRecord,
  by: User,
  member: User,
  before: MemberStatus,
  after: MemberStatus,
): ChatMemberUpdated {
  return {
    chat: record.chat,
    from: by,
    date: Math.floor(Date.now() / 1000),
    old_chat_member: memberOf(member, before),
    new_chat_member: memberOf(member, after),
  }
}
