import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'

const PAUSE = 20

/**
 * Does some work on a file while no other process does any on it under this lock.
 *
 * The lock is one of SQLite on an empty database beside the file, since the system takes such a lock back when its process ends, however that ends.
 * @param path  the file
 */
export async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  const lock = new Database(`${path}-lock`, { timeout: 0 })
  try {
    while (!taken(lock)) await setTimeout(PAUSE)
    return await work()
  } finally {
    lock.close()
  }
}

function taken(lock: Database.Database): boolean {
  try {
    lock.exec('begin immediate')
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  }
}
