import { spellWord } from './stem.js';
import { functionWords, lightWords, talkWords } from './stop-words.js';
const functionSpellings = [...functionWords].map(spellWord);
const lightSpellings = [...lightWords].map(spellWord);
const talkSpellings = [...talkWords].map(spellWord);
/** Function words, light words and words of talk as tokens are compared: by fold, and by accent key. */
export const functionFolds = new Set(functionSpellings.map((w) => w.fold));
export const functionKeys = new Set(functionSpellings.map((w) => w.key));
export const lightFolds = new Set(lightSpellings.map((w) => w.fold));
export const lightKeys = new Set(lightSpellings.map((w) => w.key));
export const talkFolds = new Set(talkSpellings.map((w) => w.fold));
export const talkKeys = new Set(talkSpellings.map((w) => w.key));
