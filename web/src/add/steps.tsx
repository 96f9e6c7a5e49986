import type { AddedStep } from '../../../src/publish/adding/given.ts'
import { counted } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { reportAddress } from '../router.ts'
import type { Under } from './add-page.tsx'

const BECAME: Readonly<Record<AddedStep['outcome'], string>> = {
  stored: 'read',
  known: 'in the record already',
  differs: 'not taken',
  failed: 'failed',
}

/** What became of each report that was handed in, as it happens; what failed says why and what to do. */
export function Steps({ under: { steps, state, broken } }: { readonly under: Under }) {
  if (state === 'none') return null
  const failed = steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'differs').length
  return (
    <section className="steps" aria-label="What became of it">
      <h2>What became of it</h2>
      <p role="status">
        {state === 'going' ? 'Reading… ' : 'Done. '}
        {counted(steps.length - failed, 'report')} in the record
        {failed > 0 && `, ${failed} not taken`}.{broken !== null && ` It was broken off: ${broken}`}
      </p>
      <ol>
        {[...steps].reverse().map((step) => (
          <li key={`${step.input}${step.report}`} className={`became-${step.outcome}`}>
            <span className="outcome">{BECAME[step.outcome]}</span>
            <span>
              {step.report === null ? (
                <b>{step.input}</b>
              ) : (
                <Link to={reportAddress(step.report)}>{step.title ?? step.report}</Link>
              )}
              {step.outcome === 'stored' && <small> · {counted(step.incidents, 'incident')} told of in it</small>}
              {telling(step).map(({ code, detail }) => (
                <small className="why" key={code + detail}>
                  {detail} <i>{code}</i>
                </small>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Why a report failed, or the first of what was not understood in it; the rest is marked on its page. */
const telling = ({ outcome, issues }: AddedStep): AddedStep['issues'] =>
  issues.slice(0, outcome === 'failed' || outcome === 'differs' ? 5 : 2)
