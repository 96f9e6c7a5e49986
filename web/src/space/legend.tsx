import type { Standing as Kind } from '../../../src/model/assessment.ts'
import { counted } from '../parts/phrases.ts'
import { STANDINGS } from '../parts/standing.tsx'

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
          <i className={`dot dot-${standing}`} aria-hidden="true" />
          {STANDINGS[standing].name}
        </li>
      ))}
      <li>
        <i className="dot dot-mixed" aria-hidden="true" />
        several that stand differently
      </li>
    </ul>
    <p>
      A dot is a site, town or district. A soft disc is a province, region or country: somewhere in it, not its border.
    </p>
    {unplaced > 0 && <p>What has no place on the map is in the list only.</p>}
  </details>
)
