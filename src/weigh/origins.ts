import type { Origin } from '../model/account.ts'
import { chain } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { type ReportId, type SourceId, slug } from '../model/id.ts'
import type { Report } from '../model/report.ts'
import { type Source, UNNAMED } from '../model/source.ts'

/** What is known of sources: by id, for telling agencies, carriers and parties to the fight. */
export type Sources = ReadonlyMap<SourceId, Source>

/** What origins are found with: the reports of the incident, which of them are reprints, and the known sources. */
export interface Lineage {
  readonly reports: ReadonlyMap<ReportId, Report>
  readonly copies: ReadonlyMap<ReportId, ReportId>
  readonly sources: Sources
}

const PARTY = new Set(['party', 'party-media', 'government', 'military'])

/**
 * Finds who stands behind claims: the innermost voice of each, counted once however many reports carry it.
 *
 * A report that cites nobody is its outlet's own word; a reprint is the word of the report it copies; a role without a name ("activists", "a source") is
 * of unknown lineage, since two reports may mean the same people.
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

function originOf(claim: Claim, { reports, copies, sources }: Lineage): Origin {
  const innermost = chain(claim.attribution)[0]
  const own = copies.get(claim.reportId) ?? claim.reportId
  if (innermost === undefined) return outletOf(own, reports.get(own), sources)
  const source = innermost.sourceId === null ? undefined : sources.get(innermost.sourceId)
  if (source !== undefined)
    return {
      key: source.id,
      name: source.name,
      lineage: 'known',
      party: isParty(source.kind) || source.speaksFor.length > 0,
      reports: [],
    }
  if (UNNAMED.has(innermost.kind) || !isName(innermost.source))
    return {
      key: `role:${slug(innermost.source)}@${own}`,
      name: innermost.source,
      lineage: 'unknown',
      party: isParty(innermost.kind),
      reports: [],
    }
  return {
    key: `name:${slug(innermost.source)}`,
    name: innermost.source,
    lineage: 'known',
    party: isParty(innermost.kind),
    reports: [],
  }
}

/** "a rescuer" is nobody's name: two reports may mean the same one. */
const isName = (source: string): boolean => /\p{Lu}/u.test(source)

const isParty = (kind: string): boolean => PARTY.has(kind)

function outletOf(id: ReportId, report: Report | undefined, sources: Sources): Origin {
  const source = report?.sourceId == null ? undefined : sources.get(report.sourceId)
  const name = source?.name ?? report?.outlet ?? null
  if (name === null)
    return { key: `report:${id}`, name: `the report ${id}`, lineage: 'unknown', party: false, reports: [] }
  return {
    key: source?.id ?? `outlet:${slug(name)}`,
    name,
    lineage: 'known',
    party: (source?.speaksFor.length ?? 0) > 0,
    reports: [],
  }
}
