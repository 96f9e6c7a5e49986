import type { Claim } from '../../model/claim.ts'
import { typeOf } from '../../model/event-type.ts'
import type { Toll, TollWindow } from '../../model/finding.ts'
import { lengthOf, type PartialDate, type Period } from '../../model/period.ts'
import { isWhole } from '../events/people.ts'
import type { Tally } from '../events/tallies.ts'
import type { Fleshed } from '../events/told.ts'
import { isSpread, stretchesIn, WAR_TOTAL, windowOf } from '../events/windows.ts'
import type { Decided } from '../signs/incident.ts'

/** What the window of a toll is found with: the period of an event without words for one, and the day of the report. */
interface Days {
  readonly fresh: Period | null
  readonly day: PartialDate | null
}

const ONE_INCIDENT: TollWindow = { kind: 'incident' }
const OF_A_WAR: TollWindow = { kind: 'cumulative', since: null }

/**
 * What one number of people counts: the event of its passage, or several over some time or all over a place.
 *
 * @param tally  one of the passage's
 */
export function windowIn(part: Fleshed, tally: Tally, { fresh, day }: Days): TollWindow {
  if ((tally.people?.estimate.low ?? tally.people?.estimate.high ?? 0) >= WAR_TOTAL) return OF_A_WAR
  const window = windowOf(part.passage, tally, stretchesIn(part.passage, day))
  if (window.kind === 'cumulative' || !isSpread(part.passage) || !isOnly(part, tally)) return window
  return { kind: 'cumulative', since: part.when?.period ?? fresh }
}

const isOnly = ({ tallies }: Fleshed, { harm }: Tally): boolean =>
  tallies.filter((t) => t.harm === harm && t.people !== null && isWhole(t.people)).length === 1

/** A battle or the taking of a place goes on for days and is one. */
const LONGEST_BATTLE = 7
const TAKINGS = new Set(['Government regains territory', 'Non-state actor overtakes territory'])

/**
 * Whether an event of a report is one incident or sums up several: a sum where all its tolls are sums, or where it has none and its time is a stretch.
 *
 * The taking of a place is one however long it took, a battle of up to seven days too.
 * @param claims  the claims of the event
 */
export function extentOf(told: Decided, claims: readonly Claim[], day: PartialDate | null): TollWindow {
  if (TAKINGS.has(told.subtype)) return ONE_INCIDENT
  const tolls = claims.map((c) => c.finding).filter((f): f is Toll => f.aspect === 'toll' && !f.part)
  const [window = stretchOf(told, day), ...others] = tolls.map((t) => t.window)
  if ([window, ...others].some((w) => w.kind === 'incident')) return ONE_INCIDENT
  return isBattle(told, window) && !told.parts.some((p) => isSpread(p.passage)) ? ONE_INCIDENT : window
}

const isBattle = (told: Decided, window: TollWindow): boolean =>
  typeOf(told.subtype) === 'Battles' &&
  window.kind === 'cumulative' &&
  window.since !== null &&
  lengthOf(window.since) <= LONGEST_BATTLE

/** The time of an event that has no toll, where its words are a stretch. */
function stretchOf({ when, parts }: Decided, day: PartialDate | null): TollWindow {
  if (when === null) return ONE_INCIDENT
  const { start, end } = when.mention
  const stretch = parts
    .flatMap((p) => stretchesIn(p.passage, day).map((s) => ({ ...s, words: p.passage.words.slice(s.from, s.to) })))
    .find(({ words }) => words.some((w) => w.start < end && start < w.end))
  return stretch === undefined ? ONE_INCIDENT : { kind: 'cumulative', since: stretch.since }
}
