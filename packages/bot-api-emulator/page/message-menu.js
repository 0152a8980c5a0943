/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
import { icon } from './dom.js'
import { openMenu } from './overlays.js'
import { isFromBot, isOwn } from './rooms.js'

/** The quick ones of Telegram's own menu. */
const EMOJI = ['👍', '👎', '❤', '🔥', '🤔', '👏']

/**
 * What may be done with a message: react, reply, edit one's own, copy, ask why.
 *
 * @param {Page} page
 */
export function createMessageMenu({ state, say, actions }) {
  /**
   * @param {ShownMessage} message
   * @param {Element | { x: number, y: number }} at
   */
  return (message, at) => {
    const own = isOwn(state.app, message)
    const text = message.text ?? message.caption ?? ''
    const asked = isFromBot(state.app, message) || own ? actions.views.behind(message) : undefined
    const items = [
      state.room?.mayPost && {
        label: say('reply'),
        picture: icon('reply'),
        onSelect: () => actions.views.replyTo(message),
      },
      own &&
        !message.via_bot && {
          label: say('edit'),
          picture: icon('edit'),
          onSelect: () => actions.views.edit(message),
        },
      { label: say('copy'), picture: icon('copy'), onSelect: () => actions.copy(text) },
      asked && { label: say('why'), picture: icon('why'), onSelect: () => actions.views.why(asked) },
    ]
    const mine = (message.reactions ?? []).filter(({ from }) => from.id === state.app.me.id)
    openMenu({
      label: say('messageMenu'),
      at,
      items: items.filter((item) => typeof item === 'object'),
      quick: EMOJI.map((emoji) => {
        const pressed = mine.some(({ type }) => type.type === 'emoji' && type.emoji === emoji)
        return {
          label: say(pressed ? 'unreact' : 'react', { emoji }),
          text: emoji,
          pressed,
          onSelect: () => actions.react(message, pressed ? undefined : emoji),
        }
      }),
    })
  }
}
