import { readFile } from 'node:fs/promises'
import { Argument, Command, Option } from 'commander'
import { periodLabel } from '../../model/period.ts'
import { placeLabel } from '../../model/place.ts'
import type { Agreement, Coding, Match, Ours } from '../../publish/index.ts'
import { openRecordAt, type WhereFlags } from '../home.ts'
import { write, writeJson } from '../output.ts'
import { printable } from '../table.ts'
import { checkedDate, databaseOption, homeOption } from './where-options.ts'

interface CompareFlags extends WhereFlags {
  readonly from?: string
  readonly to?: string
  readonly as: 'text' | 'jsonl'
}

const SHOWN = 20

const EXAMPLES = `
FILE is a CSV with the column names of UCDP GED, or of an export of ACLED. A coded event is the
same as one of ours within 2 days and 25 km, the best pairs first, each in one pair.

Examples:
  parallax compare ucdp ged231.csv --from 2016-01 --to 2016-08
  parallax compare acled acled-syria.csv --as jsonl`

/**
 * The verb that reads the record beside events that people coded.
 *
 * @param ended  told the exit code
 */
export const compareVerb = (ended: (code: number) => void): Command =>
  new Command('compare')
    .summary('our incidents beside events that people coded (UCDP, ACLED)')
    .description('Matches the incidents of the record with events that people coded, and tells how they agree.')
    .addArgument(new Argument('<coding>', 'whose columns the file has').choices(['ucdp', 'acled']))
    .argument('<file>', 'a CSV file')
    .addOption(new Option('--from <date>', 'not before this day, month or year').argParser(checkedDate))
    .addOption(new Option('--to <date>', 'not after this day, month or year').argParser(checkedDate))
    .addOption(new Option('--as <format>', 'how to print it').choices(['text', 'jsonl']).default('text'))
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (coding: Coding, file: string, flags: CompareFlags) => ended(await compare(coding, file, flags)))

async function compare(coding: Coding, file: string, flags: CompareFlags): Promise<number> {
  const [{ codedEvents, queries }, { doorsKnowledge }] = await Promise.all([
    import('../../publish/index.ts'),
    import('../doors-knowledge.ts'),
  ])
  const all = codedEvents(coding, await readFile(file, 'utf8'))
  const theirs = all.filter((e) => (!flags.from || e.to >= flags.from) && (!flags.to || e.from <= `${flags.to}~`))
  const record = await openRecordAt(flags)
  try {
    const found = await queries(record, doorsKnowledge()).compare(theirs, { from: flags.from, to: flags.to })
    if (flags.as === 'jsonl') for (const row of rows(found)) await writeJson(row)
    else await write(`${lines(found).map(printable).join('\n')}\n`)
    return 0
  } finally {
    await record.close()
  }
}

const ourRow = ({ summary, best }: Ours) => ({
  incident: summary.id,
  type: summary.subtype,
  place: summary.place === null ? null : placeLabel(summary.place),
  date: summary.period === null ? null : periodLabel(summary.period),
  killed: best,
})

function* rows({ pairs, onlyOurs, onlyTheirs }: Agreement): Iterable<object> {
  for (const { ours, theirs, km, days, toll } of pairs)
    yield { kind: 'both', ours: ourRow(ours), theirs, km: Math.round(km * 10) / 10, days, toll_agrees: toll }
  for (const ours of onlyOurs) yield { kind: 'ours', ours: ourRow(ours) }
  for (const theirs of onlyTheirs) yield { kind: 'theirs', theirs }
}

function lines({ pairs, onlyOurs, onlyTheirs, shares }: Agreement): readonly string[] {
  const percent = (n: number | null): string => (n === null ? 'nothing to compare' : `${Math.round(n * 1000) / 10} %`)
  return [
    `In both: ${pairs.length}. Only ours: ${onlyOurs.length}. Only theirs: ${onlyTheirs.length}.`,
    'Of those in both, as far as both say:',
    `  place within 5 km: ${percent(shares.place)}`,
    `  same day: ${percent(shares.day)}`,
    `  a side in common: ${percent(shares.sides)}`,
    `  dead within a quarter or two: ${percent(shares.toll)}`,
    ...listed('The dead differ', pairs.filter((p) => p.toll === false).map(pairLine)),
    ...listed('Only ours', onlyOurs.map(ourLine)),
    ...listed(
      'Only theirs',
      onlyTheirs.map((t) => `${t.from}  ${t.place}  ${t.best ?? '?'} killed  ${t.id}`),
    ),
  ]
}

const ourLine = (ours: Ours): string => {
  const { date, place, type, killed, incident } = ourRow(ours)
  return `${date}  ${place}  ${type}  ${killed ?? '?'} killed  ${incident}`
}

const pairLine = (match: Match): string => `${ourLine(match.ours)}  theirs: ${match.theirs.best} (${match.theirs.id})`

function listed(title: string, all: readonly string[]): readonly string[] {
  if (all.length === 0) return []
  const more = all.length > SHOWN ? [`  and ${all.length - SHOWN} more; --as jsonl gives all`] : []
  return ['', `${title}:`, ...all.slice(0, SHOWN).map((line) => `  ${line}`), ...more]
}
