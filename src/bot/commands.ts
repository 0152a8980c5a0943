import type { Engine } from '../engine/engine.ts'
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
  readonly engine: Engine
  readonly typed: Typed
}

/** Creates the commands. @returns a function that answers one; an unknown command gets an explanation */
export function createCommands(
  deps: Dependencies,
): (ctx: BotContext, engine: Engine, typed: Typed) => Promise<Reply> {
  const { texts } = deps
  const names = readCommandNames(texts)

  const handlers: Readonly<Record<CommandName, (call: Call) => Reply | Promise<Reply>>> = {
    start: (call) => start(deps, call),
    ask: (call) => askWith(deps, call),
    who: (call) => listOrAsk(deps, call, 'who'),
    what: (call) => listOrAsk(deps, call, 'what'),
    directives: ({ ctx, engine }) =>
      renderList({ texts, engine }, 'directives', 0, texts.answersIn(ctx.locale)),
    summary: (call) => open(deps, call, call.engine.knowledge.summary ?? '') ?? gone(deps, call.ctx),
    source: ({ ctx, engine }) => renderSource({ texts, engine }, ctx.locale),
    language: ({ ctx, typed, engine }) => renderLanguages({ texts, engine }, ctx.locale, typed.isPrivate),
    help: ({ ctx, engine }) => renderHelp({ texts, engine }, ctx.locale, ctx.me.username),
    privacy: ({ ctx, engine }) => renderPrivacy({ texts, engine }, ctx.locale, deps.keepUnanswered),
  }

  return async (ctx, engine, typed) => {
    const name = names.get(typed.command)
    if (name) return handlers[name]({ ctx, engine, typed })
    const isAdmin = typed.isPrivate && ctx.from !== undefined && deps.adminIds.has(ctx.from.id)
    const adminCommand =
      isAdmin && Object.hasOwn(deps.adminCommands, typed.command) && deps.adminCommands[typed.command]
    if (adminCommand) return { text: html`${await adminCommand(typed.text, ctx.locale)}` }
    const meant = commandMeant(names, typed.command)
    if (!meant) {
      const text = texts.say(ctx.locale, 'unknown-command', { command: typed.command })
      return { text: html`${text}`, forAsker: true }
    }
    const lead = texts.say(ctx.locale, 'command-meant', { command: nameOfCommand(texts, ctx.locale, meant) })
    const reply = await handlers[meant]({ ctx, engine, typed: { ...typed, command: meant } })
    return { ...reply, text: html`<i>${lead}</i>\n${reply.text}` }
  }
}

/** Shows a list for `/ai`. Answers `/ai chủ trì hội nghị?` as a question that begins with the command's name. */
function listOrAsk(deps: Dependencies, call: Call, list: 'who' | 'what'): Reply | Promise<Reply> {
  const { ctx, engine, typed } = call
  const { texts } = deps
  if (typed.text === '') return renderList({ texts, engine }, list, 0, texts.answersIn(ctx.locale))
  return askWith(deps, { ...call, typed: { ...typed, text: `${typed.command} ${typed.text}` } })
}

/** Answers `/hoi câu hỏi`. Without a question, answers the text of the message replied to. */
function askWith(deps: Dependencies, { ctx, engine, typed }: Call): Reply | Promise<Reply> {
  const question = typed.text === '' ? typed.quoted : typed.text
  if (question === '') return renderAskWhat({ texts: deps.texts, engine }, ctx.locale)
  return answerQuestion(deps, engine, {
    question,
    surface: typed.isPrivate ? 'private' : 'group',
    conversation: typed.conversation,
    votes: typed.isPrivate,
  })
}

/** Answers `/start`, and `/start <id>` of a deep link: https://core.telegram.org/bots/features#deep-linking */
function start(deps: Dependencies, call: Call): Reply {
  const { ctx, engine, typed } = call
  const rendering = { texts: deps.texts, engine }
  const opened = typed.text === '' ? undefined : open(deps, call, typed.text)
  if (opened) return opened
  return typed.isPrivate
    ? renderGreeting(rendering, ctx.locale, ctx.from?.first_name)
    : renderGroupGreeting(rendering, ctx.locale, ctx.me.username)
}

function open(deps: Dependencies, { ctx, engine, typed }: Call, id: string): Reply | undefined {
  return answerById({ texts: deps.texts, engine }, { id, kind: 'either' }, deps.texts.answersIn(ctx.locale), {
    votes: typed.isPrivate,
    conversation: typed.conversation,
    now: deps.clock(),
  })
}

function gone(deps: Dependencies, ctx: BotContext): Reply {
  return { text: html`${deps.texts.say(ctx.locale, 'gone')}` }
}
