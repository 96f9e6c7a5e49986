import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ParallaxError } from '../model/error.ts'
import type { ActorId, SourceId } from '../model/id.ts'
import type { Source, SourceKind } from '../model/source.ts'
import type { SourceLexicon } from '../read/sources/index.ts'
import { dataFolder, listOf, type Row, readTable } from './table.ts'

/**
 * Loads all that data/sources/ knows: who publishes and who is quoted, with whom they print and whose interest they have.
 *
 * @param folder  another folder of knowledge than the project's own data/
 * @throws ParallaxError `load/source-twice` where two lines have one id
 */
export function loadSources(folder: string = dataFolder): SourceLexicon {
  const home = join(folder, 'sources')
  const files = readdirSync(home).filter((name) => name.endsWith('.tsv'))
  const rows = files.sort().flatMap((name) => readTable(join(home, name)).map((row) => ({ row, name })))
  const sources = rows.map(({ row, name }) => sourceOf(row, `data/sources/${name}`))
  const short = new Map(rows.map(({ row }) => [row.id as SourceId, listOf(row.short)]))
  if (short.size < sources.length)
    throw new ParallaxError('load/source-twice', 'Two sources have one id.', twice(sources))
  return { sources, short }
}

const twice = (sources: readonly Source[]): string =>
  sources.find((source, at) => sources.findIndex((one) => one.id === source.id) < at)?.id ?? ''

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

const sourceOf = (row: Row, origin: string): Source => ({
  id: row.id as SourceId,
  name: row.name ?? '',
  kind: row.kind as SourceKind,
  aliases: listOf(row.aliases),
  country: orNull(row.country),
  carries: listOf(row.carries) as SourceId[],
  speaksFor: listOf(row.speaksFor) as ActorId[],
  leaning: orNull(row.leaning),
  origin,
})
