import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Where } from './record/index.ts'

/** Where an observatory lives: a folder, or with a connection string a PostgreSQL server. */
export interface Home {
  readonly home: string
  readonly database: string | null
}

const FILE = 'parallax.sqlite'

/**
 * Tells where the record of a home lies, making the folder where it is missing.
 *
 * @returns the SQLite file in the folder, or the server that `database` names
 */
export async function locate({ home, database }: Home): Promise<Where> {
  if (database !== null) return { kind: 'postgres', url: database }
  await mkdir(home, { recursive: true })
  return { kind: 'sqlite', file: join(home, FILE) }
}
