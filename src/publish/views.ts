import type { Dossier } from '../model/dossier.ts'
import type { Found } from '../model/found.ts'
import type { ReportId } from '../model/id.ts'
import type { Summary } from '../model/summary.ts'
import { wasKnown } from './as-of.ts'
import { controlPage } from './control-page.ts'
import { type ActorProfile, actorProfile } from './profiles/actor.ts'
import { type SourceProfile, sourceProfile } from './profiles/source.ts'
import type { ReportPage, Then, Within } from './queries.ts'
import { type Situation, type SituationAsked, situationOf } from './situation/situation.ts'
import { counter, dossierThen } from './then.ts'

/** So many of the newest incidents are counted for a profile, and so many looked at whole. */
const LOOKED_AT = 5_000
const OPENED = 200
const TOLD_BY_ONE = 200

/** Gathers what is told of an actor. */
export async function actorView(within: Within, name: string, { asOf }: Then): Promise<ActorProfile> {
  const { listed } = await counter(within, asOf)
  const { total, incidents } = await listed({ actor: name }, { offset: 0, limit: LOOKED_AT })
  return actorProfile(name, total, incidents)
}

/** Gathers what a source says, under its whole name where it is known. */
export async function sourceView(within: Within, name: string, { asOf }: Then): Promise<SourceProfile> {
  const known = within.knowledge.sourceNamed?.(name) ?? null
  const { listed } = await counter(within, asOf)
  const { total, incidents } = await listed({ source: known?.name ?? name }, { offset: 0, limit: OPENED })
  return sourceProfile(name, { total, known, dossiers: await opened(within, incidents, asOf) })
}

/** Gathers what a situation report tells, the oldest first, and what is said of who holds the place, where one is asked for. */
export async function situationView(within: Within, asked: SituationAsked): Promise<Situation> {
  const { asOf } = asked
  const held = asked.place === undefined ? null : await controlPage(within, asked.place, { asOf })
  const filter = { place: asked.place ?? null, from: asked.from ?? null, to: asked.to ?? null }
  const { listed } = await counter(within, asOf)
  const { total, incidents } = await listed(filter, { offset: 0, limit: OPENED })
  const dossiers = await opened(within, incidents, asOf)
  return situationOf({ asked, total, dossiers: dossiers.reverse(), control: held?.control ?? [] })
}

/** Gathers a report, what was read in it, and the incidents that it tells of. */
export async function reportView(within: Within, id: ReportId, { asOf }: Then): Promise<ReportPage | null> {
  const { record } = within
  const report = await record.report(id)
  if (report === null) return null
  const reading = await record.reading(id)
  const { listed } = await counter(within, asOf)
  const { incidents } = await listed({ report: id }, { offset: 0, limit: TOLD_BY_ONE })
  return {
    report,
    claims: reading?.claims ?? [],
    tellings: reading?.tellings ?? [],
    issues: reading?.issues ?? [],
    incidents,
  }
}

/** What is found is sifted when a day is asked for, so that more is looked for. */
const SIFTED = 5

/**
 * Looks for words in all that the record has; as of a day, in reports published by then, and in incidents and names as they were known.
 *
 * Incidents are found by the words that they have now, and given as they stood.
 */
export async function searchView(
  within: Within,
  { words, limit }: { readonly words: string; readonly limit: number },
  { asOf }: Then,
): Promise<Found> {
  if (!asOf) return within.record.search(words, limit)
  const found = await within.record.search(words, limit * SIFTED)
  const { listed, stoodAs } = await within.asKnown(asOf)
  const named = async (of: 'place' | 'actor' | 'source', names: Found['places']) => {
    const page = { offset: 0, limit: 0 }
    const counted = await Promise.all(
      names.map(async ({ name }) => ({ name, incidents: (await listed({ [of]: name }, page)).total })),
    )
    return counted.filter(({ incidents }) => incidents > 0).slice(0, limit)
  }
  return {
    places: await named('place', found.places),
    actors: await named('actor', found.actors),
    sources: await named('source', found.sources),
    incidents: found.incidents.flatMap(({ id }) => stoodAs(id)).slice(0, limit),
    reports: found.reports.filter((report) => wasKnown(report, asOf)).slice(0, limit),
  }
}

async function opened(within: Within, summaries: readonly Summary[], asOf: Then['asOf']): Promise<Dossier[]> {
  const dossiers: Dossier[] = []
  for (const { id } of summaries) {
    const dossier = asOf ? await dossierThen(within, id, asOf) : await within.record.dossier(id)
    if (dossier !== null) dossiers.push(dossier)
  }
  return dossiers
}
