import { type Heavy, type Loaded, loadKnowledge } from './load/knowledge.ts'
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
