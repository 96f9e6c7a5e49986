import { styleText } from 'node:util'
import { estimateLabel } from '../model/estimate.ts'
import type { TollWindow } from '../model/finding.ts'
import type { Inquiry } from '../model/inquiry.ts'
import type { LineageGraph } from '../model/lineage-graph.ts'
import { periodLabel } from '../model/period.ts'
import type { TollFigure, TollHistory } from '../model/toll-history.ts'
import { printable, wrapped } from './table.ts'

const bold = (text: string): string => styleText('bold', text, { stream: process.stdout })

/**
 * Writes out what follows from an incident's accounts: how its tolls grew, who is said to have done it, who has it from whom, and other scales.
 *
 * @param width  in terminal columns
 */
export function inquiryLines(inquiry: Inquiry, width: number): readonly string[] {
  const { admiralty, airwars } = inquiry.grade
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ...inquiry.tolls.map((toll) => [tollTitle(toll), [...toll.figures.map(figureLine), ...toll.reasons]] as const),
    [
      `who did it${inquiry.responsibility.contested ? ': contested' : ''}`,
      [...inquiry.responsibility.reasons, ...inquiry.againstInterest],
    ],
    ['who has it from whom', lineageLines(inquiry.lineage)],
    [
      'on other scales',
      [
        `Admiralty ${admiralty.letter}${admiralty.digit}: ${admiralty.reason}`,
        `Airwars ${airwars.grade ?? 'none'}: ${airwars.reason}`,
      ],
    ],
  ]
  return parts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', bold(printable(title)), ...lines.flatMap((line) => wrapped(line, width, '  '))])
}

const tollTitle = ({ harm, low, best, high, window, own }: TollHistory): string =>
  `${harm}${own ? '' : ` ${windowWords(window)}`} as reported: lowest ${low ?? '?'}, best ${best ?? '?'}, highest ${high ?? '?'}`

const windowWords = (window: TollWindow): string =>
  window.kind === 'incident'
    ? 'in one incident'
    : window.since === null
      ? 'over some time'
      : `over ${periodLabel(window.since)}`

function figureLine({ published, people, of, by, party, part, former, window, asserted, outlet }: TollFigure): string {
  const marks = [
    part ? 'a part' : '',
    former ? 'since replaced' : '',
    window.kind === 'cumulative' ? `a sum ${windowWords(window)}` : '',
    asserted ? '' : 'not asserted',
  ].filter(Boolean)
  const who = `${by}${party ? ' (a party)' : ''}${outlet === null || outlet === by ? '' : ` in ${outlet}`}`
  return `${published?.slice(0, 10) ?? 'undated'}  ${estimateLabel(people)} ${of}, ${who}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
}

function lineageLines({ nodes, edges }: LineageGraph): readonly string[] {
  const nameOf = new Map(nodes.map((node) => [node.key, node.name]))
  return edges.map(
    ({ from, to, how }) => `${nameOf.get(from) ?? from} ${how.replace('-', ' ')} ${nameOf.get(to) ?? to}`,
  )
}
