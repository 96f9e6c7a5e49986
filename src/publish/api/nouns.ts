import { z } from '@hono/zod-openapi'
import { PLACE_PARTS } from '../../model/place.ts'

const places = ['point', 'town', 'near', 'district', 'province', 'region', 'country', 'unlocated'] as const

/** Describes how many are told, low to high; null where the words give no bound. */
export const estimateShape = z
  .object({ low: z.number().nullable(), high: z.number().nullable(), approximate: z.boolean() })
  .openapi('Estimate')

/** Describes the first and last day it may have been, as ISO prefixes, both included. */
export const periodShape = z.object({ earliest: z.string(), latest: z.string() }).openapi('Period')

/** Describes what something counts: one incident, or all over a time, whose days are `since`. */
export const windowShape = z
  .union([
    z.object({ kind: z.literal('incident') }),
    z.object({ kind: z.literal('cumulative'), since: periodShape.nullable() }),
  ])
  .openapi('Window')

/** Describes where something is, in WGS 84 degrees, and how finely that is known. */
export const placeShape = z
  .object({
    id: z.string().nullable(),
    name: z.string(),
    within: z.array(z.string()),
    country: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    precision: z.enum(places),
    part: z.enum(PLACE_PARTS).optional(),
  })
  .openapi('Place')

/** Describes how an incident or one aspect of it stands. */
export const standingShape = z
  .enum(['single-source', 'corroborated', 'contested', 'contradicted', 'unknown'])
  .openapi('Standing')

/** Describes an incident in one row; docs/codebook.md explains each part. */
export const summaryShape = z
  .object({
    id: z.string(),
    formerly: z.array(z.string()),
    type: z.string(),
    subtype: z.string(),
    place: placeShape.nullable(),
    period: periodShape.nullable(),
    window: windowShape,
    agents: z.array(z.string()),
    patients: z.array(z.string()),
    killed: estimateShape.nullable(),
    injured: estimateShape.nullable(),
    standing: standingShape,
    factuality: z.string(),
    sources: z.array(z.string()),
    reports: z.number().int(),
    origins: z.number().int(),
    unknown: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .openapi('Summary')

/** Describes one published text as it came; all offsets count in its `text`, in UTF-16 code units. */
export const reportShape = z
  .object({
    id: z.string(),
    text: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    sourceId: z.string().nullable(),
    url: z.string().nullable(),
    lang: z.string().nullable(),
    published: z.string().nullable(),
    publishedBasis: z.enum(['given', 'dateline', 'text', 'url']).nullable(),
    retrieved: z.string().nullable(),
  })
  .openapi('Report')
