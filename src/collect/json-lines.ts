import { type Collected, failed, isRefusal, type Refusal, refusal } from './collected.ts'
import { decodeText, utf16, whyBinary } from './encoding.ts'
import { megabytes } from './options.ts'
import { reportFromLine } from './report-line.ts'

/** One line of a stream: its number from 1 and its bytes, or null when it is longer than the limit. */
interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/**
 * Cuts a stream of bytes into lines, holding never more than one line and one chunk.
 *
 * @param limit  bytes of one line; a longer one is given as null and skipped
 */
export async function* lines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      size += end - from
      if (size <= limit) held.push(chunk.subarray(from, end))
      yield { number: number++, bytes: size <= limit ? Buffer.concat(held) : null }
      held = []
      size = 0
      from = end + 1
    }
    size += chunk.length - from
    if (size <= limit) held.push(chunk.subarray(from))
    else held = []
  }
  if (size > 0) yield { number, bytes: size <= limit ? Buffer.concat(held) : null }
}

/**
 * Reads reports out of JSON Lines, one line at a time.
 *
 * @param name  what to call the stream: a path, or "stdin"
 * @param limit  bytes of one line
 * @returns a report or an issue for each line that is not blank, named `name:line`; one issue where there is nothing at all or the stream is no text
 */
export async function* fromLines(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
): AsyncGenerator<Collected> {
  let any = false
  for await (const line of lines(stream, limit)) {
    const whole = any || line.bytes === null ? null : whyNoLines(line.bytes, name)
    if (whole !== null) {
      yield failed(name, whole)
      return
    }
    if (line.bytes !== null && isBlank(line.bytes)) continue
    any = true
    yield fromLine(line, name, limit)
  }
  if (!any) yield failed(name, refusal('empty', 'There is no line in it. Give one JSON object a line.'))
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)

function fromLine(line: Line, name: string, limit: number): Collected {
  const input = `${name}:${line.number}`
  if (line.bytes === null)
    return failed(
      input,
      refusal('too-large', `The line is longer than ${megabytes(limit)}. Split the report, or leave it out.`),
    )
  const text = decodeText(line.bytes, name)
  const read = isRefusal(text) ? text : reportFromLine(text)
  return isRefusal(read) ? failed(input, read) : ({ input, ...read } as Collected)
}

function whyNoLines(first: Uint8Array, name: string): Refusal | null {
  if (utf16(first) !== null) return decodeText(first, name) as Refusal
  const start = Buffer.from(first.subarray(0, 100)).toString('latin1').trim()
  if (start.startsWith('['))
    return refusal(
      'not-json-lines',
      `This is a JSON array, not JSON Lines. Convert it: jq -c '.[]' '${name}' > reports.jsonl`,
    )
  return whyBinary(first)
}
