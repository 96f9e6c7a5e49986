import { Command, Option } from 'commander'
import { chain } from '../../model/attribution.ts'
import type { ControlTimeline } from '../../model/control-timeline.ts'
import { factualityLabel } from '../../model/factuality.ts'
import { periodLabel } from '../../model/period.ts'
import { placeLabel } from '../../model/place.ts'
import type { Quoted } from '../../publish/index.ts'
import { openRecordAt, type WhereFlags } from '../home.ts'
import { outputWidth, say, write, writeJson } from '../output.ts'
import { type Column, tableLines, wrapped } from '../table.ts'
import { asOfOption, databaseOption, homeOption } from './where-options.ts'

interface ControlFlags extends WhereFlags {
  readonly place: string
  readonly as: 'table' | 'jsonl'
  readonly asOf?: string
}

/** Who is said to hold what share of a place on a day, by whose word, in which report. */
interface ControlLine {
  readonly as_of: string | null
  readonly place: string
  readonly holder: readonly string[]
  readonly share: readonly [number | null, number | null] | null
  readonly share_text: string
  readonly factuality: string
  readonly sources: readonly string[]
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  readonly quote: string
}

const EXAMPLES = `
Examples:
  parallax control --place "Yarmouk Camp"
  parallax control --place Yarmouk --as-of 2015-04-05
  parallax control --place Yarmouk --as jsonl`

/**
 * The verb that tells who is said to hold a place, over time.
 *
 * @param ended  told the exit code
 */
export const controlVerb = (ended: (code: number) => void): Command =>
  new Command('control')
    .summary('who is said to hold what share of a place, over time')
    .description('Tells who is said to hold what share of a place, the oldest first.')
    .requiredOption('--place <name>', 'the place')
    .addOption(new Option('--as <format>', 'how to print it').choices(['table', 'jsonl']).default('table'))
    .addOption(asOfOption())
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ControlFlags) => ended(await control(flags)))

async function control(flags: ControlFlags): Promise<number> {
  const [{ queries }, { doorsKnowledge }] = await Promise.all([
    import('../../publish/index.ts'),
    import('../doors-knowledge.ts'),
  ])
  const record = await openRecordAt(flags)
  try {
    const page = await queries(record, doorsKnowledge()).control(flags.place, { asOf: flags.asOf })
    const rows = page.control.flatMap(controlLine)
    if (rows.length === 0) say(`Nobody is said to hold any of ${flags.place}. Try another spelling of its name.`)
    else if (flags.as === 'jsonl') for (const row of rows) await writeJson(row)
    else
      await write(
        `${[...tableLines(COLUMNS, rows.map(cells), outputWidth()), ...turnLines(page.timeline, outputWidth())].join('\n')}\n`,
      )
    return 0
  } finally {
    await record.close()
  }
}

function controlLine({ claim, report, quote }: Quoted): readonly ControlLine[] {
  const { finding } = claim
  if (finding.aspect !== 'control') return []
  return [
    {
      as_of: finding.asOf === null ? null : periodLabel(finding.asOf),
      place: placeLabel(finding.place),
      holder: finding.holder.map((actor) => actor.name),
      share: finding.share === null ? null : [finding.share.low, finding.share.high],
      share_text: finding.shareText,
      factuality: factualityLabel(claim.factuality),
      sources: chain(claim.attribution).map((voice) => voice.source),
      report: report.id,
      outlet: report.outlet,
      published: report.published,
      quote,
    },
  ]
}

const COLUMNS: readonly Column[] = [
  { head: 'as of', least: 10, most: 21 },
  { head: 'holder', least: 10, most: 30 },
  { head: 'share', least: 6, most: 11 },
  { head: 'words', least: 8, most: 26 },
  { head: 'place', least: 10, most: 30 },
  { head: 'told as', least: 8, most: 10 },
  { head: 'by', least: 8, most: 40 },
  { head: 'report', least: 8, most: 40 },
]

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

function shareLabel(share: ControlLine['share']): string {
  const [low, high] = share ?? [null, null]
  if (low === null) return high === null ? '' : `to ${percent(high)}`
  if (high === null) return `${percent(low)}+`
  return low === high ? percent(low) : `${percent(low)}-${percent(high)}`
}

const cells = (row: ControlLine): readonly string[] => [
  row.as_of ?? '',
  row.holder.join(', '),
  shareLabel(row.share),
  row.share_text,
  row.place,
  row.factuality,
  [...row.sources, ...(row.outlet === null ? [] : [row.outlet])].join(' via '),
  row.report,
]

/** Below the claims: what changed, what cannot be true together, and of which stretches nothing is said. */
function turnLines({ changes, contradictions, gaps }: ControlTimeline, width: number): readonly string[] {
  const lists: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Changes', changes.map((turn) => turn.detail)],
    ['Contradictions', contradictions.map((turn) => turn.detail)],
    ['Nothing is said of', gaps.map((gap) => periodLabel(gap))],
  ]
  return lists
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', title, ...lines.flatMap((line) => wrapped(line, width, '  '))])
}
