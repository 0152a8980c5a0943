import type { MessageEntity } from '@grammyjs/types'

/** Order of entities that cover the same range (MessageEntity::get_type_priority). */
const PRIORITY: Partial<Record<MessageEntity['type'], number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
}
const DEFAULT_PRIORITY = 50

export function sortEntities(entities: MessageEntity[]): MessageEntity[] {
  const priority = (e: MessageEntity) => PRIORITY[e.type] ?? DEFAULT_PRIORITY
  return entities.sort((a, b) => a.offset - b.offset || b.length - a.length || priority(a) - priority(b))
}
