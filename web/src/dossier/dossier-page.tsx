import { type ReactNode, useMemo } from 'react'
import { placeLabel } from '../../../src/model/place.ts'
import type { Dossier } from '../api/answers.ts'
import { useDossier } from '../api/record.ts'
import { AsOfChoice, Lens } from '../parts/as-of.tsx'
import { useTitle } from '../parts/title.ts'
import { Trouble } from '../parts/trouble.tsx'
import { ReportPanel } from '../report/report-panel.tsx'
import { incidentAddress, openOf } from '../router.ts'
import { Denials } from './denials.tsx'
import { Doers } from './doers.tsx'
import { Heading } from './heading.tsx'
import { Inside } from './inside.tsx'
import { Judging } from './judging.tsx'
import { LineageGraph } from './lineage-graph.tsx'
import { matrixOf } from './matrix.ts'
import { MatrixTable } from './matrix-table.tsx'
import { Reasons } from './reasons.tsx'
import { ReportsTold } from './reports-told.tsx'
import { Scales } from './scales.tsx'
import { TollLine } from './toll-line.tsx'
import { TollOverTime } from './toll-over-time.tsx'
import { tollScale } from './tolls.ts'

/** The dossier of one incident, with a report opened beside it where the address says so. */
export default function DossierPage({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const asOf = query.get('asOf') || null
  const { data, error, refetch } = useDossier(id, asOf)
  // The days to choose from are those of all its reports, whatever day is looked at.
  const whole = useDossier(id)
  const days = whole.data?.reports.map(({ published }) => published) ?? []
  const choice = <AsOfChoice days={days} asOf={asOf} to={(day) => incidentAddress(id, null, day)} />
  const lens = asOf !== null && <Lens asOf={asOf} today={incidentAddress(id, openOf(query), null)} />
  if (error !== null)
    return (
      <>
        {lens}
        <Trouble error={error} again={() => refetch()} />
        <div className="column">{choice}</div>
      </>
    )
  if (data === undefined) return <p className="wait">Opening the dossier…</p>
  return (
    <>
      {lens}
      <Opened dossier={data} query={query} choice={choice} judged={asOf === null} />
    </>
  )
}

interface OpenedProps {
  readonly dossier: Dossier
  readonly query: URLSearchParams
  readonly choice: ReactNode
  /** Whether a person may judge here: of the record as it is, not as it was known. */
  readonly judged: boolean
}

function Opened({ dossier, query, choice, judged }: OpenedProps) {
  const { summary, reports } = dossier
  const open = openOf(query)
  const matrix = useMemo(() => matrixOf(dossier), [dossier])
  const tolls = useMemo(
    () => (['killed', 'injured'] as const).flatMap((harm) => tollScale(dossier, harm) ?? []),
    [dossier],
  )
  useTitle(`${summary.subtype}, ${summary.place === null ? 'place not said' : placeLabel(summary.place)}`)
  return (
    <div className={open === null ? 'beside' : 'beside open'}>
      <article className="dossier">
        <Heading summary={summary}>{choice}</Heading>
        <Inside dossier={dossier} />
        {tolls.length > 0 && (
          <div className="toll-lines">
            {tolls.map((scale) => (
              <TollLine key={scale.harm} id={summary.id} scale={scale} />
            ))}
          </div>
        )}
        {matrix.rows.length > 0 && (
          <>
            <h2>The accounts, side by side</h2>
            <MatrixTable id={summary.id} matrix={matrix} reports={reports} open={open} />
          </>
        )}
        <Denials dossier={dossier} />
        <Reasons rows={matrix.rows} />
        <Doers responsibility={dossier.responsibility} />
        <LineageGraph graph={dossier.lineage} reports={reports} />
        {dossier.tolls.map((history) => (
          <TollOverTime
            key={`${history.harm} ${JSON.stringify(history.window)}`}
            id={summary.id}
            history={history}
            claims={dossier.claims}
          />
        ))}
        <Scales inquiry={dossier} />
        <ReportsTold dossier={dossier} open={open} />
        {judged && <Judging dossier={dossier} />}
      </article>
      {open !== null && (
        <ReportPanel
          open={open}
          back={incidentAddress(summary.id)}
          mine={dossier.claims.filter((claim) => claim.reportId === open.report)}
          addressOf={(at) => incidentAddress(summary.id, { report: open.report, at })}
        />
      )}
    </div>
  )
}
