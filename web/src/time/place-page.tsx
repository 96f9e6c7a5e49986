import type { ControlPage } from '../api/answers.ts'
import { useControl } from '../api/record.ts'
import { AsOfChoice, Lens } from '../parts/as-of.tsx'
import { Link } from '../parts/link.tsx'
import { useTitle } from '../parts/title.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Newest } from '../profile/newest.tsx'
import { ReportPanel } from '../report/report-panel.tsx'
import { asLookedAt, openOf, placeAddress } from '../router.ts'
import { addressOf } from '../search/filter.ts'
import { ControlTable } from './control-table.tsx'
import { Figures } from './figures.tsx'
import { PlaceForm } from './place-form.tsx'

/** The control timeline of a place, made of claims and of nothing else. */
export default function PlacePage({ name, query }: { readonly name: string; readonly query: URLSearchParams }) {
  const asOf = query.get('asOf') || null
  const { data, error, refetch } = useControl(name, asOf)
  const whole = useControl(name)
  const open = openOf(query)
  const shown = data === undefined ? name : nameOf(data, name)
  useTitle(name === '' ? 'Places' : shown)
  const mine = [...(data?.control ?? []), ...(data?.figures ?? [])].map(({ claim }) => claim)
  const days = reportsOf(whole.data).map(({ published }) => published)
  return (
    <>
      {asOf !== null && <Lens asOf={asOf} today={placeAddress(name, open, null)} />}
      <div className={open === null ? 'beside' : 'beside open'}>
        <article className="dossier">
          <header className="heading">
            <p className="over">
              <span>Place</span>
            </p>
            <h1>{name === '' ? 'Who is said to hold a place' : shown}</h1>
            {(data?.names.length ?? 0) > 0 && <p className="also">Looked for as {data?.names.join(', ')}</p>}
            <PlaceForm name={name} />
            <AsOfChoice days={days} asOf={asOf} to={(day) => placeAddress(name, null, day)} />
          </header>
          {error !== null && <Trouble error={error} again={() => refetch()} />}
          {data !== undefined && <Shown page={data} shown={shown} name={name} asOf={asOf} />}
        </article>
        {open !== null && (
          <ReportPanel
            open={open}
            back={placeAddress(name)}
            mine={mine.filter((claim) => claim.reportId === open.report)}
            addressOf={(at) => placeAddress(name, { report: open.report, at })}
          />
        )}
      </div>
    </>
  )
}

/** Each report once that tells of who holds the place, or gives a figure of it. */
const reportsOf = (page: ControlPage | undefined): ControlPage['control'][number]['report'][] => [
  ...new Map([...(page?.control ?? []), ...(page?.figures ?? [])].map(({ report }) => [report.id, report])).values(),
]

interface ShownProps {
  readonly page: ControlPage
  readonly shown: string
  readonly name: string
  readonly asOf: string | null
}

function Shown({ page, shown, name, asOf }: ShownProps) {
  return (
    <>
      {page.control.length === 0 ? (
        <p className="nothing">
          Nobody is said to hold any part of {shown}. Its name may be spelt otherwise in the reports.
        </p>
      ) : (
        <>
          <ControlTable control={page.control} timeline={page.timeline} name={name} />
          <Turns name="Claims that cannot both be true" of={page.timeline.contradictions} />
          <Turns name="What is said to have changed" of={page.timeline.changes} />
        </>
      )}
      {page.figures.length > 0 && <Figures figures={page.figures} name={name} />}
      <Newest filter={{ place: shown, ...(asOf === null ? {} : { asOf }) }} />
      <p>
        <Link to={addressOf({ place: shown, asOf: asOf ?? '' })}>List and map of {shown}</Link>
        {' · '}
        <Link to={asLookedAt(`/situation?${new URLSearchParams({ place: shown })}`)}>Situation report</Link>
      </p>
    </>
  )
}

const Turns = ({ name, of }: { readonly name: string; readonly of: ControlPage['timeline']['changes'] }) =>
  of.length === 0 ? null : (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ul className="sentences">
        {[...new Set(of.map(({ detail }) => detail))].map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </section>
  )

/** The name of the place as the claims have it, where the address only has an id. */
function nameOf(page: ControlPage, name: string): string {
  if (!/^[a-z]+:/.test(name)) return name
  const finding = [...page.control, ...page.figures][0]?.claim.finding
  return finding?.aspect === 'control' || finding?.aspect === 'figure' ? (finding.place?.name ?? name) : 'this place'
}
