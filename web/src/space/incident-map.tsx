import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useRef, useState } from 'react'
import type { Mark, Overview } from '../../../src/model/overview.ts'
import { type Seen, useMarks } from '../api/record.ts'
import { go, incidentAddress } from '../router.ts'
import { addressOf, type Filter, subjectOf } from '../search/filter.ts'
import { AreaTool } from './area-tool.tsx'
import { type Drawing, draw } from './drawing.ts'
import { Legend } from './legend.tsx'
import { type Box, boxOf, boxWords } from './places.ts'
import { Pointed, type PointedAt } from './pointed.tsx'

interface MapProps {
  readonly overview: Overview
  /** Whether the overview is that of the filter, and not of the one before. */
  readonly fresh: boolean
  readonly filter: Filter
}

const NONE: readonly Mark[] = []

/** The incidents on a map. A place with one opens it, a place with several narrows the list to itself, and where several places are one mark it looks closer. */
export default function IncidentMap({ overview, fresh, filter }: MapProps) {
  const [seen, setSeen] = useState<Seen | null>(null)
  const [pointed, setPointed] = useState<PointedAt | null>(null)
  const { data, isError } = useMarks(filter, seen)
  // Without an answer there are no marks yet, after a failure there are none.
  const shown = data?.marks ?? (isError ? NONE : null)
  const marks = shown ?? NONE
  const latest = useRef({ marks, filter })
  latest.current = { marks, filter }
  const { at, drawing, broken } = useDrawing(boxOf(filter.box) ?? overview.view, {
    picked: (number, map) => {
      const mark = latest.current.marks[number]
      if (mark !== undefined) open(mark, latest.current.filter, map)
    },
    pointed: (number, point) => {
      const mark = number === null ? undefined : latest.current.marks[number]
      setPointed(mark === undefined ? null : { mark, ...point })
    },
    moved: (zoom, box) => setSeen({ zoom: String(Math.round(zoom * 4) / 4), view: boxWords(box) }),
  })
  useShown(drawing, shown)
  useEffect(() => drawing?.draw(boxOf(filter.box)), [drawing, filter.box])
  useLook(drawing, fresh ? overview.view : null, filter)
  return (
    <>
      <div className="map-frame">
        <div className="map" ref={at} />
        <Pointed at={pointed} />
        {drawing !== null && <AreaTool drawing={drawing} filter={filter} />}
      </div>
      {broken && <p className="map-broken">This browser cannot draw the map. The list has everything that is on it.</p>}
      <Legend unplaced={overview.unplaced} />
    </>
  )
}

/** Shows the first marks at once, and others when the list has been drawn: who brushes looks at the count first, and a map may be slow to draw. */
function useShown(drawing: Drawing | null, marks: readonly Mark[] | null): void {
  const first = useRef(true)
  useEffect(() => {
    if (drawing === null || marks === null) return
    if (first.current) {
      first.current = false
      return drawing.show(marks)
    }
    let wait: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      wait = setTimeout(() => drawing.show(marks))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(wait)
    }
  }, [drawing, marks])
}

function open(mark: Mark, filter: Filter, map: Drawing): void {
  if (mark.only !== null) go(incidentAddress(mark.only))
  else if (mark.places > 1 && (mark.box[0] < mark.box[2] || mark.box[1] < mark.box[3])) map.look(mark.box)
  else go(addressOf({ ...filter, place: mark.name }))
}

/** Looks at all that is listed when what is looked for changes; brushing over time or drawing an area leaves the view as it is. */
function useLook(drawing: Drawing | null, view: Overview['view'], filter: Filter): void {
  const subject = subjectOf(filter)
  const looked = useRef(subject)
  useEffect(() => {
    if (drawing === null || view === null || looked.current === subject) return
    looked.current = subject
    drawing.look(boxOf(filter.box) ?? view)
  }, [drawing, view, subject, filter.box])
}

interface Told {
  readonly picked: (at: number, map: Drawing) => void
  readonly pointed: (at: number | null, point: { readonly x: number; readonly y: number }) => void
  readonly moved: (zoom: number, box: Box) => void
}

/** @param first  what the map shows when it is made; null for where it usually begins */
function useDrawing(first: Box | null, told: Told) {
  const at = useRef<HTMLDivElement>(null)
  const now = useRef(told)
  now.current = told
  const begins = useRef(first)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    if (at.current === null) return
    let made: Drawing
    try {
      made = draw(at.current, begins.current, {
        picked: (number) => now.current.picked(number, made),
        pointed: (number, point) => now.current.pointed(number, point),
        moved: (zoom, box) => now.current.moved(zoom, box),
      })
    } catch {
      setBroken(true)
      return
    }
    setDrawing(made)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const recolour = () => made.recolour()
    dark.addEventListener('change', recolour)
    return () => {
      dark.removeEventListener('change', recolour)
      made.remove()
      setDrawing(null)
    }
  }, [])
  return { at, drawing, broken }
}
