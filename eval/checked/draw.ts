/** Prints a sample of links, of pairs left apart, and of pairs of origins that are counted as independent, for a person to judge: `node eval/checked/draw.ts SEED [count]`. */
import { readingRoom } from '../../src/reading.ts'
import { fakes } from '../fakes.ts'
import { incidentsOf } from '../incidents.ts'
import { decisions, drawn, independents } from './said.ts'

const [seed = '1', count = '60'] = process.argv.slice(2)
const room = readingRoom()
const reports = fakes()
if (reports === null) throw new Error('../shared/corpora is not beside the project')
const incidents = incidentsOf(
  reports.map(({ report }) => report),
  room,
)
const half = Math.floor(Number(count) / 2)
const ends = ({ left, right }: { left: { event: string }; right: { event: string } }) => `${left.event} ${right.event}`
const pairs = decisions(incidents, room.weights)
for (const kind of [true, false])
  for (const d of drawn(
    pairs.filter((p) => p.linked === kind),
    half,
    seed,
    ends,
  ))
    console.log([d.linked ? 'link' : 'apart', d.left.event, d.right.event].join('\t'))
const apart = independents(incidents, room.sources)
for (const { left, right, names } of drawn(apart, Number(count), seed, (p) => `${p.left.id} ${p.right.id}`))
  console.log(['independent', left.id, right.id, '', names.join(' and ')].join('\t'))
