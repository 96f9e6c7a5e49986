import { chain } from '../../model/attribution.ts'
import { factualityLabel, isAssertion } from '../../model/factuality.ts'
import type { Control } from '../../model/finding.ts'
import { firstDay, lastDay, type Period } from '../../model/period.ts'
import { placeLabel } from '../../model/place.ts'
import { namesWords, periodWords, shareWords } from '../phrases.ts'
import type { Quoted } from '../queries.ts'
import type { Sentence, SituationAsked } from './situation.ts'

/** What is said of who holds the place, a sentence a claim, the oldest first; what is only feared, planned or denied says so. */
export const controlSentences = (control: readonly Quoted[], asked: SituationAsked): Sentence[] =>
  control.flatMap((quoted) => {
    const { finding } = quoted.claim
    if (finding.aspect !== 'control' || !isWithin(finding.asOf, asked)) return []
    return [sentence(quoted, finding)]
  })

function sentence({ claim, report }: Quoted, { holder, place, share, asOf }: Control): Sentence {
  const who = holder.length === 0 ? 'somebody who is not named' : namesWords(holder.map(({ name }) => name))
  const voices = chain(claim.attribution).map(({ source }) => source)
  const by = voices.length === 0 ? `in ${report.outlet ?? report.id}` : `according to ${voices.join(', by way of ')}`
  const when = asOf === null ? 'At a time that is not said' : `As of ${periodWords(asOf)}`
  const what = `${shareWords(share)} of ${placeLabel(place)}`
  const told = isAssertion(claim.factuality)
    ? `${who} is said to hold ${what}`
    : `it is told as ${factualityLabel(claim.factuality)}, and not as so, that ${who} holds ${what}`
  return {
    text: `${when}, ${told}, ${by}.`,
    incident: null,
    cites: [{ report: claim.reportId, start: claim.start, end: claim.end }],
  }
}

function isWithin(asOf: Period | null, { from, to }: SituationAsked): boolean {
  if (asOf === null) return from === undefined && to === undefined
  if (from !== undefined && lastDay(asOf.latest) < firstDay(from)) return false
  return to === undefined || firstDay(asOf.earliest) <= lastDay(to)
}
