import { basename, extname } from 'node:path'
import { storable } from './encoding.ts'

/** A file whose bytes are at hand already, such as one handed in on a page; its name says what it is read as and gives its id. */
export interface Handed {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What an input is to be read as, told from its name alone. */
export type InputKind = 'stdin' | 'web' | 'text' | 'page' | 'pdf' | 'lines' | 'unknown'

const KINDS: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.md': 'text',
  '.html': 'page',
  '.htm': 'page',
  '.pdf': 'pdf',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
}

/**
 * What kind of thing an input is.
 *
 * @param input  as it was written on the command line
 * @returns `web` for anything that begins like a URL, so that a wrong scheme is refused as one and not looked for on the disk
 * @example inputKind('a/Report.TXT') // 'text'
 */
export function inputKind(input: string): InputKind {
  if (input === '-') return 'stdin'
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) return 'web'
  return KINDS[extname(input).toLowerCase()] ?? 'unknown'
}

/**
 * The id of a report that is a file of its own: its name without the ending.
 *
 * @example fileId('reports/seed-0.txt') // 'seed-0'
 */
export const fileId = (path: string): string => basename(path, extname(path))

/**
 * The name of a file that somebody handed in, without folders, control characters and what begins an option or a hidden file.
 *
 * @returns never an empty name
 * @example handedName('C:\\desk\\-a.txt') // 'a.txt'
 */
export const handedName = (name: string): string =>
  storable(name.split(/[/\\]/u).at(-1) ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .replace(/^[\s.-]+/u, '') || 'report.txt'
