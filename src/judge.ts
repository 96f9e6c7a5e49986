import { ParallaxError } from './model/error.ts'
import type { IncidentId, MentionId } from './model/id.ts'
import type { Verdict } from './model/judgement.ts'
import type { OpenRecord, RecordReader, RecordWriter } from './record/index.ts'
import { settleAround } from './settle.ts'
import type { Sources } from './weigh/index.ts'

/**
 * What a person says of pairs of incidents or tellings: whether each pair is one, who says so (null: no name is to be kept), when (an ISO instant) and why.
 *
 * `unsure` takes back what was said of a pair before.
 */
export interface Said {
  readonly pairs: readonly (readonly [left: string, right: string])[]
  readonly verdict: Verdict
  readonly by: string | null
  readonly at: string
  readonly why: string
}

/** Whose a judgement is where no name was given: it is kept for ever, so that no name is taken from the machine. */
const UNNAMED = 'somebody'

/**
 * Keeps what a person says for ever and parts the incidents around it anew; it goes before what the machine found, and nothing is overwritten. All pairs are kept, or none.
 *
 * An end is the id of an incident, which stands for the telling that founded it, or that of a telling's event.
 * @returns the incidents that now are around the pairs
 * @throws ParallaxError record/unknown-incident where an end is nothing in the record, record/one-end where both are one
 */
export function judgeAs(record: OpenRecord, sources: Sources, said: Said): Promise<IncidentId[]> {
  return record.write(async (open) => {
    const judged = new Set<MentionId>()
    for (const pair of said.pairs) {
      const [left, right] = [await eventOf(open, pair[0]), await eventOf(open, pair[1])]
      if (left === right)
        throw new ParallaxError(
          'record/one-end',
          'Both are one incident. To part it, name two of its tellings.',
          pair[0],
        )
      const detail = said.why || 'No reason was given.'
      const evidence = [{ rule: 'person', score: 0.5, detail, left: pair[0], right: pair[1] }]
      await open.storeJudgement({ left, right, verdict: said.verdict, by: said.by ?? UNNAMED, at: said.at, evidence })
      judged.add(left).add(right)
    }
    const incidents = await settleAround(open, sources, [...judged])
    return incidents.map((i) => i.id)
  })
}

async function eventOf(open: RecordWriter & RecordReader, id: string): Promise<MentionId> {
  const incident = await open.incident(id as IncidentId)
  if (incident?.events[0] !== undefined) return incident.events[0]
  const [home] = await open.homesOf([id as MentionId])
  if (home === undefined)
    throw new ParallaxError('record/unknown-incident', 'There is no incident and no telling of this id.', id)
  return id as MentionId
}
