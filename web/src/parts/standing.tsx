import type { ReactNode } from 'react'
import type { Standing as Kind } from '../../../src/model/assessment.ts'

/** What each standing is called on the page, and what it means in a sentence. */
export const STANDINGS: Readonly<Record<Kind, { readonly name: string; readonly means: string }>> = {
  corroborated: { name: 'Corroborated', means: 'Two or more independent origins agree.' },
  'single-source': { name: 'Single source', means: 'It rests on one origin, however many reports carry it.' },
  contested: { name: 'Contested', means: 'Accounts differ.' },
  contradicted: { name: 'Contradicted', means: 'Somebody denies it.' },
  unknown: { name: 'Unknown lineage', means: 'No origin has a known name, so that none can be counted.' },
}

const shapes: Readonly<Record<Kind, ReactNode>> = {
  corroborated: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  'single-source': <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  contested: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
    </>
  ),
  contradicted: (
    <path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
  ),
  unknown: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.2 2.2" />,
}

/** The sign of a standing: a shape as well as a colour, so that neither has to be told apart alone. */
export const StandingSign = ({ of }: { readonly of: Kind }) => (
  <svg className={`sign sign-${of}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    {shapes[of]}
  </svg>
)

/** A standing with its sign and its name. */
export const Standing = ({ of }: { readonly of: Kind }) => (
  <span className={`standing standing-${of}`} title={STANDINGS[of].means}>
    <StandingSign of={of} />
    {STANDINGS[of].name}
  </span>
)
