import { type Attribution, chain } from '../../model/attribution.ts'
import { daysBetween, firstDay, lastDay, type PartialDate } from '../../model/period.ts'
import type { Voice } from '../../model/telling.ts'
import type { Narrated } from '../events/events.ts'
import type { Fleshed, Told } from '../events/told.ts'
import type { Narration } from '../narration.ts'
import { spanOf } from '../passages/passage.ts'
import { placeId } from '../signs/scene.ts'
import type { Weights } from '../signs/weights.ts'
import type { Chorus, Happening, Heard } from '../voices/bearing.ts'
import { type Candidate, candidates, isOne } from '../voices/candidates.ts'
import { standing } from '../voices/standing.ts'

/** An event with the voices that stand behind it: each part has those that stand in it or carry on to it. */
export type Spoken<T extends Told> = T & {
  readonly sources: readonly Voice[]
  /** On whose word each part is told. */
  readonly voices: ReadonlyMap<Fleshed, readonly Attribution[]>
}

/**
 * Gathers all voices of a report, for choosing those of each event.
 *
 * @param narrated  the passages in order
 */
export function chorusOf(narrated: readonly Narrated[]): Chorus {
  const voices = narrated.map((n) => n.voices)
  return { voices, candidates: candidates(voices), happenings: narrated.map((n) => n.drafts.map(happening)) }
}

const happening = ({ passage, head, kind, where }: Fleshed): Happening => ({
  head: spanOf(passage, head.from, head.to),
  kind,
  place: where === null ? null : placeId(where.mention.place),
})

const PAST_DAYS = 4

/**
 * Says where an event is told and what kind of news it is, for weighing voices.
 *
 * @param published  the day of the report, null where it is not known
 */
export function heardOf(told: Told, published: PartialDate | null): Heard {
  const spots = told.parts.map(({ passage, head }) => ({
    passage: passage.index,
    head: spanOf(passage, head.from, head.to),
  }))
  const first = told.parts[0] as Fleshed
  const toll = told.parts.some((p) => p.tallies.some((t) => t.people !== null))
  return {
    spots,
    kind: told.kind,
    place: told.where === null ? null : placeId(told.where.mention.place),
    traits: [dated(told, published), toll ? 'with toll' : 'without toll', `of ${told.kind}`, standingOf(first)],
  }
}

function dated(told: Told, published: PartialDate | null): string {
  if (told.when === null) return 'undated'
  const { earliest, latest } = told.when.period
  if (published !== null && daysBetween(lastDay(latest), published) >= PAST_DAYS) return 'past'
  return daysBetween(firstDay(earliest), lastDay(latest)) >= PAST_DAYS ? 'vague' : 'fresh'
}

/** Whether the word for the event heads its sentence, a clause in it, or is told in passing. */
function standingOf({ passage, head }: Fleshed): string {
  let at = head.from
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const relation = passage.words[at]?.relation ?? 'root'
    if (relation.startsWith('acl')) return 'in passing'
    if (relation === 'root' || relation === 'ccomp' || relation === 'parataxis') return 'main'
    if (relation === 'advcl') return 'beside'
    at = passage.words[at]?.head ?? -1
  }
  return 'main'
}

/**
 * Gives each event the voices that stand behind it, and each of its parts those on whose word it is told there: in its own sentence, else carried on.
 *
 * What a sentence puts into somebody's mouth stays on that voice; which of all the voices of the report are the event's sources is weighed.
 *
 * @param weights  data/weights/voices.tsv
 */
export function withVoices<T extends Told>(
  kept: readonly T[],
  { narrated, known: { published } }: Pick<Narration, 'narrated' | 'known'>,
  weights: Weights,
): Spoken<T>[] {
  const chorus = chorusOf(narrated)
  return kept.map((told) => {
    const chosen = standing(heardOf(told, published), chorus, weights)
    const parts = carried(
      told.parts.map((part) => ({ ...part, voices: own(part, chosen) })),
      chosen,
    )
    const voices = new Map(told.parts.map((part, i) => [part, parts[i]?.voices ?? []] as const))
    return { ...told, voices, sources: isAsserted(told) ? chosen.map((c) => voiceOf(c.voice)) : cited(parts) }
  })
}

const isAsserted = (told: Told): boolean =>
  told.parts.some(({ stance }) => stance.polarity === 'asserted' && stance.certainty === 'certain')

const voiceOf = ({ source: name, sourceId, kind }: Attribution): Voice => ({ name, sourceId, kind })

/** Of what nobody asserts, all who speak of it are told, the denier first of all. */
function cited(parts: readonly Fleshed[]): Voice[] {
  const origins = parts.flatMap((p) => p.voices)
  return origins.filter((v, i) => origins.findIndex((o) => isOne(o, v)) === i).map(voiceOf)
}

/** The voices that say it in so many words; else those beside it in the sentence that stand behind it. */
function own(part: Fleshed, chosen: readonly Candidate[]): readonly Attribution[] {
  const head = spanOf(part.passage, part.head.from, part.head.to)
  const over = part.voices.filter(({ content }) => content.start <= head.start && head.end <= content.end)
  return over.length > 0
    ? over
    : part.voices.filter((v) => chain(v).some((one) => chosen.some((c) => isOne(c.voice, one))))
}

/** A part without a voice has the sources that speak in no other part; where none are left, the surest. */
function carried(parts: readonly Fleshed[], chosen: readonly Candidate[]): Fleshed[] {
  const heard = parts.flatMap((p) => p.voices.flatMap(chain))
  const rest = chosen.filter((c) => !heard.some((h) => isOne(c.voice, h)))
  const given = rest.length > 0 ? rest : chosen.slice(0, 1)
  const isSilent = parts.some((p) => p.voices.length === 0)
  return parts.map((part, i) => {
    if (part.voices.length === 0) return { ...part, voices: ledOn(part, given) }
    return i === 0 && !isSilent ? { ...part, voices: [...part.voices, ...ledOn(part, rest)] } : part
  })
}

/** What each voice said nearest to the part, led on over the part's own sentence. */
const ledOn = ({ passage }: Fleshed, chosen: readonly Candidate[]): Attribution[] =>
  chosen.map(({ said }) => {
    const nearest = said.reduce((a, b) => (gap(b.passage, passage.index) < gap(a.passage, passage.index) ? b : a))
    return { ...nearest.attribution, content: { start: passage.start, end: passage.end } }
  })

const gap = (said: number, passage: number): number => (said <= passage ? passage - said : (said - passage) * 1.5)
