import { readingRoom } from '../../src/reading.ts'
import { type LinkWeights, linker } from '../../src/resolve/index.ts'
import type { Measured, Row } from '../row.ts'
import { bCubed, type Grouped } from './b-cubed.ts'
import { type ToldReport, toldReports } from './told.ts'

/** Measures linking on both parts of the gold set: over what the reader found, and over the slots that people filled, so that reading has no part in it. */
export function measureLinking(): Measured {
  const room = readingRoom()
  const rows = (['dev', 'train'] as const).flatMap((part) => {
    const told = toldReports(part, room)
    return told === null
      ? []
      : [
          ...rowsOf(`linking ${part}, found`, told.found, room.weights),
          ...rowsOf(`linking ${part}, gold`, told.gold, room.weights),
        ]
  })
  return rows.length === 0 ? { skipped: 'the corpora are not beside the project (../shared/corpora)' } : { rows }
}

function rowsOf(corpus: string, reports: readonly ToldReport[], weights: LinkWeights): Row[] {
  const { p, r, f1 } = bCubed(linked(reports, weights))
  const never = bCubed(linked(reports, weights).map(({ gold }, i) => ({ gold, found: String(i) })))
  return [
    { corpus, measure: 'B-cubed F1', system: 'parallax', value: f1 },
    { corpus, measure: 'B-cubed F1', system: 'never', value: never.f1 },
    { corpus, measure: 'B-cubed precision', system: 'parallax', value: p },
    { corpus, measure: 'B-cubed recall', system: 'parallax', value: r },
  ]
}

/** Each batch is linked by itself, since ids of annotated incidents agree within a batch only. */
export function linked(reports: readonly ToldReport[], weights: LinkWeights): Grouped[] {
  return [...Map.groupBy(reports, (r) => r.batch)].flatMap(([batch, members]) => {
    const links = linker(weights)
    for (const { tellings } of members) links.add(tellings)
    return members.flatMap(({ incidentOf }) =>
      [...incidentOf].map(([event, gold]) => ({ gold: `${batch} ${gold}`, found: String(links.incidentOf(event)) })),
    )
  })
}
