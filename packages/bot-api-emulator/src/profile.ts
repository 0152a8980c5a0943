import type { BotCommand, BotCommandScope, User } from '@grammyjs/types'
import type { ChatRecord } from './world.ts'

type Text = 'name' | 'description' | 'short_description'

/**
 * Commands by scope and language, and the bot's texts by language. Language '' applies to all languages without an own
 * value.
 */
export interface Profile {
  setCommands(scope: BotCommandScope, language: string, commands: BotCommand[]): void
  commands(scope: BotCommandScope, language: string): BotCommand[]
  /** Returns the commands in the menu of this person in this chat. */
  commandsFor(user: User, record: ChatRecord): BotCommand[]
  setText(kind: Text, language: string, text: string): void
  /** Falls back to the text without a language. */
  text(kind: Text, language: string): string
}

export function createProfile(botName: string): Profile {
  const commands = new Map<string, BotCommand[]>()
  const texts = new Map<string, string>([['name ', botName]])
  const key = (scope: BotCommandScope, language: string) =>
    [
      scope.type,
      'chat_id' in scope ? scope.chat_id : '',
      'user_id' in scope ? scope.user_id : '',
      language,
    ].join(' ')

  return {
    setCommands(scope, language, list) {
      if (list.length === 0) commands.delete(key(scope, language))
      else commands.set(key(scope, language), list)
    },
    commands: (scope, language) => commands.get(key(scope, language)) ?? [],
    commandsFor(user, record) {
      const languages = user.language_code ? [user.language_code.slice(0, 2), ''] : ['']
      for (const scope of scopesOf(user, record)) {
        for (const language of languages) {
          const list = commands.get(key(scope, language))
          if (list) return list
        }
      }
      return []
    },
    setText(kind, language, text) {
      if (text === '' && language !== '') texts.delete(`${kind} ${language}`)
      else texts.set(`${kind} ${language}`, text)
    },
    text: (kind, language) => texts.get(`${kind} ${language}`) ?? texts.get(`${kind} `) ?? '',
  }
}

/** Scopes, narrowest first. https://core.telegram.org/bots/api#determining-list-of-commands */
function scopesOf(user: User, record: ChatRecord): BotCommandScope[] {
  const chat_id = record.chat.id
  if (record.chat.type === 'private') {
    return [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }]
  }
  const status = record.members.get(user.id)
  const isAdmin = status === 'creator' || status === 'administrator'
  return [
    { type: 'chat_member', chat_id, user_id: user.id },
    ...(isAdmin ? [{ type: 'chat_administrators', chat_id } as const] : []),
    { type: 'chat', chat_id },
    ...(isAdmin ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}
