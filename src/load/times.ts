import { join } from 'node:path'
import type { TimeWord, TimeWordClass } from '../read/times/index.ts'
import { dataFolder, readTable } from './table.ts'

/**
 * Loads the time words of English: data/lexicon/en/times.tsv.
 *
 * @param folder  another folder of knowledge than the project's own data/
 */
export const loadTimes = (folder: string = dataFolder): TimeWord[] =>
  readTable(join(folder, 'lexicon', 'en', 'times.tsv')).map(
    (row): TimeWord => ({ words: row.words ?? '', class: row.class as TimeWordClass, value: row.value ?? '' }),
  )
