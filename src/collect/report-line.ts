import { z } from 'zod'
import type { ReportId } from '../model/id.ts'
import { type Report, report } from '../model/report.ts'
import type { Collected } from './collected.ts'
import { issueOf, type Refusal, refusal } from './collected.ts'
import { isWhole, storable } from './encoding.ts'
import { publishedDay } from './published.ts'

const optional = z.string().nullish()

const reportLine = z.object({
  id: z.string().trim().min(1).max(500),
  text: z.string(),
  title: optional,
  outlet: optional,
  published: optional,
  url: optional,
  lang: optional,
})

type ReportLine = z.infer<typeof reportLine>

/**
 * Makes a report of one line of JSON Lines.
 *
 * @param line  without its line end
 * @returns the report, with an issue beside it where its date was not usable; or what is wrong with the line
 */
export function reportFromLine(line: string): Pick<Collected, 'report' | 'issue'> | Refusal {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    const shown = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 200) : ''
    return refusal('broken-line', `The line is not JSON (${shown}). Each line must be one whole JSON object.`)
  }
  const read = reportLine.safeParse(value)
  return read.success ? reportFrom(read.data) : whyNot(value, read.error)
}

function whyNot(value: unknown, error: z.ZodError): Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refusal('broken-line', 'The line is JSON but no object. Each line must be like {"id": "…", "text": "…"}.')
  const missing = ['id', 'text'].filter((key) => !Object.hasOwn(value, key))
  if (missing.length > 0)
    return refusal(
      'missing-key',
      `The line has no ${missing.map((key) => `"${key}"`).join(' and no ')}; both are required.`,
    )
  const wrong = error.issues.map((issue) => `"${issue.path.join('.')}": ${issue.message}`)
  return refusal('wrong-type', `The line has a value of the wrong kind (${wrong.join('; ')}). Make it a string.`)
}

function reportFrom(line: ReportLine): Pick<Collected, 'report' | 'issue'> | Refusal {
  const unfit = whyUnfit(line.text)
  if (unfit !== null) return unfit
  if (/\p{Cc}/u.test(line.id) || !isWhole(line.id))
    return refusal('wrong-type', 'The "id" has control characters. Give an id of printable characters.')
  const published = known(line.published) === null ? null : publishedDay(line.published ?? '')
  const made: Report = report(line.id, line.text, {
    title: known(line.title),
    outlet: known(line.outlet),
    url: known(line.url),
    lang: languageCode(line.lang),
    published,
    publishedBasis: published === null ? null : 'given',
  })
  const bad = known(line.published) !== null && published === null
  return { report: made, issue: bad ? issueOf(badDate(line.published ?? ''), line.id as ReportId) : null }
}

/**
 * Why a text cannot be a report's.
 *
 * @returns null when it can
 * @example whyUnfit(' ')?.code // 'collect/blank'
 */
export function whyUnfit(text: string): Refusal | null {
  if (text.trim() === '') return refusal('blank', 'The text is blank. Leave the report out, or give its text.')
  if (text.includes('\0'))
    return refusal('binary', 'The text has NUL characters, so it is not text. Extract the text again.')
  if (!isWhole(text))
    return refusal(
      'not-unicode',
      'The text has half a surrogate pair, so it was cut in the middle of a character. Extract it again.',
    )
  return null
}

const known = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === '' ? null : storable(value.trim())

/**
 * The two-letter code of a language tag.
 *
 * @example languageCode('en-GB') // 'en'
 */
export function languageCode(tag: string | null | undefined): string | null {
  const code = /^([a-z]{2})(?:[-_].*)?$/i.exec(known(tag) ?? '')?.[1]
  return code === undefined ? null : code.toLowerCase()
}

const badDate = (given: string): Refusal =>
  refusal(
    'bad-published',
    `"published" is ${JSON.stringify(given.slice(0, 40))}, which is no ISO date; the report is taken without it. Write it like 2016-07-05.`,
  )
