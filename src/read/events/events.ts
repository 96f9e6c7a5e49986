import type { Attribution } from '../../model/attribution.ts'
import type { SourceId } from '../../model/id.ts'
import { overlaps } from '../../model/span.ts'
import type { ActorMention } from '../actors/index.ts'
import type { At, Passage } from '../passages/passage.ts'
import type { Sourced } from '../passages/passages.ts'
import type { PlaceMention } from '../places/index.ts'
import { voicesOf } from '../voices/voiced.ts'
import { withoutAccidents } from './accidents.ts'
import { definitePlace } from './definite.ts'
import { type Draft, draftsIn } from './drafts.ts'
import { placeIn, timeIn, type Where } from './setting.ts'
import { type Side, sidesOf } from './sides.ts'
import { stanceOf } from './stance.ts'
import type { Fleshed } from './told.ts'

/** A passage with its voices, the actors that only speak in it, the place spoken of last, and the events it tells of. */
export interface Narrated {
  readonly passage: Passage
  readonly voices: readonly Attribution[]
  readonly speaking: readonly At<ActorMention>[]
  readonly focus: PlaceMention | null
  readonly drafts: readonly Fleshed[]
}

/**
 * Walks through the passages of a report in order, carrying on who spoke last and which place was spoken of last.
 *
 * @param outlet  the source that publishes the report
 * @returns one for each passage
 */
export function narrate(sourced: readonly Sourced[], outlet: SourceId | null = null): Narrated[] {
  const spoken = voicesOf(sourced, outlet)
  const drafted = withoutAccidents(sourced.map(({ passage }) => draftsIn(passage)))
  let focus: PlaceMention | null = null
  const places: PlaceMention[] = []
  return sourced.map(({ passage }, i) => {
    const voices = spoken[i] ?? []
    const speaking = passage.actors.filter((a) => voices.some((v) => overlaps(v.words, a.value) && !denies(passage, v)))
    const named = passage.places.map((p) => p.value).filter((p) => PLACES.has(p.role))
    places.push(...named)
    const before = definitePlace(passage, places, { from: 0, to: passage.words.length }) ?? focus
    focus = named.findLast((p) => p.role === 'locates' && p.place.precision !== 'country') ?? focus
    const drafts = (drafted[i] ?? []).map(
      (draft): Fleshed => ({
        ...draft,
        where: placeIn(draft) ?? byDefinite(draft, places),
        when: timeIn(draft),
        sides: withSpeaker(draft, sidesOf(draft, speaking), speaking),
        voices,
        stance: stanceOf(draft),
      }),
    )
    return { passage, voices, speaking, focus: before, drafts }
  })
}

/** "The League announced that it had taken Ford": the pronoun is the one who speaks. */
function withSpeaker(draft: Draft, sides: readonly Side[], speaking: readonly At<ActorMention>[]): readonly Side[] {
  const speaker = speaking.findLast((a) => a.to <= draft.head.from)
  if (speaker === undefined || sides.some((s) => s.role === 'agent')) return sides
  const between = draft.passage.words.slice(speaker.to, draft.head.from).map((w) => w.norm)
  const cue = draft.passage.cues.some((c) => c.from >= speaker.to && c.to <= draft.head.from)
  const pronoun = between.some((w) => w === 'it' || w === 'they' || w === 'its' || w === 'their')
  return cue && pronoun ? [...sides, { role: 'agent', mention: speaker, rule: 'speaker' }] : sides
}

const PLACES = new Set<PlaceMention['role']>(['locates', 'contains'])

function byDefinite(draft: Draft, spoken: readonly PlaceMention[]): Where | null {
  const mention = definitePlace(draft.passage, spoken, draft)
  return mention === null ? null : { mention, rule: 'where-by-definite@1' }
}

/** Who denies an act speaks and is also the one who is said to have done it. */
const denies = (passage: Passage, voice: Attribution): boolean =>
  passage.cues.some((c) => c.value.polarity === 'denial' && passage.words[c.from]?.start === voice.cue?.start)
