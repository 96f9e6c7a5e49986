import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { LensHere } from './parts/as-of.tsx'
import { Link } from './parts/link.tsx'
import { Masthead } from './parts/masthead.tsx'
import { routeOf, useAddress } from './router.ts'
import { Overview } from './search/overview.tsx'
import { kept } from './tour/kept.ts'

const DossierPage = lazy(() => import('./dossier/dossier-page.tsx'))
const ReportPage = lazy(() => import('./report/report-page.tsx'))
const PlacePage = lazy(() => import('./time/place-page.tsx'))
const ActorPage = lazy(() => import('./profile/actor-page.tsx'))
const SourcePage = lazy(() => import('./profile/source-page.tsx'))
const SituationPage = lazy(() => import('./situation/situation-page.tsx'))
const Tour = lazy(() => import('./tour/tour.tsx'))
const AddPage = lazy(() => import('./add/add-page.tsx'))

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
        <Suspense fallback={<p className="wait">Opening…</p>}>
          <Page address={address} />
        </Suspense>
      </main>
      {kept() !== 'over' && (
        <Suspense>
          <Tour path={address.pathname} />
        </Suspense>
      )}
    </>
  )
}

/** A page that says by itself nothing of the day as of which it is looked at. */
const lensed = (page: ReactNode) => (
  <>
    <LensHere />
    {page}
  </>
)

function Page({ address: { pathname, searchParams: query } }: { readonly address: URL }) {
  const route = routeOf(pathname)
  switch (route.page) {
    case 'overview':
      return <Overview query={query} />
    case 'incident':
      return <DossierPage id={route.id} query={query} />
    case 'report':
      return lensed(<ReportPage id={route.id} query={query} />)
    case 'place':
      return <PlacePage name={route.id} query={query} />
    case 'actor':
      return lensed(<ActorPage name={route.id} />)
    case 'source':
      return lensed(<SourcePage name={route.id} />)
    case 'situation':
      return lensed(<SituationPage query={query} />)
    case 'add':
      return <AddPage />
    case 'nothing':
      return (
        <div className="column">
          <h1>There is nothing at this address</h1>
          <p>
            Go to <Link to="/">all incidents</Link>.
          </p>
        </div>
      )
  }
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
