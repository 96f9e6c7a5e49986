import { z } from '@hono/zod-openapi'
import { estimateShape, periodShape, placeShape, windowShape } from './nouns.ts'

const spanShape = z.object({ start: z.number().int(), end: z.number().int() }).openapi('Span')
const actorShape = z.object({ id: z.string(), name: z.string(), words: z.string() }).openapi('ActorRef')
const shareShape = z.object({ low: z.number().nullable(), high: z.number().nullable() })

const findingShape = z
  .discriminatedUnion('aspect', [
    z.object({ aspect: z.literal('what'), subtype: z.string() }),
    z.object({ aspect: z.literal('when'), period: periodShape }),
    z.object({ aspect: z.literal('where'), place: placeShape }),
    z.object({ aspect: z.literal('who'), role: z.enum(['agent', 'patient', 'party']), actor: actorShape }),
    z.object({
      aspect: z.literal('toll'),
      harm: z.string(),
      people: estimateShape,
      of: z.string(),
      part: z.boolean(),
      former: z.boolean(),
      window: windowShape,
    }),
    z.object({
      aspect: z.literal('control'),
      holder: z.array(actorShape),
      place: placeShape,
      share: shareShape.nullable(),
      shareText: z.string(),
      asOf: periodShape.nullable(),
    }),
    z.object({
      aspect: z.literal('figure'),
      measure: z.string(),
      place: placeShape.nullable(),
      value: estimateShape,
      asOf: periodShape.nullable(),
    }),
  ])
  .openapi('Finding')

const voiceOut: z.ZodType = z.lazy(() => attributionShape.nullable())

/** Describes who is said to say something, nested from the innermost voice outwards. */
const attributionShape = z
  .object({
    source: z.string(),
    sourceId: z.string().nullable(),
    kind: z.string(),
    words: spanShape,
    cue: spanShape.nullable(),
    content: spanShape,
    within: voiceOut.openapi({
      type: ['object', 'null'],
      description: 'The next voice outwards, of this same shape, or null.',
    }),
  })
  .openapi('Attribution')

const factualityShape = z
  .object({ polarity: z.enum(['asserted', 'denied']), certainty: z.string(), mood: z.string() })
  .openapi('Factuality')

/** Describes one claim: a finding, the words it stands on, who says so and how firmly. */
export const claimShape = z
  .object({
    id: z.string(),
    reportId: z.string(),
    event: z.string().nullable(),
    finding: findingShape,
    attribution: attributionShape.nullable(),
    factuality: factualityShape,
    rule: z.string(),
    start: z.number().int(),
    end: z.number().int(),
  })
  .openapi('Claim')

/** Describes what one report tells of one incident, all aspects together. */
export const tellingShape = z
  .object({
    event: z.string(),
    reportId: z.string(),
    type: z.string(),
    subtype: z.string(),
    place: placeShape.nullable(),
    placeWords: z.string().nullable(),
    period: periodShape.nullable(),
    window: windowShape,
    limits: z.object({ earliest: z.string().nullable(), latest: z.string().nullable() }).nullable(),
    agents: z.array(actorShape),
    patients: z.array(actorShape),
    killed: estimateShape.nullable(),
    injured: estimateShape.nullable(),
    sources: z.array(z.object({ name: z.string(), sourceId: z.string().nullable(), kind: z.string() })),
    factuality: factualityShape,
    evidence: z.array(spanShape),
    words: z.array(z.string()),
    claims: z.array(z.string()),
  })
  .openapi('Telling')

/** Describes what was not understood, beside the result. */
export const issueShape = z
  .object({ code: z.string(), reportId: z.string().nullable(), span: spanShape.nullable(), detail: z.string() })
  .openapi('Issue')
