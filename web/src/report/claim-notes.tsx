import { chain } from '../../../src/model/attribution.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { factualityLabel } from '../../../src/model/factuality.ts'
import type { Span } from '../../../src/model/span.ts'
import { findingWords } from './finding-words.ts'

/** What was read in the words that are marked: each claim with who says it, how firmly, and the rule that read it. */
export function ClaimNotes({ claims, at }: { readonly claims: readonly Claim[]; readonly at: Span | null }) {
  const here = at === null ? [] : claims.filter((claim) => claim.start === at.start && claim.end === at.end)
  if (here.length === 0) return null
  return (
    <ul className="notes" aria-label="What was read in the marked words">
      {here.map((claim) => (
        <li key={claim.id}>
          <b>{findingWords(claim.finding)}</b>
          <span>{saidBy(claim)}</span>
          <small>
            {factualityLabel(claim.factuality)} · rule {claim.rule}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** Who says a claim, in a sentence. */
export function saidBy(claim: Claim): string {
  const voices = chain(claim.attribution).map((voice) => voice.source)
  const [first, ...through] = voices
  if (first === undefined) return 'The report says so in its own voice.'
  return through.length === 0 ? `According to ${first}.` : `According to ${first}, by way of ${through.join(' and ')}.`
}
