import { goldNames } from '../../../eval/gold/names.ts'
import { join } from '../../../src/read/events/join.ts'
import { BASE, type Learnt, type Weights } from '../../../src/read/index.ts'
import { decide } from '../../../src/read/signs/decide.ts'
import { contextOf, incidentSigns } from '../../../src/read/signs/incident.ts'
import type { Annotated } from './annotated.ts'
import { subtypeExamples, togetherExamples, whereExamples, whoExamples } from './examples.ts'
import { found } from './found.ts'
import { type Example, learn } from './logistic.ts'
import { voiceExamples } from './voices.ts'

/** Into how many parts, whole batches each, reports are cut where a decision must be made by weights that never saw them. */
export const FOLDS = 4

/** The fold of each batch, in the order of the batches' names. */
export function folds(reports: readonly Annotated[]): (report: Annotated) => number {
  const batches = [...new Set(reports.map((r) => r.batch))].sort()
  return (report) => batches.indexOf(report.batch) % FOLDS
}

/** Weights learnt from all reports, and for each fold those learnt without its reports, for measuring. */
export interface Lesson {
  readonly whole: Learnt
  readonly without: readonly Learnt[]
}

/**
 * Learns all weights from annotated reports.
 *
 * Whether an event is an incident is learnt last, on events as weights made them that never saw the report, since those are the events that it will have to judge.
 * @param whole  false leaves out the weights from all reports, where only measuring is wanted
 */
export function learnAll(reports: readonly Annotated[], whole = true): Lesson {
  const foldOf = folds(reports)
  const parts = Array.from({ length: FOLDS }, (_, fold) => learnParts(reports.filter((r) => foldOf(r) !== fold)))
  const events = Array.from({ length: FOLDS }, (_, fold) =>
    reports.filter((r) => foldOf(r) === fold).flatMap((r) => incidentExamples(r, parts[fold] as Learnt)),
  )
  const judging = (fold: number | null): Weights =>
    learn(
      events.flatMap((e, at) => (at === fold ? [] : e)),
      { restraint: 6, least: 8 },
    )
  const without = parts.map((part, fold) => ({ ...part, incident: judging(fold) }))
  return { without, whole: whole ? { ...learnParts(reports), incident: judging(null) } : (without[0] as Learnt) }
}

/**
 * How hard weights are held back was chosen by what four folds of the training reports found, from a half to four times of each.
 */
function learnParts(reports: readonly Annotated[]): Learnt {
  const nameOf = goldNames()
  const who = reports.map((r) => whoExamples(r, nameOf))
  return {
    together: learn(reports.flatMap(togetherExamples), { restraint: 15 }),
    where: learn(reports.flatMap(whereExamples), { restraint: 4 }),
    agent: learn(
      who.flatMap((w) => w.agent),
      { restraint: 15 },
    ),
    patient: learn(
      who.flatMap((w) => w.patient),
      { restraint: 10 },
    ),
    voices: learn(reports.flatMap(voiceExamples), { restraint: 4, least: 8 }),
    subtype: learnSubtypes(reports),
    incident: new Map([[BASE, 9]]),
  }
}

const LEAST_OF_A_TYPE = 100

/** One against the rest, for each type that a hundred examples or more are of. */
function learnSubtypes(reports: readonly Annotated[]): ReadonlyMap<string, Weights> {
  const examples = reports.flatMap(subtypeExamples)
  const counts = Map.groupBy(examples, (e) => e.subtype)
  const common = [...counts].flatMap(([subtype, of]) => (of.length >= LEAST_OF_A_TYPE ? [subtype] : [])).sort()
  return new Map(
    common.map((subtype) => [
      subtype,
      learn(
        examples.map((e) => ({ signs: e.signs, chosen: e.subtype === subtype })),
        { restraint: 2 },
      ),
    ]),
  )
}

function incidentExamples(report: Annotated, learnt: Learnt): Example[] {
  const told = decide(join(report.drafts, learnt.together), report.scene, learnt)
  const asserted = (at: number): boolean =>
    told[at]?.parts.some((p) => p.stance.mood === 'actual' && p.stance.polarity === 'asserted') ?? false
  const right = found(report, told)
  return told.flatMap((event, at) => {
    if (event.where === null || !asserted(at)) return []
    const context = contextOf(told, at, report.scene.published)
    return [{ signs: incidentSigns(event, context), chosen: right[at] as boolean }]
  })
}
