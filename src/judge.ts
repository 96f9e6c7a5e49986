import { ParallaxError } from './model/error.ts'
import type { IncidentId, MentionId } from './model/id.ts'
import type { Verdict } from './model/judgement.ts'
import type { OpenRecord, RecordReader, RecordWriter } from './record/index.ts'
import { settleAround } from './settle.ts'
import type { Sources } from './weigh/index.ts'

/**
 * What a person says of two incidents or tellings: whether they are one, who says so, when (an ISO instant) and why.
 *
 * `unsure` takes back what was said of the pair before.
 */
export interface Said {
  readonly left: string
  readonly right: string
  readonly verdict: Verdict
  readonly by: string
  readonly at: string
  readonly why: string
}

/**
 * Keeps what a person says for ever and parts the incidents around it anew; it goes before what the machine found, and nothing is overwritten.
 *
 * An end is the id of an incident, which stands for the telling that founded it, or that of a telling's event.
 * @returns the incidents that now are around the two
 * @throws ParallaxError record/unknown-incident where an end is nothing in the record, record/one-end where both are one
 */
export function judgeAs(record: OpenRecord, sources: Sources, said: Said): Promise<IncidentId[]> {
  return record.write(async (open) => {
    const [left, right] = [await eventOf(open, said.left), await eventOf(open, said.right)]
    if (left === right)
      throw new ParallaxError(
        'record/one-end',
        'Both are one incident. To part it, name two of its tellings.',
        said.left,
      )
    const evidence = [
      { rule: 'person', score: 0.5, detail: said.why || 'No reason was given.', left: said.left, right: said.right },
    ]
    await open.storeJudgement({ left, right, verdict: said.verdict, by: said.by, at: said.at, evidence })
    return settleAround(open, sources, [left, right])
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
