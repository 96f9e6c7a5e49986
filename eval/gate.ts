import { readFileSync, writeFileSync } from 'node:fs'
import { keyOf, type Row } from './row.ts'

const FILE = new URL('./floors.json', import.meta.url)
/** Half a percentage point: less than one flipped incident of the development gold is worth (1 of 117). */
const EPSILON = 0.005

/** The committed floors, by key; a figure without one is not gated yet. */
type Floors = Readonly<Record<string, number>>

/** Reads the committed floors. */
export const floors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors

/** The figures that fell below their floor, each as a sentence. */
export function fallen(rows: readonly Row[], committed: Floors): string[] {
  return rows.flatMap((row) => {
    const floor = committed[keyOf(row)]
    return floor === undefined || row.value >= floor - EPSILON
      ? []
      : [`${keyOf(row)}: ${row.value.toFixed(3)} is below its floor ${floor.toFixed(3)}`]
  })
}

/**
 * Writes the figures as new floors. A floor never falls, unless that is allowed on purpose.
 *
 * @param lower  true for --allow-regression
 */
export function raise(rows: readonly Row[], lower: boolean): void {
  const now: Record<string, number> = { ...floors() }
  for (const row of rows) {
    const key = keyOf(row)
    now[key] = lower ? round(row.value) : Math.max(now[key] ?? Number.NEGATIVE_INFINITY, round(row.value))
  }
  const sorted = Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`)
}

const round = (n: number): number => Math.round(n * 1000) / 1000
