import { join } from 'node:path'
import type { Learnt, Weights } from '../read/index.ts'
import { dataFolder, readTable } from './table.ts'

/**
 * Loads what the signs of each decision weigh, data/weights.
 *
 * @param folder  another folder of knowledge than the project's own data/
 * @throws ParallaxError `load/no-columns`, `load/too-many-cells`
 */
export function loadWeights(folder: string = dataFolder): Learnt {
  const table = (name: string): Weights =>
    new Map(readTable(join(folder, 'weights', `${name}.tsv`)).map((row) => [row.sign ?? '', Number(row.weight)]))
  return {
    together: table('together'),
    incident: table('incident'),
    where: table('where'),
    agent: table('agent'),
    patient: table('patient'),
    toll: table('toll'),
    voices: table('voices'),
    subtype: bySubtype(join(folder, 'weights', 'subtype.tsv')),
  }
}

function bySubtype(file: string): ReadonlyMap<string, Weights> {
  const tables = new Map<string, Map<string, number>>()
  for (const { subtype = '', sign = '', weight } of readTable(file)) {
    const table = tables.get(subtype) ?? new Map<string, number>()
    tables.set(subtype, table.set(sign, Number(weight)))
  }
  return tables
}
