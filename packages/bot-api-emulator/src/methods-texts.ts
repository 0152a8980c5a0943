import type { Arguments } from './arguments.ts'
import { type Backend, type Method, ok } from './backend.ts'
import { edit, type Found, foundEphemeral, foundToEdit } from './edit.ts'
import { badRequest } from './errors.ts'
import { messageText, textInput } from './formatted-text.ts'
import { isObject, replyMarkup } from './reply-markup.ts'
import { createSend, withText } from './send.ts'

/** Methods for texts and their keyboards, visible to all or to one person. */
export function textMethods(backend: Backend): Record<string, Method> {
  const { world, hub } = backend
  const send = createSend(backend)

  function editText(args: Arguments, find: () => Found) {
    const content = withText(messageText(textInput(args), 'MESSAGE_TOO_LONG'))
    const { inline: reply_markup } = replyMarkup(args)
    const found = find()
    if (found.message.text === undefined) throw badRequest('There is no text in the message to edit')
    return edit(backend, args, found, { ...content, reply_markup })
  }

  function editMarkup(args: Arguments, find: () => Found) {
    const { inline: reply_markup } = replyMarkup(args)
    return edit(backend, args, find(), { reply_markup })
  }

  return {
    sendmessage: (args) =>
      send(args, () => {
        const content = withText(messageText(textInput(args)))
        const options = args.json('link_preview_options', () => {
          throw badRequest("Can't parse link preview options JSON object")
        })
        return isObject(options) ? { ...content, link_preview_options: options } : content
      }),

    editmessagetext: (args) => editText(args, () => foundToEdit(world, args)),
    editmessagereplymarkup: (args) => editMarkup(args, () => foundToEdit(world, args)),
    editephemeralmessagetext: (args) => editText(args, () => foundEphemeral(world, args)),
    editephemeralmessagereplymarkup: (args) => editMarkup(args, () => foundEphemeral(world, args)),

    deleteephemeralmessage(args) {
      const { record, message } = foundEphemeral(world, args)
      record.messages.delete(message.message_id)
      hub.emit({ type: 'delete', chat_id: record.chat.id, message_ids: [message.message_id] })
      return ok()
    },
  }
}
