import { isSeenByBot } from './visibility.js';
import { asBotSees } from './world.js';
export function ok(result = true, description) {
    return description === undefined ? { result } : { result, description };
}
/** Queues an update, twice where a fault says so, and tells the page. */
export function pushUpdate(backend, content) {
    const copies = backend.faults.strike('', 'duplicate-update') ? 2 : 1;
    const update = backend.queue.push(content, copies);
    if (update)
        backend.hub.emit({ type: 'update', update });
    return update;
}
/** Tells the page of a new message, and the bot where it may see it. */
export function announce(backend, record, message) {
    if (isSeenByBot(backend.world, record, message)) {
        const kind = record.chat.type === 'channel' ? 'channel_post' : 'message';
        pushUpdate(backend, { [kind]: asBotSees(message) });
    }
    backend.hub.emit({ type: 'message', chat_id: record.chat.id, message });
}
