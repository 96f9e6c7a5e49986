import { z } from '@hono/zod-openapi'
import { estimateShape, periodShape, windowShape } from './nouns.ts'

const count = z.number().nullable()

const tollFigureShape = z
  .object({
    harm: z.enum(['killed', 'injured']),
    people: estimateShape,
    of: z.string().describe('The class of victims; "people" where the words name none.'),
    part: z.boolean().describe('A part of another figure.'),
    former: z.boolean().describe('Its own words say that it was replaced.'),
    window: windowShape,
    report: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    by: z.string().describe('The origin, by name.'),
    origin: z.string(),
    standpoint: z.string(),
    party: z.boolean(),
    asserted: z.boolean(),
    claim: z.string(),
  })
  .openapi('TollFigure')

/** Describes how the figures for one harm came in, and low, best and high by the written policy. */
export const tollHistoryShape = z
  .object({
    harm: z.enum(['killed', 'injured']),
    window: windowShape,
    own: z.boolean().describe("Whether the window is the incident's own; the figures of another never count for it."),
    low: count,
    best: count,
    high: count,
    figures: z.array(tollFigureShape),
    reasons: z.array(z.string()),
  })
  .openapi('TollHistory')

const namerShape = z
  .object({
    origin: z.string(),
    name: z.string(),
    party: z.boolean(),
    reports: z.array(z.string()),
    claims: z.array(z.string()),
  })
  .openapi('Namer')

/** Describes who is said to have done it, by whom, who says so of itself and who denies it. */
export const responsibilityShape = z
  .object({
    accused: z.array(
      z.object({
        actor: z.string(),
        name: z.string(),
        by: z.array(namerShape),
        independent: z.number().int(),
        admits: z.array(namerShape),
        denies: z.array(namerShape),
      }),
    ),
    contested: z.boolean(),
    reasons: z.array(z.string()),
  })
  .openapi('Responsibility')

/** Describes who has it from whom: from outlets over carriers to origins. */
export const lineageShape = z
  .object({
    nodes: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        kind: z.enum(['outlet', 'carrier', 'origin']),
        lineage: z.enum(['known', 'unknown']),
        party: z.boolean(),
        standpoint: z.string().nullable(),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        how: z.enum(['cites', 'reprints', 'lifts', 'prints', 'speaks-for']),
        reports: z.array(z.string()),
      }),
    ),
    standpoints: z.number().int(),
    unknown: z.number().int(),
  })
  .openapi('Lineage')

/** Describes how an incident reads on the scales of others. */
export const gradeShape = z
  .object({
    admiralty: z.object({ letter: z.literal('F'), digit: z.number().int(), reason: z.string() }),
    airwars: z.object({
      grade: z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']).nullable(),
      reason: z.string(),
    }),
  })
  .openapi('Grade')

const shareShape = z.object({ low: count, high: count })
const turnShape = z.object({ from: z.number().int(), to: z.number().int(), detail: z.string() })

/** Describes the control of a place as a row of claims over time; `from` and `to` of a turn are places in `holds`. */
export const timelineShape = z
  .object({
    holds: z.array(
      z.object({
        place: z.string(),
        holder: z.array(z.string()),
        share: shareShape.nullable(),
        words: z.array(z.string()),
        asOf: periodShape.nullable(),
        until: z.string().nullable(),
        by: z.array(z.string()),
        reports: z.array(z.string()),
        claims: z.array(z.string()),
      }),
    ),
    changes: z.array(turnShape),
    contradictions: z.array(turnShape),
    gaps: z.array(periodShape),
  })
  .openapi('ControlTimeline')
