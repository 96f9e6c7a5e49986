import { basename, extname } from 'node:path'

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
