import { STANDINGS } from '../../model/assessment.ts'
import type { IncidentId } from '../../model/id.ts'
import type { ByStanding, Mark } from '../../model/overview.ts'
import type { PlacePrecision } from '../../model/place.ts'
import type { MapView } from '../store.ts'
import type { Columns, Spot } from './columns.ts'
import { isInside } from './select.ts'

/** Places that are areas and no points, so that they are never gathered with others. */
const AREAS: ReadonlySet<PlacePrecision> = new Set(['province', 'region', 'country'])

/** Places nearer than this on the screen, in pixels, are gathered into one mark. */
const APART = 40
const TILE = 512
/** So many marks can be read side by side; with fewer places nothing is gathered. */
const FEW = 40

interface Here {
  readonly spot: Spot
  readonly standings: Int32Array
  readonly count: number
  readonly row: number
}

/** Gathers rows into the marks of a map: places that have room each for itself, those that would cover one another together. */
export function marksOf(columns: Columns, rows: Int32Array, view: MapView): Mark[] {
  const here = spotted(columns, rows).filter(({ spot }) => isInside(view.box, spot.longitude, spot.latitude))
  const points = here.filter(({ spot }) => !AREAS.has(spot.precision))
  const alone = here.filter(({ spot }) => AREAS.has(spot.precision)).map((each) => [each])
  return [...alone, ...gathered(points, view.zoom)].map((together) => markOf(columns, together))
}

/** Each place goes to the first larger one that it would cover; a place that covers none is a mark of its own. */
function gathered(points: readonly Here[], zoom: number): Here[][] {
  if (points.length <= FEW) return points.map((each) => [each])
  const cells = new Map<string, { readonly x: number; readonly y: number; readonly together: Here[] }[]>()
  const marks: Here[][] = []
  const byCount = [...points].sort((a, b) => b.count - a.count || (a.spot.name < b.spot.name ? -1 : 1))
  for (const each of byCount) {
    const { x, y } = onScreen(each.spot, zoom)
    const [column, row] = [Math.floor(x / APART), Math.floor(y / APART)]
    const near = around(column, row).flatMap((cell) => cells.get(cell) ?? [])
    const found = near.find((other) => Math.hypot(other.x - x, other.y - y) < APART)
    if (found !== undefined) {
      found.together.push(each)
      continue
    }
    const together = [each]
    marks.push(together)
    cells.set(`${column},${row}`, [...(cells.get(`${column},${row}`) ?? []), { x, y, together }])
  }
  return marks
}

const around = (column: number, row: number): string[] =>
  [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => `${column + right},${row + down}`))

/** The places at which some of the rows lie, with how many and how they stand; a pass over the rows without making anything. */
function spotted({ spot, spots, standing }: Columns, rows: Int32Array): Here[] {
  const kinds = STANDINGS.length
  const standings = new Int32Array(spots.length * kinds)
  const counts = new Int32Array(spots.length)
  const firsts = new Int32Array(spots.length)
  for (const row of rows) {
    const at = spot[row] as number
    if (at < 0) continue
    if (counts[at] === 0) firsts[at] = row
    counts[at] = (counts[at] as number) + 1
    const of = at * kinds + (standing[row] as number)
    standings[of] = (standings[of] as number) + 1
  }
  return spots.flatMap((each, at) => {
    const [count, row] = [counts[at] as number, firsts[at] as number]
    return count === 0 ? [] : [{ spot: each, standings: standings.subarray(at * kinds, (at + 1) * kinds), count, row }]
  })
}

/** Where a place falls on the screen, in pixels of Web Mercator as the map draws it. */
function onScreen({ latitude, longitude }: Spot, zoom: number): { readonly x: number; readonly y: number } {
  const pixels = TILE * 2 ** zoom
  const north = Math.max(-85, Math.min(85, latitude)) * (Math.PI / 180)
  return {
    x: ((longitude + 180) / 360) * pixels,
    y: ((1 - Math.log(Math.tan(north) + 1 / Math.cos(north)) / Math.PI) / 2) * pixels,
  }
}

function markOf({ ids }: Columns, together: readonly Here[]): Mark {
  const [main] = together as readonly [Here, ...Here[]]
  const count = together.reduce((sum, each) => sum + each.count, 0)
  const longitudes = together.map(({ spot }) => spot.longitude)
  const latitudes = together.map(({ spot }) => spot.latitude)
  return {
    name: main.spot.name,
    at: [main.spot.longitude, main.spot.latitude],
    precision: main.spot.precision,
    places: together.length,
    count,
    standings: standingsOf(together),
    only: count === 1 ? (ids[main.row] as IncidentId) : null,
    box: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
  }
}

const standingsOf = (together: readonly Here[]): ByStanding =>
  Object.fromEntries(
    STANDINGS.map(
      (standing, at) => [standing, together.reduce((sum, each) => sum + (each.standings[at] ?? 0), 0)] as const,
    ).filter(([, count]) => count > 0),
  )
