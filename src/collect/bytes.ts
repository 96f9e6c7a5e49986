import { type FileHandle, open, stat } from 'node:fs/promises'
import { isRefusal, type Refusal, refusal } from './collected.ts'
import { megabytes } from './options.ts'

const ABSENT: Readonly<Record<string, Refusal>> = {
  ENOENT: refusal('missing', 'There is no such file. Check the path.'),
  ENOTDIR: refusal('missing', 'There is no such file. Check the path.'),
  ENAMETOOLONG: refusal('missing', 'There is no such file: the name is too long. Check the path.'),
  EACCES: refusal('unreadable', 'The file may not be read. Give yourself the right to read it (chmod u+r).'),
  EPERM: refusal('unreadable', 'The file may not be read. Give yourself the right to read it (chmod u+r).'),
}

const EMPTY = refusal('empty', 'The file is empty. Leave it out, or put a report in it.')

/**
 * Why a path could not be opened, in a sentence.
 *
 * @param cause  what the system threw
 * @example whyUnreadable({ code: 'ENOENT' }).code // 'collect/missing'
 */
export function whyUnreadable(cause: unknown): Refusal {
  const code = String((cause as { code?: unknown } | null)?.code ?? 'unknown')
  return ABSENT[code] ?? refusal('unreadable', `The file cannot be read (${code}). Copy it elsewhere and try again.`)
}

/**
 * What a path leads to, when that can be read: a plain file that is not empty, or a pipe.
 *
 * @returns its size in bytes (0 for a pipe); or why it cannot be read
 */
export async function sizeOf(path: string): Promise<number | Refusal> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return refusal('directory', 'This is a directory. Name the files in it, for example with a pattern: folder/*.txt')
    if (found.isFile() && found.size === 0) return EMPTY
    if (!found.isFile() && !found.isFIFO() && !found.isCharacterDevice())
      return refusal('unreadable', 'This is not a file. Copy its content into a file.')
    return found.size
  } catch (cause) {
    return whyUnreadable(cause)
  }
}

/**
 * Opens a file for reading.
 *
 * @returns the open file, which the caller closes, and its size; or why not
 */
export async function openFile(path: string): Promise<{ readonly file: FileHandle; readonly size: number } | Refusal> {
  const size = await sizeOf(path)
  if (isRefusal(size)) return size
  try {
    return { file: await open(path), size }
  } catch (cause) {
    return whyUnreadable(cause)
  }
}

/**
 * Reads a whole file, never more of it than the limit.
 *
 * @param limit  in bytes; one more than that is refused
 * @returns the bytes, or why they could not be had
 */
export async function readBytes(path: string, limit: number): Promise<Uint8Array | Refusal> {
  const opened = await openFile(path)
  if ('code' in opened) return opened
  try {
    if (opened.size > limit) return tooLarge(opened.size, limit)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of opened.file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > limit) return tooLarge(size, limit)
      chunks.push(chunk)
    }
    return withinLimit(Buffer.concat(chunks), limit)
  } catch (cause) {
    return whyUnreadable(cause)
  } finally {
    await opened.file.close()
  }
}

/**
 * Bytes that can be one report's.
 *
 * @param limit  in bytes; one more than that is refused
 * @returns the same bytes, or why they cannot be taken
 */
export const withinLimit = (bytes: Uint8Array, limit: number): Uint8Array | Refusal =>
  bytes.length === 0 ? EMPTY : bytes.length > limit ? tooLarge(bytes.length, limit) : bytes

const tooLarge = (size: number, limit: number): Refusal =>
  refusal(
    'too-large',
    `${megabytes(size)} are more than one report may have (${megabytes(limit)}). Many reports go into a .jsonl file, one a line.`,
  )
