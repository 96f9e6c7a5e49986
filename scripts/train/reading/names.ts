import { goldNames, plain } from '../../../eval/gold/names.ts'
import { loadActors } from '../../../src/load/actors.ts'

/**
 * By what an actor's name is compared when weights are learnt: as the scorer does, and by the names that data/actors/ knows besides, so that
 * "Farabundo Marti National Liberation Front" and "FMLN" are no two.
 *
 * @returns a function from a name to the one it is compared by
 */
export function actorNames(): (name: string) => string {
  const gold = goldNames()
  const lexicon = loadActors()
  const known = new Map<string, string>()
  for (const { id, name, aliases } of lexicon.actors)
    for (const alias of aliases) if (!lexicon.doubtful.get(id)?.includes(alias)) known.set(plain(alias), name)
  return (name) => {
    const scored = gold(name)
    return scored === plain(name) ? gold(known.get(scored) ?? name) : scored
  }
}
