import type { GoldIncident } from '../../../eval/gold/incident.ts'
import { typeOf } from '../../../src/model/event-type.ts'
import { alone, type Fleshed, grown, type Told } from '../../../src/read/events/told.ts'
import { subtypeSigns } from '../../../src/read/signs/subtype.ts'
import { togetherSigns } from '../../../src/read/signs/together.ts'
import { spotsFor } from '../../../src/read/signs/where.ts'
import type { Candidate } from '../../../src/read/signs/who.ts'
import { candidatesFor } from '../../../src/read/signs/who.ts'
import { offTheMark, samePlace } from './agree.ts'
import { align, byIncident } from './align.ts'
import type { Annotated } from './annotated.ts'
import type { Example } from './logistic.ts'

/** Pairs of drafts of one report that tell of annotated incidents, of one or of two. */
export function togetherExamples(report: Annotated): Example[] {
  const aligned = align(report)
  return report.drafts.flatMap((second, j) =>
    report.drafts.slice(0, j).flatMap((first, i) => {
      const [a, b] = [aligned[i], aligned[j]]
      if (typeof a !== 'number' || typeof b !== 'number') return []
      return [{ signs: togetherSigns(first, second), chosen: a === b }]
    }),
  )
}

const toldOf = ([first, ...rest]: readonly Fleshed[]): Told => rest.reduce(grown, alone(first as Fleshed))

/** The annotated incidents of a report that drafts surely tell of, each with these drafts as one event. */
export const events = (report: Annotated): { readonly told: Told; readonly gold: GoldIncident }[] =>
  [...byIncident(report)].map(([at, drafts]) => ({ told: toldOf(drafts), gold: report.gold[at] as GoldIncident }))

/** Events, whole and by single drafts, with their annotated sub-event type. */
export const subtypeExamples = (report: Annotated): { readonly signs: readonly string[]; readonly subtype: string }[] =>
  events(report).flatMap(({ told, gold }) =>
    [told, ...told.parts.map(alone)].map((t) => ({ signs: subtypeSigns(t), subtype: gold.subtype })),
  )

/**
 * Places that an event could be at, where one of them is the annotated one. Of several that are near enough, the one of its name (else the nearest) is the right one
 * and nothing is learnt from the others: a city is no wrong answer where its quarter is the right one.
 */
export function whereExamples(report: Annotated): Example[] {
  return events(report).flatMap(({ told, gold }) => {
    const spots = spotsFor(told, report.scene)
    const right = spots.filter((spot) => samePlace(gold, spot.mention.place))
    const best = right.toSorted((a, b) => offTheMark(gold, a.mention.place) - offTheMark(gold, b.mention.place))[0]
    if (best === undefined) return []
    const learnt = spots.filter((spot) => spot === best || !right.includes(spot))
    return learnt.map((spot) => ({ signs: spot.signs, chosen: spot === best }))
  })
}

/** Actors who could have a part in an event, each with whether the annotator gave them it. */
export function whoExamples(
  report: Annotated,
  nameOf: (name: string) => string,
): Record<'agent' | 'patient', Example[]> {
  const weighed = events(report).flatMap(({ told, gold }) =>
    candidatesFor(told, typeOf(gold.subtype as Parameters<typeof typeOf>[0]), report.scene).map((candidate) => ({
      candidate,
      gold,
    })),
  )
  const among = (names: readonly string[], { actor }: Candidate): boolean =>
    names.some((name) => nameOf(name) === nameOf(actor.name))
  return {
    agent: weighed.map(({ candidate: c, gold }) => ({ signs: c.signs, chosen: among(gold.agents, c) })),
    patient: weighed.map(({ candidate: c, gold }) => ({ signs: c.signs, chosen: among(gold.patients, c) })),
  }
}
