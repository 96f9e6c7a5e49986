import { z } from '@hono/zod-openapi'
import { claimShape, issueShape, tellingShape } from './claims.ts'
import { placeShape, reportShape, standingShape, summaryShape } from './nouns.ts'

const ok = z.literal(true)

const originShape = z
  .object({
    key: z.string(),
    name: z.string(),
    lineage: z.enum(['known', 'unknown']),
    party: z.boolean(),
    reports: z.array(z.string()),
  })
  .openapi('Origin')

const accountShape = z
  .object({
    aspect: z.string(),
    value: z.string(),
    claims: z.array(z.string()),
    origins: z.array(originShape),
    independent: z.number().int(),
    unknown: z.number().int(),
  })
  .openapi('Account')

const assessmentShape = z
  .object({
    incidentId: z.string(),
    aspect: z.string(),
    standing: standingShape,
    accounts: z.array(accountShape),
    reasons: z.array(z.string()),
  })
  .openapi('Assessment')

const citedShape = z
  .object({
    claim: claimShape,
    report: reportShape.pick({ id: true, title: true, outlet: true, published: true, url: true }),
    quote: z.string().describe('The words of the report that show the claim.'),
  })
  .openapi('Cited')

/** Describes the answer to "how much is in the record". */
export const countsAnswer = z
  .object({
    ok,
    reports: z.number().int(),
    claims: z.number().int(),
    incidents: z.number().int(),
    issues: z.number().int(),
  })
  .openapi('Counts')

/** Describes one page of the list of incidents. */
export const incidentsAnswer = z
  .object({ ok, total: z.number().int(), next: z.string().nullable(), incidents: z.array(summaryShape) })
  .openapi('Incidents')

/** Describes one incident with its accounts, tellings, claims and reports. */
export const incidentAnswer = z
  .object({
    ok,
    summary: summaryShape,
    assessments: z.array(assessmentShape),
    tellings: z.array(tellingShape),
    claims: z.array(claimShape),
    reports: z.array(reportShape),
  })
  .openapi('Dossier')

/** Describes one report with what was read in it. */
export const reportAnswer = z
  .object({
    ok,
    report: reportShape,
    claims: z.array(claimShape),
    tellings: z.array(tellingShape),
    issues: z.array(issueShape),
    incidents: z.array(summaryShape),
  })
  .openapi('ReportPage')

/** Describes the control timeline of a place. */
export const controlAnswer = z
  .object({ ok, place: z.string(), control: z.array(citedShape), figures: z.array(citedShape) })
  .openapi('Control')

/** Describes the forms in which incidents leave, with what each loses. */
export const formatsAnswer = z
  .object({
    ok,
    formats: z.array(
      z.object({ format: z.string(), title: z.string(), media: z.string(), loses: z.array(z.string()) }),
    ),
  })
  .openapi('Formats')

/** Describes incidents as points of a map: a GeoJSON FeatureCollection whose unplaced features have no geometry. */
export const mapAnswer = z
  .object({
    type: z.literal('FeatureCollection'),
    total: z.number().int(),
    next: z.string().nullable(),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()) }).nullable(),
        properties: z.object({ precision: placeShape.shape.precision.nullable() }).loose(),
      }),
    ),
  })
  .openapi('IncidentMap')

/** Describes every answer that is a refusal: a code of docs/errors.md, what is wrong, and what to do. */
export const refusalAnswer = z
  .object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      todo: z.string(),
      at: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    }),
  })
  .openapi('Refusal')
