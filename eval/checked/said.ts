import { createHash } from 'node:crypto'
import type { Claim } from '../../src/model/claim.ts'
import { daysBetween, firstDay } from '../../src/model/period.ts'
import type { Telling } from '../../src/model/telling.ts'
import { judge, type LinkWeights } from '../../src/resolve/index.ts'
import { inquire, lineageOf, originOf, ownClaims, type Sources, type Weighable, weigh } from '../../src/weigh/index.ts'

/** Two tellings of two outlets and what the program says of them. */
export interface Decision {
  readonly left: Telling
  readonly right: Telling
  readonly linked: boolean
}

/** Two claims on what happened in one incident, by origins that are counted as independent of each other. */
interface Independent {
  readonly left: Claim
  readonly right: Claim
  readonly names: readonly [string, string]
}

const DAYS = 31
/** What is less alike is plain, and nobody need read it. */
const ALIKE = 0.08

/** All pairs of tellings of two outlets within a month that are in one incident, or are not and look alike. */
export function decisions(incidents: readonly Weighable[], weights: LinkWeights): Decision[] {
  const outlet = new Map(incidents.flatMap((i) => i.reports.map((r) => [r.id, r.outlet] as const)))
  const home = new Map(incidents.flatMap((i) => i.tellings.map((t) => [t.event, i.incident.id] as const)))
  const told = incidents.flatMap((i) => i.tellings).filter((t) => t.period !== null)
  const day = (t: Telling): string => firstDay(t.period?.earliest ?? '')
  const ordered = [...told].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.event < b.event ? -1 : 1))
  return ordered.flatMap((left, i) => {
    const found: Decision[] = []
    for (let at = i + 1; at < ordered.length; at++) {
      const right = ordered[at] as Telling
      if (daysBetween(day(left), day(right)) > DAYS) break
      if (outlet.get(left.reportId) === outlet.get(right.reportId)) continue
      const linked = home.get(left.event) === home.get(right.event)
      if (linked || judge(left, right, weights).score >= ALIKE) found.push({ left, right, linked })
    }
    return found
  })
}

/** All pairs of origins of one incident that are counted apart, each with its first claim on what happened. */
export function independents(incidents: readonly Weighable[], sources: Sources): Independent[] {
  return incidents.flatMap((weighable) => {
    const { assessments, summary } = weigh(weighable, sources)
    if (inquire({ assessments, ...weighable }, sources).lineage.standpoints < 2) return []
    const lineage = lineageOf(weighable.claims, weighable.reports, sources)
    const first = new Map<string, { claim: Claim; name: string; standpoint: string }>()
    for (const claim of ownClaims(weighable.claims, summary).filter((c) => c.finding.aspect === 'what')) {
      const { key, name, standpoint, lineage: known } = originOf(claim, lineage)
      if (known === 'known' && !first.has(key)) first.set(key, { claim, name, standpoint })
    }
    const origins = [...first.values()]
    return origins.flatMap((a, i) =>
      origins
        .slice(i + 1)
        .filter((b) => a.standpoint !== b.standpoint)
        .map((b): Independent => ({ left: a.claim, right: b.claim, names: [a.name, b.name] })),
    )
  })
}

/** So many of a list, drawn by a seed: the same for the same list and seed. */
export function drawn<T>(list: readonly T[], count: number, seed: string, id: (one: T) => string): T[] {
  const rank = (one: T): string =>
    createHash('sha256')
      .update(`${seed} ${id(one)}`)
      .digest('hex')
  const ranked = list.map((one) => [rank(one), one] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  return ranked.slice(0, count).map(([, one]) => one)
}
