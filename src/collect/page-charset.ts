import { type Refusal, refusal } from './collected.ts'
import { decodeText, utf16, whyBinary } from './encoding.ts'

/** A page's text, with what of it could not be decoded. */
interface DecodedPage {
  readonly html: string
  readonly issue: Refusal | null
}

/**
 * Decodes a page by its byte-order mark, else the encoding that the server or the page itself declares, else as UTF-8.
 *
 * @param declared  the charset of the Content-Type, null where there was none
 * @returns the text; single broken bytes of a declared encoding become U+FFFD and are told beside it; or why it is no text
 * @source HTML Standard, "determining the character encoding": mark, transport, then a meta element in the first bytes
 */
export function decodePage(bytes: Uint8Array, name: string, declared: string | null): DecodedPage | Refusal {
  const wide = utf16(bytes)
  if (wide !== null) return lenient(bytes, wide)
  const binary = whyBinary(bytes)
  if (binary !== null) return binary
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const label = marked ? 'utf-8' : (declared ?? metaCharset(bytes))
  if (label !== null && isKnown(label)) return lenient(bytes, label)
  const text = decodeText(bytes, name)
  return typeof text === 'string' ? { html: text, issue: null } : text
}

function lenient(bytes: Uint8Array, label: string): DecodedPage {
  const html = new TextDecoder(label).decode(bytes)
  const broken = html.split('\ufffd').length - 1
  if (broken === 0) return { html, issue: null }
  return {
    html,
    issue: refusal(
      'broken-bytes',
      `${broken} places are no ${label} and were replaced by U+FFFD; words there may be lost.`,
    ),
  }
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

function metaCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(start)?.[1] ?? null
}
