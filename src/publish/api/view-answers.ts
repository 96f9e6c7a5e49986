import { z } from '@hono/zod-openapi'
import { reportShape } from './nouns.ts'

const ok = z.literal(true)
const count = z.number().int()
const span = { start: count, end: count }
const tally = z.array(z.object({ name: z.string(), incidents: count }))
const side = z.object({
  incidents: count,
  kinds: tally,
  standings: z.record(z.string(), count),
  others: tally,
})

/** Describes what is told of an actor. */
export const actorAnswer = z
  .object({ ok, name: z.string(), incidents: count, read: count, did: side, suffered: side, toldBy: tally })
  .openapi('Actor')

/** Describes what a source says and how that stands. */
export const sourceAnswer = z
  .object({
    ok,
    name: z.string(),
    known: z
      .object({
        name: z.string(),
        kind: z.string(),
        country: z.string().nullable(),
        leaning: z.string().nullable(),
        origin: z.string(),
        carries: z.array(z.string()),
        speaksFor: z.array(z.string()),
      })
      .nullable(),
    incidents: count,
    read: count,
    stands: z.object({ alone: count, agreed: count, differed: count }),
    kinds: tally,
    cites: tally,
    carriedBy: tally,
  })
  .openapi('Source')

/** Describes a situation report: sentences, each with the words it stands on. */
export const situationAnswer = z
  .object({
    ok,
    asked: z.object({
      place: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      asOf: z.string().optional(),
    }),
    incidents: count,
    shown: count,
    sections: z.array(
      z.object({
        heading: z.string(),
        sentences: z.array(
          z.object({
            text: z.string(),
            incident: z.string().nullable(),
            cites: z.array(z.object({ report: z.string(), ...span })),
          }),
        ),
      }),
    ),
    sources: z.array(reportShape.pick({ id: true, title: true, outlet: true, published: true, url: true })),
  })
  .openapi('Situation')

/** Describes what reading a report again gives beside its claims; a head of -1 is the root of a tree. */
export const anewAnswer = z
  .object({
    ok,
    mentions: z.array(z.object({ id: z.string(), reportId: z.string(), kind: z.string(), head: z.string(), ...span })),
    zones: z.array(z.object({ kind: z.string(), ...span })),
    trees: z.array(
      z.object({
        ...span,
        words: z.array(
          z.object({
            text: z.string(),
            ...span,
            lemma: z.string(),
            tag: z.string(),
            penn: z.string(),
            head: count,
            relation: z.string(),
          }),
        ),
      }),
    ),
  })
  .openapi('ReadAnew')
