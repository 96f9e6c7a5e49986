import type { Finding } from '../../../src/model/finding.ts'
import { placeLabel } from '../../../src/model/place.ts'
import { estimateWords, namesWords, periodWords, shareWords } from '../../../src/publish/phrases.ts'

const roles = { agent: 'done by', patient: 'done to', party: 'a side:' } as const

/** A finding for reading, in a few words. */
export function findingWords(finding: Finding): string {
  switch (finding.aspect) {
    case 'what':
      return finding.subtype
    case 'when':
      return periodWords(finding.period)
    case 'where':
      return placeLabel(finding.place)
    case 'who':
      return `${roles[finding.role]} ${finding.actor.name}`
    case 'toll':
      return `${estimateWords(finding.people)} ${finding.harm}${finding.part ? ', a part of another toll' : ''}${finding.former ? ', since replaced' : ''}${
        finding.window.kind === 'cumulative' ? ', a running sum' : ''
      }`
    case 'control':
      return `${namesWords(finding.holder.map((actor) => actor.name))}: ${shareWords(finding.share)} of ${finding.place.name}`
    case 'figure':
      return `${finding.measure.replaceAll('-', ' ')}: ${estimateWords(finding.value)}`
  }
}
