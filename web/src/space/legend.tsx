import type { Standing as Kind } from '../../../src/model/assessment.ts'
import { counted } from '../../../src/publish/phrases.ts'
import { STANDINGS, StandingSign } from '../parts/standing.tsx'

const order = Object.keys(STANDINGS) as Kind[]

/** What the marks of the map mean, and what is not on it. */
export const Legend = ({ unplaced }: { readonly unplaced: number }) => (
  <details className="legend">
    <summary>
      What the marks mean{unplaced > 0 && <span> · {counted(unplaced, 'incident')} not on the map</span>}
    </summary>
    <ul>
      {order.map((standing) => (
        <li key={standing}>
          <StandingSign of={standing} />
          {STANDINGS[standing].name}
        </li>
      ))}
      <li>
        <svg className="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="8" cy="8" r="2" fill="currentColor" />
        </svg>
        several that stand differently
      </li>
      <li>
        <i className="several" aria-hidden="true">
          9
        </i>
        incidents at several places near one another
      </li>
    </ul>
    <p>
      A sign is a site, town or district. A name in a dashed ring is a province, region or country: somewhere in it, and
      the ring is not its border. Nothing is moved: a mark always lies at a place that a report names.
    </p>
    {unplaced > 0 && <p>What has no place on the map is in the list only.</p>}
  </details>
)
