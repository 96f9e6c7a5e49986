import type { Origin } from '../../model/account.ts'
import { type Attribution, chain } from '../../model/attribution.ts'
import type { Claim } from '../../model/claim.ts'
import { type ClaimId, type ReportId, type SourceId, slug } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'
import { type Source, UNNAMED } from '../../model/source.ts'
import { creditOf } from './credits.ts'
import { type Bodies, bodyOf } from './persons.ts'
import { namesake } from './short-names.ts'

/** What is known of sources: by id, for telling agencies, carriers and parties to the fight. */
export type Sources = ReadonlyMap<SourceId, Source>

/**
 * What origins are found with: the reports of the incident, which of them are reprints, which claims stand in lifted passages, the known sources, and
 * the incident's actors by the slugs of their names.
 *
 * `bodies` tells for whom people speak, `presumed` which claims only may be their voice's, `firsthand` the one report whose own word counts.
 * `rests` has for each report that cites a named source for the incident the first claim that does: its own words rest on that source.
 * `standpoints` tells under which key an origin counts; without it, each counts under its own.
 */
export interface Lineage {
  readonly reports: ReadonlyMap<ReportId, Report>
  readonly copies: ReadonlyMap<ReportId, ReportId>
  readonly lifted: ReadonlyMap<ClaimId, ReportId>
  readonly sources: Sources
  readonly actors: ReadonlyMap<string, string>
  readonly rests: ReadonlyMap<ReportId, Claim>
  readonly bodies: Bodies
  readonly presumed: ReadonlySet<ClaimId>
  readonly firsthand: ReportId | null
  readonly standpoints: ReadonlyMap<string, string>
}

const PARTY = new Set(['party', 'party-media', 'government', 'military'])

/**
 * Finds who stands behind claims: the innermost voice of each, counted once however many reports carry it.
 *
 * A report that cites nobody for the incident is its outlet's own word, one that does rests on whom it cites first; a reprint or a lifted passage is the word of the report it is from; a role without a name
 * ("activists", "a source") is of unknown lineage, since two reports may mean the same people.
 * @returns origins in the order of their first claim
 */
export function originsOf(claims: readonly Claim[], lineage: Lineage): Origin[] {
  const origins = new Map<string, Origin>()
  for (const claim of claims) {
    const origin = originOf(claim, lineage)
    const before = origins.get(origin.key)
    const reports = [...new Set([...(before?.reports ?? []), claim.reportId])]
    origins.set(origin.key, { ...(before ?? origin), reports })
  }
  return [...origins.values()]
}

/**
 * Finds who stands behind one claim.
 *
 * @returns an origin whose `reports` are empty
 */
export function originOf(claim: Claim, lineage: Lineage): Origin {
  const bare = bareOrigin(claim, lineage)
  return { ...bare, standpoint: lineage.standpoints.get(bare.key) ?? bare.key, reports: [] }
}

/**
 * How many independent origins of known lineage stand behind something.
 *
 * @example standpointsIn([]) // 0
 */
export const standpointsIn = (origins: readonly Origin[]): number =>
  new Set(origins.filter((o) => o.lineage === 'known').map((o) => o.standpoint)).size

type Bare = Omit<Origin, 'standpoint' | 'reports'>

function bareOrigin(claim: Claim, lineage: Lineage): Bare {
  const { copies, lifted, sources, actors } = lineage
  const innermost = chain(claim.attribution)[0]
  const own = lifted.get(claim.id) ?? copies.get(claim.reportId) ?? claim.reportId
  const rest = lineage.rests.get(own)
  if (innermost === undefined) return rest === undefined ? outletOf(own, lineage) : bareOrigin(rest, lineage)
  const id =
    innermost.sourceId ??
    bodyOf(lineage.bodies, claim.reportId, innermost.source) ??
    namesake(innermost.source, sources)
  const source = id === undefined ? undefined : sources.get(id)
  const party = PARTY.has(source?.kind ?? innermost.kind)
  const name = source?.name ?? innermost.source
  const interests = source?.speaksFor ?? (party ? [actors.get(slug(name)) ?? slug(name)] : [])
  const known = { name, party: party || interests.length > 0, interests, lineage: 'known' as const }
  const isRole = UNNAMED.has(innermost.kind) || innermost.kind === 'person'
  const named = source !== undefined || (!isRole && (actors.has(slug(name)) || isName(innermost)))
  if (!named || lineage.presumed.has(claim.id))
    return { ...known, key: `role:${slug(name)}@${own}`, lineage: 'unknown' }
  if (source !== undefined) return { ...known, key: source.id }
  return { ...known, key: `name:${slug(name)}` }
}

const LONGEST_NAME = 7
const SMALL = /^(?:(?:al|el|an|as|ad|of|the|and|for|in|de|la)(?:-|$)|\d)/

/** "a rescuer" or "Human Rights monitor" is nobody's name: two reports may mean the same one; nor is half a sentence. */
function isName({ source, kind }: Attribution): boolean {
  const words = source.split(' ')
  if (kind === 'monitor' && words.length === 1) return false
  const named = words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word))
  return named && /\p{Lu}/u.test(source) && words.length <= LONGEST_NAME
}

/** The kinds that pass on what others say, so that nobody can tell whose words are theirs. */
const PASSES_ON = new Set(['outlet', 'agency'])

function outletOf(id: ReportId, { reports, sources, firsthand }: Lineage): Bare {
  const report = reports.get(id)
  const outlet = report?.sourceId == null ? undefined : sources.get(report.sourceId)
  const credit = report === undefined || outlet === undefined ? null : creditOf(report, outlet, sources)
  const source = credit === null || credit === 'unknown' ? outlet : credit
  const name = source?.name ?? report?.outlet ?? null
  if (name === null)
    return { key: `report:${id}`, name: `the report ${id}`, lineage: 'unknown', party: false, interests: [] }
  const interests = source?.speaksFor ?? []
  const sided = interests.length > 0
  const passesOn = credit === 'unknown' || (!sided && PASSES_ON.has(source?.kind ?? 'outlet'))
  const anybody = !sided && credit === 'unknown'
  const lineage = anybody || (passesOn && firsthand !== id) ? 'unknown' : 'known'
  return { key: source?.id ?? `outlet:${slug(name)}`, name, lineage, party: sided, interests }
}
