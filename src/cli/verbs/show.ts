import { Command, Option } from 'commander'
import { dossierLines } from '../dossier-lines.ts'
import { openRecordAt, type WhereFlags } from '../home.ts'
import { outputWidth, say, write, writeJson } from '../output.ts'
import { asOfOption, databaseOption, homeOption } from './where-options.ts'

interface ShowFlags extends WhereFlags {
  readonly as: 'text' | 'jsonl'
  readonly asOf?: string
}

const EXAMPLES = `
ID is an incident's id as "parallax incidents" lists it, or one that it bore formerly.

Examples:
  parallax show inc_abcdefghij
  parallax show inc_abcdefghij --as-of 2016-07-20
  parallax show inc_abcdefghij --as jsonl | jq .tolls`

/**
 * The verb that shows one incident whole.
 *
 * @param ended  told the exit code
 */
export const showVerb = (ended: (code: number) => void): Command =>
  new Command('show')
    .summary('one incident: its accounts side by side, their origins, the words')
    .description(
      'Shows one incident: how it stands and why, its accounts side by side with their origins, and the words.',
    )
    .argument('<id>', 'the id of an incident')
    .addOption(new Option('--as <format>', 'how to print it').choices(['text', 'jsonl']).default('text'))
    .addOption(asOfOption())
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, flags: ShowFlags) => ended(await show(id, flags)))

async function show(id: string, flags: ShowFlags): Promise<number> {
  const [{ queries }, { doorsKnowledge }] = await Promise.all([
    import('../../publish/index.ts'),
    import('../doors-knowledge.ts'),
  ])
  const record = await openRecordAt(flags)
  try {
    const dossier = await queries(record, doorsKnowledge()).incident(id, { asOf: flags.asOf })
    if (dossier === null) {
      const then = flags.asOf === undefined ? 'There is' : `By ${flags.asOf} there was`
      say(`${id}: ${then} no incident of this id. "parallax incidents" lists them all.`)
      return 1
    }
    if (flags.as === 'jsonl') await writeJson(dossier)
    else await write(`${dossierLines(dossier, outputWidth()).join('\n')}\n`)
    return 0
  } finally {
    await record.close()
  }
}
