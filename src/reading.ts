import { sentences } from './language/index.ts'
import { type Heavy, type Loaded, loadKnowledge } from './load/knowledge.ts'
import type { Report } from './model/report.ts'
import type { Anew } from './publish/index.ts'
import { type Reader, reader } from './read/index.ts'

/** What reading and weighing share: loaded once a process. */
export interface ReadingRoom extends Loaded {
  readonly read: Reader
}

/**
 * Loads the knowledge and builds the reader, for any door that reads reports.
 *
 * Takes a few hundred milliseconds; call it once.
 *
 * @param home  the folder of an observatory, for the places that were added to it; null for none
 * @param heavy  what another thread has loaded already
 */
export function readingRoom(home: string | null = null, heavy: Heavy | null = null): ReadingRoom {
  const loaded = loadKnowledge(home, heavy)
  return { ...loaded, read: reader(loaded.knowledge) }
}

/** Reads a report again for what the record does not keep: mentions, zones, and the tree of each sentence. */
export function readAnew({ read, knowledge }: ReadingRoom, report: Report): Anew {
  const { mentions, zones } = read(report)
  const trees = zones.flatMap(({ start, end }) => sentences(report.text, start, end).map(knowledge.tree))
  return { mentions, zones, trees }
}
