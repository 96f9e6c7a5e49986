import type { Evidence } from '../../model/evidence.ts'
import type { Telling } from '../../model/telling.ts'

const FAMILIES: readonly (readonly string[])[] = [
  ['Suicide bomb', 'Remote explosive/landmine/IED'],
  ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  ['Air/drone strike', 'Shelling/artillery/missile attack'],
]

/**
 * Compares what two tellings say happened: the same sub-event type, one that is easily told for the other, or another kind of thing.
 *
 * @returns 1, 0.75, 0.25 or 0.1
 * @example compareWhat({ type: 'Battles', subtype: 'Armed clash' }, { type: 'Battles', subtype: 'Armed clash' }).score // 1
 */
export function compareWhat(
  left: Pick<Telling, 'type' | 'subtype'>,
  right: Pick<Telling, 'type' | 'subtype'>,
): Evidence {
  const sides = { rule: 'what', left: left.subtype, right: right.subtype }
  if (left.subtype === right.subtype) return { ...sides, score: 1, detail: 'Both tell of the same kind of event.' }
  const family = FAMILIES.some((f) => f.includes(left.subtype) && f.includes(right.subtype))
  if (family) return { ...sides, score: 0.75, detail: 'The two kinds of event are often told for each other.' }
  if (left.type === right.type) return { ...sides, score: 0.25, detail: 'The kinds of event are related.' }
  return { ...sides, score: 0.1, detail: 'The kinds of event differ.' }
}
