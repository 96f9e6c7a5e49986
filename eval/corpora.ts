import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SHARED = new URL('../../shared/', import.meta.url)

/** The path of something beside the project, or null where this machine does not have it. */
export function shared(path: string): string | null {
  const file = fileURLToPath(new URL(path, SHARED))
  return existsSync(file) ? file : null
}

/** Reads a JSON Lines file whole. */
export const jsonLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
