import { readFileSync } from 'node:fs'
import { jsonLines, shared } from '../../../eval/corpora.ts'
import { goldReports } from '../../../eval/gold/reports.ts'
import type { Narration } from '../../../src/read/index.ts'
import { narrator } from '../../../src/read/index.ts'
import { readingRoom } from '../../../src/reading.ts'

/** An incident as a person annotated it; see the guide of the gold set. */
export interface GoldIncident {
  readonly type: string
  readonly subtype: string
  readonly place: string
  readonly place_text: string
  readonly lat: number | null
  readonly lon: number | null
  readonly date: string
  readonly agents: readonly string[]
  readonly patients: readonly string[]
  readonly killed: readonly (number | null)[] | null
  readonly injured: readonly (number | null)[] | null
  readonly killed_other?: readonly { readonly value: readonly (number | null)[] | null }[]
  readonly sources: readonly string[]
  readonly evidence: string
}

/** A report as far as rules read it, with what a person found in it; `batch` is the batch it was annotated in. */
export interface Annotated extends Narration {
  readonly gold: readonly GoldIncident[]
  readonly batch: string
}

interface Line {
  readonly report: string
  readonly batch?: string
  readonly incidents: readonly GoldIncident[]
}

/**
 * The annotated reports of one part of the gold set, narrated.
 *
 * @returns null where the corpora are not beside the project
 */
export function annotated(part: 'dev' | 'train'): Annotated[] | null {
  const reports = goldReports(part)
  if (reports === null) return null
  const gold = new Map(jsonLines<Line>(shared(`gold/fakes-${part}-gold.jsonl`) as string).map((l) => [l.report, l]))
  const room = readingRoom()
  const narrationOf = narrator(room.knowledge)
  return reports.map((report) => {
    const line = gold.get(report.id)
    return { ...narrationOf(room.outlet(report)), gold: line?.incidents ?? [], batch: line?.batch ?? part }
  })
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[-'’ʿʾ`]/g, ' ')
    .replace(/\b(?:al|the|el|ad|ar|as|at|az|an)\b/g, ' ')
    .replace(/[^a-z0-9, ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A place name as the scorer compares it: its first part, without articles and accents. */
export const plainPlace = (name: string): string => (plain(name).split(',')[0] ?? '').trim()

/** Names of actors as the scorer compares them, by the gold set's own list of names. */
export function actorNames(): (name: string) => string {
  const known = new Map<string, string>()
  for (const line of readFileSync(shared('gold/names.tsv') as string, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const names = line.split('\t').map(plain)
    for (const name of names) known.set(name, names[0] as string)
  }
  return (name) => known.get(plain(name)) ?? plain(name)
}
