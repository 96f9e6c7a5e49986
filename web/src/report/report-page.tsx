import { useMemo, useState } from 'react'
import { lastDay } from '../../../src/model/period.ts'
import type { Span } from '../../../src/model/span.ts'
import { counted } from '../../../src/publish/phrases.ts'
import type { ReportPage as Answer } from '../api/answers.ts'
import { useAnew, useReport } from '../api/record.ts'
import { Answered } from '../parts/answered.tsx'
import { Link } from '../parts/link.tsx'
import { useTitle } from '../parts/title.ts'
import { asLookedAt, asOfNow, reportAddress, stretchIn } from '../router.ts'
import { Told } from '../search/incident-row.tsx'
import { LayeredText } from './layered-text.tsx'
import { LAYERS, type Layer, layered } from './layers.ts'
import { Head } from './report-panel.tsx'
import { Stretch } from './stretch.tsx'

interface PageProps {
  readonly id: string
  readonly query: URLSearchParams
}

/** One report whole: its text with everything that was read in it marked, and what was not understood marked too. */
export default function ReportPage({ id, query }: PageProps) {
  return (
    <Answered of={useReport(id, asOfNow())} wait="Opening the report…">
      {(page) => <Opened page={page} query={query} />}
    </Answered>
  )
}

const ALL = Object.keys(LAYERS) as Layer[]

function Opened({ page, query }: { readonly page: Answer; readonly query: URLSearchParams }) {
  const { report, claims, issues, incidents } = page
  const anew = useAnew(report.id)
  const [shown, show] = useState<ReadonlySet<Layer>>(new Set<Layer>(['claims', 'voices', 'issues']))
  const [pointed, point] = useState<Span | null>(null)
  const marked = stretchIn(query)
  useTitle(report.title ?? report.id)
  const pieces = useMemo(
    () =>
      layered(report.text, {
        claims,
        issues,
        mentions: anew.data?.mentions ?? [],
        leftovers: (anew.data?.zones ?? []).filter((zone) => zone.kind === 'leftover'),
      }),
    [report, claims, issues, anew.data],
  )
  const looked = pointed ?? marked
  return (
    <div className="reading">
      <article className="report-whole">
        <Head report={report} at={null} />
        {isLater(report.published) && (
          <p className="caution">This report is not known to have been there by the day that you look at.</p>
        )}
        <fieldset className="layers">
          <legend className="hidden">What is marked</legend>
          {ALL.map((layer) => (
            <label key={layer} className={`layer-${layer}`}>
              <input type="checkbox" checked={shown.has(layer)} onChange={() => show(toggled(shown, layer))} />
              <span>{LAYERS[layer]}</span>
            </label>
          ))}
        </fieldset>
        <LayeredText
          pieces={pieces}
          shown={shown}
          marked={marked}
          lang={report.lang}
          addressOf={(at) => reportAddress(report.id, at)}
          point={point}
        />
        <WholeIssues page={page} />
      </article>
      <aside className="looked" aria-label="What was read at the words pointed at">
        <Stretch at={looked} pieces={pieces} trees={anew.data?.trees ?? []} />
        <section className="told-of" aria-label="Incidents">
          <h2>{counted(incidents.length, 'incident')} told of here</h2>
          <ol className="incidents">
            {incidents.map((incident) => (
              <li className="incident" key={incident.id}>
                <Told incident={incident} />
              </li>
            ))}
          </ol>
          {incidents.length === 0 && (
            <p>
              No incident was found in it. <Link to={asLookedAt('/')}>All incidents</Link>
            </p>
          )}
        </section>
      </aside>
    </div>
  )
}

/** Whether a report is not known to have been published by the day that is looked at. */
function isLater(published: string | null): boolean {
  const asOf = asOfNow()
  return asOf !== null && (published === null || lastDay(published.slice(0, 10)) > lastDay(asOf))
}

function toggled(shown: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const next = new Set(shown)
  if (!next.delete(layer)) next.add(layer)
  return next
}

/** What was not understood and has no place in the text. */
function WholeIssues({ page: { issues } }: { readonly page: Answer }) {
  const whole = issues.filter(({ span }) => span === null)
  if (whole.length === 0) return null
  return (
    <section className="whole-issues" aria-label="Not understood">
      <h2>Not understood</h2>
      <ul>
        {whole.map(({ code, detail }) => (
          <li key={code + detail}>
            {detail} <small>{code}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
