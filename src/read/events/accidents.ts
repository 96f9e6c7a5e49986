import type { Draft } from './drafts.ts'
import { ACCIDENT, rank } from './kinds.ts'

/**
 * Leaves out what nobody did: crashes, gas explosions, earthquakes, with their dead; and what is told of one after it is named.
 *
 * "The blast" after a gas explosion is that explosion, unless the report told of a deed before.
 * @param drafts  of the passages of a report, in order
 * @returns for each passage what is left
 */
export function withoutAccidents<T extends Draft>(drafts: readonly (readonly T[])[]): T[][] {
  let [accident, deed] = [false, false]
  return drafts.map((here) => {
    if (here.some((d) => d.kind === ACCIDENT)) accident = true
    if (here.some((d) => rank(d.kind) > 1 && d.kind !== ACCIDENT)) deed = true
    return here.filter((d) => d.kind !== ACCIDENT && !(accident && !deed && FOLLOWS.has(d.kind)))
  })
}

/** Kinds of events whose words do not tell whether anybody did them. */
const FOLLOWS = new Set(['explosion', 'killing'])
