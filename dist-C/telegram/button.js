/** The lists that page. */
export const listNames = ['who', 'what', 'directives'];
/**
 * Writes a press as `callback_data`: at most 64 bytes, of which an id takes 48.
 * https://core.telegram.org/bots/api#inlinekeyboardbutton
 */
export function encodePress(press) {
    switch (press.kind) {
        case 'fact':
            return `f:${press.lang}:${press.id}`;
        case 'entry':
            return `e:${press.lang}:${press.id}`;
        case 'list':
            return `l:${press.lang}:${press.list}:${press.page}`;
        case 'vote':
            return `${press.vote === 'up' ? 'u' : 'd'}:${press.fact}`;
        case 'language':
            return `g:${press.locale}`;
        case 'nothing':
            return '-';
    }
}
/** Reads `callback_data`; `undefined` for whatever this bot does not write. Anyone can forge it. */
export function decodePress(data) {
    if (data === '-')
        return { kind: 'nothing' };
    const [kind, ...rest] = data.split(':');
    const [first = '', second = '', third = ''] = rest;
    const id = /^[a-z0-9-]{1,48}$/;
    if ((kind === 'f' || kind === 'e') && rest.length === 2 && isLang(first) && id.test(second))
        return { kind: kind === 'f' ? 'fact' : 'entry', lang: first, id: second };
    if (kind === 'l' && rest.length === 3 && isLang(first) && /^\d{1,4}$/.test(third)) {
        const list = listNames.find((name) => name === second);
        return list && { kind: 'list', list, page: Number(third), lang: first };
    }
    if ((kind === 'u' || kind === 'd') && rest.length === 1 && id.test(first))
        return { kind: 'vote', vote: kind === 'u' ? 'up' : 'down', fact: first };
    if (kind === 'g' && rest.length === 1 && id.test(first))
        return { kind: 'language', locale: first };
    return undefined;
}
function isLang(text) {
    return text === 'vi' || text === 'en';
}
