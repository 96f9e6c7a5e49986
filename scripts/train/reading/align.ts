import type { GoldIncident } from '../../../eval/gold/incident.ts'
import { typeOf } from '../../../src/model/event-type.ts'
import type { Harm } from '../../../src/model/finding.ts'
import { subtypeByRule } from '../../../src/read/events/subtype-rule.ts'
import { alone, type Fleshed } from '../../../src/read/events/told.ts'
import { sameDate, samePlace } from './agree.ts'
import type { Annotated } from './annotated.ts'

/** Which annotated incident a draft tells of, by its place in the list; "none" where it plainly tells of none, null where that is unsure. */
export type Aligned = number | 'none' | null

const SURE = 2.3
const UNSURE = 1.2
const TIE = 0.3

/**
 * Works out which annotated incident each draft of a report tells of: the annotator's words, the type, the place, the day and the toll are held against it.
 *
 * People annotated incidents and not words, so that this is a guess; what is unsure is not learnt from.
 */
export function align(report: Annotated): Aligned[] {
  const spans = report.gold.map((gold) => spansOf(report.report.text, gold))
  return report.drafts.map((draft) => {
    if (draft.stance.mood !== 'actual') return 'none'
    const scores = report.gold.map((gold, at) => agreement(draft, gold, spans[at] as Spans))
    const best = Math.max(Number.NEGATIVE_INFINITY, ...scores)
    if (best < UNSURE) return 'none'
    const at = scores.indexOf(best)
    const tied = scores.some((score, other) => other !== at && best - score < TIE)
    return best < SURE || tied ? null : at
  })
}

/** The drafts of each annotated incident that some draft surely tells of. */
export function byIncident(report: Annotated): Map<number, Fleshed[]> {
  const groups = new Map<number, Fleshed[]>()
  align(report).forEach((gold, at) => {
    if (typeof gold === 'number') groups.set(gold, [...(groups.get(gold) ?? []), report.drafts[at] as Fleshed])
  })
  return groups
}

/** Where the annotator found an incident: the words that show it best, or every mention of it. */
interface Spans {
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly all: boolean
}

function spansOf(text: string, { mentions, evidence }: GoldIncident): Spans {
  if (mentions !== undefined) return { spans: mentions, all: true }
  const words = [evidence].flat()[0] ?? ''
  const start = text.indexOf(words)
  return { spans: start < 0 ? [] : [[start, start + words.length]], all: false }
}

function agreement(draft: Fleshed, gold: GoldIncident, spans: Spans): number {
  return inWords(draft, spans) + ofType(draft, gold) + atPlace(draft, gold) + onDay(draft, gold) + inTolls(draft, gold)
}

const ELSEWHERE = -2

function inWords({ passage, head }: Fleshed, { spans, all }: Spans): number {
  const at = passage.words[head.from]?.start ?? -1
  if (spans.some(([start, end]) => at >= start && at < end)) return 3
  if (spans.some(([start, end]) => passage.start < end && start < passage.end)) return 1.2
  return all ? ELSEWHERE : 0
}

const GENERIC = new Set(['attack', 'killing', 'explosion'])

function ofType(draft: Fleshed, gold: GoldIncident): number {
  const subtype = subtypeByRule(alone(draft))
  const type = typeOf(subtype) === gold.type ? 1 : GENERIC.has(draft.kind) ? 0.3 : -1.5
  return type + (subtype === gold.subtype ? 0.5 : 0)
}

function atPlace({ where }: Fleshed, gold: GoldIncident): number {
  if (where === null) return 0
  const { place } = where.mention
  if (samePlace(gold, place)) return 1.6
  const around = gold.place.includes(place.name) || place.within.some((w) => gold.place.includes(w.split(' ')[0] ?? w))
  return around ? 0.2 : -1.6
}

function onDay({ when }: Fleshed, gold: GoldIncident): number {
  if (when?.mention == null) return 0
  return sameDate(gold, when.period) ? 0.8 : -1.5
}

const low = (draft: Fleshed, harm: Harm): number | null | undefined =>
  draft.tallies.find((t) => t.harm === harm && t.people !== null && !t.people.part)?.people?.estimate.low

function inTolls(draft: Fleshed, gold: GoldIncident): number {
  const [killed, injured] = [low(draft, 'killed'), low(draft, 'injured')]
  let sum = 0
  if (killed !== undefined && gold.killed !== null) {
    const second = gold.killed_other?.some((other) => other.value?.[0] === killed)
    sum += killed === gold.killed[0] ? 1.6 : second ? 1 : -1
  }
  if (injured !== undefined && gold.injured !== null) sum += injured === gold.injured[0] ? 1 : -0.5
  return sum
}
