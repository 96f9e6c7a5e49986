import type { Attitude } from '../model/attitude.ts'
import type { Attribution } from '../model/attribution.ts'
import { estimateLabel } from '../model/estimate.ts'
import { typeOf } from '../model/event-type.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { keep } from './assemble/keep.ts'
import { chorusOf, heardOf } from './assemble/voices.ts'
import { attitudeFinder } from './attitudes/attitudes.ts'
import { join } from './events/join.ts'
import type { Knowledge } from './knowledge.ts'
import { type Narration, narrator } from './narration.ts'
import type { Passage } from './passages/passage.ts'
import type { Word } from './passages/words.ts'
import { decide, type Judged } from './signs/decide.ts'
import { contextOf, incidentSigns } from './signs/incident.ts'
import { subtypeSigns } from './signs/subtype.ts'
import { figureOf, figuresFor } from './signs/toll.ts'
import { strongest, sumOf, type Weights } from './signs/weights.ts'
import { spotsFor } from './signs/where.ts'
import { candidatesFor } from './signs/who.ts'
import { bearing } from './voices/bearing.ts'
import { grammar } from './voices/grammar.ts'
import { standing } from './voices/standing.ts'

/** One thing that a sentence names, and what it was taken for. */
interface NamedThing extends Span {
  readonly aspect: 'who' | 'where' | 'when' | 'what' | 'toll'
  readonly means: string
}

/** A sentence that was read, with its tree, what it names, and who speaks in it. */
export interface ExplainedSentence extends Span {
  readonly words: readonly Word[]
  readonly named: readonly NamedThing[]
  readonly voices: readonly Attribution[]
  readonly attitudes: readonly Attitude[]
}

/** A decision on an event: what was chosen, how much spoke for it (logarithm of odds), and the signs that weighed most. */
interface Decision {
  readonly about: 'what' | 'where' | 'agent' | 'patient' | 'killed' | 'injured' | 'source' | 'incident'
  readonly choice: string
  readonly sum: number
  readonly signs: readonly (readonly [sign: string, weight: number])[]
}

/** An event of a report with the sentences that tell of it, by index, and the decisions on it; `kept` says whether it became an incident or a claim. */
export interface ExplainedEvent {
  readonly subtype: string
  readonly words: readonly string[]
  readonly sentences: readonly number[]
  readonly kept: boolean
  readonly decisions: readonly Decision[]
}

/** How a report was read, for a person who wants to know why. */
export interface Explanation {
  readonly sentences: readonly ExplainedSentence[]
  readonly events: readonly ExplainedEvent[]
}

const SIGNS = 5

/**
 * Builds the explainer: the same reading as `reader` makes, told step by step.
 *
 * @returns from a report to its sentences with trees, mentions and voices, and its events with the signs behind each decision
 */
export function explainer(knowledge: Knowledge): (report: Report) => Explanation {
  const narrationOf = narrator(knowledge)
  const attitudesOf = attitudeFinder(knowledge.lexicon.attitudes)
  return (report) => {
    const narration = narrationOf(report)
    const events = decide(join(narration.drafts, knowledge.learnt.together), narration.scene, knowledge.learnt)
    const kept = new Set(keep(report.id, events).kept.map(({ parts }) => parts))
    return {
      sentences: narration.narrated.map((n) => ({
        ...sentence(n.passage),
        voices: n.voices,
        attitudes: attitudesOf(grammar(n.passage)),
      })),
      events: events.map((event, at) => ({
        subtype: event.subtype,
        words: event.parts.map((p) => wordsIn(p.passage, p.head)),
        sentences: [...new Set(event.parts.map((p) => p.passage.index))],
        kept: kept.has(event.parts),
        decisions: decisions(event, { narration, knowledge, events, at }),
      })),
    }
  }
}

const wordsIn = ({ words }: Passage, { from, to }: { readonly from: number; readonly to: number }): string =>
  words
    .slice(from, to)
    .map((w) => w.text)
    .join(' ')

function sentence(passage: Passage): Omit<ExplainedSentence, 'voices' | 'attitudes'> {
  const spanOf = (from: number, to: number): Span => ({
    start: passage.words[from]?.start ?? 0,
    end: passage.words[to - 1]?.end ?? 0,
  })
  const named: NamedThing[] = [
    ...passage.actors.map(({ value: v }) => ({
      aspect: 'who' as const,
      start: v.start,
      end: v.end,
      means: v.actor.name,
    })),
    ...passage.places.map(({ value: v }) => ({
      aspect: 'where' as const,
      start: v.start,
      end: v.end,
      means: `${v.place.name} (${v.place.precision}, ${v.role})`,
    })),
    ...passage.times.map(({ value: v }) => ({
      aspect: 'when' as const,
      start: v.start,
      end: v.end,
      means: v.period === null ? 'no period' : `${v.period.earliest}/${v.period.latest}`,
    })),
    ...passage.triggers.map((t) => ({ aspect: 'what' as const, ...spanOf(t.from, t.to), means: t.value.kind })),
    ...passage.harms.map((h) => ({ aspect: 'toll' as const, ...spanOf(h.from, h.to), means: h.value.harm })),
  ]
  return {
    start: passage.start,
    end: passage.end,
    words: passage.words,
    named: named.sort((a, b) => a.start - b.start),
  }
}

interface Around {
  readonly narration: Narration
  readonly knowledge: Knowledge
  readonly events: readonly Judged[]
  readonly at: number
}

function decisions(event: Judged, { narration, knowledge, events, at }: Around): Decision[] {
  const { scene } = narration
  const { learnt } = knowledge
  const spot = spotsFor(event, scene).find((s) => s.mention === event.where?.mention)
  const candidates = candidatesFor(event, typeOf(event.subtype), scene)
  const parties = event.parties.flatMap((party) => {
    if (party.role === 'party') return []
    const candidate = candidates.find((c) => c.actor.id === party.actor.id)
    return candidate === undefined ? [] : [decision(party.role, party.actor.name, learnt[party.role], candidate.signs)]
  })
  const context = contextOf(events, at, scene.published)
  const table = learnt.subtype.get(event.subtype)
  return [
    ...(table === undefined ? [] : [decision('what', event.subtype, table, subtypeSigns(event))]),
    ...(spot === undefined ? [] : [decision('where', spot.mention.place.name, learnt.where, spot.signs)]),
    ...parties,
    ...(['killed', 'injured'] as const).flatMap((harm) => {
      const figure = figureOf(figuresFor(event, harm, scene), learnt.toll)
      return figure === null ? [] : [decision(harm, estimateLabel(figure.estimate), learnt.toll, figure.signs)]
    }),
    ...sources(event, narration, learnt.voices),
    { ...decision('incident', event.subtype, learnt.incident, incidentSigns(event, context)), sum: event.worth },
  ]
}

function sources(event: Judged, { narrated, known }: Narration, weights: Weights): Decision[] {
  const chorus = chorusOf(narrated)
  const heard = heardOf(event, known.published)
  return standing(heard, chorus, weights).map((one) =>
    decision('source', one.voice.source, weights, bearing(heard, one, chorus)),
  )
}

const decision = (about: Decision['about'], choice: string, weights: Weights, signs: Iterable<string>): Decision => {
  const all = [...signs]
  return { about, choice, sum: sumOf(weights, all), signs: strongest(weights, all, SIGNS) }
}
