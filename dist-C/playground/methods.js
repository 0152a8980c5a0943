import { createArguments } from './arguments.js';
import { ok } from './backend.js';
import { ApiError } from './errors.js';
import { chatMethods } from './methods-chats.js';
import { messageMethods } from './methods-messages.js';
import { profileMethods } from './methods-profile.js';
import { queryMethods } from './methods-queries.js';
import { updateMethods } from './methods-updates.js';
/** All the methods that this server knows, by name in any spelling of case. Rejects with ApiError. */
export function createMethods(backend) {
    let isLoggedOut = false;
    const methods = new Map(Object.entries({
        ...updateMethods(backend),
        ...chatMethods(backend),
        ...messageMethods(backend),
        ...queryMethods(backend),
        ...profileMethods(backend),
        close: () => ok(),
        logout: () => {
            isLoggedOut = true;
            return ok();
        },
    }));
    return async (name, values, isGone) => {
        if (isLoggedOut)
            throw new ApiError(400, 'Logged out');
        const method = methods.get(name.toLowerCase());
        if (!method)
            throw new ApiError(404, 'Not Found: method not found');
        return method(createArguments(values), isGone);
    };
}
