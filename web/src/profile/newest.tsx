import { counted } from '../../../src/publish/phrases.ts'
import { useFirstPage } from '../api/record.ts'
import { Link } from '../parts/link.tsx'
import { asOfNow } from '../router.ts'
import { addressOf, type Filter } from '../search/filter.ts'
import { Told } from '../search/incident-row.tsx'

const SHOWN = 8

/** The newest incidents under a filter, with the way to all of them. */
export function Newest({ filter: asked }: { readonly filter: Filter }) {
  const asOf = asOfNow()
  const filter: Filter = asOf === null ? asked : { ...asked, asOf }
  const { data } = useFirstPage(filter)
  if (data === undefined || data.total === 0) return null
  return (
    <section className="newest" aria-label="Incidents">
      <h2>Incidents</h2>
      <ol className="incidents">
        {data.incidents.slice(0, SHOWN).map((incident) => (
          <li className="incident" key={incident.id}>
            <Told incident={incident} />
          </li>
        ))}
      </ol>
      {data.total > SHOWN && (
        <p>
          <Link to={addressOf(filter)}>All {counted(data.total, 'incident')}, as list and map</Link>
        </p>
      )}
    </section>
  )
}
