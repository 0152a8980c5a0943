// A bare grammY bot that answers "ok", as fast as grammY can: the runner for polling, its own callback for webhooks.
import { createServer } from 'node:http'
import { run } from '@grammyjs/runner'
import { Bot, webhookCallback } from 'grammy'

const { BOT_TOKEN, BOT_API_ROOT, WEBHOOK_URL, PORT } = process.env
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_ROOT } })
bot.on('message', (ctx) => ctx.reply('ok'))
await bot.init()

if (WEBHOOK_URL) {
  const handle = webhookCallback(bot, 'http', { secretToken: 'secret' })
  createServer(handle).listen(Number(PORT), '127.0.0.1', async () => {
    await bot.api.setWebhook(WEBHOOK_URL, { secret_token: 'secret', max_connections: 100 })
    console.log('{"msg":"webhook set"}')
  })
} else {
  await bot.api.deleteWebhook()
  run(bot)
  console.log('{"msg":"polling"}')
}
process.once('SIGTERM', () => process.exit())
