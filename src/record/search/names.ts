import type { FoundName } from '../../model/found.ts'
import type { Summary } from '../../model/summary.ts'
import type { Columns, Words } from '../columns/columns.ts'
import { summariesOf } from '../columns/shelf.ts'
import type { Db } from '../tables.ts'
import { fold } from '../texts.ts'

/** The names of a column that have all the words, the most told first. */
interface Candidate {
  readonly folded: string
  incidents: number
  readonly row: number
}

/**
 * Finds names in a column of the listing, spelt as the record spells them.
 *
 * @param spelt  all the names of that column that a summary has
 */
export async function findNames(
  db: Db,
  columns: Columns,
  asked: { readonly column: Words; readonly words: readonly string[]; readonly limit: number },
  spelt: (summary: Summary) => readonly string[],
): Promise<FoundName[]> {
  if (asked.words.length === 0) return []
  const candidates = candidatesOf(asked.column, asked.words).slice(0, asked.limit * 2)
  const summaries = await summariesOf(
    db,
    candidates.map(({ row }) => columns.ids[row] as string),
  )
  const byId = new Map<string, Summary>(summaries.map((summary) => [summary.id, summary]))
  return candidates
    .flatMap(({ folded, incidents, row }) => {
      const summary = byId.get(columns.ids[row] as string)
      const name = summary === undefined ? undefined : spelt(summary).find((each) => fold(each) === folded)
      return name === undefined ? [] : [{ name, incidents }]
    })
    .slice(0, asked.limit)
}

function candidatesOf(column: Words, words: readonly string[]): Candidate[] {
  const counts = new Int32Array(column.values.length)
  const rows = new Int32Array(column.values.length)
  column.of.forEach((number, row) => {
    if (counts[number] === 0) rows[number] = row
    counts[number] = (counts[number] ?? 0) + 1
  })
  const found = new Map<string, Candidate>()
  column.values.forEach((value, number) => {
    if (!words.every((word) => value.includes(`-${word}`))) return
    for (const name of value.split('|')) {
      if (!words.every((word) => name.includes(`-${word}`))) continue
      const before = found.get(name)
      if (before !== undefined) before.incidents += counts[number] ?? 0
      else found.set(name, { folded: name.slice(1, -1), incidents: counts[number] ?? 0, row: rows[number] ?? 0 })
    }
  })
  return [...found.values()].sort((a, b) => b.incidents - a.incidents || (a.folded < b.folded ? -1 : 1))
}

/** The first rows in which every word stands in one column or another, the newest first. */
export function rowsWith(columns: Columns, words: readonly string[], limit: number): number[] {
  if (words.length === 0) return []
  const looked = [columns.places, columns.actors, columns.sources, columns.type, columns.subtype]
  const tests = words.map((word) =>
    looked.map(({ values }) => Uint8Array.from(values, (value) => (`-${value}`.includes(`-${word}`) ? 1 : 0))),
  )
  const found: number[] = []
  for (let row = 0; row < columns.ids.length && found.length < limit; row++)
    if (tests.every((of) => of.some((has, at) => has[looked[at]?.of[row] as number] === 1))) found.push(row)
  return found
}
