import { z } from '@hono/zod-openapi'
import { claimShape, issueShape, tellingShape } from './claims.ts'
import { gradeShape, lineageShape, responsibilityShape, timelineShape, tollHistoryShape } from './inquiry.ts'
import { placeShape, reportShape, standingShape, summaryShape } from './nouns.ts'

const ok = z.literal(true)

const originShape = z
  .object({
    key: z.string(),
    name: z.string(),
    lineage: z.enum(['known', 'unknown']),
    party: z.boolean(),
    interests: z.array(z.string()),
    standpoint: z.string(),
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
    tolls: z.array(tollHistoryShape),
    responsibility: responsibilityShape,
    lineage: lineageShape,
    grade: gradeShape,
    againstInterest: z.array(z.string()),
    contains: z.array(summaryShape).describe('What a sum holds; never added up.'),
    partOf: z.array(summaryShape).describe('The sums in which it lies.'),
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
  .object({
    ok,
    place: z.string(),
    names: z.array(z.string()),
    control: z.array(citedShape),
    timeline: timelineShape,
    figures: z.array(citedShape),
  })
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

const box = z.array(z.number()).length(4)

/** Describes what a filter lets through, counted along time; `view` is the box that shows most of it. */
export const overviewAnswer = z
  .object({
    ok,
    total: z.number().int(),
    undated: z.number().int(),
    unplaced: z.number().int(),
    timeline: z
      .object({
        grain: z.enum(['day', 'month', 'year']),
        from: z.string(),
        sure: z.array(z.number()),
        vague: z.array(z.number()),
        before: z.number().int(),
        after: z.number().int(),
      })
      .nullable(),
    view: box.nullable(),
  })
  .openapi('Overview')

/** Describes the marks of a map: a place with all its incidents, or places near one another under the one that has most. */
export const marksAnswer = z
  .object({
    ok,
    marks: z.array(
      z.object({
        name: z.string(),
        at: z.array(z.number()).length(2),
        precision: placeShape.shape.precision,
        places: z.number().int(),
        count: z.number().int(),
        standings: z.record(z.string(), z.number().int()),
        only: z.string().nullable(),
        box,
      }),
    ),
  })
  .openapi('Marks')

const foundNames = z.array(z.object({ name: z.string(), incidents: z.number().int() }))

/** Describes what a search found, kind by kind; the marks of an excerpt are spans of the whole text. */
export const searchAnswer = z
  .object({
    ok,
    places: foundNames,
    actors: foundNames,
    sources: foundNames,
    incidents: z.array(summaryShape),
    reports: z.array(
      reportShape.pick({ id: true, title: true, outlet: true, published: true }).extend({
        excerpt: z.object({
          start: z.number().int(),
          words: z.string(),
          marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
        }),
      }),
    ),
  })
  .openapi('Found')

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
