import type { Dossier } from '../../model/dossier.ts'
import { placeLabel } from '../../model/place.ts'
import type { Summary } from '../../model/summary.ts'
import { counted, periodWords } from '../phrases.ts'
import type { Section, Sentence } from './situation.ts'

/** What is contested, with the reasons of the weighing, and what nobody says or nobody can tell; the latter is about the record alone. */
export const openSentences = (dossiers: readonly Dossier[]): Section[] => [
  { heading: 'What is contested', sentences: dossiers.flatMap(contested) },
  { heading: 'What is not known', sentences: unknown(dossiers) },
]

function contested({ summary, assessments, claims }: Dossier): Sentence[] {
  return assessments
    .filter(({ standing }) => standing === 'contested' || standing === 'contradicted')
    .flatMap(({ reasons, accounts }) => {
      const ids = new Set<string>(accounts.flatMap((account) => account.claims))
      const first = claims.filter(({ id }) => ids.has(id)).slice(0, 6)
      const text = reasons.join(' ')
      if (text === '') return []
      const cites = first.map(({ reportId, start, end }) => ({ report: reportId, start, end }))
      return [{ text: `${nameOf(summary)}: ${text}`, incident: summary.id, cites }]
    })
}

function nameOf({ subtype, place, period }: Summary): string {
  const where = place === null ? '' : `, ${placeLabel(place)}`
  return `${subtype}${where}, ${periodWords(period)}`
}

function unknown(dossiers: readonly Dossier[]): Sentence[] {
  const all = dossiers.length
  const lacking = (words: string, lacks: (summary: Summary) => boolean): string[] => {
    const n = dossiers.filter(({ summary }) => lacks(summary)).length
    return n === 0 ? [] : [`Of ${counted(all, 'incident')}, ${n} ${words}.`]
  }
  return [
    ...lacking('have no toll of killed that anybody tells', ({ killed }) => killed === null),
    ...lacking('name nobody who did it', ({ agents }) => agents.length === 0),
    ...lacking('have no day', ({ period }) => period === null),
    ...lacking('have no place on the map', ({ place }) => place?.latitude == null),
    ...lacking('rest on nobody whose name is known', ({ standing }) => standing === 'unknown'),
    ...lacking('rest on one origin alone', ({ standing }) => standing === 'single-source'),
  ].map((text) => ({ text, incident: null, cites: [] }))
}
