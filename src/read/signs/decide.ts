import type { Estimate } from '../../model/estimate.ts'
import { typeOf } from '../../model/event-type.ts'
import type { Harm } from '../../model/finding.ts'
import type { PartialDate } from '../../model/period.ts'
import type { Told } from '../events/told.ts'
import { contextOf, type Decided, incidentSigns } from './incident.ts'
import { partiesOf } from './parties.ts'
import type { Scene } from './scene.ts'
import { subtypeFor } from './subtype.ts'
import { figureOf, figuresFor } from './toll.ts'
import { heaviest, type Learnt, sumOf } from './weights.ts'
import { spotsFor } from './where.ts'
import { candidatesFor } from './who.ts'

/** An event with how much speaks for its being an incident: the logarithm of the odds. */
export interface Judged extends Decided {
  readonly worth: number
}

/**
 * Decides of each event of a report what type it has, where it was, who did and suffered it, and how much speaks for its being an incident.
 *
 * Each decision adds up signs, so that it can be explained; see Weights.
 * @param told  the report's events, in order
 * @returns one for each, in order
 */
export function decide(told: readonly Told[], scene: Scene, learnt: Learnt): Judged[] {
  const decided = told.map((event) => decideOne(event, scene, learnt))
  return decided.map((event, at) => ({ ...event, worth: worthOf(decided, at, { scene, learnt }) }))
}

function decideOne(event: Told, scene: Scene, learnt: Learnt): Decided {
  const subtype = subtypeFor(event, learnt.subtype)
  const where = heaviest(spotsFor(event, scene), learnt.where)
  const parties = partiesOf(candidatesFor(event, typeOf(subtype), scene), learnt)
  const placed = { ...event, where: where === null ? null : { mention: where.mention, rule: where.rule } }
  const tollOf = (harm: Harm): Estimate | null =>
    figureOf(figuresFor(placed, harm, scene), learnt.toll)?.estimate ?? null
  return { ...placed, subtype, parties, killed: tollOf('killed'), injured: tollOf('injured') }
}

interface Judging {
  readonly scene: { readonly published: PartialDate | null }
  readonly learnt: Learnt
}

function worthOf(decided: readonly Decided[], at: number, { scene, learnt }: Judging): number {
  return sumOf(learnt.incident, incidentSigns(decided[at] as Decided, contextOf(decided, at, scene.published)))
}
