import type { Standing } from './assessment.ts'
import type { Estimate } from './estimate.ts'
import type { EventSubtype, EventType } from './event-type.ts'
import type { TollWindow } from './finding.ts'
import type { IncidentId } from './id.ts'
import type { Period } from './period.ts'
import type { Place } from './place.ts'

/**
 * An incident in one row, as lists, maps and exports show it: drawn from its accounts, never more exact than they are.
 *
 * `killed` and `injured` run from the lowest to the highest figure told, nothing added up; `factuality` is "asserted" when any telling asserts it, else the
 * label of the strongest; `reports` counts tellings' reports, `origins` independent origins of known lineage, `unknown` those of unknown lineage.
 * `window` tells whether it is one incident or a sum over several, whose time is then its period.
 * `first` and `last` are the first and last day on which it was reported, null where undated.
 */
export interface Summary {
  readonly id: IncidentId
  readonly formerly: readonly IncidentId[]
  readonly type: EventType
  readonly subtype: EventSubtype
  readonly place: Place | null
  readonly period: Period | null
  readonly window: TollWindow
  readonly agents: readonly string[]
  readonly patients: readonly string[]
  readonly killed: Estimate | null
  readonly injured: Estimate | null
  readonly standing: Standing
  readonly factuality: string
  readonly sources: readonly string[]
  readonly reports: number
  readonly origins: number
  readonly unknown: number
  readonly first: string | null
  readonly last: string | null
}
