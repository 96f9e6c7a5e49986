import { useCounts } from '../api/record.ts'
import { Palette } from '../find/palette.tsx'
import { asLookedAt } from '../router.ts'
import { Link } from './link.tsx'

const number = new Intl.NumberFormat('en')

const WAYS = [
  { to: '/', name: 'Incidents', here: (path: string) => path === '/' },
  { to: '/place', name: 'Places', here: (path: string) => path.startsWith('/place') },
  { to: '/situation', name: 'Situation', here: (path: string) => path.startsWith('/situation') },
  { to: '/add', name: 'Add', here: (path: string) => path.startsWith('/add') },
] as const

/** The head of every page: the name, the ways, the search, and how much is in the record. */
export function Masthead({ path }: { readonly path: string }) {
  const { data: counts } = useCounts()
  return (
    <header className="masthead">
      <Link to={asLookedAt('/')} className="brand">
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span>Parallax</span>
      </Link>
      <nav aria-label="Pages">
        {WAYS.map(({ to, name, here }) => (
          <Link key={to} to={to === '/add' ? to : asLookedAt(to)} aria-current={here(path) ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <Palette />
      {counts !== undefined && (
        <p className="counts">
          <b>{number.format(counts.incidents)}</b> incidents from <b>{number.format(counts.reports)}</b> reports and{' '}
          <b>{number.format(counts.claims)}</b> claims
        </p>
      )}
    </header>
  )
}
