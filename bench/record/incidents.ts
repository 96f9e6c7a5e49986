/** Measures the record with many invented incidents: candidates for linking, lists with filters, and storing; `node bench/record/incidents.ts [count]`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IncidentFilter, openRecord } from '../../src/record/index.ts'
import { invented, inventedMany, store } from '../../test/record/invented.ts'
import { fill } from '../../test/record/rows.ts'

const count = Number(process.argv[2] ?? 100_000)
const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
const file = join(folder, 'record.sqlite')
const record = await openRecord({ kind: 'sqlite', file })
await fill(file, inventedMany(count))

const filters: Readonly<Record<string, IncidentFilter>> = {
  'newest 50': {},
  'a page from the middle': { after: invented(Math.floor(count / 2)).summary.id },
  'a month': { from: '2015-04', to: '2015-04' },
  'a common actor': { actor: 'hill guard' },
  'a rare place': { place: 'red town 7' },
  'a province': { place: 'upper province' },
  'a source': { source: 'observer 7' },
  'one report': { report: invented(3).report.id },
  'a box': { box: [25, 12, 26, 13] },
  'a type': { type: 'protests' },
  'nothing matches': { place: 'no such town', actor: 'nobody', source: 'none' },
}

console.log(`${count} incidents, ms, the slowest of 5`)
for (const [name, filter] of Object.entries(filters)) {
  const list = await slowest(() => record.incidents({ ...filter, limit: 50 }))
  const counting = await slowest(() => record.countIncidents(filter))
  console.log(`${name.padEnd(24)} list ${list.toFixed(1).padStart(6)}   count ${counting.toFixed(1).padStart(6)}`)
}
const within = { graceDays: 2, km: 50 }
await record.write(async (w) => {
  const placed = await mean(200, (n) => w.near(invented(n * 31 + 7).telling, within))
  const unplaced = await mean(50, (n) => w.near(invented(n * 31 + 7, { place: null }).telling, within))
  const undated = await mean(50, (n) => w.near(invented(n * 31 + 7, { period: null }).telling, within))
  console.log(
    `near, mean               placed ${placed.toFixed(2)}   unplaced ${unplaced.toFixed(2)}   undated ${undated.toFixed(2)}`,
  )
})
const storing = await mean(200, (n) => record.write((w) => store(w, invented(count + n))))
console.log(`a report stored, mean    ${storing.toFixed(2)}`)
await record.close()
await rm(folder, { recursive: true, force: true })

async function slowest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) times.push(await mean(1, work))
  return Math.max(...times)
}

async function mean(rounds: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  for (let n = 0; n < rounds; n++) await work(n)
  return (performance.now() - started) / rounds
}
