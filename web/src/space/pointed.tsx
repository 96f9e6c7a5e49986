import type { Mark } from '../../../src/model/overview.ts'
import { counted } from '../../../src/publish/phrases.ts'
import { STANDINGS, StandingSign } from '../parts/standing.tsx'

/** A mark that is pointed at, and where on the map that is, in pixels. */
export interface PointedAt {
  readonly mark: Mark
  readonly x: number
  readonly y: number
}

type Kind = keyof typeof STANDINGS

/** What stands behind a mark, beside the pointer. */
export function Pointed({ at }: { readonly at: PointedAt | null }) {
  if (at === null) return null
  const { name, places, count, standings } = at.mark
  return (
    <div className="pointed" style={{ translate: `${at.x}px ${at.y}px` }} aria-hidden="true">
      <b>{places > 1 ? `${name} and ${counted(places - 1, 'other place')}` : name}</b>
      <span>{counted(count, 'incident')}</span>
      {(Object.entries(standings) as [Kind, number][]).map(([standing, number]) => (
        <span key={standing}>
          <StandingSign of={standing} /> {number.toLocaleString('en')} {STANDINGS[standing].name.toLowerCase()}
        </span>
      ))}
    </div>
  )
}
