import type { Counts } from '../api/answers.ts'
import { Link } from '../parts/link.tsx'

/** What an observatory without incidents says of itself, so that nobody wonders what to do first. */
export const Empty = ({ counts }: { readonly counts: Counts }) => (
  <div className="column empty">
    <h1>Nothing here yet</h1>
    <p>
      Parallax reads news reports of armed conflict and keeps who says what happened, where, when, to whom and how many.
      It shows the accounts of one incident side by side, and every number opens to the words that it stands on.
    </p>
    {counts.reports === 0 ? (
      <p>This observatory has no report so far.</p>
    ) : (
      <p>
        This observatory has {counts.reports} reports, and no incident was found in them. They may be in a language that
        is not read yet, or tell of none.
      </p>
    )}
    <p>
      <Link className="button strong" to="/add">
        Add reports, or read the samples
      </Link>
    </p>
    <p>Or in a terminal:</p>
    <pre>
      <code>npx parallax add report.txt reports.jsonl https://example.org/news</code>
    </pre>
  </div>
)
