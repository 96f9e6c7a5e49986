import { useRef, useState } from 'react'
import type { Overview } from '../../../src/model/overview.ts'
import { counted } from '../../../src/publish/phrases.ts'
import type { useFirstPage } from '../api/record.ts'
import { Link } from '../parts/link.tsx'
import { go, placeAddress } from '../router.ts'
import type { Filter } from './filter.ts'
import { Rows } from './rows.tsx'
import { TakeOut } from './take-out.tsx'

interface ListProps {
  readonly first: ReturnType<typeof useFirstPage>
  readonly overview: Overview | null
  readonly filter: Filter
}

/** The incidents, newest first, however many there are: only the rows in sight are drawn and fetched. */
export function IncidentList({ first: { data, isPending, isPlaceholderData }, overview, filter }: ListProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  // The list that is there stays until the one under the new filter has come.
  const settled = useRef(filter)
  if (data !== undefined && !isPlaceholderData) settled.current = filter
  const total = data?.total ?? 0
  return (
    <section className="list-side" aria-label="Incidents" aria-busy={isPending || isPlaceholderData} ref={setScroller}>
      <div className="found">
        <p role="status">{isPending ? 'Looking…' : <Found total={total} unplaced={overview?.unplaced ?? 0} />}</p>
        {filter.place !== undefined && <Link to={placeAddress(filter.place)}>Who is said to hold {filter.place}?</Link>}
        {total > 0 && <TakeOut filter={filter} />}
      </div>
      {!isPending && total === 0 && <NothingFound />}
      {scroller !== null && (
        <Rows key={JSON.stringify(settled.current)} total={total} filter={settled.current} scroller={scroller} />
      )}
    </section>
  )
}

const Found = ({ total, unplaced }: { readonly total: number; readonly unplaced: number }) => (
  <span>
    <b>{counted(total, 'incident')}</b>
    {unplaced > 0 && `, ${unplaced.toLocaleString('en')} without a place on the map`}
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
