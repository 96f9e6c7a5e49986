import type { Dossier } from '../model/dossier.ts'
import type { Summary } from '../model/summary.ts'
import type { RecordReader } from '../record/index.ts'
import { type ActorProfile, actorProfile } from './profiles/actor.ts'
import { type SourceProfile, sourceProfile } from './profiles/source.ts'
import type { ControlPage, PublishKnowledge } from './queries.ts'
import { type Situation, type SituationAsked, situationOf } from './situation/situation.ts'

/** So many of the newest incidents are counted for a profile, and so many looked at whole. */
const LOOKED_AT = 5_000
const OPENED = 200

/** Gathers what is told of an actor. */
export async function actorView(record: RecordReader, name: string): Promise<ActorProfile> {
  const { total, incidents } = await record.listed({ actor: name }, { offset: 0, limit: LOOKED_AT })
  return actorProfile(name, total, incidents)
}

/** Gathers what a source says, under its whole name where it is known. */
export async function sourceView(
  record: RecordReader,
  name: string,
  knowledge: PublishKnowledge,
): Promise<SourceProfile> {
  const known = knowledge.sourceNamed?.(name) ?? null
  const { total, incidents } = await record.listed({ source: known?.name ?? name }, { offset: 0, limit: OPENED })
  return sourceProfile(name, { total, known, dossiers: await opened(record, incidents) })
}

/**
 * Gathers what a situation report tells, the oldest first.
 *
 * @param held  what is said of who holds the place, null where none is asked for
 */
export async function situationView(
  record: RecordReader,
  asked: SituationAsked,
  held: ControlPage | null,
): Promise<Situation> {
  const filter = { place: asked.place ?? null, from: asked.from ?? null, to: asked.to ?? null }
  const { total, incidents } = await record.listed(filter, { offset: 0, limit: OPENED })
  const dossiers = await opened(record, incidents)
  return situationOf({ asked, total, dossiers: dossiers.reverse(), control: held?.control ?? [] })
}

async function opened(record: RecordReader, summaries: readonly Summary[]): Promise<Dossier[]> {
  const dossiers: Dossier[] = []
  for (const { id } of summaries) {
    const dossier = await record.dossier(id)
    if (dossier !== null) dossiers.push(dossier)
  }
  return dossiers
}
