import { placeLabel } from '../../../src/model/place.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { counted, namesWords, periodWords } from '../../../src/publish/phrases.ts'

/** What is cited: an incident at its address, as it was on a day. */
export interface Citable {
  readonly summary: Summary
  readonly address: string
  /** The day on which it was looked at, as an ISO day. */
  readonly seen: string
}

const nameOf = ({ subtype, place, period }: Summary): string =>
  [subtype, place === null ? 'place not said' : placeLabel(place), periodWords(period)].join(', ')

/** A citation to paste into a text. */
export function citeText({ summary, address, seen }: Citable): string {
  const by = summary.sources.length === 0 ? '' : `, on the word of ${namesWords(summary.sources.slice(0, 4))}`
  const more = summary.sources.length > 4 ? ' and others' : ''
  return `“${nameOf(summary)}”, incident ${summary.id} as told in ${counted(summary.reports, 'report')}${by}${more}; standing: ${summary.standing}. Parallax, ${address}, seen on ${seen}.`
}

const ESCAPED = /[\\{}$&#%_^~]/g
const tex = (text: string): string =>
  text.replace(ESCAPED, (sign) =>
    sign === '\\' ? '\\textbackslash{}' : sign === '^' ? '\\^{}' : sign === '~' ? '\\~{}' : `\\${sign}`,
  )

/** A citation as an entry of BibTeX. */
export function citeBibtex({ summary, address, seen }: Citable): string {
  const year = summary.period?.latest.slice(0, 4)
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${tex(nameOf(summary))}}`],
    ['howpublished', `\\url{${address}}`],
    ...(year === undefined ? [] : [['year', year] as const]),
    [
      'note',
      tex(
        `Incident ${summary.id} as told in ${counted(summary.reports, 'report')}; standing: ${summary.standing}; Parallax, seen on ${seen}`,
      ),
    ],
  ]
  return `@misc{${summary.id.replaceAll('_', '-')},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}
