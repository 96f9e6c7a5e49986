import type { Origin } from '../../../src/model/account.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import type { Estimate } from '../../../src/model/estimate.ts'
import { valuesOf } from './voices.ts'

/** One figure that is told, on a common scale: `from` and `to` are shares of it from 0 to 1; an open end is said to go on. */
export interface TollMark {
  readonly value: string
  readonly origins: readonly Origin[]
  readonly claim: Claim
  readonly from: number
  readonly to: number
  readonly openBelow: boolean
  readonly openAbove: boolean
}

/** The figures of how many were killed or injured, lowest first, on one scale that ends at `most`. */
export interface TollScale {
  readonly harm: 'killed' | 'injured'
  readonly most: number
  readonly marks: readonly TollMark[]
}

interface Told {
  readonly value: string
  readonly people: Estimate
  readonly claim: Claim
  readonly origins: Origin[]
}

/** The scale for a harm, null where fewer than two figures differ, since one number needs no scale. */
export function tollScale(dossier: Dossier, harm: TollScale['harm']): TollScale | null {
  const told = figures(dossier, harm)
  if (told.length < 2) return null
  const most = roundAbove(Math.max(1, ...told.flatMap(({ people: { low, high } }) => [low ?? 0, high ?? 0])) * 1.08)
  const marks = told
    .sort((a, b) => least(a.people) - least(b.people) || (a.people.high ?? most) - (b.people.high ?? most))
    .map(({ value, people: { low, high }, claim, origins }) => ({
      value,
      origins,
      claim,
      from: (low ?? 0) / most,
      to: (high ?? low ?? 0) / most,
      openBelow: low === null,
      openAbove: high === null,
    }))
  return { harm, most, marks }
}

const least = ({ low, high }: Estimate): number => low ?? high ?? 0

/** Every figure once, with all who tell it. */
function figures({ assessments, claims }: Dossier, harm: TollScale['harm']): Told[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const byValue = new Map<string, Told>()
  for (const account of assessments.find((each) => each.aspect === harm)?.accounts ?? [])
    for (const origin of account.origins)
      for (const { value, claims: own } of valuesOf(account, origin, byId)) {
        const claim = own.find((each) => each.finding.aspect === 'toll')
        if (claim?.finding.aspect !== 'toll') continue
        const told = byValue.get(value) ?? { value, people: claim.finding.people, claim, origins: [] }
        told.origins.push(origin)
        byValue.set(value, told)
      }
  return [...byValue.values()]
}

/** The next round number, so that the scale ends on one. */
function roundAbove(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n))
  return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((end) => end >= n) ?? n
}
