import { chain } from '../../../src/model/attribution.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { words } from '../../../src/model/span.ts'
import { dateWords } from '../../../src/publish/phrases.ts'
import type { Dossier } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { incidentAddress } from '../router.ts'

/** Who denies any part of it, in their words; a denial is an account too. */
export function Denials({ dossier: { summary, claims, reports } }: { readonly dossier: Dossier }) {
  const denied = firstOfEachVoice(claims.filter(isDenial))
  if (denied.length === 0) return null
  const byId = new Map(reports.map((report) => [report.id, report]))
  return (
    <section className="told" aria-label="Denials">
      <h2>Who denies it</h2>
      <ol>
        {denied.map((claim) => {
          const report = byId.get(claim.reportId)
          const published = report?.published ?? null
          return (
            <li key={claim.id}>
              <span className="when">{published === null ? 'undated' : dateWords(published)}</span>
              <span className="what">
                <Link to={incidentAddress(summary.id, { report: claim.reportId, at: claim })}>
                  “{report === undefined ? claim.reportId : words(report.text, claim.attribution?.content ?? claim)}”
                </Link>
                <small>
                  {chain(claim.attribution)[0]?.source ?? 'the report itself'} · {report?.outlet ?? claim.reportId}
                </small>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const isDenial = ({ factuality }: Claim): boolean => factuality.polarity === 'denied' && factuality.mood === 'actual'

const voiceOf = (claim: Claim): string => `${claim.reportId} ${chain(claim.attribution)[0]?.source ?? ''}`

function firstOfEachVoice(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>()
  for (const claim of claims) if (!seen.has(voiceOf(claim))) seen.set(voiceOf(claim), claim)
  return [...seen.values()]
}
