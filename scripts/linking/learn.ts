/** Learns what comparisons of two tellings are worth and writes data/linking/weights.tsv; `node scripts/linking/learn.ts [--dry]` also prints how well it does on batches it has not seen. */
import { writeFileSync } from 'node:fs'
import { bCubed } from '../../eval/linking/b-cubed.ts'
import { linked } from '../../eval/linking/measure.ts'
import { type ToldReport, toldReports } from '../../eval/linking/told.ts'
import { BASE } from '../../src/read/index.ts'
import { readingRoom } from '../../src/reading.ts'
import { compare, isExcluded, LEVELS, type LinkWeights, type Rule } from '../../src/resolve/index.ts'
import { type Example, learn } from '../train/reading/logistic.ts'
import { offset } from './offset.ts'

/** How hard weights are held near 0: of 1, 3 and 10 what fits batches that were left out best. */
const RESTRAINT = 3

interface Pair extends Example {
  readonly batch: string
}

const room = readingRoom()
const told = toldReports('train', room)
if (told === null) throw new Error('The training reports are not beside the project (../shared).')
const pairs = [...pairsOf(told.found), ...pairsOf(told.gold)]
// The training reports all have a day; what an unknown day is worth is learnt from their pairs with the days hidden.
const hidden = [told.found, told.gold].flatMap((reports) => pairsOf(reports.map(undated)))
for (const side of ['found', 'gold'] as const) report(side, told[side])
if (!process.argv.includes('--dry'))
  writeFileSync(new URL('../../data/linking/weights.tsv', import.meta.url), table(pairs))

function pc(share: number): string {
  return (100 * share).toFixed(1)
}

/** All pairs of annotated tellings of two reports of a batch whose days and places can meet. */
function pairsOf(reports: readonly ToldReport[]): Pair[] {
  return [...Map.groupBy(reports, (r) => r.batch)].flatMap(([batch, members]) =>
    members.flatMap((a, i) => members.slice(i + 1).flatMap((b) => between(a, b).map((pair) => ({ ...pair, batch })))),
  )
}

function between(a: ToldReport, b: ToldReport): Example[] {
  const known = (r: ToldReport) => r.tellings.filter((t) => r.incidentOf.has(t.event))
  return known(a).flatMap((left) =>
    known(b).flatMap((right) => {
      const comparisons = compare(left, right, room.weights.wholes)
      if (isExcluded(comparisons)) return []
      const signs = comparisons.filter((c) => c.level !== LEVELS[c.rule][0]).map((c) => `${c.rule} ${c.level}`)
      return [{ signs, chosen: a.incidentOf.get(left.event) === b.incidentOf.get(right.event) }]
    }),
  )
}

function undated(report: ToldReport): ToldReport {
  return { ...report, tellings: report.tellings.map((t) => ({ ...t, period: null, limits: null })) }
}

/** Leaves out one batch after the other, learns on the rest, links the batch. */
function report(side: string, reports: readonly ToldReport[]): void {
  const held = [...new Set(reports.map((r) => r.batch))].flatMap((batch) => {
    const weights = weightsOf(
      learn(
        pairs.filter((p) => p.batch !== batch),
        { restraint: RESTRAINT },
      ),
    )
    return linked(
      reports.filter((r) => r.batch === batch),
      weights,
    )
  })
  const { p, r, f1 } = bCubed(held)
  console.log(`${side}, batches unseen: B-cubed P ${pc(p)} R ${pc(r)} F1 ${pc(f1)}`)
}

function weightsOf(learnt: ReadonlyMap<string, number>): LinkWeights {
  const of = Object.fromEntries(
    (Object.keys(LEVELS) as Rule[]).map((rule) => [
      rule,
      Object.fromEntries(LEVELS[rule].map((level) => [level, learnt.get(`${rule} ${level}`) ?? 0])),
    ]),
  ) as LinkWeights['of']
  return { prior: learnt.get(BASE) ?? 0, of, wholes: room.weights.wholes }
}

function table(examples: readonly Pair[]): string {
  const learnt = new Map(learn(examples, { restraint: RESTRAINT }))
  learnt.set('when unknown', offset(hidden, learnt))
  const { prior, of } = weightsOf(learnt)
  const rows = Object.entries(of).flatMap(([rule, levels]) =>
    Object.entries(levels).map(([level, weight]) => `${rule}\t${level}\t${weight.toFixed(2)}`),
  )
  const same = examples.filter((e) => e.chosen).length
  return [
    '# What each way in which two tellings stand to each other is worth for their being of one incident: natural logarithms of odds.',
    `# origin: learnt by scripts/linking/learn.ts from ${examples.length} pairs (${same} of them one) of tellings in 453 annotated reports of FA-KES (CC BY 4.0) on the war in Syria, as read and as annotated`,
    '# licence: Apache-2.0',
    '# columns: aspect level weight',
    ...[...rows, `prior\tany\t${prior.toFixed(2)}`].sort(),
    '',
  ].join('\n')
}
