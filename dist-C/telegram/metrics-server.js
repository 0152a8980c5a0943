import { createServer } from 'node:http';
import { ServeError } from './failure.js';
/**
 * Serves `/metrics` on a port of its own: for polling, which has no server, and to keep it from the public one.
 *
 * @param options.port 0 takes any free one
 * @throws ServeError where the port is taken
 */
export async function serveMetrics(options) {
    const server = createServer((request, response) => {
        const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics';
        if (!isAsked)
            return response.writeHead(404, { 'content-type': 'text/plain' }).end();
        options.route().then(({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body), 
        // Whoever collects the metrics sees that they are missing.
        () => response.writeHead(500, { 'content-type': 'text/plain' }).end());
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new ServeError(`Cannot serve /metrics on ${options.host}:${options.port} (${error.code}). Set METRICS_PORT to a free port, or unset it.`)));
        server.listen(options.port, options.host, resolve);
    });
    return {
        port: server.address().port,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
