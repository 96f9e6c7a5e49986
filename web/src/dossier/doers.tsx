import type { Namer, Responsibility } from '../../../src/model/responsibility.ts'
import { counted, namesWords } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { actorAddress } from '../router.ts'

/** Who is said to have done it, by whom, who admits it and who denies it. */
export function Doers({
  responsibility: { accused, contested, reasons },
}: {
  readonly responsibility: Responsibility
}) {
  if (accused.length === 0) return null
  return (
    <section className="told" aria-label="Who is said to have done it">
      <h2>Who is said to have done it{contested && <em className="tag">contested</em>}</h2>
      <ol>
        {accused.map(({ actor, name, by, independent, admits, denies }) => (
          <li key={actor}>
            <span className="when">{counted(independent, 'standpoint')}</span>
            <span className="what">
              <Link to={actorAddress(name)}>{name}</Link>
              <small>
                {by.length > 0 && `named by ${names(by)}`}
                {admits.length > 0 && ` · says so itself: ${names(admits)}`}
                {denies.length > 0 && ` · denied by ${names(denies)}`}
              </small>
            </span>
          </li>
        ))}
      </ol>
      {reasons.map((reason) => (
        <p className="reason" key={reason}>
          {reason}
        </p>
      ))}
    </section>
  )
}

const names = (all: readonly Namer[]): string =>
  namesWords(all.map(({ name, party }) => (party ? `${name} (a party)` : name)))
