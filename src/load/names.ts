import type { NameLexicon } from '../language/index.ts'
import { known } from '../language/index.ts'
import type { ActorLexicon } from '../read/actors/index.ts'
import { entriesOf, type Gazetteer, type GazetteerEntry, placeKey } from '../read/index.ts'
import { loadActors } from './actors.ts'
import { loadGazetteer } from './gazetteer.ts'
import { loadSources } from './sources.ts'

const REMEMBERED = 30_000
const BIG = 100_000
const wide = new Set(['country', 'region', 'division', 'capital'])

/** Loads what data/ knows of names: the lexicon that the weights of the name finder were learnt with. */
export function loadNames(): NameLexicon {
  const sources = loadSources().sources.flatMap((source) => [source.name, ...source.aliases])
  return nameLexicon(loadGazetteer(), loadActors(sources), sources)
}

/**
 * Makes of the lexicons of actors, sources and places what the name finder asks for names.
 *
 * @param sources  names of outlets, agencies and other bodies that speak
 */
export function nameLexicon(gazetteer: Gazetteer, actors: ActorLexicon, sources: readonly string[]): NameLexicon {
  const bodies = new Set([...bodyNames(actors), ...sources].map(placeKey))
  const remembered = new Map<string, number>()
  return (name) => {
    const before = remembered.get(name)
    if (before !== undefined) return before
    const key = placeKey(name)
    const said =
      key.length < 2
        ? 0
        : (bodies.has(key) ? known.organisation : 0) |
          (gazetteer.words.people.has(name.toLowerCase()) ? known.person : 0) |
          placeSaid(entriesOf(gazetteer, key), gazetteer.words.everyday.has(name.toLowerCase()))
    if (remembered.size > REMEMBERED) remembered.clear()
    remembered.set(name, said)
    return said
  }
}

/** The names of armed and other bodies; words for classes of people are no names. */
const bodyNames = ({ actors, generic }: ActorLexicon): string[] =>
  actors.filter((actor) => !generic.has(actor.id) && !isClass(actor.kind)).flatMap((a) => [a.name, ...a.aliases])

const isClass = (kind: string): boolean => kind === 'civilians' || kind === 'protesters' || kind === 'rioters'

function placeSaid(entries: readonly GazetteerEntry[], everyday: boolean): number {
  if (entries.length === 0) return 0
  if (everyday) return known.everydayPlace
  return entries.some((entry) => wide.has(entry.kind) || entry.population >= BIG) ? known.place : known.smallPlace
}
