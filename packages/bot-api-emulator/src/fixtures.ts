import type { Chat } from '@grammyjs/types'
import type { ChatTitles, Emulator } from './contract.ts'
import type { World } from './world.ts'

const VI_ID = 1_000_000_001
const EN_ID = 1_000_000_002
const TITLES: Required<ChatTitles> = { group: 'Friends', forum: 'Forum', topic: 'Questions', channel: 'News' }

/**
 * Creates two people with a private chat each, a group, a supergroup with topics and a channel. The bot is a member of
 * all.
 */
export function addFixtures(
  world: World,
  given: ChatTitles = {},
): Pick<Emulator, 'users' | 'chats' | 'topic'> {
  const titles = { ...TITLES, ...given }
  const vi = world.addUser({
    id: VI_ID,
    first_name: 'Lan',
    last_name: 'Phạm',
    username: 'lan_pham',
    language_code: 'vi',
  })
  const en = world.addUser({ id: EN_ID, first_name: 'Emma', username: 'emma_b', language_code: 'en' })
  const group = world.addChat({ type: 'group', title: titles.group, members: [vi, en], bot: 'member' })
  const forum = world.addChat({
    type: 'supergroup',
    title: titles.forum,
    is_forum: true,
    members: [vi, en],
    bot: 'member',
  })
  const channel = world.addChat({
    type: 'channel',
    title: titles.channel,
    members: [vi, en],
    bot: 'administrator',
  })
  // The id of a topic is that of the message that opened it.
  const opened = world.post(forum, {
    from: vi,
    forum_topic_created: { name: titles.topic, icon_color: 0x6fb9f0 },
    is_topic_message: true,
  })
  opened.message_thread_id = opened.message_id
  forum.topics.push({ message_thread_id: opened.message_id, name: titles.topic })
  return {
    users: { vi, en },
    chats: {
      vi: world.chat(vi).chat as Chat.PrivateChat,
      en: world.chat(en).chat as Chat.PrivateChat,
      group: group.chat as Chat.GroupChat,
      forum: forum.chat as Chat.SupergroupChat,
      channel: channel.chat as Chat.ChannelChat,
    },
    topic: opened.message_id,
  }
}
