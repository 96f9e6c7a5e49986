import { useEffect, useRef } from 'react'
import type { Summary } from '../../../src/model/summary.ts'
import type { useIncidents } from '../api/record.ts'
import { Link } from '../parts/link.tsx'
import { counted } from '../parts/phrases.ts'
import { go, placeAddress } from '../router.ts'
import type { Filter } from './filter.ts'
import { IncidentRow } from './incident-row.tsx'
import { TakeOut } from './take-out.tsx'

interface ListProps {
  readonly incidents: ReturnType<typeof useIncidents>
  readonly filter: Filter
}

/** The incidents, newest first; more are fetched as one reads on. */
export function IncidentList({ incidents, filter }: ListProps) {
  const { data, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = incidents
  const rows = data?.pages.flatMap((page) => page.incidents) ?? []
  const total = data?.pages[0]?.total ?? 0
  const unplaced = rows.filter((row) => row.place?.latitude == null).length
  return (
    <section className="list-side" aria-label="Incidents" aria-busy={isPending || isPlaceholderData}>
      <div className="found">
        <p role="status">
          {isPending ? 'Looking…' : <Found total={total} unplaced={unplaced} all={rows.length === total} />}
        </p>
        {filter.place !== undefined && <Link to={placeAddress(filter.place)}>Who is said to hold {filter.place}?</Link>}
        {total > 0 && <TakeOut filter={filter} />}
      </div>
      {!isPending && total === 0 && <NothingFound />}
      <ol className="incidents">
        {rows.map((row: Summary) => (
          <IncidentRow key={row.id} incident={row} />
        ))}
      </ol>
      {hasNextPage && <More busy={isFetchingNextPage} left={total - rows.length} fetchMore={() => fetchNextPage()} />}
    </section>
  )
}

const Found = ({
  total,
  unplaced,
  all,
}: {
  readonly total: number
  readonly unplaced: number
  readonly all: boolean
}) => (
  <span>
    <b>{counted(total, 'incident')}</b>
    {unplaced > 0 && `, ${all ? '' : 'at least '}${unplaced} without a place on the map`}
  </span>
)

const NothingFound = () => (
  <div className="nothing">
    <p>No incident of the record is like that.</p>
    <p>A name may be spelt otherwise, or the span of time may be too narrow.</p>
    <button type="button" onClick={() => go('/')}>
      Show all incidents
    </button>
  </div>
)

/** A button that presses itself when one has read down to it. */
function More({
  busy,
  left,
  fetchMore,
}: {
  readonly busy: boolean
  readonly left: number
  readonly fetchMore: () => void
}) {
  const at = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (at.current === null || busy) return
    const watch = new IntersectionObserver((seen) => seen[0]?.isIntersecting && fetchMore(), { rootMargin: '600px' })
    watch.observe(at.current)
    return () => watch.disconnect()
  }, [busy, fetchMore])
  return (
    <button type="button" className="more" ref={at} disabled={busy} onClick={fetchMore}>
      {busy ? 'Fetching…' : `${counted(left, 'more incident')}`}
    </button>
  )
}
