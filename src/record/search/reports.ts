import { sql } from 'kysely'
import type { FoundReport } from '../../model/found.ts'
import type { Report } from '../../model/report.ts'
import type { Where } from '../engines/engine.ts'
import type { Db } from '../tables.ts'
import { fold, restored } from '../texts.ts'
import { excerptOf } from './words.ts'

/** So much of a text is searched, since PostgreSQL keeps no more words of one. */
const SEARCHED = 200_000

/** The words by which a report is found: of its title, its outlet and its text, folded. */
export const searchable = ({ title, outlet, text }: Pick<Report, 'title' | 'outlet' | 'text'>): string =>
  fold(`${title ?? ''} ${outlet ?? ''} ${text.slice(0, SEARCHED)}`).replaceAll('-', ' ')

/** Makes a report findable by its words; each engine has an index of its own for that. */
export async function indexReport(db: Db, kind: Where['kind'], seq: number, report: Report): Promise<void> {
  const words = searchable(report)
  if (kind === 'sqlite') await sql`insert into report_words (rowid, words) values (${seq}, ${words})`.execute(db)
  else await sql`insert into report_words (seq, words) values (${seq}, to_tsvector('simple', ${words}))`.execute(db)
}

/**
 * Finds reports that have all the words, those that have them oftenest first.
 *
 * @param words  folded; the last may be the beginning of one
 */
export async function findReports(
  db: Db,
  kind: Where['kind'],
  words: readonly string[],
  limit: number,
): Promise<FoundReport[]> {
  if (words.length === 0) return []
  const { rows } = await (kind === 'sqlite' ? inSqlite(words, limit) : inPostgres(words, limit)).execute(db)
  return rows.map(({ body }) => {
    const { id, title, outlet, published, text } = restored<Report>(body)
    return { id, title, outlet, published, excerpt: excerptOf(text, words) }
  })
}

interface Row {
  readonly body: string
}

/** Folded words are letters and digits only, so that nothing in them is an operator. */
function inSqlite(words: readonly string[], limit: number) {
  const asked = words.map((word, at) => `"${word}"${at === words.length - 1 ? '*' : ''}`).join(' ')
  return sql<Row>`
    select report.body from report_words join report on report.seq = report_words.rowid
    where report_words match ${asked} order by report_words.rank, report.seq limit ${limit}`
}

function inPostgres(words: readonly string[], limit: number) {
  const asked = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ')
  return sql<Row>`
    select report.body from report_words join report on report.seq = report_words.seq,
      to_tsquery('simple', ${asked}) asked
    where report_words.words @@ asked order by ts_rank(report_words.words, asked) desc, report.seq limit ${limit}`
}
