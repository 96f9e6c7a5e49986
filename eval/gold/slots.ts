import type { Report } from '../../src/model/report.ts'
import type { Incident } from './incident.ts'
import { goldNames, sameSource } from './names.ts'
import { evidenceOf, pairs } from './pairs.ts'

/** What of an incident can be listed. */
export type Slot = 'sources' | 'agents' | 'patients' | 'killed' | 'injured' | 'place' | 'date' | 'subtype'

interface Line {
  readonly report: string
  readonly incidents: readonly Incident[]
}

/**
 * Lists where a slot of matched incidents differs from the gold: what the gold has, what we have, and the words that either stands on.
 *
 * @param gold  the annotated incidents, by report
 * @param ours  our reading, as the scorer takes it
 * @returns a block of lines an error
 */
export function slotErrors(
  slot: Slot,
  gold: readonly Line[],
  ours: readonly Line[],
  reports: readonly Report[],
): string[] {
  const name = goldNames()
  return gold.flatMap((line) => {
    const mine = ours.find((o) => o.report === line.report)?.incidents ?? []
    const report = reports.find((r) => r.id === line.report)
    return pairs(line.incidents, mine, name).flatMap(([i, j]) => {
      const [g, p] = [line.incidents[i] as Incident, mine[j] as Incident]
      return agrees(slot, g, p, name) ? [] : [block(report, slot, g, p)]
    })
  })
}

function agrees(slot: Slot, g: Incident, p: Incident, name: (name: string) => string): boolean {
  if (slot !== 'sources' && slot !== 'agents' && slot !== 'patients')
    return JSON.stringify(g[slot] ?? null) === JSON.stringify(p[slot] ?? null)
  const same = slot === 'sources' ? sameSource : (a: string, b: string): boolean => a === b
  const left = g[slot].map(name)
  for (const one of p[slot].map(name)) {
    const at = left.findIndex((other) => same(one, other))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

const show = (value: unknown): string => (Array.isArray(value) ? `[${value.join(' | ')}]` : String(value))

function block(report: Report | undefined, slot: Slot, g: Incident, p: Incident): string {
  return [
    `${report?.id ?? ''}  ${report?.outlet ?? ''}  ${g.subtype}, ${g.place}, ${g.date}`,
    `  gold  ${show(g[slot])}`,
    `  ours  ${show(p[slot])}`,
    `  gold words  ${evidenceOf(g).join(' … ')}`,
    `  our words   ${evidenceOf(p).join(' … ')}`,
    '',
  ].join('\n')
}
