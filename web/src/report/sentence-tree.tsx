import type { Span } from '../../../src/model/span.ts'
import type { Anew } from '../../../src/publish/queries.ts'

type Tree = Anew['trees'][number]

/** The tree of a sentence as the language core sees it, from its root down; the words looked at are marked. */
export const SentenceTree = ({ tree, at }: { readonly tree: Tree; readonly at: Span }) => (
  <details className="tree" open>
    <summary>The tree of the sentence</summary>
    <Below tree={tree} head={-1} at={at} />
  </details>
)

interface BelowProps {
  readonly tree: Tree
  readonly head: number
  readonly at: Span
}

function Below({ tree, head, at }: BelowProps) {
  const words = tree.words.map((word, index) => ({ word, index })).filter(({ word }) => word.head === head)
  if (words.length === 0) return null
  return (
    <ul>
      {words.map(({ word, index }) => (
        <li key={word.start}>
          {at.start < word.end && word.start < at.end ? <mark>{word.text}</mark> : <span>{word.text}</span>}{' '}
          <small>
            {word.relation} · {word.tag.toLowerCase()}
            {word.lemma.toLowerCase() !== word.text.toLowerCase() && ` · ${word.lemma}`}
          </small>
          <Below tree={tree} head={index} at={at} />
        </li>
      ))}
    </ul>
  )
}
