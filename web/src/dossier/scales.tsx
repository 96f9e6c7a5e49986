import type { Inquiry } from '../../../src/model/inquiry.ts'

/** How the incident reads on the scales of others, each with its reason, and what is said against the interest of who says it. */
export const Scales = ({ inquiry: { grade, againstInterest } }: { readonly inquiry: Inquiry }) => (
  <section className="reasons" aria-label="On other scales">
    <h2>On other scales</h2>
    <dl>
      <div>
        <dt>
          Admiralty {grade.admiralty.letter}
          {grade.admiralty.digit}
        </dt>
        <dd>{grade.admiralty.reason}</dd>
      </div>
      <div>
        <dt>Airwars: {grade.airwars.grade ?? 'none'}</dt>
        <dd>{grade.airwars.reason}</dd>
      </div>
      {againstInterest.length > 0 && (
        <div>
          <dt>Against interest</dt>
          {againstInterest.map((sentence) => (
            <dd key={sentence}>{sentence}</dd>
          ))}
        </div>
      )}
    </dl>
  </section>
)
