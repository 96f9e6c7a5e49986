import { useEffect, useMemo, useRef } from 'react'
import type { Claim } from '../../../src/model/claim.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import { dateWords } from '../../../src/publish/phrases.ts'
import { useReport } from '../api/record.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { go, type Open, reportAddress } from '../router.ts'
import { ClaimNotes } from './claim-notes.tsx'
import { stretches } from './marked-text.ts'

interface PanelProps {
  readonly open: Open
  readonly back: string
  /** The claims of this report that belong to what is beside it. */
  readonly mine: readonly Claim[]
  readonly addressOf: (at: Span) => string
}

/** A report beside a dossier, its words marked and scrolled to. Text is only ever shown as text. */
export function ReportPanel({ open, back, mine, addressOf }: PanelProps) {
  const { data, error, refetch } = useReport(open.report)
  const at = useRef<HTMLElement>(null)
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && go(back)
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [back])
  useFocusBack()
  useScrollToMark(at, `${open.report}/${open.at?.start}-${open.at?.end}`, data !== undefined)
  return (
    <aside className="report" aria-label="Report" ref={at} tabIndex={-1}>
      <Link className="close" to={back} aria-label="Close the report">
        <span aria-hidden="true">✕</span>
      </Link>
      {error !== null && <Trouble error={error} again={() => refetch()} />}
      {error === null && data === undefined && <p className="wait">Opening the report…</p>}
      {data !== undefined && (
        <>
          <Head report={data.report} at={open.at} />
          <ClaimNotes claims={data.claims} at={open.at} />
          <Text report={data.report} mine={mine} marked={open.at} addressOf={addressOf} />
        </>
      )}
    </aside>
  )
}

/** What a report is: outlet, day, title and address. */
export function Head({ report, at }: { readonly report: Report; readonly at: Open['at'] }) {
  const basis =
    report.publishedBasis === null || report.publishedBasis === 'given' ? '' : ` (from the ${report.publishedBasis})`
  return (
    <header>
      <p className="over">
        {report.outlet ?? 'Outlet not known'}
        {' · '}
        {report.published === null ? 'undated' : dateWords(report.published) + basis}
      </p>
      <h2>
        <Link to={reportAddress(report.id, at)}>{report.title ?? report.id}</Link>
      </h2>
      {report.url !== null && /^https?:/.test(report.url) && (
        <p className="address">
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            {report.url}
          </a>
        </p>
      )}
    </header>
  )
}

interface TextProps {
  readonly report: Report
  readonly mine: readonly Claim[]
  readonly marked: Span | null
  readonly addressOf: (at: Span) => string
}

function Text({ report, mine, marked, addressOf }: TextProps) {
  const pieces = useMemo(() => stretches(report.text, mine, marked), [report.text, mine, marked?.start, marked?.end])
  const claimAt = ({ start, end }: Span) => mine.find((claim) => claim.start <= start && end <= claim.end)
  return (
    <div className="text" lang={report.lang ?? undefined}>
      {pieces.map((piece) => {
        if (piece.kind === 'marked') return <mark key={piece.start}>{piece.text}</mark>
        const claim = piece.kind === 'claimed' ? claimAt(piece) : undefined
        if (claim === undefined) return <span key={piece.start}>{piece.text}</span>
        return (
          <Link key={piece.start} className="claimed" to={addressOf(claim)}>
            {piece.text}
          </Link>
        )
      })}
    </div>
  )
}

/** Gives the keyboard back, when the panel closes, to what opened it. */
function useFocusBack() {
  useEffect(() => {
    const from = document.activeElement
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    }
  }, [])
}

/** Brings the marked words into the middle and the keyboard to the panel, once for each thing that is opened. */
function useScrollToMark(at: React.RefObject<HTMLElement | null>, opened: string, ready: boolean) {
  useEffect(() => {
    if (!ready || at.current === null) return
    at.current.focus({ preventScroll: true })
    const mark = at.current.querySelector('mark')
    if (mark === null) at.current.scrollTop = 0
    else mark.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [at, opened, ready])
}
