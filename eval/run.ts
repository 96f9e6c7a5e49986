import { measureMucNames } from './actors/muc.ts'
import { measureRe3d } from './actors/re3d.ts'
import { measureChecked } from './checked/measure.ts'
import { measurePages } from './collect/pages.ts'
import { measureCoref } from './coref/measure.ts'
import { measureElsewhere } from './elsewhere/measure.ts'
import { fallen, floors, raise } from './gate.ts'
import { measureGold } from './gold/measure.ts'
import type { Slot } from './gold/slots.ts'
import { measureLanguage } from './language/measure.ts'
import { measureLinking } from './linking/measure.ts'
import { measureMuc } from './muc/measure.ts'
import { placeMeasures } from './places/run.ts'
import { measurePlover } from './plover/measure.ts'
import { measurePolnear } from './polnear/measure.ts'
import { type Measured, type Row, shown } from './row.ts'
import { measureSeeds } from './seeds/measure.ts'
import { writeTable } from './table.ts'
import { measureTimes } from './times/run.ts'
import { measureAgreement } from './ucdp/agreement.ts'
import { measureTolls } from './ucdp/measure.ts'

const parts: Readonly<Record<string, (misses: boolean) => Measured | Promise<Measured>>> = {
  seeds: measureSeeds,
  pages: () => measurePages(),
  times: () => measureTimes(),
  language: () => measureLanguage('test'),
  ...placeMeasures,
  polnear: (misses) => measurePolnear('dev', misses),
  plover: (misses) => measurePlover(misses),
  'ucdp-tolls': (misses) => measureTolls(misses),
  re3d: (misses) => measureRe3d(misses),
  'muc-names': (misses) => measureMucNames(misses),
  'muc-dev': (misses) => measureMuc('dev', misses),
  muc: (misses) => measureMuc('tst1-2', misses),
  'gold-dev': (misses) => measureGold('dev', misses, slot),
  'gold-train': (misses) => measureGold('train', misses, slot),
  elsewhere: (misses) => measureElsewhere(misses, slot),
  coref: () => measureCoref(),
  linking: () => measureLinking(),
  checked: () => measureChecked(),
  'ucdp-agreement': (misses) => measureAgreement(misses),
}

const args = process.argv.slice(2)
const slot = (args.find((a) => a.startsWith('--slots='))?.slice('--slots='.length) ?? null) as Slot | null
const misses = args.includes('--misses')
const wanted = args.filter((a) => !a.startsWith('--'))
const rows: Row[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const measured = await measure(misses)
  if ('skipped' in measured) console.log(`${name}: skipped, ${measured.skipped}`)
  else rows.push(...measured.rows)
}
print(rows)
const low = fallen(rows, floors())
for (const sentence of low) console.error(sentence)
if (args.includes('--update')) {
  raise(rows, args.includes('--allow-regression'))
  if (wanted.length === 0) writeTable(rows)
}
if (low.length > 0) process.exitCode = 1

/** One line a measure, the systems side by side. */
function print(all: readonly Row[]): void {
  const lines = Map.groupBy(all, (r) => `${r.corpus.padEnd(14)} ${r.measure.padEnd(22)}`)
  for (const [line, group] of lines) console.log(line, group.map((r) => `${r.system} ${shown(r)}`).join('   '))
}
