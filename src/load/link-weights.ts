import { join } from 'node:path'
import { ParallaxError } from '../model/error.ts'
import { LEVELS, type LinkWeights, type Rule } from '../resolve/index.ts'
import { actorRows } from './actors.ts'
import { dataFolder, readTable } from './table.ts'

/**
 * Loads what each comparison of two tellings is worth, data/linking/weights.tsv, and which actors are parts of others.
 *
 * @param folder  another folder of knowledge than the project's own data/
 * @throws ParallaxError `load/weight-missing` where a way of comparing has no weight
 */
export function loadLinkWeights(folder: string = dataFolder): LinkWeights {
  const file = join(folder, 'linking', 'weights.tsv')
  const rows = new Map(readTable(file).map((row) => [`${row.aspect} ${row.level}`, Number(row.weight)]))
  const weightOf = (rule: string, level: string): number => {
    const weight = rows.get(`${rule} ${level}`)
    if (weight === undefined || !Number.isFinite(weight))
      throw new ParallaxError('load/weight-missing', `There is no weight for ${rule} ${level}.`, file)
    return weight
  }
  const of = Object.fromEntries(
    (Object.keys(LEVELS) as Rule[]).map((rule) => [
      rule,
      Object.fromEntries(LEVELS[rule].map((level) => [level, weightOf(rule, level)])),
    ]),
  ) as LinkWeights['of']
  return { prior: weightOf('prior', 'any'), of, wholes: wholesIn(folder) }
}

/** Which actors are parts of others or fight in them, by data/actors/ and data/linking/joint.tsv. */
function wholesIn(folder: string): LinkWeights['wholes'] {
  const joint = readTable(join(folder, 'linking', 'joint.tsv')).map(({ part, whole }) => [part, whole])
  const parts = actorRows(folder).map(({ id, partOf }) => [id, partOf])
  const direct = new Map<string, string[]>()
  for (const [part, whole] of [...joint, ...parts])
    if (part && whole) direct.set(part, [...(direct.get(part) ?? []), whole])
  return new Map([...direct].map(([part, wholes]) => [part, allOf(wholes, direct)]))
}

function allOf(wholes: readonly string[], direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(wholes)
  for (const whole of found) for (const next of direct.get(whole) ?? []) found.add(next)
  return found
}
