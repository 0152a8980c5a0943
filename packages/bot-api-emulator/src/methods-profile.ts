import type { BotCommand, BotCommandScope } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { type Backend, type Method, ok } from './backend.ts'
import { accessChat } from './chat-access.ts'
import { badRequest } from './errors.ts'
import { isObject } from './reply-markup.ts'

/** https://core.telegram.org/bots/api#setmycommands */
const MAX_COMMANDS = 100
const MAX_COMMAND = 32
const MAX_COMMAND_DESCRIPTION = 256
const COMMAND = /^[a-z0-9_]+$/
/** Maximum characters. Telegram's inner servers reject longer texts, and their messages are not in the source. */
const MAX_TEXT = { name: 64, description: 512, short_description: 120 }

const SIMPLE_SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']
const CHAT_SCOPES = ['chat', 'chat_administrators', 'chat_member']

export function profileMethods({ profile, hub, world }: Backend): Record<string, Method> {
  const getText = (kind: keyof typeof MAX_TEXT) => (args: Arguments) =>
    ok({ [kind]: profile.text(kind, languageOf(args)) })
  const setText = (kind: keyof typeof MAX_TEXT) => (args: Arguments) => {
    const text = args.text(kind)
    const language = languageOf(args)
    if ([...text].length > MAX_TEXT[kind]) throw badRequest(`BOT_${kind.toUpperCase()}_TOO_LONG`)
    profile.setText(kind, language, text)
    hub.emit({ type: 'commands' })
    return ok()
  }
  const scopeOf = (args: Arguments): BotCommandScope => {
    const scope = readScope(args)
    if ('chat_id' in scope) accessChat(world, String(scope.chat_id), 'members')
    return scope
  }

  return {
    setmycommands(args) {
      const commands = readCommands(args)
      const scope = scopeOf(args)
      profile.setCommands(scope, languageOf(args), commands.map(checkCommand))
      hub.emit({ type: 'commands' })
      return ok()
    },
    getmycommands(args) {
      return ok(profile.commands(scopeOf(args), languageOf(args)))
    },
    deletemycommands(args) {
      profile.setCommands(scopeOf(args), languageOf(args), [])
      hub.emit({ type: 'commands' })
      return ok()
    },
    getmyname: getText('name'),
    setmyname: setText('name'),
    getmydescription: getText('description'),
    setmydescription: setText('description'),
    getmyshortdescription: getText('short_description'),
    setmyshortdescription: setText('short_description'),
  }
}

function languageOf(args: Arguments): string {
  const language = args.text('language_code')
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('Invalid language code specified')
  return language
}

function readCommands(args: Arguments): { command: string; description: string }[] {
  const value = args.json('commands', () => {
    throw badRequest("Can't parse commands JSON object")
  })
  if (value === undefined) return []
  if (!Array.isArray(value)) throw badRequest('Expected an Array of BotCommand')
  return value.map((command) => {
    const broken = (reason: string) => badRequest(`Can't parse BotCommand: ${reason}`)
    if (!isObject(command)) throw broken('expected an Object')
    for (const field of ['command', 'description']) {
      if (command[field] === undefined) throw broken(`Can't find field "${field}"`)
    }
    return { command: String(command.command), description: String(command.description) }
  })
}

function checkCommand(
  given: { command: string; description: string },
  _: number,
  all: unknown[],
): BotCommand {
  const command = given.command.trim().replace(/^\//, '')
  const description = given.description.trim()
  if (command === '') throw badRequest('Command must be non-empty')
  if ([...command].length > MAX_COMMAND) throw badRequest(`Command length must not exceed ${MAX_COMMAND}`)
  if (description === '') throw badRequest('Command description must be non-empty')
  if ([...description].length > MAX_COMMAND_DESCRIPTION) {
    throw badRequest(`Command description length must not exceed ${MAX_COMMAND_DESCRIPTION}`)
  }
  if (!COMMAND.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (all.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  return { command, description }
}

function readScope(args: Arguments): BotCommandScope {
  const value = args.json('scope', () => {
    throw badRequest("Can't parse BotCommandScope JSON object")
  })
  if (value === undefined) return { type: 'default' }
  const broken = (reason: string) => badRequest(`Can't parse BotCommandScope: ${reason}`)
  if (!isObject(value)) throw broken('BotCommandScope must be an Object')
  const type = value.type
  if (type === undefined) throw broken('Can\'t find field "type"')
  if (SIMPLE_SCOPES.includes(String(type))) return { type } as BotCommandScope
  if (!CHAT_SCOPES.includes(String(type))) throw broken('Unsupported type specified')
  if (value.chat_id === undefined) throw broken('Can\'t find field "chat_id"')
  if (value.chat_id === '') throw broken('Empty chat_id specified')
  const scope = { type, chat_id: Number(value.chat_id) }
  if (type !== 'chat_member') return scope as BotCommandScope
  if (value.user_id === undefined) throw broken('Can\'t find field "user_id"')
  if (!(Number(value.user_id) > 0)) throw broken('Invalid user_id specified')
  return { ...scope, user_id: Number(value.user_id) } as BotCommandScope
}
