import { lazy, Suspense, useMemo } from 'react'
import { useCounts, useFirstPage, useOverview } from '../api/record.ts'
import { Lens } from '../parts/as-of.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { TimeStrip } from '../time/time-strip.tsx'
import { Empty } from './empty.tsx'
import { addressOf, type Filter, filterOf } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { IncidentList } from './incident-list.tsx'

const IncidentMap = lazy(() => import('../space/incident-map.tsx'))

/** The overview: filters, a strip of time to brush, and the incidents as list and map side by side; all of it follows the address. */
export function Overview({ query }: { readonly query: URLSearchParams }) {
  const text = query.toString()
  const filter = useMemo(() => filterOf(new URLSearchParams(text)), [text])
  const counts = useCounts()
  if (counts.data?.incidents === 0) return <Empty counts={counts.data} />
  return (
    <div className="overview">
      {filter.asOf !== undefined && <Lens asOf={filter.asOf} today={addressOf({ ...filter, asOf: '' })} />}
      <h1 className="hidden">Incidents</h1>
      <FilterBar filter={filter} />
      <Found filter={filter} />
    </div>
  )
}

const WAIT = <div className="map-wait">Drawing the map…</div>

function Found({ filter }: { readonly filter: Filter }) {
  const first = useFirstPage(filter)
  const overview = useOverview(filter)
  if (first.error !== null) return <Trouble error={first.error} again={() => first.refetch()} />
  return (
    <>
      <TimeStrip overview={overview.data ?? null} filter={filter} />
      <div className="sides">
        <IncidentList first={first} overview={overview.data ?? null} filter={filter} />
        <section className="map-side" aria-label="Map of the incidents listed">
          {/* The map takes the processor for itself while it is made, so that list and strip come first. */}
          <Suspense fallback={WAIT}>
            {first.data === undefined || overview.data === undefined ? (
              WAIT
            ) : (
              <IncidentMap overview={overview.data} fresh={!overview.isPlaceholderData} filter={filter} />
            )}
          </Suspense>
        </section>
      </div>
    </>
  )
}
