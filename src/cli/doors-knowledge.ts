import { actorKinds, loadActors } from '../load/actors.ts'
import { loadGazetteer } from '../load/gazetteer.ts'
import { loadSources } from '../load/sources.ts'
import type { ActorKinds } from '../model/actor.ts'
import type { PublishKnowledge } from '../publish/index.ts'
import { entriesOf, type Gazetteer, placeKey } from '../read/index.ts'

/**
 * Gathers what the doors need to know beside the record: the look-up of a place by any of its names, so that one asked for as "Al-Yarmuk" is found as
 * "Yarmouk Camp", who publishes and is quoted, and of what kind actors are, for weighing.
 *
 * @returns knowledge whose files are read at the first question that needs them
 */
export function doorsKnowledge(): PublishKnowledge {
  let gazetteer: Gazetteer | null = null
  let sources: ReturnType<NonNullable<PublishKnowledge['sources']>> | null = null
  let kinds: ActorKinds | null = null
  return {
    kinds: () => {
      kinds ??= actorKinds(loadActors())
      return kinds
    },
    sources: () => {
      sources ??= new Map(loadSources().sources.map((source) => [source.id, source]))
      return sources
    },
    placesNamed: (name) => {
      gazetteer ??= loadGazetteer()
      const entries = [name, name.split(',')[0] ?? name].flatMap((each) =>
        entriesOf(gazetteer as Gazetteer, placeKey(each)),
      )
      const places = entries.map((entry) => entry.place)
      return {
        ids: [...new Set(places.flatMap((place) => (place.id === null ? [] : [place.id as string])))],
        names: [...new Set(places.map((place) => place.name))],
      }
    },
  }
}
