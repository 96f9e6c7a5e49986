import { chain } from '../../../src/model/attribution.ts'
import type { Claim } from '../../../src/model/claim.ts'
import { factualityLabel } from '../../../src/model/factuality.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Anew } from '../../../src/publish/queries.ts'
import { saidBy } from './claim-notes.tsx'
import { findingWords } from './finding-words.ts'
import type { Found } from './layers.ts'
import { SentenceTree } from './sentence-tree.tsx'

interface StretchProps {
  readonly at: Span | null
  readonly pieces: readonly Found[]
  readonly trees: Anew['trees']
}

/** What was read at some words of a report: each claim with who says it and the rule that read it, what was not understood, and the tree of the sentence. */
export function Stretch({ at, pieces, trees }: StretchProps) {
  if (at === null)
    return (
      <p className="hint">
        Point at marked words, or go to them with the Tab key, to see what was read there, by which rule, and the tree
        of the sentence.
      </p>
    )
  const here = pieces.filter((piece) => piece.start < at.end && at.start < piece.end)
  const claims = distinct(here.flatMap((piece) => piece.claims))
  const issues = [...new Set(here.flatMap((piece) => piece.issues))]
  const mentions = distinct(here.flatMap((piece) => piece.mentions))
  const tree = trees.find((each) => each.start <= at.start && at.start < each.end)
  return (
    <section className="stretch" aria-label="What was read here" aria-live="polite">
      <blockquote>{here.map((piece) => piece.text).join('')}</blockquote>
      <ul className="notes">
        {claims.map((claim) => (
          <li key={claim.id}>
            <b>{findingWords(claim.finding)}</b>
            <span>{saidBy(claim)}</span>
            <small>{how(claim)}</small>
          </li>
        ))}
        {issues.map((issue) => (
          <li key={issue.code + issue.span?.start} className="issue">
            <b>Not understood</b>
            <span>{issue.detail}</span>
            <small>{issue.code}</small>
          </li>
        ))}
      </ul>
      {mentions.length > 0 && (
        <p className="mentions">
          Names here: {mentions.map(({ kind, head }) => `${kind === 'date' ? 'day' : kind} “${head}”`).join(', ')}
        </p>
      )}
      {tree !== undefined && <SentenceTree tree={tree} at={at} />}
    </section>
  )
}

const how = (claim: Claim): string =>
  `${factualityLabel(claim.factuality)} · rule ${claim.rule}${chain(claim.attribution).length > 1 ? ' · told at second hand' : ''}`

const distinct = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
]
