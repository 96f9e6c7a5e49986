import { counted, dateWords } from '../../../src/publish/phrases.ts'
import { asLookedAt, asOfNow, go } from '../router.ts'
import { Link } from './link.tsx'

/** Says that what is shown is the record as it was known by a day, with the way back to today. */
export const Lens = ({ asOf, today }: { readonly asOf: string; readonly today: string }) => (
  <p className="lens" role="status">
    <span>
      You look at what was known by the end of <b>{dateWords(asOf)}</b>. Only reports published by then count; one
      without a day is left out.
    </span>
    <Link to={today}>Show what is known today</Link>
  </p>
)

/** The same on any page, where its address asks for a day. */
export function LensHere() {
  const asOf = asOfNow()
  return asOf === null ? null : <Lens asOf={asOf} today={asLookedAt(location.pathname + location.search, null)} />
}

interface ChoiceProps {
  /** The days on which the reports came out, each as often as it has reports; null for a report without one. */
  readonly days: readonly (string | null)[]
  readonly asOf: string | null
  readonly to: (asOf: string | null) => string
}

/** Chooses the day by whose end something is to be known: the days on which its reports came out, and today. */
export function AsOfChoice({ days, asOf, to }: ChoiceProps) {
  const dated = [...new Set(days.flatMap((day) => (day === null ? [] : [day.slice(0, 10)])))].sort()
  if (dated.length < 2 && asOf === null) return null
  const options = asOf === null || dated.includes(asOf) ? dated : [...dated, asOf].sort()
  const by = (day: string) => days.filter((each) => each !== null && each.slice(0, 10) <= day).length
  return (
    <label className="as-of">
      <span>As known on</span>
      <select value={asOf ?? ''} onChange={(event) => go(to(event.target.value || null))}>
        {options.map((day) => (
          <option key={day} value={day}>
            {dateWords(day)}: {counted(by(day), 'report')} by then
          </option>
        ))}
        <option value="">today: {counted(days.length, 'report')}</option>
      </select>
    </label>
  )
}
