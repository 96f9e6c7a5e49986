import type { Tally } from '../../../src/publish/profiles/actor.ts'
import { Link } from '../parts/link.tsx'

interface TalliesProps {
  readonly name: string
  readonly of: readonly Tally[]
  readonly to?: (name: string) => string
  readonly none: string
}

/** Names with how many incidents each has, as bars of one scale. */
export function Tallies({ name, of, to, none }: TalliesProps) {
  const most = Math.max(1, ...of.map(({ incidents }) => incidents))
  return (
    <section className="tallies" aria-label={name}>
      <h3>{name}</h3>
      {of.length === 0 && <p className="none">{none}</p>}
      <ol>
        {of.map((each) => (
          <li key={each.name}>
            {to === undefined ? <span>{each.name}</span> : <Link to={to(each.name)}>{each.name}</Link>}
            <span className="bar-line" aria-hidden="true">
              <i style={{ width: `${(each.incidents / most) * 100}%` }} />
            </span>
            <b>{each.incidents.toLocaleString('en')}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
