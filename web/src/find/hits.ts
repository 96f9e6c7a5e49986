import type { Found } from '../../../src/model/found.ts'
import { placeLabel } from '../../../src/model/place.ts'
import { counted, dateWords, periodWords } from '../../../src/publish/phrases.ts'
import { actorAddress, incidentAddress, placeAddress, reportAddress, sourceAddress } from '../router.ts'

/** Something that was found, and the way to it. */
export interface Hit {
  readonly kind: 'Places' | 'Actors' | 'Sources' | 'Incidents' | 'Reports'
  readonly name: string
  readonly text: string
  readonly beside: string
  readonly to: string
}

/** All that was found as one list, names first, since there are few of them. */
export function hitsOf({ places, actors, sources, incidents, reports }: Found): Hit[] {
  const named = (kind: Hit['kind'], found: Found['places'], to: (name: string) => string): Hit[] =>
    found.slice(0, 4).map(({ name, incidents }) => ({
      kind,
      name,
      text: '',
      beside: counted(incidents, 'incident'),
      to: to(name),
    }))
  return [
    ...named('Places', places, placeAddress),
    ...named('Actors', actors, actorAddress),
    ...named('Sources', sources, sourceAddress),
    ...incidents.map(
      ({ id, subtype, place, period }): Hit => ({
        kind: 'Incidents',
        name: `${subtype}${place === null ? '' : `, ${placeLabel(place)}`}`,
        text: '',
        beside: periodWords(period),
        to: incidentAddress(id),
      }),
    ),
    ...reports.map(
      ({ id, title, outlet, published, excerpt }): Hit => ({
        kind: 'Reports',
        name: title ?? id,
        text: excerpt.words.replace(/\s+/g, ' '),
        beside: [outlet, published === null ? null : dateWords(published)].filter(Boolean).join(', '),
        to: reportAddress(id, excerpt.marks[0] ?? null),
      }),
    ),
  ]
}
