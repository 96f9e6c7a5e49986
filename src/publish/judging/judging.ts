import type { IncidentId, MentionId, ReportId } from '../../model/id.ts'
import type { Judgement, Verdict } from '../../model/judgement.ts'
import type { RecordReader } from '../../record/index.ts'

/**
 * What a person says on the page of pairs of incidents or tellings: whether each is one, and why. `by` is null where no name is to be kept.
 *
 * `unsure` takes back what was said of the pairs before.
 */
export interface Judging {
  readonly pairs: readonly (readonly [left: string, right: string])[]
  readonly verdict: Verdict
  readonly by: string | null
  readonly why: string
}

/** Keeps a judgement and parts the incidents around it anew; gives those that are there now. Given by the corridor, since it needs all rooms. */
export type Judge = (said: Judging) => Promise<readonly IncidentId[]>

/** One end of a pair: a telling, the report that it stands in, and whether it is of the incident that is looked at. */
interface JudgedEnd {
  readonly event: MentionId
  readonly report: ReportId
  readonly here: boolean
}

/** What somebody said at one time of an incident's tellings, with all pairs that it was said of; `holds` while it is the last word on any of them. */
export interface Judged {
  readonly verdict: Verdict
  readonly by: string
  readonly at: string
  readonly why: string
  readonly holds: boolean
  readonly pairs: readonly (readonly [JudgedEnd, JudgedEnd])[]
}

/**
 * What people said of the tellings of an incident, the newest first.
 *
 * @returns null where there is no such incident
 */
export async function judgedOf(record: RecordReader, id: IncidentId): Promise<Judged[] | null> {
  const dossier = await record.dossier(id)
  if (dossier === null) return null
  const here = new Set<string>(dossier.tellings.map(({ event }) => event))
  const all = await record.judgements()
  const last = new Map(all.map((each) => [pairOf(each), each]))
  const groups = new Map<string, Judgement[]>()
  for (const each of all.filter(({ left, right }) => here.has(left) || here.has(right))) {
    const key = JSON.stringify([each.at, each.by, each.verdict])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const end = (event: string): JudgedEnd => ({
    event: event as MentionId,
    report: reportOf(event),
    here: here.has(event),
  })
  const judged = [...groups.values()].map((group): Judged => {
    const [{ verdict, by, at, evidence }] = group as [Judgement]
    const holds = verdict !== 'unsure' && group.some((each) => last.get(pairOf(each)) === each)
    const why = evidence[0]?.detail ?? ''
    return { verdict, by, at: at ?? '', why, holds, pairs: group.map(({ left, right }) => [end(left), end(right)]) }
  })
  return judged.sort((a, b) => (a.at < b.at ? 1 : -1))
}

const pairOf = ({ left, right }: Judgement): string => [left, right].sort().join(' ')

/** A mention's id begins with the id of its report, which may have slashes of its own. */
const reportOf = (event: string): ReportId => event.split('/').slice(0, -2).join('/') as ReportId
