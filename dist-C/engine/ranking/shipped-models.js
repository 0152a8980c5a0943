import { readFileSync } from 'node:fs';
/** Reads the weights that `npm run train` wrote. */
export function shippedModels() {
    return JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'));
}
