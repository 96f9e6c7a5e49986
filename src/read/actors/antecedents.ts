import type { Actor } from '../../model/actor.ts'
import type { Setting } from './context.ts'
import type { Prepared } from './elements.ts'
import { ownsOffshoot } from './phrases.ts'
import { choose } from './resolve.ts'

/** A named group that fights, and where the report names it. */
interface Naming {
  readonly actor: Actor
  readonly sentence: number
  readonly start: number
}

/** Finds the group that "the militants" or "the group" means, seen from a place in the report; null where none fits. */
type Antecedent = (sentence: number, start: number) => Actor | null

const back = 3
/** An outlet on the government's side calls all its opponents terrorists, so the group must be near. */
const backOnItsSide = 1
const ahead = 2

/**
 * Lists the fighting groups that a report names, so that later common words can mean them.
 *
 * The last one before in the same sentence is meant; else the first one of the nearest sentence before, up to three back; else, in the opening
 * of a report, the first one that the next two sentences name.
 */
export function antecedents(prepared: readonly Prepared[], stage: Setting): Antecedent {
  const named: Naming[] = []
  for (const [sentence, one] of prepared.entries())
    for (const [at, element] of one.elements.entries()) {
      if (ownsOffshoot(one, at)) continue
      const actor = choose(element, stage)
      if (actor !== null && fights(actor, stage)) named.push({ actor, sentence, start: element.start })
    }
  return (sentence, start) => {
    const same = named.findLast((one) => one.sentence === sentence && one.start < start)
    if (same !== undefined) return same.actor
    const reach = stage.leaning === 'government' ? backOnItsSide : back
    const near = named.findLast((one) => one.sentence < sentence && one.sentence >= sentence - reach)
    if (near !== undefined) return named.find((one) => one.sentence === near.sentence)?.actor ?? null
    if (sentence > ahead) return null
    return named.find((one) => one.start > start && one.sentence <= sentence + ahead)?.actor ?? null
  }
}

/** Whether common words for fighters may mean an actor: rebels with a name of their own, and militias unless the outlet is on their side. */
const fights = (actor: Actor, stage: Setting): boolean =>
  (actor.kind === 'rebel-group' || (actor.kind === 'political-militia' && stage.leaning !== 'government')) &&
  !stage.known.generic.has(actor.id)
