import type { GoldIncident } from '../../../eval/gold/incident.ts'
import { join } from '../../../src/read/events/join.ts'
import type { Told } from '../../../src/read/events/told.ts'
import { BASE, type Learnt, type Weights } from '../../../src/read/index.ts'
import { decide, type Judged } from '../../../src/read/signs/decide.ts'
import { contextOf, incidentSigns } from '../../../src/read/signs/incident.ts'
import { figuresFor } from '../../../src/read/signs/toll.ts'
import { type Annotated, ofOtherWars } from './annotated.ts'
import { subtypeExamples, togetherExamples, whereExamples, whoExamples } from './examples.ts'
import { FOLDS, folds } from './folds.ts'
import { found } from './found.ts'
import { type Example, learn } from './logistic.ts'
import { actorNames } from './names.ts'
import { voiceExamples } from './voices.ts'

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
 * @param foldOf  the folds, where reports must be kept together for more than their words
 */
export function learnAll(reports: readonly Annotated[], whole = true, foldOf = folds(reports)): Lesson {
  const parts = Array.from({ length: FOLDS }, (_, fold) => learnParts(reports.filter((r) => foldOf(r) !== fold)))
  const unseen = Array.from({ length: FOLDS }, (_, fold) =>
    reports.filter((r) => foldOf(r) === fold).map((r) => eventsOf(r, parts[fold] as Learnt)),
  )
  const judging = (fold: number | null): Weights =>
    learn(
      unseen.flatMap((e, at) => (at === fold ? [] : e.flatMap(incidentExamples))),
      { restraint: 10, least: 8 },
    )
  const counting = (fold: number | null): Weights =>
    learn(
      unseen.flatMap((e, at) => (at === fold ? [] : e.flatMap(tollExamples))),
      { restraint: 6 },
    )
  const late = (fold: number | null) => ({ incident: judging(fold), toll: counting(fold) })
  const without = parts.map((part, fold) => ({ ...part, ...late(fold) }))
  return { without, whole: whole ? { ...learnParts(reports), ...late(null) } : (without[0] as Learnt) }
}

/**
 * How hard weights are held back was chosen by what four folds of the training reports found, from a half to four times of each.
 */
function learnParts(reports: readonly Annotated[]): Learnt {
  const nameOf = actorNames()
  const who = reports.map((r) => whoExamples(r, nameOf))
  return {
    together: learn(reports.flatMap(togetherExamples), { restraint: 12 }),
    where: learn(reports.flatMap(whereExamples), { restraint: 4 }),
    agent: learn(
      who.flatMap((w) => w.agent),
      { restraint: 15 },
    ),
    patient: learn(
      who.flatMap((w) => w.patient),
      { restraint: 10 },
    ),
    voices: learn(reports.filter((r) => !ofOtherWars(r)).flatMap(voiceExamples), { restraint: 4, least: 8 }),
    subtype: learnSubtypes(reports),
    toll: new Map(),
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

/** The events of a report as weights made them, and which annotated incident each is. */
interface Unseen {
  readonly report: Annotated
  readonly told: readonly Judged[]
  readonly gold: readonly (GoldIncident | null)[]
}

function eventsOf(report: Annotated, learnt: Learnt): Unseen {
  const told = decide(join(report.drafts, learnt.together), report.scene, learnt)
  return { report, told, gold: found(report, told) }
}

function incidentExamples({ report, told, gold }: Unseen): Example[] {
  const asserted = ({ parts }: Told): boolean =>
    parts.some((p) => p.stance.mood === 'actual' && p.stance.polarity === 'asserted')
  return told.flatMap((event, at) => {
    if (event.where === null || !asserted(event)) return []
    const context = contextOf(told, at, report.scene.published)
    return [{ signs: incidentSigns(event, context), chosen: gold[at] !== null }]
  })
}

/** Numbers of events that are annotated, where one of several is the annotated one. */
function tollExamples({ report, told, gold }: Unseen): Example[] {
  return told.flatMap((event, at) =>
    (['killed', 'injured'] as const).flatMap((harm) => {
      const right = gold[at]?.[harm]?.[0] ?? null
      const figures = figuresFor(event, harm, report.scene)
      if (right === null || !figures.some((f) => f.estimate.low === right)) return []
      return figures.map(({ estimate, signs }) => ({ signs, chosen: estimate.low === right }))
    }),
  )
}
