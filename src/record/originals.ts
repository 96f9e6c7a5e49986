import { ParallaxError } from '../model/error.ts'
import type { ReportId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Report } from '../model/report.ts'
import type { Where } from './engines/engine.ts'
import { indexReport } from './search/reports.ts'
import type { Stored } from './store.ts'
import { chunks, type Db } from './tables.ts'
import { canonical, key, restored, sha256, wordsColumn } from './texts.ts'

/** What both engines hold in one value even when every code unit of the text needs an escape of six. */
const LONGEST_TEXT = 50_000_000

/**
 * Keeps a report for ever, unless one of its id is there already; then that one stays as it is.
 *
 * @throws ParallaxError record/unstorable-id, record/too-large
 */
export async function storeReport(db: Db, kind: Where['kind'], report: Report): Promise<Stored> {
  const id = key(report.id, 'report')
  if (report.text.length > LONGEST_TEXT) {
    const sentence = `A report may have ${LONGEST_TEXT} characters, and this has ${report.text.length}; split it.`
    throw new ParallaxError('record/too-large', sentence, id)
  }
  const there = await reportOf(db, id)
  if (there !== null) return there.text === report.text ? 'known' : 'differs'
  const seq = await next(db, 'report')
  await db
    .insertInto('report')
    .values({ seq, ...originalRow(report) })
    .execute()
  await indexReport(db, kind, seq, report)
  return 'stored'
}

const originalRow = (report: Report) => ({
  id: report.id,
  sha256: sha256(report.text),
  outlet_words: wordsColumn(report.outlet === null ? [] : [report.outlet]),
  body: canonical(report),
})

/**
 * Finds a report by its id.
 *
 * @returns null when the record has none of that id
 */
export async function reportOf(db: Db, id: string): Promise<Report | null> {
  const row = await db.selectFrom('report').select('body').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : restored<Report>(row.body)
}

/**
 * Finds many reports at once.
 *
 * @returns those that the record has, in the order in which they were stored
 */
export async function reportsOf(db: Db, ids: Iterable<string>): Promise<readonly Report[]> {
  const rows: { seq: number; body: string }[] = []
  for (const some of chunks([...new Set(ids)])) {
    rows.push(...(await db.selectFrom('report').select(['seq', 'body']).where('id', 'in', some).execute()))
  }
  return rows.sort((a, b) => a.seq - b.seq).map(({ body }) => restored<Report>(body))
}

/**
 * Lists reports in the order in which they were stored.
 *
 * @param page  from behind the report `after`, at most `limit` of them
 * @throws ParallaxError record/unknown-page when there is no report `after`
 */
export async function reportPage(
  db: Db,
  page: { readonly after?: ReportId | null; readonly limit: number },
): Promise<readonly Report[]> {
  const seq = page.after == null ? -1 : await seqOf(db, page.after)
  const query = db
    .selectFrom('report')
    .select('body')
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(Math.max(0, page.limit))
  return (await query.execute()).map(({ body }) => restored<Report>(body))
}

/**
 * Keeps what a person decided, once.
 *
 * @throws ParallaxError record/undated-judgement for one of the machine's own, which are no originals
 */
export async function storeJudgement(db: Db, judgement: Judgement): Promise<void> {
  if (judgement.at === null) {
    const sentence = 'A judgement that is kept for ever bears the time at which a person made it.'
    throw new ParallaxError('record/undated-judgement', sentence, `${judgement.left} and ${judgement.right}`)
  }
  const body = canonical(judgement)
  const ends = { left_id: key(judgement.left, 'judgement'), right_id: key(judgement.right, 'judgement') }
  const row = { sha256: sha256(body), ...ends, body }
  const there = await db.selectFrom('judgement').select('seq').where('sha256', '=', row.sha256).executeTakeFirst()
  if (there === undefined) {
    await db
      .insertInto('judgement')
      .values({ seq: await next(db, 'judgement'), ...row })
      .execute()
  }
}

/** Lists what people decided, in the order in which it was stored. */
export async function judgements(db: Db): Promise<readonly Judgement[]> {
  const rows = await db.selectFrom('judgement').select('body').orderBy('seq').execute()
  return rows.map(({ body }) => restored<Judgement>(body))
}

/** Lists what people decided of some events, in the order in which it was stored. */
export async function judgementsOn(db: Db, events: readonly string[]): Promise<readonly Judgement[]> {
  const found = new Map<number, string>()
  for (const some of chunks([...new Set(events)])) {
    const rows = await db
      .selectFrom('judgement')
      .select(['seq', 'body'])
      .where((e) => e.or([e('left_id', 'in', some), e('right_id', 'in', some)]))
      .execute()
    for (const { seq, body } of rows) found.set(seq, body)
  }
  return [...found].sort(([a], [b]) => a - b).map(([, body]) => restored<Judgement>(body))
}

async function seqOf(db: Db, id: ReportId): Promise<number> {
  const row = await db.selectFrom('report').select('seq').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new ParallaxError('record/unknown-page', 'There is no such report to go on from.', id)
  return row.seq
}

/** One writes at a time, so the next number is free, and there are no gaps. */
async function next(db: Db, table: 'report' | 'judgement'): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select((e) => e.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
