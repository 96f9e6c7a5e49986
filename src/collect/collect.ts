import { createHash } from 'node:crypto'
import type { Feed, FeedMark } from '../model/feed.ts'
import type { ReportId } from '../model/id.ts'
import type { Issue } from '../model/issue.ts'
import { type Report, report } from '../model/report.ts'
import { openFile, readBytes, sizeOf, whyUnreadable, withinLimit } from './bytes.ts'
import { type Collected, failed, isRefusal, issueOf, type Refusal, refusal } from './collected.ts'
import { decodeText } from './encoding.ts'
import { fileId, type Handed, handedName, type InputKind, inputKind } from './input.ts'
import { fromLines } from './json-lines.ts'
import { language } from './language.ts'
import { type CollectOptions, type CollectSettings, settings } from './options.ts'
import { reportFromPage } from './page.ts'
import { reportFromPdf } from './pdf.ts'
import { whyUnfit } from './report-line.ts'
import { type News, news } from './web/news.ts'
import { web } from './web/web.ts'

/**
 * Brings reports in from files, standard input, the web and bytes at hand, in the order of the inputs, one at a time.
 *
 * Never throws for what an input is or holds: every fault is an issue beside the input's name, and the next input follows. Only ids and hashes are remembered,
 * so memory stays flat however much comes in.
 * @param inputs  paths of .txt, .md, .html, .htm, .pdf, .jsonl or .ndjson files, `-` for JSON Lines on standard input, http and https addresses of pages and feeds;
 *   or such files whose bytes are at hand, by their names
 * @param options  limits; see `CollectOptions`
 */
export async function* collect(
  inputs: readonly (string | Handed)[],
  options: CollectOptions = {},
): AsyncGenerator<Collected> {
  const limits = settings(options)
  const fromWeb = web(limits)
  const fromName = (input: string) =>
    inputKind(input) === 'web' ? fromWeb(input) : fromDisk(input, inputKind(input), limits)
  const seen = new Map<string, Seen>()
  for (const input of inputs) {
    const found = typeof input === 'string' ? fromName(input) : fromHand(input, limits)
    for await (const collected of found) yield await withLanguage(firstOnly(collected, seen))
  }
}

/**
 * Asks a feed that is followed for what is new.
 *
 * @param feed  its address, what its server said the last time, and the addresses of entries that were seen
 * @returns the entries that are new, each fetched when it is asked for; an issue where the feed could not be had
 */
export async function feedNews(
  { address, seen, ...mark }: Pick<Feed, 'address' | 'seen' | keyof FeedMark>,
  options: CollectOptions = {},
): Promise<News | Issue> {
  const found = await news(address, mark, new Set(seen), settings(options))
  if (isRefusal(found)) return issueOf(found, null)
  return { ...found, fetch: async (link) => withLanguage(await found.fetch(link)) }
}

async function* fromDisk(input: string, kind: InputKind, limits: CollectSettings): AsyncGenerator<Collected> {
  if (kind === 'stdin') yield* guarded(limits.stdin, 'stdin', limits)
  else if (kind === 'lines') yield* fromLinesFile(input, limits)
  else if (kind === 'unknown') yield failed(input, await whyUnknown(input))
  else yield made(input, kind, await readBytes(input, limits.reportLimit))
}

