import { sentences } from '../../src/language/index.ts'
import { loadKnowledge } from '../../src/load/knowledge.ts'
import type { Span } from '../../src/model/span.ts'
import { groundOf } from '../../src/read/ground.ts'
import { unwrapped } from '../../src/read/unwrap.ts'

/** What the finders see in a text: whom it names, and what it names as a place. */
export interface Seen {
  readonly actors: readonly (Span & { readonly name: string })[]
  readonly organisations: readonly Span[]
  readonly places: readonly Span[]
}

/** Builds the step that names actors, sources and places as reading does, without the rest of reading. */
export function namer(): (text: string) => Seen {
  const { knowledge } = loadKnowledge()
  return (given) => {
    const text = unwrapped(given)
    const cut = sentences(text)
    const places = knowledge.places(text, cut, { countries: [] })
    const actors = knowledge.actors(text, cut, groundOf(places))
    const armed = actors.filter((one) => one.class !== 'civilians' && one.role !== 'metonym')
    const sources = knowledge
      .sources(text)
      .filter((one) => !armed.some((actor) => actor.start < one.end && one.start < actor.end))
    return {
      actors: actors.map(({ start, end, actor }) => ({ start, end, name: actor.name })),
      organisations: [...armed, ...sources],
      places: places.flatMap((one) => (one.role === 'name-part' || one.role === 'demonym' ? [] : [one.name])),
    }
  }
}
