import type { Claim } from '../model/claim.ts'
import { reportsOf } from './originals.ts'
import type { Cited } from './store.ts'
import type { Db } from './tables.ts'
import { fold, restored } from './texts.ts'

/** The places whose claims are wanted: any of the ids, or any of the names without case and marks. */
export interface Wanted {
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

/** The order of a timeline: by the first day that a claim is said of, without one last, then as the reports were stored and read. */
const bySaying = (a: Row, b: Row): number =>
  compare(a.as_of ?? '~', b.as_of ?? '~') || a.seq - b.seq || a.ordinal - b.ordinal

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Row {
  readonly as_of: string | null
  readonly seq: number
  readonly ordinal: number
  readonly body: string
}

/**
 * Finds the claims on control, or the figures, of some places, each with the report it stands in.
 *
 * A name finds the places that are called so, and those whose names begin with it ("Ford" finds "Ford Camp"); which place each is of stands in the claim.
 *
 * @returns oldest first by the day they are said of, those without one last
 */
export async function citations(db: Db, aspect: 'control' | 'figure', place: Wanted): Promise<readonly Cited[]> {
  const names = place.names.map(fold).filter((name) => name !== '')
  if (names.length + place.ids.length === 0) return []
  const rows: Row[] = await db
    .selectFrom('claim')
    .innerJoin('report', 'report.id', 'claim.report_id')
    .select(['claim.as_of', 'claim.ordinal', 'claim.body', 'report.seq'])
    .where('claim.aspect', '=', aspect)
    .where((e) =>
      e.or([
        ...(place.ids.length === 0 ? [] : [e('claim.place_id', 'in', place.ids)]),
        ...(names.length === 0 ? [] : [e('claim.place_slug', 'in', names)]),
        ...names.map((name) => e('claim.place_slug', 'like', `${name}-%`)),
      ]),
    )
    .execute()
  const claims = rows.sort(bySaying).map(({ body }) => restored<Claim>(body))
  const reports = new Map(
    (
      await reportsOf(
        db,
        claims.map(({ reportId }) => reportId),
      )
    ).map((r) => [r.id, r]),
  )
  return claims.flatMap((claim) => {
    const report = reports.get(claim.reportId)
    if (report === undefined) return []
    const { id, title, outlet, published, url } = report
    return [{ claim, report: { id, title, outlet, published, url } }]
  })
}
