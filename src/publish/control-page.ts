import type { ReportId } from '../model/id.ts'
import type { Report } from '../model/report.ts'
import { words } from '../model/span.ts'
import type { Cited, RecordReader } from '../record/index.ts'
import { timelineOf } from '../weigh/index.ts'
import { wasKnown } from './as-of.ts'
import type { ControlPage, PublishKnowledge, Quoted, Then, Within } from './queries.ts'

/**
 * Gathers who is said to hold what of a place: the claims with their words, the timeline that they make, and the figures told of it.
 *
 * @param place  a name, or an id of the gazetteer
 */
export async function controlPage(
  { record, knowledge, sources }: Within,
  place: string,
  then: Then = {},
): Promise<ControlPage> {
  const asked = placeAsked(place, knowledge)
  const quoted = quoter(record)
  const { asOf } = then
  const known = (cited: readonly Cited[]) => (asOf ? cited.filter((c) => wasKnown(c.report, asOf)) : cited)
  const [control, figures] = [known(await record.control(asked)), known(await record.figures(asked))]
  const claims = control.map((c) => c.claim)
  const reports = await reportsOf(record, control)
  const timeline = timelineOf(claims, reports, sources())
  return { place, names: asked.names, control: await quoted(control), timeline, figures: await quoted(figures) }
}

async function reportsOf(record: RecordReader, cited: readonly Cited[]): Promise<Report[]> {
  const ids = [...new Set(cited.map((c) => c.report.id))]
  const found = await Promise.all(ids.map((id) => record.report(id)))
  return found.filter((report): report is Report => report !== null)
}

/** Adds to claims the words that they stand on; each report is read once. */
function quoter(record: RecordReader): (cited: readonly Cited[]) => Promise<Quoted[]> {
  const texts = new Map<ReportId, string>()
  return async (cited) => {
    for (const { report } of cited)
      if (!texts.has(report.id)) texts.set(report.id, (await record.report(report.id))?.text ?? '')
    return cited.map((each) => ({ ...each, quote: words(texts.get(each.report.id) ?? '', each.claim) }))
  }
}

function placeAsked(place: string, knowledge: PublishKnowledge): { ids: readonly string[]; names: readonly string[] } {
  if (/^[a-z]+:\S+$/.test(place)) return { ids: [place], names: [] }
  const known = knowledge.placesNamed?.(place) ?? { ids: [], names: [] }
  const bare = place.split(',')[0]?.trim() ?? place
  return { ids: known.ids, names: [...new Set([place, bare, ...known.names])] }
}
