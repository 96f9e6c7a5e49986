import { Command, InvalidArgumentError, Option } from 'commander'
import { SUBTYPES } from '../../model/event-type.ts'
import type { Summary } from '../../model/summary.ts'
import type { Asked, Queries } from '../../publish/index.ts'
import { openRecordAt, type WhereFlags } from '../home.ts'
import { incidentLines } from '../incident-table.ts'
import { outputWidth, say, write, writeJson } from '../output.ts'
import { asOfOption, checkedDate, databaseOption, homeOption } from './where-options.ts'

const FORMATS = ['table', 'jsonl', 'csv', 'geojson', 'acled', 'ucdp', 'plover'] as const
const STANDINGS = ['single-source', 'corroborated', 'contested', 'contradicted', 'unknown'] as const
const PAGE = 500

interface IncidentsFlags extends WhereFlags {
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly actor?: string
  readonly source?: string
  readonly killed?: number
  readonly type?: string
  readonly standing?: (typeof STANDINGS)[number]
  readonly asOf?: string
  readonly as: (typeof FORMATS)[number]
}

const EXAMPLES = `
Types are ACLED's event types and sub-event types, such as "Battles" or "Shelling/artillery/missile attack".
Dates are days, months or years: 2016-07-05, 2016-07, 2016.

Examples:
  parallax incidents --from 2016-07 --place Damascus
  parallax incidents --standing contested --as jsonl
  parallax incidents --type "Air/drone strike" --as csv > strikes.csv`

/**
 * The verb that lists the record's incidents.
 *
 * @param ended  told the exit code
 */
export const incidentsVerb = (ended: (code: number) => void): Command =>
  new Command('incidents')
    .summary('list the incidents of the record, filtered')
    .description('Lists the incidents of the record, the newest first.')
    .addOption(new Option('--from <date>', 'not before this day, month or year').argParser(checkedDate))
    .addOption(new Option('--to <date>', 'not after this day, month or year').argParser(checkedDate))
    .option('--place <name>', 'whose place has these words')
    .option('--actor <name>', 'in which one of this name has a part')
    .option('--source <name>', 'for which one of this name stands')
    .addOption(
      new Option('--killed <number>', 'of which somebody tells at least so many killed').argParser(checkedCount),
    )
    .addOption(new Option('--type <type>', 'of this event type or sub-event type').argParser(checkedType))
    .addOption(new Option('--standing <standing>', 'that stand so').choices(STANDINGS))
    .addOption(new Option('--as <format>', 'how to print them').choices(FORMATS).default('table'))
    .addOption(asOfOption())
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: IncidentsFlags) => ended(await incidents(flags)))

function checkedCount(text: string): number {
  const count = /^\d{1,8}$/.test(text) ? Number(text) : 0
  if (count < 1) throw new InvalidArgumentError('Write a whole number from 1 up, like 10.')
  return count
}

function checkedType(text: string): string {
  const all = [...Object.keys(SUBTYPES), ...Object.values(SUBTYPES).flat()]
  const found = all.find((type) => type.toLowerCase() === text.trim().toLowerCase())
  if (found === undefined) throw new InvalidArgumentError(`Write one of: ${all.join('; ')}.`)
  return found
}

async function incidents(flags: IncidentsFlags): Promise<number> {
  const { home: _home, database: _database, as, ...asked } = flags
  const [{ incidentsAs, queries }, { doorsKnowledge }] = await Promise.all([
    import('../../publish/index.ts'),
    import('../doors-knowledge.ts'),
  ])
  const record = await openRecordAt(flags)
  const answers = queries(record, doorsKnowledge())
  try {
    if (as === 'table') await printTable(answers, asked)
    else if (as === 'jsonl') for await (const row of summaries(answers, asked)) await writeJson(row)
    else for await (const text of incidentsAs(as, answers.dossiers(asked))) await write(text)
    return 0
  } finally {
    await record.close()
  }
}

async function printTable(answers: Queries, asked: Asked): Promise<void> {
  let rows: Summary[] = []
  let head = true
  for await (const row of summaries(answers, asked)) {
    rows.push(row)
    if (rows.length < PAGE) continue
    await write(`${incidentLines(rows, outputWidth(), head).join('\n')}\n`)
    rows = []
    head = false
  }
  if (rows.length > 0) await write(`${incidentLines(rows, outputWidth(), head).join('\n')}\n`)
  else if (head) say('No incident of the record is like that.')
}

/** The incidents that a question lets through: a page at a time, or all of them where they must be weighed anew. */
async function* summaries(answers: Queries, asked: Asked): AsyncGenerator<Summary> {
  if (asked.asOf) {
    for await (const { summary } of answers.dossiers(asked)) yield summary
    return
  }
  for (let after: string | null = null; ; ) {
    const { incidents, next } = await answers.incidents({ ...asked, limit: PAGE, after })
    yield* incidents
    if (next === null) return
    after = next
  }
}
