import { useEffect, useRef } from 'react'
import { DossierPage } from './dossier/dossier-page.tsx'
import { Link } from './parts/link.tsx'
import { Masthead } from './parts/masthead.tsx'
import { routeOf, useAddress } from './router.ts'
import { Overview } from './search/overview.tsx'
import { PlacePage } from './time/place-page.tsx'

/** The whole page: the masthead, and below it what the address names. */
export function App() {
  const address = new URL(useAddress(), location.origin)
  useFocusOnMove(address.pathname)
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Masthead path={address.pathname} />
      <main id="main" tabIndex={-1}>
        <Page address={address} />
      </main>
    </>
  )
}

function Page({ address }: { readonly address: URL }) {
  const route = routeOf(address.pathname)
  if (route.page === 'overview') return <Overview query={address.searchParams} />
  if (route.page === 'incident') return <DossierPage id={route.id} query={address.searchParams} />
  if (route.page === 'place') return <PlacePage name={route.name} query={address.searchParams} />
  return (
    <div className="column">
      <h1>There is nothing at this address</h1>
      <p>
        Go to <Link to="/">all incidents</Link>.
      </p>
    </div>
  )
}

/** Puts keyboard and screen reader at the top of a new page, but leaves them where they are on the first. */
function useFocusOnMove(path: string) {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    document.getElementById('main')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path])
}
