import type { Claim } from '../../../src/model/claim.ts'
import type { TollFigure, TollHistory } from '../../../src/model/toll-history.ts'

/** One figure of a toll's history at its place on the scale: `from` and `to` are shares of it from 0 to 1; notes say what it is not. */
export interface Given {
  readonly figure: TollFigure
  readonly claim: Claim
  readonly notes: readonly string[]
  readonly from: number
  readonly to: number
}

/** The figures of a history on one scale, in the order in which reports gave them, each once a report and voice. */
export function givenIn({ figures }: TollHistory, claims: readonly Claim[]): Given[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const most = Math.max(1, ...figures.flatMap(({ people }) => [people.low ?? 0, people.high ?? 0]))
  const seen = new Set<string>()
  return figures.flatMap((figure): Given[] => {
    const claim = byId.get(figure.claim)
    const { report, origin, people, part, former, of, window } = figure
    const key = JSON.stringify([report, origin, people, part, former, part ? of : '', window])
    if (claim === undefined || seen.has(key)) return []
    seen.add(key)
    return [
      {
        figure,
        claim,
        notes: notesOf(figure),
        from: (people.low ?? 0) / most,
        to: (people.high ?? people.low ?? 0) / most,
      },
    ]
  })
}

const notesOf = ({ part, former, of, window, asserted, party }: TollFigure): string[] => [
  ...(part ? [`a part of another figure: ${of}`] : []),
  ...(former ? ['since replaced'] : []),
  ...(window.kind === 'cumulative' ? ['a sum'] : []),
  ...(asserted ? [] : ['not asserted']),
  ...(party ? ['by a party'] : []),
]
