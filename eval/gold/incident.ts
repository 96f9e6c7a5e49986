import type { EventSubtype, EventType } from '../../src/model/event-type.ts'

/** An incident as the gold set and `parallax read --as incidents` give it. */
export interface Incident {
  readonly type: string
  readonly subtype: string
  readonly place: string | null
  readonly place_text?: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly date: string | null
  readonly agents: readonly string[]
  readonly patients: readonly string[]
  readonly killed: readonly [number | null, number | null] | null
  readonly injured: readonly [number | null, number | null] | null
  readonly sources: readonly string[]
  readonly evidence: string | readonly string[]
}

/** An incident as a person annotated it in one report; `incident` agrees within a batch. See the guide of the gold set. */
export interface GoldIncident extends Incident {
  readonly incident: string
  readonly type: EventType
  readonly subtype: EventSubtype
  readonly place: string
  readonly place_text: string | null
  readonly date: string
  readonly killed_other?: readonly { readonly value: readonly (number | null)[] | null }[]
  /** From where to where the report mentions it, all places in reading order, where the annotator marked them. */
  readonly mentions?: readonly (readonly [start: number, end: number])[]
}

/** The annotated incidents of one report. */
export interface GoldReport {
  readonly report: string
  readonly batch?: string
  readonly incidents: readonly GoldIncident[]
}
