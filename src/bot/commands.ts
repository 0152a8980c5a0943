import type { Conversation } from '../engine/outcome.ts'
import type { Variables } from '../locales/sentences.ts'
import { answerById, answerQuestion } from './ask.ts'
import { type CommandId, commandMeant, commandsByName, nameOfCommand } from './command-names.ts'
import type { BotContext, Dependencies, Reply } from './dependencies.ts'
import { renderList } from './entry-list.ts'
import { html } from './html.ts'
import {
  renderAskWhat,
  renderGreeting,
  renderGroupGreeting,
  renderHelp,
  renderLanguages,
  renderPrivacy,
  renderSource,
} from './static-replies.ts'
import { say } from './texts.ts'

/** A command as typed. */
export interface Typed {
  readonly command: string
  /** Text after the command; may be blank. */
  readonly text: string
  /** Text of the message replied to; may be blank. */
  readonly quoted: string
  readonly isPrivate: boolean
  readonly conversation?: Conversation | undefined
}

interface Call extends Typed {
  readonly deps: Dependencies
  readonly ctx: BotContext
}

const handlers: Readonly<Record<CommandId, (call: Call) => Reply | Promise<Reply>>> = {
  start,
  ask,
  who: (call) => listOrAsk(call, 'who'),
  what: (call) => listOrAsk(call, 'what'),
  directives: ({ ctx }) => renderList(ctx.engine, 'directives', 0, ctx.locale),
  summary: (call) => open(call, call.ctx.engine.knowledge.summary ?? '') ?? sentence(call.ctx, 'gone'),
  source: ({ ctx }) => renderSource(ctx.engine, ctx.locale),
  language: ({ ctx, isPrivate }) => renderLanguages(ctx.locale, isPrivate),
  help: ({ ctx }) => renderHelp(ctx.engine, ctx.locale, ctx.me.username),
  privacy: ({ ctx, deps }) => renderPrivacy(ctx.locale, deps.keepUnanswered),
}

/** Answers a command. An unknown one gets an explanation. */
export async function runCommand(deps: Dependencies, ctx: BotContext, typed: Typed): Promise<Reply> {
  const { command, isPrivate } = typed
  const call: Call = { ...typed, deps, ctx }
  const name = commandsByName.get(command)
  if (name) return handlers[name](call)
  const isAdmin = isPrivate && ctx.from !== undefined && deps.adminIds.includes(ctx.from.id)
  const adminCommand = isAdmin && Object.hasOwn(deps.adminCommands, command) && deps.adminCommands[command]
  if (adminCommand) return { text: html`${await adminCommand(ctx.locale)}` }
  const meant = commandMeant(command)
  if (!meant) return { ...sentence(ctx, 'unknown-command', { command }), forAsker: true }
  const lead = say(ctx.locale, 'command-meant', { command: nameOfCommand(ctx.locale, meant) })
  const reply = await handlers[meant]({ ...call, command: meant })
  return { ...reply, text: html`<i>${lead}</i>\n${reply.text}` }
}

/** Shows a list for `/ai`. Answers `/ai chủ trì hội nghị?` as a question that begins with the command's name. */
function listOrAsk(call: Call, list: 'who' | 'what'): Reply | Promise<Reply> {
  const { ctx, command, text } = call
  if (text === '') return renderList(ctx.engine, list, 0, ctx.locale)
  return ask({ ...call, text: `${command} ${text}` })
}

/** Answers `/hoi câu hỏi`. Without a question, answers the text of the message replied to. */
function ask({ deps, ctx, text, quoted, isPrivate, conversation }: Call): Reply | Promise<Reply> {
  const question = text === '' ? quoted : text
  if (question === '') return renderAskWhat(ctx.engine, ctx.locale)
  const surface = isPrivate ? 'private' : 'group'
  return answerQuestion(deps, ctx.engine, { question, surface, conversation })
}

/** Answers `/start`, and `/start <id>` of a deep link: https://core.telegram.org/bots/features#deep-linking */
function start(call: Call): Reply {
  const { ctx, text, isPrivate } = call
  const opened = text === '' ? undefined : open(call, text)
  if (opened) return opened
  return isPrivate
    ? renderGreeting(ctx.engine, ctx.locale, ctx.from?.first_name)
    : renderGroupGreeting(ctx.engine, ctx.locale, ctx.me.username)
}

function open({ deps, ctx, isPrivate, conversation }: Call, id: string): Reply | undefined {
  return answerById(ctx.engine, { id, kind: 'either' }, ctx.locale, {
    votes: isPrivate,
    conversation,
    now: deps.clock(),
  })
}

/** Returns a reply of one sentence. */
function sentence(ctx: BotContext, key: string, variables?: Variables): Reply {
  return { text: html`${say(ctx.locale, key, variables)}` }
}
