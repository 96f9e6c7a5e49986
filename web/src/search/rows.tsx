import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { usePages } from '../api/record.ts'
import type { Filter } from './filter.ts'
import { IncidentRow } from './incident-row.tsx'

interface RowsProps {
  readonly total: number
  readonly filter: Filter
  readonly scroller: HTMLElement
}

const WIDE = '(min-width: 901px) and (min-height: 560px)'
const ROW = 92
const BEYOND = 4

/** How far down a list was when it was left, by its filter, so that who comes back from a dossier finds it where it was. */
const left = new Map<string, number>()

/** The rows in sight of a list of any length: in a box of their own where the page is one screen, else along the page. */
export function Rows(props: RowsProps) {
  const [boxed] = useState(() => matchMedia(WIDE).matches)
  return boxed ? <Boxed {...props} /> : <AlongPage {...props} />
}

function Boxed({ total, filter, scroller }: RowsProps) {
  const address = JSON.stringify(filter)
  useLayoutEffect(() => {
    return () => {
      if (scroller.scrollTop > 0) left.set(address, scroller.scrollTop)
      else left.delete(address)
    }
  }, [address, scroller])
  const rows = useVirtualizer({
    initialOffset: left.get(address) ?? 0,
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    overscan: BEYOND,
  })
  return <Drawn rows={rows} filter={filter} above={0} />
}

function AlongPage({ total, filter }: RowsProps) {
  const at = useRef<HTMLDivElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => setAbove((at.current?.getBoundingClientRect().top ?? 0) + scrollY), [])
  const rows = useWindowVirtualizer({ count: total, estimateSize: () => ROW, overscan: BEYOND, scrollMargin: above })
  return (
    <div ref={at}>
      <Drawn rows={rows} filter={filter} above={above} />
    </div>
  )
}

interface DrawnProps {
  readonly rows: Pick<
    Virtualizer<HTMLElement, Element> | Virtualizer<Window, Element>,
    'getVirtualItems' | 'getTotalSize' | 'measureElement' | 'scrollToIndex'
  >
  readonly filter: Filter
  readonly above: number
}

function Drawn({ rows, filter, above }: DrawnProps) {
  const shown = rows.getVirtualItems()
  const incident = usePages(filter, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0)
  if (shown.length === 0) return <ol className="incidents" />
  return (
    <ol className="incidents" style={{ height: rows.getTotalSize() }} onKeyDown={(event) => step(event, rows)}>
      {shown.map(({ index, start, key }) => (
        <IncidentRow
          key={key}
          at={index}
          incident={incident(index)}
          measure={rows.measureElement}
          top={start - above}
        />
      ))}
    </ol>
  )
}

/** The arrow keys go from row to row. */
function step(event: KeyboardEvent, rows: DrawnProps['rows']): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const row = (event.target as Element).closest<HTMLElement>('.incident')
  if (by === 0 || row === null) return
  event.preventDefault()
  const next = Number(row.dataset.index) + by
  rows.scrollToIndex(next)
  const find = () => row.parentElement?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus()
  requestAnimationFrame(find)
}
