import { EXIT } from '../cli.js';
import { openStore } from '../store/open.js';
import { StoreError } from '../store/store-error.js';
import { createAdminCommands, createAdminNotices } from '../telegram/admin.js';
import { createBot } from '../telegram/bot.js';
import { describeError, ServeError } from '../telegram/failure.js';
import { createLogger } from '../telegram/logger.js';
import { createMetrics } from '../telegram/metrics.js';
import { serveMetrics } from '../telegram/metrics-server.js';
import { servePolling } from '../telegram/polling.js';
import { serveWebhook } from '../telegram/webhook.js';
import { createLiveEngine } from './live-engine.js';
import { untilEnd } from './until-end.js';
/**
 * Runs the real bot until the process is told to end. @returns the exit code
 *
 * @param first what is served until its folder is edited
 */
export const runBot = async (config, first, io) => {
    const { token, apiRoot, adminIds, missLog } = config;
    const logger = createLogger({
        destination: { write: (line) => void io.stderr.write(line) },
        level: config.logLevel,
        pretty: io.stdout.isTTY === true,
        secrets: [token],
    });
    let notices;
    const live = createLiveEngine({ folder: config.knowledgeDir, first, logger, notices: () => notices });
    const closing = [() => live.close()];
    try {
        const store = await open(config, logger);
        closing.push(() => store.close());
        const metrics = createMetrics({ knowledgeVersion: () => live.current().version });
        const bot = createBot({
            token,
            apiRoot,
            engine: live.current,
            store,
            logger,
            adminIds,
            adminCommands: createAdminCommands({ live, store, keepMisses: missLog }),
            keepMisses: missLog,
            limits: { user: config.answersPerMinute },
            observe: metrics.observe,
        });
        notices = createAdminNotices({ api: bot.api, adminIds, logger });
        const { host, metricsPort } = config;
        if (metricsPort !== undefined) {
            const server = await serveMetrics({ host, port: metricsPort, route: metrics.route });
            closing.push(() => server.close());
        }
        return await untilEnd(serve(config, bot, logger, metrics.route), io);
    }
    catch (error) {
        if (!(error instanceof StoreError || error instanceof ServeError))
            throw error;
        io.stderr.write(`${error.message}\n`);
        return EXIT.start;
    }
    finally {
        for (const close of closing.reverse())
            await close();
    }
};
const open = ({ dataDir, redisUrl, token }, logger) => openStore({
    dataDir,
    redisUrl,
    // The number of the bot; the rest of the token is secret.
    bot: token.split(':')[0] ?? '',
    onError: (error) => logger.warn(describeError(error), 'Redis is out of reach; until it is back, nothing is kept for long'),
});
const serve = (config, bot, logger, metrics) => config.mode === 'polling'
    ? servePolling({ bot, logger, apiRoot: config.apiRoot })
    : serveWebhook({
        bot,
        logger,
        apiRoot: config.apiRoot,
        url: config.webhookUrl,
        ...(config.webhookSecret !== undefined && { secret: config.webhookSecret }),
        host: config.host,
        port: config.port,
        ...(config.metricsPort === undefined && { routes: { '/metrics': metrics } }),
    });
