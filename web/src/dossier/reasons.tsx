import { StandingSign } from '../parts/standing.tsx'
import { ASPECTS, type Row } from './matrix.ts'

/** Why each aspect stands as it does, in sentences. */
export function Reasons({ rows }: { readonly rows: readonly Row[] }) {
  const told = rows.filter((row) => row.reasons.length > 0)
  if (told.length === 0) return null
  return (
    <section className="reasons" aria-label="Why it stands so">
      <h2>Why it stands so</h2>
      <dl>
        {told.map((row) => (
          <div key={row.aspect}>
            <dt>
              <StandingSign of={row.standing} />
              {ASPECTS[row.aspect]}
            </dt>
            {row.reasons.map((reason) => (
              <dd key={reason}>{reason}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
