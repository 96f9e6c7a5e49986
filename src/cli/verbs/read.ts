import { Command, Option } from 'commander'
import { failures } from '../failures.ts'
import { homeFolder } from '../home.ts'
import { say, writeJson } from '../output.ts'
import { expected, progress } from '../progress.ts'
import { homeOption } from './where-options.ts'

interface ReadFlags {
  readonly home?: string
  readonly as: 'incidents' | 'claims'
  readonly link?: true
}

const EXAMPLES = `
INPUT is a .txt, .md, .html, .pdf or .jsonl file, the address of a page or feed,
or - for JSON Lines on standard input. Nothing is stored. Places that were added to the observatory
of --home are known.

Examples:
  parallax read report.txt
  parallax read reports.jsonl --link > incidents.jsonl
  cat reports.jsonl | parallax read - --as claims`

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
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], flags: ReadFlags) => ended(await read(inputs, flags)))

async function read(inputs: readonly string[], flags: ReadFlags): Promise<number> {
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
    if (flags.as === 'claims') await writeJson(reportInClaims(report, reading))
    else await writeJson(reportInIncidents(report, reading, incidentIds, beside))
  }
  bar.end()
  if (failed.count > 0) say(`${failed.count} of the inputs were left out or not wholly read; each is named above.`)
  return failed.exitCode()
}
