const brand = Symbol('html');
/**
 * Builds markup.
 *
 *     html`<b>${'a < b'}</b>`   →   <b>a &lt; b</b>
 */
export function html(literals, ...values) {
    let source = literals[0] ?? '';
    for (let i = 0; i < values.length; i++)
        source += render(values[i]) + (literals[i + 1] ?? '');
    return markup(source);
}
export const empty = markup('');
/** Puts `separator` between those parts that are not empty. */
export function join(parts, separator) {
    return markup(parts
        .map(render)
        .filter((part) => part !== '')
        .join(render(separator)));
}
/** Tells how many UTF-16 units a reader gets; never less than the characters that Telegram counts. */
export function visibleLength(text) {
    return text.source.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '.').length;
}
const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function markup(source) {
    return { [brand]: true, source };
}
function render(value) {
    if (value === undefined || value === null || value === false)
        return '';
    if (typeof value === 'string')
        return escapeText(value);
    if (typeof value === 'number')
        return String(value);
    if (brand in value)
        return value.source;
    return value.map(render).join('');
}
/** Half a surrogate pair is no UTF-8, and Telegram refuses the whole message for it. */
function escapeText(text) {
    return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign).toWellFormed();
}
/** Shortens plain text to `limit` UTF-16 units at the end of a word, with "…" where something is cut. */
export function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, Math.max(0, limit - 1));
    const space = cut.lastIndexOf(' ');
    // A text without spaces is cut anywhere, but not between the halves of a surrogate pair.
    const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
    return `${kept}…`;
}
