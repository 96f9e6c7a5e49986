import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ParallaxError } from '../../model/error.ts'

/** What a door says when it does not answer: a code of docs/errors.md, what is wrong in one sentence, and what to do. */
export interface Refusal {
  readonly code: `publish/${string}`
  readonly message: string
  readonly todo: string
  readonly at?: readonly { readonly field: string; readonly message: string }[]
}

/** An issue as zod tells it, of which only the place and the sentence are passed on. */
interface Fault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Answers with a refusal in the one envelope that all errors share. */
export const refuse = (c: Context, status: ContentfulStatusCode, refusal: Refusal) =>
  c.json({ ok: false as const, error: refusal }, status)

/** The refusal of a question with faults, each named by its field. */
export function badQuestion(faults: readonly Fault[]): Refusal {
  const at = faults.map(({ path, message }) => ({ field: path.map(String).join('.') || '(question)', message }))
  return {
    code: 'publish/bad-question',
    message: `The question cannot be understood. ${at.map(({ field, message }) => `${field}: ${message}`).join(' ')}`,
    todo: 'Correct the parts that are named; /api/openapi.json tells what may be asked.',
    at,
  }
}

/** The refusal of an incident that the record does not have. */
export const noIncident = (id: string, asOf: string | null = null): Refusal => ({
  code: 'publish/no-such-incident',
  message:
    asOf === null
      ? `The record has no incident ${id}.`
      : `The record has no incident ${id} of which a report was published by ${asOf}.`,
  todo:
    asOf === null
      ? 'Look for it in /api/incidents. Ids begin with inc_; an id that an incident bore formerly works too.'
      : 'Ask as of a later day, or without asOf for what is known today.',
})

/** The refusal of a report that the record does not have. */
export const noReport = (id: string): Refusal => ({
  code: 'publish/no-such-report',
  message: `The record has no report ${id}.`,
  todo: 'Take the id from an incident; in an address, write it with its slashes encoded (%2F).',
})

/** The refusal of reading a report again, where there is none or nobody to read it. */
export const noReading = (id: string): Refusal => ({
  code: 'publish/no-reading',
  message: `The report ${id} cannot be read here.`,
  todo: 'See whether the record has it, and serve with "npm start" or "npx parallax serve", which bring the reader along.',
})

/** The refusal of reading a report again that would keep the machine busy for long. */
export const tooLongToRead = (id: string): Refusal => ({
  code: 'publish/too-long',
  message: `The report ${id} is too long to be read again for a look.`,
  todo: 'Its claims are at /api/reports; "npx parallax read FILE --as claims --explain" shows the rest.',
})

/** The refusal of an address that leads nowhere. */
export const noAddress = (path: string): Refusal => ({
  code: 'publish/no-such-address',
  message: `There is nothing at ${path}.`,
  todo: 'See /api/openapi.json for what there is.',
})

/** The refusal of what is too large to be taken in at once. */
export const tooLarge = (most: string): Refusal => ({
  code: 'publish/too-large',
  message: `At most ${most} can be handed in at once.`,
  todo: 'Hand it in in parts, or use the command line, which has no such limit.',
})

/** The refusal of a method that an address does not know. */
export const wrongMethod = (method: string): Refusal => ({
  code: 'publish/wrong-method',
  message: `${method} is not understood here.`,
  todo: 'The API answers GET, and POST at /api/add, /api/judgements and /api/feeds; /mcp only answers POST.',
})

/** What is said when answering failed for a reason that is ours. */
export const failure: Refusal = {
  code: 'publish/failed',
  message: 'The answer could not be made.',
  todo: 'The terminal in which the observatory runs tells why. Please report it if it happens again.',
}

const ASKERS_FAULT: Readonly<Record<string, string>> = {
  'record/bad-filter': '(question)',
  'record/unknown-page': 'after',
  'record/unknown-incident': 'pairs',
  'record/one-end': 'pairs',
}

/** The refusal that an error of the record becomes where the question was at fault, null where the fault is ours. */
export function refusalOf(error: unknown): Refusal | null {
  const field = error instanceof ParallaxError ? ASKERS_FAULT[error.code] : undefined
  if (!(error instanceof ParallaxError) || field === undefined) return null
  return badQuestion([{ path: [field], message: error.message }])
}
