import type { Standing } from '../../../src/model/assessment.ts'
import type { Mark } from '../../../src/model/overview.ts'
import type { PlacePrecision } from '../../../src/model/place.ts'

/** How far around its point a place of a precision is drawn as a soft disc, in km; the others are points. A disc is no border. */
export const REACH: Readonly<Partial<Record<PlacePrecision, number>>> = {
  near: 12,
  province: 40,
  region: 80,
  country: 160,
}

/** The one standing of all the incidents of a mark, "mixed" where they stand differently. */
export function standingOf({ standings }: Pick<Mark, 'standings'>): Standing | 'mixed' {
  const [first, ...more] = Object.keys(standings) as Standing[]
  return first === undefined || more.length > 0 ? 'mixed' : first
}

const STEPS = 64

/** The ring of a disc on the ground, as degrees, for drawing an area that has no known border. */
export function disc([longitude, latitude]: Mark['at'], km: number): [number, number][] {
  const north = km / 111.32
  const east = north / Math.max(0.05, Math.cos((latitude * Math.PI) / 180))
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS
    return [longitude + east * Math.cos(angle), latitude + north * Math.sin(angle)]
  })
}

/** West, south, east and north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** A box as it stands in an address, to four places, about ten metres. */
export const boxWords = (box: Box): string => box.map((degrees) => String(Math.round(degrees * 1e4) / 1e4)).join(',')

/** The box that an address has, null where it has none that is one. */
export function boxOf(words: string | undefined): Box | null {
  const parts = (words ?? '').split(',').map(Number)
  return parts.length === 4 && parts.every(Number.isFinite) ? (parts as unknown as Box) : null
}
