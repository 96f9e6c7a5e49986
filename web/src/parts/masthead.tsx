import { useCounts } from '../api/record.ts'
import { Link } from './link.tsx'

const number = new Intl.NumberFormat('en')

/** The head of every page: the name, the ways, and how much is in the record. */
export function Masthead({ path }: { readonly path: string }) {
  const { data: counts } = useCounts()
  return (
    <header className="masthead">
      <Link to="/" className="brand">
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span>Parallax</span>
      </Link>
      <nav aria-label="Pages">
        <Link to="/" aria-current={path === '/' ? 'page' : undefined}>
          Incidents
        </Link>
        <Link to="/place" aria-current={path.startsWith('/place') ? 'page' : undefined}>
          Control
        </Link>
      </nav>
      {counts !== undefined && (
        <p className="counts">
          <b>{number.format(counts.incidents)}</b> incidents from <b>{number.format(counts.reports)}</b> reports and{' '}
          <b>{number.format(counts.claims)}</b> claims
        </p>
      )}
    </header>
  )
}
