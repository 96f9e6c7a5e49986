import { z } from '@hono/zod-openapi'
import { SUBTYPES } from '../model/event-type.ts'
import { isPartialDate } from '../model/period.ts'

const types = new Set<string>([...Object.keys(SUBTYPES), ...Object.values(SUBTYPES).flat()])

const day = z
  .string()
  .refine(isPartialDate, 'Write a day, month or year of the calendar, as in 2016-07-05, 2016-07 or 2016.')
const words = z.string().trim().min(1, 'Write at least one character, or leave it out.').max(200)
const id = z.string().min(1).max(500)

const box = z.string().transform((text, context) => {
  const [west, south, east, north, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : +part))
  const whole = [west, south, east, north]
  const inside = whole.every((n) => n !== undefined && Number.isFinite(n) && Math.abs(n) <= 180)
  if (
    rest.length > 0 ||
    !inside ||
    (south ?? 0) > (north ?? 0) ||
    Math.abs(south ?? 0) > 90 ||
    Math.abs(north ?? 0) > 90
  ) {
    context.addIssue({ code: 'custom', message: 'Write west,south,east,north in degrees, as in 36.1,33.4,36.4,33.6.' })
    return z.NEVER
  }
  return whole as [number, number, number, number]
})

/** The most incidents that one page of a list may hold. */
export const PAGE = 500

/** The most incidents that one answer for a map may hold. */
const MAP = 20_000

const filter = {
  from: day.optional().describe('First day, month or year on which it may have happened.'),
  to: day.optional().describe('Last day, month or year on which it may have happened.'),
  place: words.optional().describe('Text of the place or of what contains it, without regard to case or diacritics.'),
  actor: words.optional().describe('Text of the name of one who does or suffers it.'),
  source: words.optional().describe('Text of the name of a source that an account rests on.'),
  type: z
    .string()
    .refine(
      (text) => types.has(text),
      'Write one of the six event types or a sub-event type; docs/codebook.md lists them.',
    )
    .optional()
    .describe('An ACLED event type or sub-event type, as in "Battles" or "Armed clash".'),
  standing: z
    .enum(['single-source', 'corroborated', 'contested', 'contradicted', 'unknown'])
    .optional()
    .describe('How the incident stands.'),
  killed: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000_000)
    .optional()
    .describe('Only that for which somebody tells of at least so many killed.'),
  box: box.optional().describe('west,south,east,north in degrees (WGS 84).').openapi({ type: 'string' }),
}

const asOf = day
  .optional()
  .describe(
    'Only what the reports published by the end of this day, month or year allow; a report without a day is left out.',
  )

const page = (most: number, usual: number) => ({
  limit: z.coerce.number().int().min(1).max(most).default(usual).describe(`How many at most, 1 to ${most}.`),
  after: id.optional().describe('The id of the last incident of the page before.'),
})

/** What one may ask of what a filter lets through, counted. */
export const overviewQuestion = z.strictObject({ ...filter, asOf })

/** What one may ask of the marks of a map: the list's filters, and what of the map is seen. */
export const marksQuestion = z.strictObject({
  ...filter,
  asOf,
  zoom: z.coerce.number().min(0).max(24).default(3).describe('The zoom: 0 shows the world on 512 pixels.'),
  view: box.optional().describe('What is seen: west,south,east,north in degrees.').openapi({ type: 'string' }),
})

/** What one asks to look for words. */
export const searchQuestion = z.strictObject({
  words: words.describe('Words that begin words of names and texts; all of them must be there.'),
  limit: z.coerce.number().int().min(1).max(50).default(8).describe('How many of each kind at most, 1 to 50.'),
  asOf,
})

/** What one may ask of the list of incidents, through whichever door. Words that are not there are refused, so that a typing error never widens an answer. */
export const incidentsQuestion = z.strictObject({
  ...filter,
  asOf,
  ...page(PAGE, 50),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Instead of `after`: how many incidents of the list to pass over, for jumping into a long one.'),
})

/** What one may ask of the map of incidents: the list's filters, and more of them at a time. */
export const mapQuestion = z.strictObject({ ...filter, asOf, ...page(MAP, 5_000) })

/** What one may ask of an export: the list's filters, all pages at once. */
export const exportQuestion = z.strictObject({ ...filter, asOf })

/** What one asks to get one incident. */
export const incidentQuestion = z.strictObject({
  id: id.describe('The id of the incident, or one it bore formerly.'),
  asOf,
})

/** What one asks to get one report. */
export const reportQuestion = z.strictObject({ id: id.describe('The id of the report.'), asOf })

/** What one asks to get the control timeline of a place. */
export const controlQuestion = z.strictObject({
  place: words.describe('The name of a place, or its id in the gazetteer (gn:… or plx:…).'),
  asOf,
})

/** What one may ask beside the id of an incident in a path. */
export const thenQuestion = z.strictObject({ asOf })

/** What one may ask of a situation report: a place and a time, both of which may be left open. */
export const situationQuestion = z.strictObject({ place: filter.place, from: filter.from, to: filter.to, asOf })

/** What one asks to get the page of an actor or a source. */
export const nameQuestion = z.strictObject({ name: words.describe('The name, as the record spells it.'), asOf })
