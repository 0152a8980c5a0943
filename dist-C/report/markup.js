/** HTML that is safe to put into a page. */
export class Markup {
    source;
    constructor(source) {
        this.source = source;
    }
}
/** Builds HTML; whatever is put in is escaped, unless it is HTML built in the same way. */
export const markup = (strings, ...parts) => new Markup(strings.reduce((html, text, i) => html + write(parts[i - 1]) + text));
const write = (part) => {
    if (part === false || part === undefined)
        return '';
    if (part instanceof Markup)
        return part.source;
    if (typeof part === 'object')
        return part.map(write).join('');
    return escapeText(String(part));
};
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text) => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
/** A heading in Vietnamese with its English beside it. */
export const heading = (vietnamese, english) => markup `<h2>${vietnamese}<span class="gloss">${english}</span></h2>`;
