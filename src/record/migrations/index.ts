import type { Migration } from 'kysely/migration'
import type { Where } from '../engines/engine.ts'
import { firstTables } from './0001-first-tables.ts'
import { mapColumns } from './0002-map-columns.ts'
import { reportWords } from './0003-report-words.ts'
import { sums } from './0004-sums.ts'
import { linksByRight } from './0005-links-by-right.ts'
import { judgementsByEnds } from './0006-judgements-by-ends.ts'

/**
 * Every change that the record's tables have gone through, by name, in the order of the names; one that was released is never changed again.
 *
 * @param kind  the engine, for what the two write differently
 */
export const migrations = (kind: Where['kind']): Readonly<Record<string, Migration>> => ({
  '0001-first-tables': firstTables(kind),
  '0002-map-columns': mapColumns,
  '0003-report-words': reportWords(kind),
  '0004-sums': sums,
  '0005-links-by-right': linksByRight,
  '0006-judgements-by-ends': judgementsByEnds,
})
