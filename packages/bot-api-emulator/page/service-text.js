/** @import { ShownMessage } from '../src/contract.ts' */
import { fullName } from './dom.js'

/** Fields that every message may carry: none of them makes it a notice. */
const CONTENT =
  /^(text|caption|photo|sticker|animation|audio|document|video|video_note|voice|contact|location|venue|poll|dice)$/
const NOTICE =
  /^(new_chat_|left_chat_|delete_chat_|group_chat_created|supergroup_chat|channel_chat|migrate_|pinned_message|forum_topic_|general_forum|write_access|message_auto)/

/**
 * The line that stands for a service message ("X joined the group"); undefined for what people and bots say.
 *
 * @param {ShownMessage} message
 * @param {import('./texts.js').Say} say
 */
export function serviceText(message, say) {
  if (Object.keys(message).some((key) => CONTENT.test(key))) return undefined
  const { chat, forum_topic_created: topic, left_chat_member: left, new_chat_members: joined } = message
  if (joined) return say('serviceJoined', { name: joined.map(fullName).join(', ') })
  if (left) return say('serviceLeft', { name: fullName(left) })
  if (topic) return say('serviceTopic', { name: topic.name })
  if (message.group_chat_created || message.supergroup_chat_created) {
    return say('serviceGroup', { name: chat.title ?? '' })
  }
  const notice = Object.keys(message).find((key) => NOTICE.test(key))
  return notice && say('serviceOther', { name: notice.replaceAll('_', ' ') })
}
