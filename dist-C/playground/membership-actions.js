import { announce, pushUpdate } from './backend.js';
import { AppError } from './errors.js';
import { memberUpdate } from './membership.js';
import { asBotSees, isPresent } from './world.js';
/** People who add the bot, throw it out, block it, or turn their group into a supergroup. */
export function createMembershipActions(backend) {
    const { world, hub } = backend;
    const botAsUser = () => {
        const { id, first_name, username } = world.bot;
        return { id, is_bot: true, first_name, username };
    };
    const change = (record, by, after) => {
        const before = record.bot;
        record.bot = after;
        if (before !== after) {
            pushUpdate(backend, { my_chat_member: memberUpdate(record, by, botAsUser(), before, after) });
        }
        hub.emit({ type: 'chat', chat_id: record.chat.id });
        return before;
    };
    return {
        addBot(action) {
            const record = world.chat(action.chat);
            const by = world.user(action.by);
            if (record.chat.type === 'private')
                throw new AppError(400, 'a private chat has no members to add');
            const before = change(record, by, action.status ?? 'member');
            if (isPresent(before) || record.chat.type === 'channel')
                return;
            const added = { new_chat_members: [botAsUser()], new_chat_member: botAsUser() };
            announce(backend, record, world.post(record, { from: by, ...added }));
        },
        removeBot(action) {
            const record = world.chat(action.chat);
            const by = world.user(action.by);
            if (!isPresent(record.bot))
                return;
            const message = world.post(record, { from: by, left_chat_member: botAsUser() });
            // Its own removal is the last that the bot hears of the group.
            if (record.chat.type !== 'channel')
                pushUpdate(backend, { message: asBotSees(message) });
            change(record, by, action.status ?? 'kicked');
            hub.emit({ type: 'message', chat_id: record.chat.id, message });
        },
        block(ref, blocked = true) {
            const user = world.user(ref);
            change(world.chat(user.id), user, blocked ? 'kicked' : 'member');
        },
        migrate(ref) {
            const old = world.chat(ref);
            if (old.chat.type !== 'group')
                throw new AppError(400, 'only a basic group becomes a supergroup');
            const people = [...old.members.keys()];
            const fresh = world.addChat({
                type: 'supergroup',
                title: old.chat.title,
                members: people,
                bot: old.bot,
            });
            for (const [id, status] of old.members)
                fresh.members.set(id, status);
            const by = world.user(people[0]);
            announce(backend, old, world.post(old, { from: by, migrate_to_chat_id: fresh.chat.id }));
            old.migratedTo = fresh.chat.id;
            announce(backend, fresh, world.post(fresh, { from: by, migrate_from_chat_id: old.chat.id }));
            hub.emit({ type: 'chat', chat_id: old.chat.id });
            hub.emit({ type: 'chat', chat_id: fresh.chat.id });
            return fresh.chat;
        },
        setLanguage(ref, language_code) {
            const user = world.user(ref);
            if (language_code === undefined)
                Reflect.deleteProperty(user, 'language_code');
            else
                user.language_code = language_code;
            hub.emit({ type: 'language', user });
            return user;
        },
    };
}
