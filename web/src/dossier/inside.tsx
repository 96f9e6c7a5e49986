import { placeLabel } from '../../../src/model/place.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { counted, estimateWords, periodWords } from '../../../src/publish/phrases.ts'
import type { Dossier } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'
import { incidentAddress } from '../router.ts'

/** So many are named; of more it is said how many. */
const NAMED = 12

/** A line that leads from a sum to the incidents that it holds, and from an incident to the sums in which it lies. */
export const Inside = ({ dossier }: { readonly dossier: Dossier }) => (
  <>
    {dossier.summary.window.kind === 'cumulative' && (
      <p className="inside">
        This is a sum over several incidents, of which the record has {counted(dossier.contains.length, 'incident')}
        {dossier.contains.length > 0 && ': '}
        <Named incidents={dossier.contains} />. Its figures are not added to theirs.
      </p>
    )}
    {dossier.partOf.length > 0 && (
      <p className="inside">
        Within <Named incidents={dossier.partOf} />.
      </p>
    )}
  </>
)

const Named = ({ incidents }: { readonly incidents: readonly Summary[] }) => (
  <>
    {incidents.slice(0, NAMED).map((one, at) => (
      <span key={one.id}>
        {at > 0 && '; '}
        <Link to={incidentAddress(one.id)}>{words(one)}</Link>
      </span>
    ))}
    {incidents.length > NAMED && ` and ${incidents.length - NAMED} more`}
  </>
)

function words({ subtype, place, period, killed, window }: Summary): string {
  const dead = killed === null ? '' : `, ${estimateWords(killed)} killed`
  const sum = window.kind === 'cumulative' ? 'sum: ' : ''
  return `${sum}${subtype}, ${place === null ? 'place not said' : placeLabel(place)}, ${periodWords(period)}${dead}`
}
