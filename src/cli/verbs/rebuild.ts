import { Command } from 'commander'
import { openObservatoryAt, type WhereFlags } from '../home.ts'
import { say, writeJson } from '../output.ts'
import { progress } from '../progress.ts'
import { databaseOption, homeOption } from './where-options.ts'

const EXAMPLES = `
The originals (reports, sources, people's judgements) stay as they are. It is all or nothing:
stopped half-way, the record is as it was. The line printed has a digest of all that was derived;
twice in a row it is the same.

Examples:
  parallax rebuild
  parallax rebuild --home ./my-observatory`

/**
 * The verb that derives everything again.
 *
 * @param ended  told the exit code
 */
export const rebuildVerb = (ended: (code: number) => void): Command =>
  new Command('rebuild')
    .summary('derive everything again from the originals')
    .description('Derives everything again from the originals: readings, incidents and how they stand.')
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: WhereFlags) => ended(await rebuild(flags)))

async function rebuild(flags: WhereFlags): Promise<number> {
  const observatory = await openObservatoryAt(flags, false)
  const bar = progress('reports')
  try {
    for await (const { done, of } of observatory.rebuild()) bar.at(done, of)
    bar.end()
    const [counts, digest] = [await observatory.record.counts(), await observatory.record.digest()]
    await writeJson({ reports: counts.reports, incidents: counts.incidents, digest })
    say(`Derived ${counts.incidents} incidents from ${counts.reports} reports.`)
    return 0
  } finally {
    bar.end()
    await observatory.close()
  }
}
