import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/id.ts'
import { addDays, lastDay } from '../../model/period.ts'
import type { Element, Meaning, Prepared } from './elements.ts'
import type { ActorLexicon, ActorReading, ActorWordClass, State } from './lexicon.ts'
import type { ActorContext, OutletLeaning } from './mention.ts'
import { type StateActor, stateActor } from './states.ts'

/** Everything that the words of one report are read against. */
export interface Setting {
  /** Countries that the report is likely about, the likeliest first. */
  readonly countries: readonly string[]
  /** Names of the areas in which the report is set. */
  readonly areas: ReadonlySet<string>
  /** Actors that the report names by a name that needs no country to be sure. */
  readonly sure: ReadonlySet<string>
  readonly leaning: OutletLeaning
  readonly published: string | null
  /** The latest year that a report without a day names; null where it names none, or has a day. */
  readonly year: string | null
  readonly known: Known
}

/** The lexicon, indexed once for all reports. */
export interface Known {
  readonly actors: ReadonlyMap<string, Actor>
  readonly states: ReadonlyMap<string, State>
  readonly readings: ReadonlyMap<string, readonly ActorReading[]>
  readonly generic: ReadonlySet<ActorId>
  /** Words before a country's name that make it a place. */
  readonly locatives: ReadonlySet<string>
}

/** Indexes a lexicon by id, country and class. */
export function known(lexicon: ActorLexicon): Known {
  const readings = new Map<string, ActorReading[]>()
  for (const one of lexicon.readings) {
    const key = `${one.country}/${one.class}`
    readings.set(key, [...(readings.get(key) ?? []), one])
  }
  return {
    actors: new Map(lexicon.actors.map((actor) => [actor.id, actor])),
    states: new Map(lexicon.states.map((state) => [state.code, state])),
    readings,
    generic: lexicon.generic,
    locatives: new Set(lexicon.words.filter((one) => one.class === 'locative').map((one) => one.words)),
  }
}

/** Sets a report's stage: the countries given, then those that its states and actors name, the most named first. */
export function setting(context: ActorContext, prepared: readonly Prepared[], about: Known): Setting {
  const counts = new Map<string, number>()
  const sure = new Set<string>()
  for (const one of prepared.flatMap((sentence) => sentence.elements.flatMap((element) => plainly(element)))) {
    if (one.is === 'actor' && !one.weak) sure.add(one.actor.id)
    const code = one.is === 'state' ? one.state.code : one.is === 'actor' && !one.weak ? one.actor.country : null
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const named = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
  const countries = [...new Set([...context.countries, ...named])]
  const { areas = new Set<string>(), outletLeaning = null, published = null } = context
  const year = published === null ? latestYear(prepared) : null
  return { countries, areas, sure, leaning: outletLeaning, published, year, known: about }
}

function latestYear(prepared: readonly Prepared[]): string | null {
  const words = prepared.flatMap(({ sentence }) => sentence.tokens.map((token) => token.text))
  return (
    words
      .filter((word) => /^(?:19|20)\d\d$/.test(word))
      .sort()
      .at(-1) ?? null
  )
}

/** What an element says of the report without more ado: its meaning, unless several actors bear the name. */
function plainly({ meanings }: Element): Meaning[] {
  const [first] = meanings
  const shared = first?.is === 'actor' && meanings.some((one) => one.is === 'actor' && one.actor.id !== first.actor.id)
  return first === undefined || shared ? [] : [first]
}

/**
 * The actor that a class of common words means in a country at the time of the report, by data/actors/generic/readings.tsv.
 *
 * A line for an area in which the report is set goes before the country's; of a report without a day, an actor that it names itself, then one
 * of the latest year that it names, then one that still acts, goes first.
 *
 * @returns null where no line of that table says so
 */
export function readingOf(stage: Setting, country: string | null, kind: ActorWordClass): Actor | null {
  if (country === null) return null
  const all = (stage.known.readings.get(`${country}/${kind}`) ?? []).filter((one) => inUse(one, stage.published))
  const here = all.filter((one) => one.area !== null && stage.areas.has(one.area))
  const lines = here.length > 0 ? here : all.filter((one) => one.area === null)
  const named =
    lines.find((one) => stage.sure.has(one.actor)) ??
    lines.find((one) => holdsIn(one, stage.year)) ??
    lines.find((one) => one.until === null) ??
    lines[0]
  return named === undefined ? null : byId(stage, named.actor)
}

const holdsIn = ({ from, until }: ActorReading, year: string | null): boolean =>
  year !== null && (from === null || from.slice(0, 4) <= year) && (until === null || year <= until.slice(0, 4))

/** Whether a name or reading was in use when a report appeared, or may have been when that is not known; two months of grace. */
export const inUse = (bounds: { from: string | null; until: string | null }, published: string | null): boolean =>
  published === null ||
  ((bounds.from === null || bounds.from.slice(0, 10) <= lastDay(published)) &&
    (bounds.until === null || addDays(lastDay(bounds.until), 60) >= published))

/** An actor by its id, be it of the lexicon or made by rule from a state ("sy-forces"). */
export function byId(stage: Setting, id: string): Actor | null {
  const made = /^([a-z]{2})-(forces|police|opposition|militia)$/.exec(id)
  const state = made === null ? undefined : stage.known.states.get((made[1] ?? '').toUpperCase())
  return stage.known.actors.get(id) ?? (state === undefined ? null : stateActor(state, made?.[2] as StateActor))
}

/** What a rule makes of a country, null where the country is unknown. */
export const ofState = (stage: Setting, country: string | null, what: StateActor): Actor | null =>
  country === null ? null : byId(stage, `${country.toLowerCase()}-${what}`)
