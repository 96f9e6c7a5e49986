import { chain } from '../../../src/model/attribution.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import type { Estimate } from '../../../src/model/estimate.ts'
import { factualityLabel } from '../../../src/model/factuality.ts'

/** One figure as one report gives it: `from` and `to` are shares of the scale from 0 to 1; notes say what it is not. */
export interface Given {
  readonly claim: Claim
  readonly people: Estimate
  readonly day: string | null
  readonly outlet: string
  readonly by: readonly string[]
  readonly notes: readonly string[]
  readonly from: number
  readonly to: number
}

/** The figures of one harm in the order in which reports gave them; `most` is the end of their scale. */
export interface TollHistory {
  readonly harm: 'killed' | 'injured'
  readonly most: number
  readonly given: readonly Given[]
}

/** How the figures for a harm came in, null where fewer than two were given. */
export function historyOf({ claims, reports }: Dossier, harm: TollHistory['harm']): TollHistory | null {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const told = firstOfEach(claims.filter(({ finding }) => finding.aspect === 'toll' && finding.harm === harm))
  if (told.length < 2) return null
  const bounds = told.flatMap(({ finding }) =>
    finding.aspect === 'toll' ? [finding.people.low, finding.people.high] : [],
  )
  const most = Math.max(1, ...bounds.flatMap((bound) => bound ?? []))
  const given = told.flatMap((claim): Given[] => {
    if (claim.finding.aspect !== 'toll') return []
    const { people } = claim.finding
    const report = byId.get(claim.reportId)
    return [
      {
        claim,
        people,
        day: report?.published?.slice(0, 10) ?? null,
        outlet: report?.outlet ?? claim.reportId,
        by: chain(claim.attribution).map(({ source }) => source),
        notes: notesOf(claim),
        from: (people.low ?? 0) / most,
        to: (people.high ?? people.low ?? 0) / most,
      },
    ]
  })
  return { harm, most, given: given.sort((a, b) => (a.day ?? '~').localeCompare(b.day ?? '~')) }
}

function notesOf({ finding, factuality }: Claim): string[] {
  if (finding.aspect !== 'toll') return []
  const label = factualityLabel(factuality)
  return [
    ...(finding.part ? [`a part of another figure: ${finding.of}`] : []),
    ...(finding.window.kind === 'cumulative' ? ['a running sum'] : []),
    ...(label === 'asserted' ? [] : [`told as ${label}`]),
  ]
}

/** A report may give one figure in its title and again in its text. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>()
  for (const claim of claims) {
    if (claim.finding.aspect !== 'toll') continue
    const { people, part, of, window } = claim.finding
    const voice = chain(claim.attribution)[0]?.source ?? ''
    const key = JSON.stringify([claim.reportId, voice, people, part, part ? of : '', window.kind])
    if (!seen.has(key)) seen.set(key, claim)
  }
  return [...seen.values()]
}
