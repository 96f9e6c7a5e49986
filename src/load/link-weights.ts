import { join } from 'node:path'
import { ParallaxError } from '../model/error.ts'
import { LEVELS, type LinkWeights, type Rule } from '../resolve/index.ts'
import { dataFolder, readTable } from './table.ts'

/**
 * Loads what each comparison of two tellings is worth, data/linking/weights.tsv.
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
  return { prior: weightOf('prior', 'any'), of }
}
