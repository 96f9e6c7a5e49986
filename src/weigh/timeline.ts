import type { Claim } from '../model/claim.ts'
import type { ControlTimeline, Hold, ShareBounds, Turn } from '../model/control-timeline.ts'
import { isAssertion } from '../model/factuality.ts'
import type { Control } from '../model/finding.ts'
import { addDays, daysBetween, firstDay, lastDay, type Period, periodsMeet } from '../model/period.ts'
import { placeLabel } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import { lineageOf } from './lineage.ts'
import { type Lineage, originOf, type Sources } from './origins.ts'

/** Within so many days two statements are taken to be of one time: control is told some days late. */
const ONE_TIME_DAYS = 3
/** A stretch so long of which nothing is said is a gap. */
const GAP_DAYS = 183

interface Stated {
  readonly claim: Claim
  readonly finding: Control
}

/**
 * Makes of claims on control a timeline: who is said to hold how much, from when until something else is said, what changed, what cannot be true together, and
 * of which stretches nothing is said.
 *
 * Only what is asserted takes part. Statements of the same holder and share of one place within three days are one hold. A later share of the same holder is a
 * change; shares of one time contradict each other where the bounds of one holder exclude each other, or those of several add up to more than the whole.
 * @param claims  on one place and its parts, of any order
 * @param reports  those that the claims stand in
 * @returns holds by the first day that they are said of, those without a day last
 */
export function timelineOf(claims: readonly Claim[], reports: readonly Report[], sources: Sources): ControlTimeline {
  const lineage = lineageOf(claims, reports, sources)
  const stated = claims
    .filter((c) => isAssertion(c.factuality))
    .flatMap(statedIn)
    .sort(bySaying)
  const holds = joined(stated).map((group) => holdOf(group, lineage))
  const ended = holds.map((hold, i) => ({ ...hold, until: nextOf(hold, holds.slice(i + 1)) }))
  return {
    holds: ended,
    changes: turns(ended, changed),
    contradictions: turns(ended, contradicted),
    gaps: gapsIn(ended),
  }
}

const statedIn = (claim: Claim): Stated[] =>
  claim.finding.aspect === 'control' ? [{ claim, finding: claim.finding }] : []

const LAST = '~'
const dayOf = (s: Stated): string => (s.finding.asOf === null ? LAST : firstDay(s.finding.asOf.earliest))
const bySaying = (a: Stated, b: Stated): number =>
  dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.claim.id < b.claim.id ? -1 : 1

const holderOf = (f: Control): string =>
  f.holder
    .map((a) => a.name)
    .sort()
    .join(' + ')
const placeOf = (f: Control): string => f.place.id ?? placeLabel(f.place)
const bounds = (share: ShareBounds | null): string => `${share?.low ?? ''}-${share?.high ?? ''}`

function joined(stated: readonly Stated[]): Stated[][] {
  const groups: Stated[][] = []
  for (const one of stated) {
    const group = groups.find((g) => isSame(g[0] as Stated, one))
    if (group === undefined) groups.push([one])
    else group.push(one)
  }
  return groups
}

const isSame = ({ finding: a }: Stated, { finding: b }: Stated): boolean =>
  holderOf(a) === holderOf(b) &&
  placeOf(a) === placeOf(b) &&
  bounds(a.share) === bounds(b.share) &&
  meets(a.asOf, b.asOf)

const meets = (a: Period | null, b: Period | null): boolean =>
  a === null || b === null ? a === b : periodsMeet(a, b, ONE_TIME_DAYS)

function holdOf(group: readonly Stated[], lineage: Lineage): Hold {
  const { finding } = group[0] as Stated
  return {
    place: placeLabel(finding.place),
    holder: finding.holder.map((a) => a.name),
    share: finding.share,
    words: [...new Set(group.map((s) => s.finding.shareText))],
    asOf: finding.asOf,
    until: null,
    by: [...new Set(group.map((s) => originOf(s.claim, lineage).name))],
    reports: [...new Set(group.map((s) => s.claim.reportId))],
    claims: group.map((s) => s.claim.id),
  }
}

const isOf = (a: Hold, b: Hold): boolean => a.place === b.place && a.holder.some((name) => b.holder.includes(name))

function nextOf(hold: Hold, later: readonly Hold[]): string | null {
  const next = later.find((o) => isOf(hold, o) && o.asOf !== null && !meets(hold.asOf, o.asOf))
  return hold.asOf === null || next?.asOf == null ? null : firstDay(next.asOf.earliest)
}

type Telling = (a: Hold, b: Hold) => string | null

function turns(holds: readonly Hold[], tell: Telling): Turn[] {
  return holds.flatMap((a, from) =>
    holds.slice(from + 1).flatMap((b, after) => {
      const detail = tell(a, b)
      return detail === null ? [] : [{ from, to: from + 1 + after, detail }]
    }),
  )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function told(hold: Hold): string {
  const { low = null, high = null } = hold.share ?? {}
  const share = low === null || low !== high ? `"${hold.words.join('", "')}"` : percent(low)
  return `${share} (${hold.asOf?.earliest ?? 'undated'}, by ${hold.by.join(', ')})`
}

/** The next thing that is said of the same holder and place at a later time. */
function changed(a: Hold, b: Hold): string | null {
  if (a.until === null || b.asOf === null || firstDay(b.asOf.earliest) !== a.until || !isOf(a, b)) return null
  return `${a.holder.join(' + ')} in ${a.place}: ${told(a)}, then ${told(b)}.`
}

function contradicted(a: Hold, b: Hold): string | null {
  if (a.place !== b.place || a.asOf === null || b.asOf === null || !meets(a.asOf, b.asOf)) return null
  const [x, y] = [a.share, b.share]
  if (x === null || y === null) return null
  const same = isOf(a, b)
  const apart = (x.high ?? 1) < (y.low ?? 0) || (y.high ?? 1) < (x.low ?? 0)
  if (same && apart) return `${a.holder.join(' + ')} is said to hold ${told(a)} and ${told(b)}.`
  if (!same && (x.low ?? 0) + (y.low ?? 0) > 1)
    return `${a.holder.join(' + ')} is said to hold ${told(a)}, ${b.holder.join(' + ')} ${told(b)}: more than the whole.`
  return null
}

function gapsIn(holds: readonly Hold[]): Period[] {
  const dated = holds.flatMap((h) => h.asOf ?? [])
  return dated.slice(1).flatMap((next, i) => {
    const before = dated
      .slice(0, i + 1)
      .map((p) => lastDay(p.latest))
      .sort()
      .at(-1) as string
    const from = firstDay(next.earliest)
    return daysBetween(before, from) >= GAP_DAYS ? [{ earliest: addDays(before, 1), latest: addDays(from, -1) }] : []
  })
}
