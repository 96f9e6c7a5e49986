import { toUSVString } from 'node:util'
import { type Refusal, refusal } from './collected.ts'

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF; let its name end in .pdf'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document; unpack it, or save it as text or PDF'],
  ['\u001f\u008b', 'compressed; unpack it with gunzip'],
  ['\u0089PNG', 'a picture; Parallax reads text only'],
  ['\u00ff\u00d8\u00ff', 'a picture; Parallax reads text only'],
  ['GIF8', 'a picture; Parallax reads text only'],
  ['\u007fELF', 'a program; Parallax reads text only'],
  ['{\\rtf', 'an RTF document; save it as text'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document; save it as text or PDF'],
]

const startOf = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1')

/**
 * Why bytes are no text at all, by how they begin or by a NUL among them.
 *
 * @returns null when nothing speaks against text; UTF-16 is left to `decodeText`, which names it
 */
export function whyBinary(bytes: Uint8Array): Refusal | null {
  const start = startOf(bytes, 8)
  const known = MAGIC.find(([magic]) => start.startsWith(magic))
  if (known !== undefined) return refusal('binary', `The content is not text: it is ${known[1]}.`)
  if (utf16(bytes) !== null || !bytes.includes(0)) return null
  return refusal('binary', 'The content is not text (it has NUL bytes). Save it as text, HTML or PDF.')
}

/**
 * Whether bytes look like UTF-16, by a byte-order mark or by where their NUL bytes are.
 *
 * @returns the name that iconv knows, or null
 * @example utf16(new Uint8Array([0x41, 0, 0x42, 0])) // 'UTF-16LE'
 */
export function utf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1)
  if (sample.length < 4) return null
  const nuls = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (odd > sample.length * 0.2 && even === 0) return 'UTF-16LE'
  return even > sample.length * 0.2 && odd === 0 ? 'UTF-16BE' : null
}

/**
 * Which encoding bytes that are not UTF-8 are most probably in.
 *
 * Few bytes above ASCII speak for a western code page, many for an Arabic or Cyrillic one; the bytes 80 to 9F are printed by Windows' code pages only.
 * @returns a name that iconv and TextDecoder know
 * @example likelyEncoding(new Uint8Array([0x63, 0x61, 0x66, 0xe9])) // 'ISO-8859-1'
 */
export function likelyEncoding(bytes: Uint8Array): string {
  const wide = utf16(bytes)
  if (wide !== null) return wide
  const sample = bytes.subarray(0, 65_536)
  const high = sample.filter((byte) => byte >= 0x80)
  if (sample.length > 20 && high.length > sample.length * 0.4) {
    const arabic = sharedLetters('windows-1256', high, /[\u0600-\u06ff]/)
    const cyrillic = sharedLetters('windows-1251', high, /[\u0430-\u044f]/)
    return arabic > cyrillic ? 'WINDOWS-1256' : 'WINDOWS-1251'
  }
  return high.some((byte) => byte < 0xa0) ? 'WINDOWS-1252' : 'ISO-8859-1'
}

const sharedLetters = (label: string, bytes: Uint8Array, letters: RegExp): number =>
  [...new TextDecoder(label).decode(bytes)].filter((letter) => letters.test(letter)).length / Math.max(1, bytes.length)

/**
 * Decodes bytes that must be UTF-8, without a byte-order mark in front.
 *
 * @returns the text; or, where the bytes are something else, what they look like and the command that converts them
 */
export function decodeText(bytes: Uint8Array, name: string): string | Refusal {
  const binary = whyBinary(bytes)
  if (binary !== null) return binary
  try {
    if (utf16(bytes) === null) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // not UTF-8: said below
  }
  const likely = likelyEncoding(bytes)
  return refusal(
    'not-utf-8',
    `The text is not UTF-8; it looks like ${likely}. Convert it: iconv -f ${likely} -t UTF-8 '${name}' > new-file`,
  )
}

/**
 * Whether a text is whole Unicode: no half of a surrogate pair in it, which no file and no database could keep.
 *
 * @example isWhole('\ud83d') // false
 */
export const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text)

/**
 * The text with all that cannot be stored replaced or left out: halves of surrogate pairs become U+FFFD, NUL goes.
 *
 * @example storable('a\0b') // 'ab'
 */
export const storable = (text: string): string => toUSVString(text).replaceAll('\0', '')
