import { Command, InvalidArgumentError, Option } from 'commander'
import { SUBTYPES } from '../../model/event-type.ts'
import { isPartialDate } from '../../model/period.ts'
import type { Summary } from '../../model/summary.ts'
import type { IncidentFilter, RecordReader } from '../../record/index.ts'
import { openRecordAt, type WhereFlags } from '../home.ts'
import { incidentLines } from '../incident-table.ts'
import { outputWidth, say, write, writeJson } from '../output.ts'
import { databaseOption, homeOption } from './where-options.ts'

const FORMATS = ['table', 'jsonl', 'csv', 'geojson', 'acled', 'ucdp', 'plover'] as const
const STANDINGS = ['single-source', 'corroborated', 'contested', 'contradicted', 'unknown'] as const
const PAGE = 500

interface IncidentsFlags extends WhereFlags {
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly actor?: string
  readonly type?: string
  readonly standing?: (typeof STANDINGS)[number]
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
    .addOption(new Option('--type <type>', 'of this event type or sub-event type').argParser(checkedType))
    .addOption(new Option('--standing <standing>', 'that stand so').choices(STANDINGS))
    .addOption(new Option('--as <format>', 'how to print them').choices(FORMATS).default('table'))
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: IncidentsFlags) => ended(await incidents(flags)))

function checkedDate(text: string): string {
  if (!isPartialDate(text))
    throw new InvalidArgumentError('Write a date of the calendar, like 2016-07-05, 2016-07 or 2016.')
  return text
}

function checkedType(text: string): string {
  const all = [...Object.keys(SUBTYPES), ...Object.values(SUBTYPES).flat()]
  const found = all.find((type) => type.toLowerCase() === text.trim().toLowerCase())
  if (found === undefined) throw new InvalidArgumentError(`Write one of: ${all.join('; ')}.`)
  return found
}

async function incidents(flags: IncidentsFlags): Promise<number> {
  const { home: _home, database: _database, as, ...filter } = flags
  const record = await openRecordAt(flags)
  try {
    if (as === 'table') await printTable(record, filter)
    else if (as === 'jsonl') for await (const row of summaries(record, filter)) await writeJson(row)
    else {
      const { incidentsAs, queries } = await import('../../publish/index.ts')
      for await (const text of incidentsAs(as, queries(record).dossiers(filter))) await write(text)
    }
    return 0
  } finally {
    await record.close()
  }
}

async function printTable(record: RecordReader, filter: IncidentFilter): Promise<void> {
  let rows: Summary[] = []
  let head = true
  for await (const row of summaries(record, filter)) {
    rows.push(row)
    if (rows.length < PAGE) continue
    await write(`${incidentLines(rows, outputWidth(), head).join('\n')}\n`)
    rows = []
    head = false
  }
  if (rows.length > 0) await write(`${incidentLines(rows, outputWidth(), head).join('\n')}\n`)
  else if (head) say('No incident of the record is like that.')
}

/** The incidents that a filter lets through, a page at a time. */
async function* summaries(record: RecordReader, filter: IncidentFilter): AsyncGenerator<Summary> {
  for (let after: Summary['id'] | null = null; ; ) {
    const page: readonly Summary[] = await record.incidents({ ...filter, limit: PAGE, after })
    yield* page
    after = page.at(-1)?.id ?? null
    if (page.length < PAGE || after === null) return
  }
}
