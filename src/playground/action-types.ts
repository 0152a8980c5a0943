/** What people do in their clients, as tests and the page ask for it. */
import type { MessageEntity, User } from '@grammyjs/types'
import type { Ref } from './contract.ts'

export interface SendAction {
  from: Ref
  chat: Ref
  text: string
  /** In place of what the text itself yields (commands, mentions, hashtags, links, addresses). */
  entities?: MessageEntity[]
  reply_to_message_id?: number
  message_thread_id?: number
  via_bot?: User
}

export interface EditAction {
  from: Ref
  chat: Ref
  message_id: number
  text: string
}

export interface TapAction {
  from: Ref
  chat: Ref
  message_id: number
  data: string
}

export interface InlineAction {
  from: Ref
  query: string
  offset?: string
  chat_type?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel'
}

export interface ChooseAction {
  from: Ref
  query: string
  /** Id of one of the results last answered to this user and query. */
  result_id: string
  chat: Ref
  message_thread_id?: number
  reply_to_message_id?: number
}

export interface ReactAction {
  from: Ref
  chat: Ref
  message_id: number
  /** `undefined` takes the reaction back. */
  emoji?: string
}
