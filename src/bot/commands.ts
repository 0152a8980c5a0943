import type { Conversation } from '../engine/outcome.ts'
import { answerById, answerQuestion } from './ask.ts'
import { type CommandName, commandMeant, nameOfCommand, readCommandNames } from './command-names.ts'
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

interface Call {
  readonly ctx: BotContext
  readonly typed: Typed
}

/** Creates the commands. @returns a function that answers one; an unknown command gets an explanation */
export function createCommands(deps: Dependencies): (ctx: BotContext, typed: Typed) => Promise<Reply> {
  const names = readCommandNames()

  const handlers: Readonly<Record<CommandName, (call: Call) => Reply | Promise<Reply>>> = {
    start: (call) => start(deps, call),
    ask: (call) => askWith(deps, call),
    who: (call) => listOrAsk(deps, call, 'who'),
    what: (call) => listOrAsk(deps, call, 'what'),
    directives: ({ ctx }) => renderList(ctx.engine, 'directives', 0, ctx.locale),
    summary: (call) => open(deps, call, call.ctx.engine.knowledge.summary ?? '') ?? gone(call.ctx),
    source: ({ ctx }) => renderSource(ctx.engine, ctx.locale),
    language: ({ ctx, typed }) => renderLanguages(ctx.locale, typed.isPrivate),
    help: ({ ctx }) => renderHelp(ctx.engine, ctx.locale, ctx.me.username),
    privacy: ({ ctx }) => renderPrivacy(ctx.locale, deps.keepUnanswered),
  }

  return async (ctx, typed) => {
    const name = names.get(typed.command)
    if (name) return handlers[name]({ ctx, typed })
    const isAdmin = typed.isPrivate && ctx.from !== undefined && deps.adminIds.has(ctx.from.id)
    const adminCommand =
      isAdmin && Object.hasOwn(deps.adminCommands, typed.command) && deps.adminCommands[typed.command]
    if (adminCommand) return { text: html`${await adminCommand(typed.text, ctx.locale)}` }
    const meant = commandMeant(names, typed.command)
    if (!meant) {
      const text = say(ctx.locale, 'unknown-command', { command: typed.command })
      return { text: html`${text}`, forAsker: true }
    }
    const lead = say(ctx.locale, 'command-meant', { command: nameOfCommand(ctx.locale, meant) })
    const reply = await handlers[meant]({ ctx, typed: { ...typed, command: meant } })
    return { ...reply, text: html`<i>${lead}</i>\n${reply.text}` }
  }
}

/** Shows a list for `/ai`. Answers `/ai chủ trì hội nghị?` as a question that begins with the command's name. */
function listOrAsk(deps: Dependencies, call: Call, list: 'who' | 'what'): Reply | Promise<Reply> {
  const { ctx, typed } = call
  if (typed.text === '') return renderList(ctx.engine, list, 0, ctx.locale)
  return askWith(deps, { ...call, typed: { ...typed, text: `${typed.command} ${typed.text}` } })
}

/** Answers `/hoi câu hỏi`. Without a question, answers the text of the message replied to. */
function askWith(deps: Dependencies, { ctx, typed }: Call): Reply | Promise<Reply> {
  const question = typed.text === '' ? typed.quoted : typed.text
  if (question === '') return renderAskWhat(ctx.engine, ctx.locale)
  return answerQuestion(deps, ctx.engine, {
    question,
    surface: typed.isPrivate ? 'private' : 'group',
    conversation: typed.conversation,
    votes: typed.isPrivate,
  })
}

/** Answers `/start`, and `/start <id>` of a deep link: https://core.telegram.org/bots/features#deep-linking */
function start(deps: Dependencies, call: Call): Reply {
  const { ctx, typed } = call
  const opened = typed.text === '' ? undefined : open(deps, call, typed.text)
  if (opened) return opened
  return typed.isPrivate
    ? renderGreeting(ctx.engine, ctx.locale, ctx.from?.first_name)
    : renderGroupGreeting(ctx.engine, ctx.locale, ctx.me.username)
}

function open(deps: Dependencies, { ctx, typed }: Call, id: string): Reply | undefined {
  return answerById(ctx.engine, { id, kind: 'either' }, ctx.locale, {
    votes: typed.isPrivate,
    conversation: typed.conversation,
    now: deps.clock(),
  })
}

function gone(ctx: BotContext): Reply {
  return { text: html`${say(ctx.locale, 'gone')}` }
}
