import { Command } from 'commander'
import type { Added } from '../../observatory.ts'
import { failures, isFailure } from '../failures.ts'
import { openObservatoryAt, type WhereFlags } from '../home.ts'
import { say, writeJson } from '../output.ts'
import { expected, progress } from '../progress.ts'
import { type Stop, stopOnSignal } from '../stop.ts'
import { databaseOption, homeOption } from './where-options.ts'

const EXAMPLES = `
Adding the same thing twice changes nothing. Each report is safe on the disk
before its line appears on standard output:
  {"report": "…", "outcome": "stored" or "known", "incidents": 3}
Ctrl-C stops after the report in hand; the same command goes on from there.

Examples:
  parallax add reports/*.txt
  parallax add reports.jsonl --home ./my-observatory
  parallax add https://example.org/feed.xml`

/**
 * The verb that takes reports into the observatory.
 *
 * @param ended  told the exit code
 */
export const addVerb = (ended: (code: number) => void): Command =>
  new Command('add')
    .summary('collect, read, resolve and weigh reports into the observatory')
    .description('Takes reports into the observatory: collects, reads, resolves and weighs them.')
    .argument('<input...>', 'files, addresses of pages or feeds, or - for JSON Lines on standard input')
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags: WhereFlags) => ended(await add(inputs, flags)))

async function add(inputs: readonly string[], flags: WhereFlags): Promise<number> {
  const { collect } = await import('../../collect/index.ts')
  const observatory = await openObservatoryAt(flags, true)
  const bar = progress('reports')
  const stop = stopOnSignal(() => bar.say('Stopping after the report in hand …'))
  try {
    const of = process.stderr.isTTY ? await expected(inputs) : null
    const added = observatory.add(stop.until(collect(inputs)))
    return await told(added, of, bar, stop)
  } finally {
    bar.end()
    await observatory.close()
    stop.end()
  }
}

/** Adding a thing twice changes nothing, so a copy in one run is told but is no failure. */
const COPY = 'collect/given-twice'

async function told(added: AsyncIterable<Added>, of: number | null, bar: ReturnType<typeof progress>, stop: Stop) {
  const failed = failures(bar.say)
  const counts = { stored: 0, known: 0, differs: 0, failed: 0 }
  let done = 0
  for await (const { input, report, outcome, issues, incidents } of added) {
    const copy = issues.some((issue) => issue.code === COPY)
    counts[copy ? 'known' : outcome]++
    bar.at(++done, of)
    if (copy) {
      for (const issue of issues) bar.say(`${input}: ${issue.detail} [${issue.code}]`)
      continue
    }
    const taken = outcome === 'stored' || outcome === 'known'
    failed.tell(input, issues, taken ? isFailure : () => true)
    if (report !== null && taken) await bar.beside(() => writeJson({ report: report.id, outcome, incidents }))
  }
  bar.end()
  say(summaryOf(counts, failed.count))
  if (stop.asked) say('Stopped before the end. Everything listed is stored; run the same command again to go on.')
  return stop.asked ? 1 : failed.exitCode()
}

function summaryOf(counts: Readonly<Record<Added['outcome'], number>>, faults: number): string {
  const parts = [`${counts.stored} stored`]
  if (counts.known > 0) parts.push(`${counts.known} known already`)
  if (counts.differs + counts.failed > 0) parts.push(`${counts.differs + counts.failed} not taken`)
  const others = faults - counts.differs - counts.failed
  if (others > 0) parts.push(`${others} taken with a remark`)
  return `Reports: ${parts.join(', ')}.`
}
