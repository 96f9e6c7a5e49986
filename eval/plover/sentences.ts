import { jsonLines, shared } from '../corpora.ts'

interface Record {
  readonly event: string
  readonly text: string
}

/** One sentence with the types of the events that its coders saw in it. */
export interface Sentence {
  readonly text: string
  readonly types: ReadonlySet<string>
}

/** The gold records are of an older draft with 18 types; four of them have another name or were taken into another type in the manual of 2021. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['DEMAND', 'REQUEST'],
  ['DISAPPROVE', 'ACCUSE'],
  ['INVESTIGATE', 'ACCUSE'],
  ['FIGHT', 'ASSAULT'],
])

/**
 * Reads PLOVER's gold standard records: sentences in which a coder of the field saw an event of one of the 16 types.
 *
 * @returns each sentence once, with all types that it has a record for; null where the corpus is not beside the project
 */
export function goldRecords(): Sentence[] | null {
  const file = shared('corpora/event_coding/plover_gsr.jsonl')
  if (file === null) return null
  const byText = Map.groupBy(jsonLines<Record>(file), (r) => r.text)
  return [...byText].map(([text, records]) => ({
    text,
    types: new Set(records.map((r) => RENAMED.get(r.event) ?? r.event)),
  }))
}
