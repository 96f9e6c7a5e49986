import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PointFeature } from '../api/answers.ts'
import { go, incidentAddress } from '../router.ts'
import { addressOf, type Filter } from '../search/filter.ts'
import { type Drawing, draw } from './drawing.ts'
import { Legend } from './legend.tsx'
import { type Marked, markedPlaces } from './places.ts'

interface MapProps {
  readonly features: readonly PointFeature[]
  readonly filter: Filter
}

/** The incidents on a map: a place with one opens it, a place with several narrows the list to itself. */
export default function IncidentMap({ features, filter }: MapProps) {
  const places = useMemo(() => markedPlaces(features), [features])
  const unplaced = features.filter((each) => each.geometry === null).length
  const latest = useRef({ places, filter })
  latest.current = { places, filter }
  const { at, broken } = useDrawing(places, (key) => {
    const place = latest.current.places.find((each) => each.key === key)
    if (place !== undefined) open(place, latest.current.filter)
  })
  return (
    <>
      <div className="map" ref={at} />
      {broken && <p className="map-broken">This browser cannot draw the map. The list has everything that is on it.</p>}
      <Legend unplaced={unplaced} />
    </>
  )
}

function open(place: Marked, filter: Filter): void {
  const [only] = place.ids
  if (place.ids.length === 1 && only !== undefined) go(incidentAddress(only))
  else go(addressOf({ ...filter, place: place.name }))
}

function useDrawing(places: readonly Marked[], picked: (key: string) => void) {
  const at = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const told = useRef(picked)
  told.current = picked
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    if (at.current === null) return
    try {
      drawing.current = draw(at.current, (key) => told.current(key))
    } catch {
      setBroken(true)
      return
    }
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const recolour = () => drawing.current?.recolour()
    dark.addEventListener('change', recolour)
    return () => {
      dark.removeEventListener('change', recolour)
      drawing.current?.remove()
      drawing.current = null
    }
  }, [])
  useEffect(() => drawing.current?.show(places), [places])
  return { at, broken }
}
