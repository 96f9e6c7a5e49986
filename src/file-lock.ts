import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** So long a file is looked after before the lock counts as left behind by a process that died, in ms; what is done under it takes some ms. */
const LEFT_BEHIND = 10_000
const PAUSE = 20

/**
 * Does some work on a file while no other process does any on it under this lock.
 *
 * The lock is a folder beside the file, since a folder is made by one process only.
 * @param path  the file
 */
export async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  await mkdir(dirname(path), { recursive: true })
  while (!(await taken(lock))) await setTimeout(PAUSE)
  try {
    return await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const since = await stat(lock).catch(() => null)
    if (since !== null && Date.now() - since.mtimeMs > LEFT_BEHIND) await rm(lock, { recursive: true, force: true })
    return false
  }
}
