import type { Origin } from '../../../src/model/account.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import { valueWords } from '../parts/phrases.ts'

/** One version of a toll on a common scale: `from` and `to` are shares of it from 0 to 1; an open end is said to go on. */
export interface TollMark {
  readonly value: string
  readonly origins: readonly Origin[]
  readonly claim: Claim | null
  readonly from: number
  readonly to: number
  readonly openBelow: boolean
  readonly openAbove: boolean
}

/** The versions of how many were killed or injured, lowest first, on one scale that ends at `most`. */
export interface TollScale {
  readonly harm: 'killed' | 'injured'
  readonly most: number
  readonly marks: readonly TollMark[]
}

/** The scale for a harm, null where fewer than two versions differ, since one number needs no scale. */
export function tollScale({ assessments, claims }: Dossier, harm: TollScale['harm']): TollScale | null {
  const accounts = assessments.find((each) => each.aspect === harm)?.accounts ?? []
  if (accounts.length < 2) return null
  const found = accounts.map((account) => {
    const own = claims.filter((claim) => account.claims.includes(claim.id) && claim.finding.aspect === 'toll')
    const people = own.flatMap((claim) => (claim.finding.aspect === 'toll' ? [claim.finding.people] : []))
    const lows = people.flatMap(({ low }) => low ?? [])
    const highs = people.flatMap(({ high }) => high ?? [])
    const open = people.length > 0 && people.every(({ high }) => high === null)
    return {
      account,
      claim: own[0] ?? null,
      low: lows.length === 0 ? null : Math.min(...lows),
      high: open || highs.length === 0 ? null : Math.max(...highs),
    }
  })
  const told = found.filter(({ low, high }) => low !== null || high !== null)
  const most = nice(Math.max(1, ...told.flatMap(({ low, high }) => [low ?? 0, high ?? 0])) * 1.12)
  const marks = told
    .sort((a, b) => (a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0) || (a.high ?? most) - (b.high ?? most))
    .map(({ account, claim, low, high }) => ({
      value: valueWords(harm, account.value),
      origins: account.origins,
      claim,
      from: (low ?? 0) / most,
      to: (high ?? low ?? 0) / most,
      openBelow: low === null,
      openAbove: high === null,
    }))
  return marks.length < 2 ? null : { harm, most, marks }
}

/** The next round number, so that the scale ends on one. */
function nice(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n))
  return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((end) => end >= n) ?? n
}
