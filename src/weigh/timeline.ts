import type { Claim } from '../model/claim.ts'
import type { ControlTimeline, Hold, ShareBounds, Turn } from '../model/control-timeline.ts'
import { isAssertion } from '../model/factuality.ts'
import type { Control } from '../model/finding.ts'
import { addDays, daysBetween, firstDay, lastDay, type Period, periodsMeet } from '../model/period.ts'
import { placeLabel } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import { lineageOf } from './lineage/lineage.ts'
import { type Lineage, originOf, type Sources } from './lineage/origins.ts'

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
  const ended = withEnds(holds)
  return {
    holds: ended,
    changes: changesIn(ended),
    contradictions: contradictionsIn(ended),
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

/** Groups of one holder, place and share whose times meet that of the first; in the order of their first statements. */
function joined(stated: readonly Stated[]): Stated[][] {
  const groups: Stated[][] = []
  const open = new Map<string, Stated[][]>()
  for (const one of stated) {
    const alike = (open.get(sameness(one)) ?? []).filter(([first]) => !isOver((first as Stated).finding.asOf, one))
    const group = alike.find(([first]) => meets((first as Stated).finding.asOf, one.finding.asOf))
    if (group === undefined) groups.push(alike[alike.push([one]) - 1] as Stated[])
    else group.push(one)
    open.set(sameness(one), alike)
  }
  return groups
}

const sameness = ({ finding: f }: Stated): string =>
  JSON.stringify([holderOf(f), placeOf(f), bounds(f.share), f.asOf === null])

/** Statements come by their first day, so that what ended before one meets none of those to come. */
const isOver = (time: Period | null, { finding: { asOf } }: Stated): boolean =>
  time !== null && asOf !== null && lastOf(time) < firstDay(asOf.earliest)

/** The last day on which another statement is of the same time. */
const lastOf = (time: Period): string => addDays(lastDay(time.latest), ONE_TIME_DAYS)

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

/** A hold that is said of some time, with its place in the list. */
interface Dated {
  readonly hold: Hold
  readonly at: number
  readonly first: string
  readonly last: string
}

const datedIn = (holds: readonly Hold[]): Dated[] =>
  holds.flatMap((hold, at) =>
    hold.asOf === null ? [] : [{ hold, at, first: firstDay(hold.asOf.earliest), last: lastOf(hold.asOf) }],
  )

/** Dated holds by place and holder: once for each of those who hold it together. */
function byHolder(holds: readonly Hold[]): ReadonlyMap<string, readonly Dated[]> {
  const keyed = datedIn(holds).flatMap((dated) => dated.hold.holder.map((name) => ({ name, dated })))
  const groups = Map.groupBy(keyed, ({ name, dated }) => keyOf(dated.hold, name))
  return new Map([...groups].map(([key, list]) => [key, list.map(({ dated }) => dated)]))
}

const keyOf = ({ place }: Hold, name: string): string => JSON.stringify([place, name])

/** How many of a list that is in the order of first days begin by a day. */
function begunBy(list: readonly Dated[], day: string): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as Dated).first <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Holds with the day from which something else is said of the same holder there. */
function withEnds(holds: readonly Hold[]): Hold[] {
  const known = byHolder(holds)
  return holds.map((hold) => {
    if (hold.asOf === null) return hold
    const last = lastOf(hold.asOf)
    const next = hold.holder.flatMap((name) => {
      const list = known.get(keyOf(hold, name)) ?? []
      return list[begunBy(list, last)]?.first ?? []
    })
    return { ...hold, until: next.sort()[0] ?? null }
  })
}

/** The next things that are said of the same holder and place at a later time. */
function changesIn(holds: readonly Hold[]): Turn[] {
  const known = byHolder(holds)
  return holds.flatMap((a, from) => {
    const next = new Map<number, Hold>()
    for (const name of a.until === null ? [] : a.holder) {
      const list = known.get(keyOf(a, name)) ?? []
      for (let i = begunBy(list, addDays(a.until as string, -1)); list[i]?.first === a.until; i++)
        next.set((list[i] as Dated).at, (list[i] as Dated).hold)
    }
    const inOrder = [...next].sort(([x], [y]) => x - y)
    return inOrder.map(([to, b]) => ({
      from,
      to,
      detail: `${a.holder.join(' + ')} in ${a.place}: ${told(a)}, then ${told(b)}.`,
    }))
  })
}

/** Each hold of a place is laid beside those only that begin before its time is over. */
function contradictionsIn(holds: readonly Hold[]): Turn[] {
  const found: Turn[] = []
  const shared = datedIn(holds).filter(({ hold }) => hold.share !== null)
  for (const list of Map.groupBy(shared, ({ hold }) => hold.place).values())
    for (const [i, a] of list.entries())
      for (let j = i + 1; j < list.length && (list[j] as Dated).first <= a.last; j++) {
        const b = list[j] as Dated
        const detail = contradicted(a.hold, b.hold)
        if (detail !== null) found.push({ from: a.at, to: b.at, detail })
      }
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function told(hold: Hold): string {
  const { low = null, high = null } = hold.share ?? {}
  const share = low === null || low !== high ? `"${hold.words.join('", "')}"` : percent(low)
  return `${share} (${hold.asOf?.earliest ?? 'undated'}, by ${hold.by.join(', ')})`
}

function contradicted(a: Hold, b: Hold): string | null {
  const [x, y] = [a.share, b.share]
  if (x === null || y === null) return null
  const same = a.holder.some((name) => b.holder.includes(name))
  const apart = (x.high ?? 1) < (y.low ?? 0) || (y.high ?? 1) < (x.low ?? 0)
  if (same && apart) return `${a.holder.join(' + ')} is said to hold ${told(a)} and ${told(b)}.`
  if (!same && (x.low ?? 0) + (y.low ?? 0) > 1)
    return `${a.holder.join(' + ')} is said to hold ${told(a)}, ${b.holder.join(' + ')} ${told(b)}: more than the whole.`
  return null
}

function gapsIn(holds: readonly Hold[]): Period[] {
  const gaps: Period[] = []
  let before: string | null = null
  for (const { asOf } of holds) {
    if (asOf === null) continue
    const [first, last] = [firstDay(asOf.earliest), lastDay(asOf.latest)]
    if (before !== null && daysBetween(before, first) >= GAP_DAYS)
      gaps.push({ earliest: addDays(before, 1), latest: addDays(first, -1) })
    if (before === null || last > before) before = last
  }
  return gaps
}
