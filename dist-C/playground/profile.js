export function createProfile(botName) {
    const commands = new Map();
    const texts = new Map([['name ', botName]]);
    const key = (scope, language) => [
        scope.type,
        'chat_id' in scope ? scope.chat_id : '',
        'user_id' in scope ? scope.user_id : '',
        language,
    ].join(' ');
    return {
        setCommands(scope, language, list) {
            if (list.length === 0)
                commands.delete(key(scope, language));
            else
                commands.set(key(scope, language), list);
        },
        commands: (scope, language) => commands.get(key(scope, language)) ?? [],
        commandsFor(user, record) {
            const languages = user.language_code ? [user.language_code.slice(0, 2), ''] : [''];
            for (const scope of scopesOf(user, record)) {
                for (const language of languages) {
                    const list = commands.get(key(scope, language));
                    if (list)
                        return list;
                }
            }
            return [];
        },
        setText(kind, language, text) {
            if (text === '' && language !== '')
                texts.delete(`${kind} ${language}`);
            else
                texts.set(`${kind} ${language}`, text);
        },
        text: (kind, language) => texts.get(`${kind} ${language}`) ?? texts.get(`${kind} `) ?? '',
    };
}
/** The narrowest first. https://core.telegram.org/bots/api#determining-list-of-commands */
function scopesOf(user, record) {
    const chat_id = record.chat.id;
    if (record.chat.type === 'private') {
        return [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }];
    }
    const status = record.members.get(user.id);
    const isAdmin = status === 'creator' || status === 'administrator';
    return [
        { type: 'chat_member', chat_id, user_id: user.id },
        ...(isAdmin ? [{ type: 'chat_administrators', chat_id }] : []),
        { type: 'chat', chat_id },
        ...(isAdmin ? [{ type: 'all_chat_administrators' }] : []),
        { type: 'all_group_chats' },
        { type: 'default' },
    ];
}
