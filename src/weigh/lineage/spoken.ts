import { type Attribution, chain } from '../../model/attribution.ts'
import type { Claim } from '../../model/claim.ts'
import type { ClaimId, ReportId } from '../../model/id.ts'
import type { Report } from '../../model/report.ts'

/** The end of a sentence, but for the points of "U.S." */
const END = /(?<!\p{Lu})[.!?]|\n/u
const FIGHTS = 'party'
/** Who is "accused of" something says nothing of it. */
const ACCUSED = /^(?:accused|suspected) of\b|^blamed for\b/i

/**
 * Tells which claims only may be their voice's: it is named in another sentence, for something else, and nobody knows whether it spoke of this too; or it says no
 * more than that there are reports of it.
 *
 * A voice that speaks of the incident in the sentence of any claim stands behind all that is laid to it. Where none does, the first that a report names stands for
 * the report, unless it fights: who fights is told of more often than cited.
 * @param claims  those of one incident, by address
 */
export function presumedIn(claims: readonly Claim[], reports: ReadonlyMap<ReportId, Report>): ReadonlySet<ClaimId> {
  const voiced = claims.flatMap((claim) => {
    const [voice] = chain(claim.attribution)
    return voice === undefined ? [] : [{ claim, voice, name: nameOf(voice) }]
  })
  const heard = voiced.filter(({ claim, voice }) => isHeard(claim, voice, reports.get(claim.reportId)?.text ?? ''))
  const speaks = new Set(heard.map(({ name }) => name))
  const first = new Map<ReportId, string>()
  if (heard.length === 0)
    for (const { claim, voice, name } of voiced)
      if (!first.has(claim.reportId) && voice.kind !== FIGHTS) first.set(claim.reportId, name)
  const presumed = voiced.filter(({ claim, name }) => !speaks.has(name) && first.get(claim.reportId) !== name)
  return new Set(presumed.map(({ claim }) => claim.id))
}

const nameOf = ({ sourceId, source }: Attribution): string => sourceId ?? source

function isHeard({ start, end, factuality }: Claim, voice: Attribution, text: string): boolean {
  if (factuality.certainty === 'possible') return false
  const by = voice.cue ?? voice.words
  if (ACCUSED.test(text.slice(by.start, by.end + 4))) return false
  return !END.test(by.start < start ? text.slice(by.end, start) : text.slice(end, by.start))
}
