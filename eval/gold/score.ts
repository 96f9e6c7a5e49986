import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shared } from '../corpora.ts'
import type { Row } from '../row.ts'
import type { GoldReport } from './incident.ts'

interface Rate {
  readonly rate: number | null
  readonly of: number
}
interface F1 {
  readonly p: number
  readonly r: number
  readonly f1: number
}
interface Scores {
  readonly gold: number
  readonly predicted: number
  readonly found: F1
  readonly exact: F1
  readonly sets: Readonly<Record<string, F1>>
  readonly slots: Readonly<Record<string, Rate>>
  readonly linking: F1
}

/** One report's predictions, as a line for the scorer. */
export interface Line {
  readonly report: string
  readonly incidents: readonly unknown[]
}

/** What a scoring is called in the table, and the annotated incidents that it is held against. */
export interface Scored {
  readonly corpus: string
  readonly system: string
  /** A file of annotated incidents, one report a line. */
  readonly gold: string
}

/** The gold set's own part, as `score` takes it; its file lies beside the project. */
export const goldPart = (part: 'dev' | 'train', system: string): Scored => ({
  corpus: `gold ${part}`,
  system,
  gold: shared(`gold/fakes-${part}-gold.jsonl`) as string,
})

/**
 * Scores predictions with the gold set's own scorer and turns its answer into rows.
 *
 * @param misses  true prints what was missed and what was extra, for reading errors
 */
export function score({ corpus, system, gold }: Scored, lines: readonly Line[], misses = false): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-eval-'))
  const file = join(folder, 'predicted.jsonl')
  writeFileSync(file, lines.map((l) => JSON.stringify(l)).join('\n'))
  const args = [shared('gold/score.mjs') as string, gold, file]
  if (misses) console.log(execFileSync(process.execPath, [...args, '--misses'], { encoding: 'utf8', maxBuffer: 1e8 }))
  const scores = JSON.parse(
    execFileSync(process.execPath, [...args, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Scores
  rmSync(folder, { recursive: true })
  return rows(corpus, system, scores)
}

/** What a scoring is called, and the annotated incidents themselves where no file has them. */
export interface ScoredAgainst extends Omit<Scored, 'gold'> {
  readonly gold: readonly GoldReport[]
}

/** The same for incidents that stand in no file: the scorer reads one, which is gone afterwards. */
export function scoreAgainst({ gold, ...scored }: ScoredAgainst, lines: readonly Line[], misses = false): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-gold-'))
  const file = join(folder, 'gold.jsonl')
  writeFileSync(file, gold.map((report) => JSON.stringify(report)).join('\n'))
  const rows = score({ ...scored, gold: file }, lines, misses)
  rmSync(folder, { recursive: true })
  return rows
}

function rows(corpus: string, system: string, s: Scores): Row[] {
  const one = (measure: string, value: number | null, of?: number): Row[] =>
    value === null ? [] : [{ corpus, measure, system, value, ...(of === undefined ? {} : { of }) }]
  return [
    ...one('found precision', s.found.p, s.predicted),
    ...one('found recall', s.found.r, s.gold),
    ...one('found F1', s.found.f1),
    ...one('exact F1', s.exact.f1),
    ...Object.entries(s.slots).flatMap(([slot, r]) => one(`${slot} right`, r.rate, r.of)),
    ...Object.entries(s.sets).flatMap(([set, f]) => one(`${set} F1`, f.f1)),
    ...one('linking B-cubed F1', s.linking.f1),
  ]
}
