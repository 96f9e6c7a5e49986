import type { Claim } from '../../../src/model/claim.ts'
import type { Summary } from '../../../src/model/summary.ts'
import { estimateWords, namesWords } from '../../../src/publish/phrases.ts'
import type { Dossier, IncidentPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { incidentAddress, placeAddress } from '../router.ts'

/** One stop of the tour: where it is, what it shows there, and what it says. */
export interface Step {
  readonly to: string
  readonly shows: string
  readonly title: string
  readonly words: string
}

/** Plans the tour over what the record holds: the incident that shows best how accounts differ; no stops where there is none. */
export async function stepsThrough(): Promise<readonly Step[]> {
  const { incidents } = await ask<IncidentPage>('/api/incidents', { standing: 'contested', limit: '200' })
  const chosen = [...incidents].filter(differs).sort((a, b) => fitness(b) - fitness(a))[0]
  if (chosen === undefined) return []
  const dossier = await ask<Dossier>(`/api/incidents/${encodeURIComponent(chosen.id)}`)
  return stepsOver(dossier)
}

const differs = ({ killed, reports }: Summary): boolean =>
  killed !== null && killed.low !== null && killed.high !== null && killed.low !== killed.high && reports > 1

/** Few reports with few voices are seen at a glance; a named place helps. */
const fitness = ({ reports, origins, unknown, place, agents }: Summary): number =>
  -Math.abs(reports - 3) - Math.max(0, origins + unknown - 4) + (place === null ? -5 : 0) + (agents.length > 0 ? 1 : 0)

/** The stops over one incident with differing tolls. */
export function stepsOver({ summary, assessments, claims }: Dossier): Step[] {
  const killed = assessments.find(({ aspect }) => aspect === 'killed')
  const accounts = killed?.accounts ?? []
  const byId = new Map<string, Claim>(claims.map((claim) => [claim.id, claim]))
  const claim = accounts.flatMap((account) => account.claims.flatMap((id) => byId.get(id) ?? []))[0]
  const told = accounts.map(({ value, origins }) => `${value} by ${namesWords(origins.slice(0, 2).map((o) => o.name))}`)
  const dossier = incidentAddress(summary.id)
  return [
    {
      to: '/',
      shows: '.list-side',
      title: 'One line, one incident',
      words:
        'However many reports tell of it, an incident stands here once. Draw over the strip of time or the map, or type into the filters: list, map and time follow each other, and the address keeps the view.',
    },
    {
      to: dossier,
      shows: '.tolls',
      title: 'Two tolls of one incident',
      words: `${summary.killed === null ? '' : `${estimateWords(summary.killed)} killed: `}${told.join('; ')}. Nothing is added up and no middle is made: the lowest and the highest that are told, each with who tells it.`,
    },
    {
      to: dossier,
      shows: '.matrix',
      title: 'The accounts, side by side',
      words:
        'A column is one who stands behind an account, not an outlet: five papers that print one agency are one column. A row is an aspect; where accounts differ, it is marked.',
    },
    ...(claim === undefined
      ? []
      : [
          {
            to: incidentAddress(summary.id, { report: claim.reportId, at: { start: claim.start, end: claim.end } }),
            shows: '.report mark',
            title: 'Every number opens to its words',
            words:
              'Follow any value, and the report opens with the words it stands on, who says them, and the rule that read them.',
          },
        ]),
    {
      to: dossier,
      shows: '.reasons',
      title: 'Why they differ',
      words: `${killed?.reasons.slice(-4).join(' ') ?? ''} That is the whole idea: not what is true, but who says what, and how many of them are truly others.`,
    },
    ...(summary.place === null
      ? []
      : [
          {
            to: placeAddress(summary.place.name),
            shows: '.dossier',
            title: 'A place over time',
            words:
              'Who is said to hold how much of it, on whose word, and what is told to have happened there. Press Ctrl K anywhere to search.',
          },
        ]),
  ]
}
