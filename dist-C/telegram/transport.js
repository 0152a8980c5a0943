import http, {} from 'node:http';
import https from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { HttpError } from 'grammy';
/**
 * Carries calls over Node's own HTTP client: that costs half of what grammY's own way does (node-fetch, an abort
 * controller and a race of promises a call). Fails with an `HttpError`, as that does.
 *
 * For JSON only: this bot sends no files. A redirected call is left to grammY.
 */
export function createTransport({ apiRoot, token, timeoutOf }) {
    const root = new URL(apiRoot);
    const { Agent, request } = root.protocol === 'https:' ? https : http;
    const target = { ...urlToHttpOptions(root), method: 'POST', agent: new Agent({ keepAlive: true }) };
    const path = `${root.pathname.replace(/\/$/, '')}/bot${token}/`;
    return (prev, method, payload, signal) => new Promise((resolve, reject) => {
        const body = JSON.stringify(payload);
        const call = request({
            ...target,
            path: path + method,
            headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        });
        const settle = (act) => {
            clearTimeout(timer);
            clearImmediate(overdue);
            signal?.removeEventListener('abort', abort);
            act();
        };
        const fail = (error) => 
        // The error tells no address, which holds the token.
        settle(() => reject(new HttpError(`Network request for '${method}' failed!`, error)));
        const giveUp = (code) => {
            fail(Object.assign(new Error('no answer'), { code }));
            call.destroy();
        };
        const abort = () => giveUp('ABORTED');
        let overdue;
        // What has arrived by then is read first: after a moment without processor time, that may be the answer.
        const timer = setTimeout(() => {
            overdue = setImmediate(giveUp, 'TIMEOUT');
        }, timeoutOf(method));
        call.on('error', fail);
        if (signal?.aborted)
            return abort();
        signal?.addEventListener('abort', abort);
        call.on('response', (response) => {
            if (isRedirect(response)) {
                response.resume();
                prev(method, payload, signal).then((answer) => settle(() => resolve(answer)), (error) => settle(() => reject(error)));
                return;
            }
            readJson(response).then((answer) => settle(() => resolve(answer)), fail);
        });
        call.end(body);
    });
}
function isRedirect({ statusCode = 0, headers }) {
    return statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
}
function readJson(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
            try {
                resolve(JSON.parse(Buffer.concat(chunks).toString()));
            }
            catch (error) {
                reject(error);
            }
        });
    });
}
