import { Command, Option } from 'commander'
import type { Report } from '../../model/report.ts'
import { failures } from '../failures.ts'
import { homeFolder } from '../home.ts'
import { say, write, writeJson } from '../output.ts'
import { expected, progress } from '../progress.ts'
import { homeOption } from './where-options.ts'

interface ReadFlags {
  readonly home?: string
  readonly as: 'incidents' | 'claims'
  readonly link?: true
  readonly explain?: true
}

const EXAMPLES = `
INPUT is a .txt, .md, .html, .pdf or .jsonl file, the address of a page or feed,
or - for JSON Lines on standard input. Nothing is stored. Places that were added to the observatory
of --home are known.

Examples:
  parallax read report.txt
  parallax read reports.jsonl --link > incidents.jsonl
  cat reports.jsonl | parallax read - --as claims
  parallax read report.txt --as claims --explain | less`

/**
 * The verb that reads reports without storing anything.
 *
 * @param ended  told the exit code
 */
export const readVerb = (ended: (code: number) => void): Command =>
  new Command('read')
    .summary('read reports without storing them')
    .description('Reads reports without storing them and prints one line of JSON for each, in the order of the inputs.')
    .argument('<input...>', 'files, addresses, or - for standard input')
    .addOption(
      new Option('--as <shape>', 'what to print of a report').choices(['incidents', 'claims']).default('incidents'),
    )
    .addOption(homeOption())
    .option('--link', 'also resolve across all the inputs; the lines then come at the end')
    .option('--explain', 'tell instead, for a person, how each sentence was read and why each event came out as it did')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags: ReadFlags) => ended(await read(inputs, flags)))

async function read(inputs: readonly string[], flags: ReadFlags): Promise<number> {
  const explain = flags.explain === true ? await explaining(homeFolder(flags.home)) : null
  const [{ collect }, { readAll }, { reportInClaims, reportInIncidents }] = await Promise.all([
    import('../../collect/index.ts'),
    import('../../read-only.ts'),
    import('../../publish/index.ts'),
  ])
  const bar = progress('reports')
  const failed = failures(bar.say)
  const of = process.stderr.isTTY && !process.stdout.isTTY ? await expected(inputs) : null
  let done = 0
  const counted = async function* () {
    for await (const collected of collect(inputs)) {
      yield collected
      if (!process.stdout.isTTY) bar.at(++done, of)
    }
  }
  for await (const { input, report, reading, incidentIds, issues } of readAll(counted(), {
    link: flags.link === true,
    home: homeFolder(flags.home),
  })) {
    const beside = issues.filter((issue) => !reading?.issues.includes(issue))
    failed.tell(input, [...beside, ...(reading?.issues ?? [])])
    if (report === null || reading === null) continue
    if (explain !== null) await write(explain(report))
    else if (flags.as === 'claims') await writeJson(reportInClaims(report, reading, beside))
    else await writeJson(reportInIncidents(report, reading, incidentIds, beside))
  }
  bar.end()
  if (failed.count > 0) say(`${failed.count} of the inputs were left out or not wholly read; each is named above.`)
  return failed.exitCode()
}

/** The explainer over the knowledge that reading has, written for a terminal. */
async function explaining(home: string): Promise<(report: Report) => string> {
  const [{ readingRoom }, { explainer }, { explanationLines }] = await Promise.all([
    import('../../reading.ts'),
    import('../../read/index.ts'),
    import('../explanation-lines.ts'),
  ])
  const explain = explainer(readingRoom(home).knowledge)
  return (report) => `${explanationLines(report, explain(report)).join('\n')}\n\n`
}