/** What has a name only for people is never looked for on the disk, whatever the name is. */
async function* fromHand({ name, bytes }: Handed, limits: CollectSettings): AsyncGenerator<Collected> {
  const shown = handedName(name)
  const kind = inputKind(shown)
  if (kind === 'unknown' || kind === 'stdin' || kind === 'web') yield failed(shown, unknownEnding(shown))
  else if (kind === 'lines' && bytes.length > 0) yield* guarded(once(bytes), shown, limits)
  else yield made(shown, kind, withinLimit(bytes, limits.reportLimit))
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

async function* fromLinesFile(path: string, limits: CollectSettings): AsyncGenerator<Collected> {
  const opened = await openFile(path)
  if (isRefusal(opened)) {
    yield failed(path, opened)
    return
  }
  try {
    yield* guarded(opened.file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>, path, limits)
  } finally {
    await opened.file.close()
  }
}

async function* guarded(stream: AsyncIterable<Uint8Array>, name: string, limits: CollectSettings) {
  const found = fromLines(stream, name, limits.lineLimit)
  for (;;) {
    const next = await found.next().catch((cause: unknown) => whyUnreadable(cause))
    if (isRefusal(next)) {
      yield failed(name, next)
      return
    }
    if (next.done === true) return
    yield next.value
  }
}

async function made(input: string, kind: InputKind, bytes: Uint8Array | Refusal): Promise<Collected> {
  const found = isRefusal(bytes) ? bytes : await fromBytes(input, kind, bytes)
  if (isRefusal(found)) return failed(input, found)
  return { input, ...('report' in found ? found : { report: found, issue: null }) } as Collected
}

async function fromBytes(path: string, kind: InputKind, bytes: Uint8Array) {
  const id = fileId(path)
  if (kind === 'pdf') return reportFromPdf(id, bytes)
  if (kind === 'page') return reportFromPage({ id, name: path, bytes, url: null, charset: null, retrieved: null })
  const text = decodeText(bytes, path)
  if (isRefusal(text)) return text
  return whyUnfit(text) ?? report(id, text)
}

async function whyUnknown(path: string): Promise<Refusal> {
  const size = await sizeOf(path)
  if (isRefusal(size)) return size
  return unknownEnding(path)
}

function unknownEnding(path: string): Refusal {
  const hint = path.toLowerCase().endsWith('.json')
    ? ` JSON becomes JSON Lines by: jq -c '.[]' '${path}' > reports.jsonl`
    : ''
  return refusal(
    'unknown-ending',
    `Only .txt, .md, .html, .pdf and .jsonl are read. Convert or rename the file.${hint}`,
  )
}

interface Seen {
  readonly hash: string
  readonly input: string
}

/** Each id once a run: a copy is skipped, another text under the id from the same file, or one of its name, is kept as a version of its own. */
function firstOnly(collected: Collected, seen: Map<string, Seen>): Collected {
  if (collected.report === null) return collected
  const { id, text } = collected.report
  const hash = createHash('sha256').update(text).digest('base64')
  const before = seen.get(id)
  if (before === undefined) {
    seen.set(id, { hash, input: collected.input })
    return collected
  }
  if (before.hash === hash) return failed(collected.input, givenTwice(id, before.input))
  if (fileOf(before.input) === fileOf(collected.input)) return firstOnly(asVersion(collected, collected.report), seen)
  return failed(collected.input, idTaken(id, before.input))
}

const fileOf = (input: string): string => input.replace(/:\d+$/, '')

const givenTwice = (id: string, before: string): Refusal =>
  refusal('given-twice', `The report "${id}" was given already by ${before}; this one was skipped. Give it once.`)

const idTaken = (id: string, before: string): Refusal =>
  refusal(
    'id-taken',
    `The id "${id}" stands for another text already, from ${before}. Give this report an id of its own.`,
  )

const VERSION = /~(\d+)$/

/** A page that changed and was saved again under its id: "a" becomes "a~2", then "a~3". */
function asVersion(collected: Collected, report: Report): Collected {
  const version = Number(VERSION.exec(report.id)?.[1] ?? 1) + 1
  const id = `${report.id.replace(VERSION, '')}~${version}` as ReportId
  const detail = `The id "${report.id}" stands for another text already; this one is kept as "${id}".`
  return { input: collected.input, report: { ...report, id }, issue: issueOf(refusal('another-version', detail), id) }
}

async function withLanguage(collected: Collected): Promise<Collected> {
  if (collected.report === null || collected.report.lang !== null) return collected
  return { ...collected, report: { ...collected.report, lang: await language(collected.report.text) } }
}
