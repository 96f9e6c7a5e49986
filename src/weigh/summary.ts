import type { ActorRef } from '../model/actor.ts'
import type { Assessment, Standing } from '../model/assessment.ts'
import { type Estimate, envelope } from '../model/estimate.ts'
import { factualityLabel, isAssertion } from '../model/factuality.ts'
import type { TollWindow } from '../model/finding.ts'
import type { Incident } from '../model/incident.ts'
import type { Period } from '../model/period.ts'
import { daysBetween, firstDay, lastDay } from '../model/period.ts'
import { byFineness, type Place } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import type { Summary } from '../model/summary.ts'
import type { Telling } from '../model/telling.ts'
import { standpointsIn } from './lineage/origins.ts'
import type { Span } from './windows.ts'

/**
 * Draws an incident's one row from its tellings and assessments: the finest place, the narrowest period, lowest to highest toll, nothing added up.
 *
 * @param tellings  at least one
 */
export function summaryOf(
  incident: Incident,
  tellings: readonly Telling[],
  grounds: { readonly assessments: readonly Assessment[]; readonly reports: readonly Report[] },
): Summary {
  const told = heard(tellings)
  const { window, period } = spanOf(tellings)
  const days = grounds.reports
    .map((r) => r.published?.slice(0, 10))
    .filter((d): d is string => d !== undefined)
    .sort()
  return {
    id: incident.id,
    formerly: incident.formerly,
    ...commonest(told),
    place: finest(told.map((t) => t.place)),
    period,
    window,
    agents: names(told.flatMap((t) => t.agents)),
    patients: names(told.flatMap((t) => t.patients)),
    killed: envelope(present(own(told, window).map((t) => t.killed))),
    injured: envelope(present(own(told, window).map((t) => t.injured))),
    standing: overall(grounds.assessments),
    factuality: factualityLabel((told[0] as Telling).factuality),
    sources: [...new Set(told.flatMap((t) => t.sources.map((s) => s.name)))],
    reports: new Set(tellings.map((t) => t.reportId)).size,
    ...counted(grounds.assessments),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  }
}

/** The tellings that assert it, all where none does. */
function heard(tellings: readonly Telling[]): readonly Telling[] {
  const asserted = tellings.filter((t) => isAssertion(t.factuality))
  return asserted.length > 0 ? asserted : tellings
}

/** What an incident is by its tellings: one, over the narrowest of its periods, or a sum over its time. */
export function spanOf(tellings: readonly Telling[]): Span {
  const told = heard(tellings)
  const window = windowOf(told)
  const since = window.kind === 'cumulative' ? window.since : null
  return { window, period: since ?? narrowest(told.map((t) => t.period)) }
}

const ONE_INCIDENT: TollWindow = { kind: 'incident' }

/** A sum where all who tell of it sum up; of several times the longest. */
function windowOf(told: readonly Telling[]): TollWindow {
  const sums = told.flatMap(({ window }) => (window.kind === 'cumulative' ? [window.since] : []))
  if (sums.length < told.length) return ONE_INCIDENT
  const known = sums.filter((p): p is Period => p !== null)
  const [since = null] = known.sort((a, b) => days(b) - days(a) || (a.earliest < b.earliest ? -1 : 1))
  return { kind: 'cumulative', since }
}

/** Where a person tied a sum to an incident, the sum's figures are not the incident's. */
const own = (told: readonly Telling[], { kind }: TollWindow): readonly Telling[] =>
  told.filter((t) => t.window.kind === kind)

const present = (list: readonly (Estimate | null)[]): Estimate[] => list.filter((e): e is Estimate => e !== null)
const names = (actors: readonly ActorRef[]): string[] => [...new Set(actors.map((a) => a.name))]

function commonest(told: readonly Telling[]): Pick<Summary, 'type' | 'subtype'> {
  const count = (t: Telling): number => told.filter((o) => o.subtype === t.subtype).length
  const first = [...told].sort((a, b) => count(b) - count(a))[0] as Telling
  return { type: first.type, subtype: first.subtype }
}

/** The finest place; of equals the one that most tell. */
function finest(places: readonly (Place | null)[]): Place | null {
  const known = places.filter((p): p is Place => p !== null)
  const told = (place: Place): number => known.filter((p) => (p.id ?? p.name) === (place.id ?? place.name)).length
  return [...known].sort((a, b) => byFineness(a.precision, b.precision) || told(b) - told(a))[0] ?? null
}

function narrowest(periods: readonly (Period | null)[]): Period | null {
  const known = periods.filter((p): p is Period => p !== null)
  return [...known].sort((a, b) => days(a) - days(b))[0] ?? null
}

const days = (p: Period): number => daysBetween(firstDay(p.earliest), lastDay(p.latest))

/** An incident stands as its occurrence does, but is contested as soon as a day, place or toll is. */
function overall(assessments: readonly Assessment[]): Standing {
  const what = assessments.find((a) => a.aspect === 'what')?.standing ?? 'unknown'
  if (what === 'contradicted') return what
  return assessments.some((a) => a.standing === 'contested') ? 'contested' : what
}

/** Voices that assert anything at all of the incident, each once. */
function counted(assessments: readonly Assessment[]): Pick<Summary, 'origins' | 'unknown'> {
  const all = new Map(assessments.flatMap((a) => a.accounts.flatMap((c) => c.origins)).map((o) => [o.key, o]))
  const unknown = [...all.values()].filter((o) => o.lineage === 'unknown').length
  return { origins: standpointsIn([...all.values()]), unknown }
}
