import { type Backend, type Method, ok } from './backend.ts'
import { ApiError } from './errors.ts'

const CONFLICT =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

/**
 * Methods for updates. Unlike the real server (Client.cpp), this one does not slow down frequent polls and setWebhook.
 */
export function updateMethods({ queue, webhook }: Backend): Record<string, Method> {
  return {
    async getupdates(args, isGone) {
      if (webhook.url() !== '') throw new ApiError(409, CONFLICT)
      return ok(await queue.getUpdates(args, isGone()))
    },
    setwebhook: (args) => webhook.set(args),
    deletewebhook(args) {
      if (args.boolean('drop_pending_updates')) queue.clear()
      const was = webhook.url() !== ''
      webhook.stop()
      return ok(true, was ? 'Webhook was deleted' : 'Webhook is already deleted')
    },
    getwebhookinfo: () => ok(webhook.info()),
  }
}
