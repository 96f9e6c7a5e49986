import { type PointerEvent, useRef, useState } from 'react'
import { go } from '../router.ts'
import { addressOf, type Filter } from '../search/filter.ts'
import type { Drawing } from './drawing.ts'
import { boxWords } from './places.ts'

interface Corners {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const SMALLEST = 8

/** Draws an area over the map that narrows everything to itself; without a pointer, the area is what the map shows. */
export function AreaTool({ drawing, filter }: { readonly drawing: Drawing; readonly filter: Filter }) {
  const [on, turn] = useState(false)
  const take = (box: Parameters<typeof boxWords>[0] | null) => {
    turn(false)
    go(addressOf(box === null ? withoutBox(filter) : { ...filter, box: boxWords(box) }))
  }
  return (
    <>
      {on && <Sheet drawing={drawing} drawn={take} left={() => turn(false)} />}
      <div className="area-tools">
        <button type="button" aria-pressed={on} onClick={() => turn(!on)}>
          {on ? 'Draw over the map…' : 'Draw an area'}
        </button>
        <button type="button" onClick={() => take(drawing.seen())}>
          Only what is seen
        </button>
        {filter.box !== undefined && (
          <button type="button" onClick={() => take(null)}>
            All areas
          </button>
        )}
      </div>
    </>
  )
}

interface SheetProps {
  readonly drawing: Drawing
  readonly drawn: (box: ReturnType<Drawing['seen']>) => void
  readonly left: () => void
}

/** A sheet over the map that takes the drawing of one rectangle. */
function Sheet({ drawing, drawn, left }: SheetProps) {
  const from = useRef<{ x: number; y: number } | null>(null)
  const [corners, setCorners] = useState<Corners | null>(null)
  const pointOf = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = pointOf(event)
  }
  const move = (event: PointerEvent) => {
    if (from.current !== null) setCorners(cornersOf(from.current, pointOf(event)))
  }
  const end = () => {
    from.current = null
    if (corners === null || corners.width < SMALLEST || corners.height < SMALLEST) return left()
    const { left: x, top: y, width, height } = corners
    const [west, north] = drawing.ground(x, y)
    const [east, south] = drawing.ground(x + width, y + height)
    drawn([Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north)])
  }
  return (
    <div className="sheet" onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={left}>
      {corners !== null && <i style={corners} />}
    </div>
  )
}

const cornersOf = (a: { x: number; y: number }, b: { x: number; y: number }): Corners => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

function withoutBox({ box: _box, ...rest }: Filter): Filter {
  return rest
}
