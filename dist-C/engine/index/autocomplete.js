import { fold } from '../../text/normalize.js';
import { namesOfEntry } from './entry-names.js';
/** Names looked at for one beginning: more would be no help to choose from. */
const MAX_NAMES = 200;
/** Sorts all names when first asked; a look-up is then a binary search. */
export const createNameIndex = (entries) => {
    let sorted;
    const names = () => {
        sorted ??= entries
            .flatMap((entry) => namesOfEntry(entry).map((name) => ({ name: plain(name), id: entry.id })))
            .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
        return sorted;
    };
    return {
        startingWith(typed, limit) {
            const prefix = plain(typed);
            if (prefix === '')
                return [];
            const all = names();
            let low = 0;
            let high = all.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (all[middle].name < prefix)
                    low = middle + 1;
                else
                    high = middle;
            }
            const found = [];
            for (let i = low; i < all.length && found.length < MAX_NAMES && all[i].name.startsWith(prefix); i++)
                found.push(all[i]);
            found.sort((a, b) => a.name.length - b.name.length);
            return [...new Set(found.map(({ id }) => id))].slice(0, limit);
        },
    };
};
/** Folded, punctuation aside, white space as one blank. */
const plain = (text) => fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
