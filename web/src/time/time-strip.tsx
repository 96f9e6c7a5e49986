import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Overview, Timeline } from '../../../src/model/overview.ts'
import { counted, dateWords } from '../../../src/publish/phrases.ts'
import { go } from '../router.ts'
import { addressOf, type Filter } from '../search/filter.ts'
import { Bars } from './bars.tsx'
import { binDate, type Stretch, spanOf, stretchOf, ticks } from './strip.ts'

interface StripProps {
  readonly overview: Overview | null
  readonly filter: Filter
}

/** How many incidents there were over time; drawing over it narrows list and map to a span, at once. */
export function TimeStrip({ overview, filter }: StripProps) {
  const timeline = overview?.timeline ?? null
  if (timeline === null) return <div className="strip waiting" />
  return (
    <section className="strip" aria-label="Incidents over time">
      <Brush timeline={timeline} filter={filter} />
      <Beside overview={overview as Overview} timeline={timeline} filter={filter} />
    </section>
  )
}

function Brush({ timeline, filter }: { readonly timeline: Timeline; readonly filter: Filter }) {
  const at = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Stretch | null>(null)
  const [pointed, point] = useState<number | null>(null)
  const anchor = useRef(0)
  // The first move leaves a step for the back button, the others do not.
  const stepped = useRef(false)
  const size = timeline.sure.length
  const chosen = drawn ?? stretchOf(timeline, filter.from, filter.to)
  const show = (stretch: Stretch, replace: boolean) =>
    go(addressOf({ ...filter, ...spanOf(timeline, stretch) }), { replace })
  const binAt = (event: PointerEvent) => {
    const { left, width } = (at.current as HTMLDivElement).getBoundingClientRect()
    return Math.max(0, Math.min(size - 1, Math.floor(((event.clientX - left) / width) * size)))
  }
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    anchor.current = binAt(event)
    stepped.current = false
    setDrawn([anchor.current, anchor.current])
  }
  const move = (event: PointerEvent) => {
    const to = binAt(event)
    point(to)
    if (drawn === null) return
    const next: Stretch = [Math.min(anchor.current, to), Math.max(anchor.current, to)]
    if (next[0] === drawn[0] && next[1] === drawn[1]) return
    setDrawn(next)
    show(next, stepped.current)
    stepped.current = true
  }
  const end = () => {
    if (drawn !== null && !stepped.current) show(drawn, false)
    setDrawn(null)
  }
  return (
    <div
      className="brush"
      ref={at}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onPointerLeave={() => point(null)}
    >
      <Bars timeline={timeline} chosen={chosen} pointed={pointed} />
      <Axis timeline={timeline} />
      {(['first', 'last'] as const).map((side) => (
        <Handle
          key={side}
          side={side}
          timeline={timeline}
          chosen={chosen ?? [0, size - 1]}
          on={chosen !== null}
          moved={(stretch) => show(stretch, chosen !== null)}
        />
      ))}
    </div>
  )
}

const Axis = ({ timeline }: { readonly timeline: Timeline }) => (
  <p className="axis-words" aria-hidden="true">
    {ticks(timeline)
      .filter(({ at }) => at / timeline.sure.length < 0.94)
      .map(({ at, words }) => (
        <span key={words} style={{ left: `${(at / timeline.sure.length) * 100}%` }}>
          {dateWords(words)}
        </span>
      ))}
  </p>
)

interface HandleProps {
  readonly side: 'first' | 'last'
  readonly timeline: Timeline
  readonly chosen: Stretch
  readonly on: boolean
  readonly moved: (stretch: Stretch) => void
}

/** One end of the span, for the keyboard: arrows move it by a bin, with Shift by ten. */
function Handle({ side, timeline, chosen, on, moved }: HandleProps) {
  const [first, last] = chosen
  const end = timeline.sure.length - 1
  const now = side === 'first' ? first : last
  const key = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -end, End: end }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const to = Math.max(0, Math.min(end, now + by * (event.shiftKey ? 10 : 1)))
    moved(side === 'first' ? [to, Math.max(to, last)] : [Math.min(first, to), to])
  }
  return (
    <span
      className={on ? 'handle on' : 'handle'}
      style={{ left: `${((side === 'first' ? now : now + 1) / timeline.sure.length) * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={side === 'first' ? 'Shown from' : 'Shown to'}
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={now}
      aria-valuetext={dateWords(binDate(timeline, now))}
      onKeyDown={key}
    />
  )
}

/** What the strip does not show, each with the way to it. */
function Beside({
  overview,
  timeline,
  filter,
}: {
  readonly overview: Overview
  readonly timeline: Timeline
  readonly filter: Filter
}) {
  const { before, after, sure } = timeline
  const timed = filter.from !== undefined || filter.to !== undefined
  const narrow = (span: Pick<Filter, 'from' | 'to'>) => go(addressOf({ ...without(filter), ...span }))
  return (
    <p className="strip-ends">
      {before > 0 && (
        <button type="button" onClick={() => narrow({ to: binDate(timeline, -1) })}>
          ‹ {before.toLocaleString('en')} before {dateWords(timeline.from)}
        </button>
      )}
      {timed && (
        <button type="button" onClick={() => go(addressOf(without(filter)))}>
          Show all times
        </button>
      )}
      {overview.undated > 0 && <span>{counted(overview.undated, 'undated incident')} not shown here</span>}
      {after > 0 && (
        <button type="button" onClick={() => narrow({ from: binDate(timeline, sure.length) })}>
          {after.toLocaleString('en')} after {dateWords(binDate(timeline, sure.length - 1))} ›
        </button>
      )}
    </p>
  )
}

function without({ from: _from, to: _to, ...rest }: Filter): Filter {
  return rest
}
