import type { Limits, Period } from '../model/period.ts'
import type { Zone } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { circumstances, type Known } from './circumstances.ts'
import { type Narrated, narrate } from './events/events.ts'
import { freshPeriod } from './events/setting.ts'
import type { Fleshed } from './events/told.ts'
import type { Knowledge } from './knowledge.ts'
import { layout } from './layout.ts'
import { passages, type Sourced } from './passages/passages.ts'
import { type Scene, sceneOf } from './signs/scene.ts'
import { bounds } from './times/index.ts'
import { bracketed, unwrapped } from './unwrap.ts'

/**
 * A report with all that its words say, before anything is decided that weighs one sign against another.
 *
 * `fresh` is the period of news without a day of its own; `limits` bound a report that has no day at all.
 */
export interface Narration {
  readonly report: Report
  readonly zones: readonly Zone[]
  readonly known: Known
  readonly narrated: readonly Narrated[]
  readonly drafts: readonly Fleshed[]
  readonly scene: Scene
  readonly fresh: Period | null
  readonly limits: Limits | null
}

/**
 * Builds the first half of reading: zones, sentences, trees, names, times, voices and drafts of events.
 *
 * @param knowledge  lexicons and finders
 * @returns a function of a report's text alone
 */
export function narrator(knowledge: Knowledge): (report: Report) => Narration {
  const zonesOf = layout(knowledge.lexicon.lineMarks)
  const passagesOf = passages(knowledge)
  const about = circumstances(knowledge)
  return (given) => {
    const report = { ...given, text: bracketed(unwrapped(given.text)) }
    const zones = zonesOf(report.text, report.title)
    const known = about(report, zones)
    const sourced = passagesOf(report, zones, known)
    const limits = known.published === null ? limitsOf(report.text, sourced, knowledge) : null
    const narrated = narrate(sourced, report.sourceId)
    const drafts = narrated.flatMap((n) => n.drafts)
    const read = sourced.map((s) => s.passage)
    const scene = sceneOf(read, drafts, known.published)
    const fresh = known.published === null ? closed(limits) : freshPeriod(known.published)
    return { report, zones, known, narrated, drafts, scene, fresh, limits }
  }
}

/** Limits with two ends are a period. */
const closed = (limits: Limits | null): Period | null =>
  limits === null || limits.earliest === null || limits.latest === null
    ? null
    : { earliest: limits.earliest, latest: limits.latest }

/** An undated report is bounded by the past days that it names and by the names that its actors bore only for a time. */
function limitsOf(text: string, sourced: readonly Sourced[], knowledge: Knowledge): Limits | null {
  const times = sourced.flatMap(({ passage }) => passage.times.map((t) => t.value))
  const named = sourced.flatMap(({ passage }) => passage.actors.filter((a) => !a.value.generic))
  return bounds(
    text,
    times,
    named.map((a) => knowledge.inUse(a.value.actor.id)),
  )
}
