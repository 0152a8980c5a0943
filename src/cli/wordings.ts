import { keepWordings } from '../knowledge/edit-facts.ts'
import { askedOf, wordingsText } from '../knowledge/wordings.ts'
import { type Command, EXIT } from './command.ts'
import { readCurrent, saveFolder } from './edit-folder.ts'
import { knowledgeFolder } from './load-engine.ts'
import { readArgs } from './usage.ts'

/** Default of --each: see `usage.ts`. */
const EACH = 5

/**
 * `wordings prune [folder]`: keeps the first wordings of each fact and language in `knowledge.yaml`, and moves the others
 * to `wordings.txt`. A second run changes nothing.
 */
export const wordingsCommand: Command = async (argv, io) => {
  const { values, positionals } = readArgs('wordings', argv)
  const [action, named] = positionals
  const each = Number(values.each ?? EACH)
  if (action !== 'prune' || !Number.isInteger(each) || each < 1)
    return io.fail(
      'Name the action, with a whole number as limit: npm run wordings -- prune knowledge --each 5',
      EXIT.start,
    )
  const folder = knowledgeFolder(io, named)
  const current = await readCurrent(folder)
  if (!current) return io.fail(io.say('not-right', { folder }), EXIT.input)
  const { files, loaded } = current
  const own = new Map(askedOf(loaded.source.value).map(({ asked }) => [asked.id, asked.questions]))
  const moved = askedOf(loaded.knowledge).map(({ asked: { id, questions } }) => {
    const beyond = (lang: 'vi' | 'en') => questions[lang].slice(Math.min(each, own.get(id)![lang].length))
    return [id, { vi: beyond('vi'), en: beyond('en') }] as const
  })
  const yaml = keepWordings(files.yaml, loaded.source.value, (_fact, _lang, index) => index < each)
  const wordings = yaml === files.yaml ? files.wordings : wordingsText(Object.fromEntries(moved))
  await saveFolder(folder, files, { ...files, yaml, wordings })
  io.print(`knowledge.yaml ${yaml.split('\n').length - 1} lines`)
  return EXIT.ok
}
