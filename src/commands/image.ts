import { type Command, EXIT } from '../cli.ts'
import { loadEngine } from './load-engine.ts'

/** Keeps an image of the knowledge. Ends with 0 whatever the knowledge is like: an installation must not fail for it. */
export const imageCommand: Command = async (_argv, io) => {
  await loadEngine(io)
  return EXIT.ok
}
