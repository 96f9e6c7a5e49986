import { chain } from '../../../src/model/attribution.ts'
import { periodWords } from '../../../src/publish/phrases.ts'
import type { Quoted } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { findingWords } from '../report/finding-words.ts'
import { placeAddress } from '../router.ts'

/** Other numbers told of a place: how many live there, how many are besieged. */
export const Figures = ({ figures, name }: { readonly figures: readonly Quoted[]; readonly name: string }) => (
  <section className="told" aria-label="Figures">
    <h2>Figures told of it</h2>
    <ol>
      {figures.map(({ claim, report, quote }) => (
        <li key={claim.id}>
          <span className="when">{claim.finding.aspect === 'figure' ? periodWords(claim.finding.asOf) : ''}</span>
          <span className="what">
            <Link to={placeAddress(name, { report: report.id, at: { start: claim.start, end: claim.end } })}>
              {findingWords(claim.finding)}
            </Link>
            <small>
              “{quote}” · {chain(claim.attribution)[0]?.source ?? report.outlet ?? report.id}
            </small>
          </span>
        </li>
      ))}
    </ol>
  </section>
)
