import { readFileSync } from 'node:fs';
/**
 * Reads the lists of words in `data/`: UTF-8, one phrase a line, comments behind `#`. A file has either blocks of
 * phrases, each under its `[name]`, or pairs of a short form and a long one with a tab between.
 */
const DATA = new URL('./data/', import.meta.url);
/** Lines that are neither blank nor a comment. */
function linesOf(name, folder) {
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
    return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}
/**
 * Reads a file of blocks.
 *
 * @param folder default: `data/` beside this file
 */
export function readWordLists(name, folder = DATA) {
    const lists = new Map();
    let list = [];
    for (const line of linesOf(name, folder))
        if (line.startsWith('[')) {
            list = [];
            lists.set(line.slice(1, -1), list);
        }
        else
            list.push(line);
    return lists;
}
/** Reads a file of pairs: long forms by short ones. */
export function readWordPairs(name) {
    return new Map(linesOf(name, DATA).map((line) => line.split('\t', 2)));
}
/** Picks a list. @throws Error for a name that the file does not have */
export function listOf(lists, name) {
    const list = lists.get(name);
    if (!list)
        throw new Error(`No word list [${name}]; there are ${[...lists.keys()].join(', ')}`);
    return list;
}
