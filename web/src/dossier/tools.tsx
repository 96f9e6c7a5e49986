import { useState } from 'react'
import type { Summary } from '../../../src/model/summary.ts'
import { Copy } from '../parts/copy.tsx'
import { incidentAddress } from '../router.ts'
import { type Citable, citeBibtex, citeText } from './cite.ts'

/** What can be done with a dossier: take its address along, cite it, print it. */
export function Tools({ summary }: { readonly summary: Summary }) {
  const [citing, cite] = useState(false)
  const address = location.origin + incidentAddress(summary.id)
  return (
    <span className="tools">
      <Copy name="Copy link" text={() => address} />
      <button type="button" aria-expanded={citing} onClick={() => cite(!citing)}>
        Cite
      </button>
      <button type="button" onClick={() => print()}>
        Print
      </button>
      {citing && <Citations of={{ summary, address, seen: new Date().toISOString().slice(0, 10) }} />}
    </span>
  )
}

const Citations = ({ of }: { readonly of: Citable }) => (
  <span className="citations">
    <span className="citation">{citeText(of)}</span>
    <Copy name="Copy text" text={() => citeText(of)} />
    <code className="citation">{citeBibtex(of)}</code>
    <Copy name="Copy BibTeX" text={() => citeBibtex(of)} />
  </span>
)
