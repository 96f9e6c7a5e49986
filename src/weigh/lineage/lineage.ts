import { chain } from '../../model/attribution.ts'
import type { Claim } from '../../model/claim.ts'
import { type ReportId, slug } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'
import { byAddress } from '../order.ts'
import { type Lineage, originOf, type Sources } from './origins.ts'
import { bodiesIn } from './persons.ts'
import { byDay, copiesIn } from './reprints.ts'
import { presumedIn } from './spoken.ts'
import { standpointsOf } from './standpoints.ts'

/**
 * Gathers all that origins are found with, for one incident.
 *
 * @param claims  all those of the incident
 * @param reports  those that the claims stand in
 */
export function lineageOf(claims: readonly Claim[], reports: readonly Report[], sources: Sources): Lineage {
  const byId = new Map(reports.map((r) => [r.id, r]))
  const ordered = [...claims].sort(byAddress)
  const known = {
    reports: byId,
    bodies: bodiesIn(claims, byId),
    ...copiesIn(reports, claims),
    sources,
    actors: actorsIn(claims),
    rests: new Map<ReportId, Claim>(),
    presumed: presumedIn(ordered, byId),
    firsthand: null,
  }
  const rests = restsOf(claims, { ...known, standpoints: new Map() })
  const firsthand = rests.size > 0 ? null : firstOf(claims, byId)
  return { ...known, rests, firsthand, standpoints: standpointsOf(claims, { ...known, rests, firsthand }) }
}

/** The incident's actors by the slugs of their names, for telling that one who speaks is one of them. */
function actorsIn(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const actors = claims.flatMap(({ finding: f }) =>
    f.aspect === 'who' ? [f.actor] : f.aspect === 'control' ? f.holder : [],
  )
  const named = actors.flatMap((a) => [a.words, a.name].map((name) => [slug(name), a.id] as const))
  return new Map(named.sort((a, b) => (a.join(' ') < b.join(' ') ? 1 : -1)))
}

/** The first report that tells it in its own words: whoever does so later, or beside those who are cited, may have it from them. */
function firstOf(claims: readonly Claim[], reports: ReadonlyMap<ReportId, Report>): ReportId | null {
  const own = new Set(claims.filter((c) => c.attribution === null).map((c) => c.reportId))
  const [first] = [...reports.values()].filter((r) => own.has(r.id)).sort(byDay)
  return first?.id ?? null
}

/** A headline names no source for what the report then lays to one; those who fight are told of more often than cited. */
function restsOf(claims: readonly Claim[], lineage: Lineage): ReadonlyMap<ReportId, Claim> {
  const cited = claims.filter((c) => {
    const [voice] = chain(c.attribution)
    return voice !== undefined && voice.kind !== 'party' && originOf(c, lineage).lineage === 'known'
  })
  return new Map(
    cited
      .sort(byAddress)
      .reverse()
      .map((c) => [c.reportId, c]),
  )
}
