import type { SourceId } from '../../model/id.ts'
import type { Sources } from './origins.ts'

const SHORT = /^\p{Lu}{3,}$/u
const indexes = new WeakMap<Sources, ReadonlyMap<string, SourceId>>()

/**
 * The known source whose short name begins another name: "AFP journalist" is of AFP, "SNHR documentation team" of SNHR.
 *
 * @returns undefined where the name begins with no short name in capitals, or with one that two sources have
 */
export function namesake(name: string, sources: Sources): SourceId | undefined {
  const [first = ''] = name.split(' ')
  return SHORT.test(first) ? indexOf(sources).get(first) : undefined
}

/** Made once for the sources that are loaded, which never change. */
function indexOf(sources: Sources): ReadonlyMap<string, SourceId> {
  const before = indexes.get(sources)
  if (before !== undefined) return before
  const named = [...sources.values()].flatMap((s) =>
    [s.name, ...s.aliases].filter((name) => SHORT.test(name)).map((name) => [name, s.id] as const),
  )
  const byName = Map.groupBy(named, ([name]) => name)
  const index = new Map(
    [...byName].flatMap(([name, of]) => {
      const ids = [...new Set(of.map(([, id]) => id))]
      return ids.length === 1 ? [[name, ids[0] as SourceId] as const] : []
    }),
  )
  indexes.set(sources, index)
  return index
}
