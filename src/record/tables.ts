import type { Kysely } from 'kysely'

/** The report table: originals, in the order in which they came. `body` is the report as JSON, `outlet_words` its folded outlet for searching. */
interface ReportRow {
  readonly seq: number
  readonly id: string
  readonly sha256: string
  readonly outlet_words: string
  readonly body: string
}

/** The judgement table: what people decided, an original; `sha256` of `body` tells one from another. */
interface JudgementRow {
  readonly seq: number
  readonly sha256: string
  readonly left_id: string
  readonly right_id: string
  readonly body: string
}

/** The reading table: one row a report that was read, with its day, bounds and zones as JSON. */
interface ReadingRow {
  readonly report_id: string
  readonly body: string
}

/** The claim table: a claim as JSON beside the columns by which places' timelines are drawn. Days are whole ISO days, null when not said. */
export interface ClaimRow {
  readonly id: string
  readonly report_id: string
  readonly ordinal: number
  readonly aspect: string
  readonly place_id: string | null
  readonly place_slug: string | null
  readonly as_of: string | null
  readonly body: string
}

/** The telling table: a telling as JSON beside the columns by which candidates are found (see near.ts for `reach`, `place_key`, `cell`). */
export interface TellingRow {
  readonly event: string
  readonly report_id: string
  readonly ordinal: number
  readonly reach: number
  readonly earliest: string | null
  readonly latest: string | null
  readonly place_key: string | null
  readonly cell: number
  readonly latitude: number | null
  readonly longitude: number | null
  readonly type: string
  readonly subtype: string
  readonly body: string
}

/** The issue table: what was not understood in a report, in the order of the reading. */
export interface IssueRow {
  readonly report_id: string
  readonly ordinal: number
  readonly code: string
  readonly body: string
}

/** The incident table: every incident that there is, with its summary as JSON once it has been weighed. */
export interface IncidentRow {
  readonly id: string
  readonly summary: string | null
}

/** The table of ids that went up in others: each former id and the incident that has it now. */
interface IncidentFormerRow {
  readonly former: string
  readonly incident_id: string
  readonly ordinal: number
}

/** The table of which telling belongs to which incident, in the order of joining. */
export interface IncidentEventRow {
  readonly event: string
  readonly incident_id: string
  readonly ordinal: number
}

/** The link table: the machine's own judgements between tellings, as JSON. */
export interface LinkRow {
  readonly left_id: string
  readonly right_id: string
  readonly judged_by: string
  readonly verdict: string
  readonly body: string
}

/** The assessment table: how each aspect of an incident stands, as JSON. */
interface AssessmentRow {
  readonly incident_id: string
  readonly ordinal: number
  readonly aspect: string
  readonly standing: string
  readonly body: string
}

/** The listing table: a narrow row an incident that was weighed, kept in the order in which incidents are listed (see listing.ts). */
export interface ListingRow {
  readonly rank: number
  readonly incident_id: string
  readonly latest: string | null
  readonly type: string
  readonly subtype: string
  readonly standing: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly killed_low: number | null
  readonly killed_high: number | null
  readonly places: string
  readonly actors: string
  readonly sources: string
  readonly place_name: string | null
  readonly place_precision: string | null
  readonly sums: number
}

/** The state table: numbers about the record as a whole by name; "changes" counts its units of writing. */
interface StateRow {
  readonly name: string
  readonly value: number
}

/** All tables of the record by name, for Kysely. */
export interface Tables {
  readonly report: ReportRow
  readonly judgement: JudgementRow
  readonly reading: ReadingRow
  readonly claim: ClaimRow
  readonly telling: TellingRow
  readonly issue: IssueRow
  readonly incident: IncidentRow
  readonly incident_former: IncidentFormerRow
  readonly incident_event: IncidentEventRow
  readonly link: LinkRow
  readonly assessment: AssessmentRow
  readonly listing: ListingRow
  readonly state: StateRow
}

/** A connection to the record's tables: a pool, or the one connection of a transaction. */
export type Db = Kysely<Tables>

const ROWS_A_STATEMENT = 200

/**
 * Inserts any number of rows, as many a statement as both engines take.
 *
 * @param rows  of one shape; none is fine
 */
export async function insertAll<Name extends keyof Tables>(
  db: Db,
  table: Name,
  rows: readonly Tables[Name][],
): Promise<void> {
  for (const some of chunks(rows, ROWS_A_STATEMENT)) {
    await db
      .insertInto(table)
      .values(some as never)
      .execute()
  }
}

/**
 * Cuts a list into pieces of a bounded size, so that no statement has more parameters than an engine takes.
 *
 * @example [...chunks([1, 2, 3], 2)].length // 2
 */
export function* chunks<T>(list: readonly T[], size = 500): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
