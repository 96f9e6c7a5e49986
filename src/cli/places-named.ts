import { loadGazetteer } from '../load/gazetteer.ts'
import type { PublishKnowledge } from '../publish/index.ts'
import { entriesOf, type Gazetteer, placeKey } from '../read/index.ts'

/**
 * Makes the look-up of a place by any of its names, so that one asked for as "Al-Yarmuk" is found as "Yarmouk Camp".
 *
 * @returns what the doors need of the gazetteer, which is read at the first question
 */
export function placesNamed(): PublishKnowledge {
  let gazetteer: Gazetteer | null = null
  return {
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
