import fc from 'fast-check'
import type { ActorRef } from '../../src/model/actor.ts'
import { typeOf } from '../../src/model/event-type.ts'
import { ASSERTED } from '../../src/model/factuality.ts'
import type { ActorId, MentionId, PlaceId, ReportId } from '../../src/model/id.ts'
import type { Place } from '../../src/model/place.ts'
import type { Telling } from '../../src/model/telling.ts'

/** A town of the invented land. */
export const town = (name: string, latitude: number, longitude: number): Place => ({
  id: `test:${name}` as PlaceId,
  name,
  within: ['Marshland'],
  country: null,
  latitude,
  longitude,
  precision: 'town',
})

/** An invented force. */
export const force = (name: string): ActorRef => ({ id: name as ActorId, name, words: name })

/** A telling with everything unknown but what is given. */
export function telling(reportId: string, start: number, known: Partial<Telling> = {}): Telling {
  const subtype = known.subtype ?? 'Armed clash'
  const event = `${reportId}/${start}-${start + 5}/event` as MentionId
  const unknown = {
    place: null,
    placeWords: null,
    period: null,
    window: { kind: 'incident' } as const,
    limits: null,
    agents: [],
    patients: [],
    killed: null,
    injured: null,
    sources: [],
    evidence: [],
    words: [],
    claims: [],
  }
  return {
    ...unknown,
    factuality: ASSERTED,
    ...known,
    event,
    reportId: reportId as ReportId,
    subtype,
    type: typeOf(subtype),
  }
}

const places = [town('Ford', 10, 20), town('Old Quay', 12, 22)]
const one = fc.record({
  report: fc.integer({ min: 0, max: 6 }),
  day: fc.integer({ min: 1, max: 4 }),
  place: fc.constantFrom(...places),
  subtype: fc.constantFrom('Armed clash' as const, 'Air/drone strike' as const),
})

/** Some reports of the invented land, each with one to three tellings that could be of one incident. */
export const readings: fc.Arbitrary<Telling[][]> = fc.array(one, { minLength: 1, maxLength: 14 }).map((list) => {
  const byReport = Map.groupBy(
    list.map((l, i) => ({ ...l, i })),
    (l) => l.report,
  )
  return [...byReport.values()].map((rows) =>
    rows.map((l) =>
      telling(`r${l.report}`, l.i * 10, {
        place: l.place,
        subtype: l.subtype,
        period: { earliest: `2016-07-0${l.day}`, latest: `2016-07-0${l.day}` },
      }),
    ),
  )
})
