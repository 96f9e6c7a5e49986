import type { Dossier } from '../../src/model/dossier.ts'
import { slug } from '../../src/model/id.ts'
import type { Issue } from '../../src/model/issue.ts'
import { firstDay, lastDay } from '../../src/model/period.ts'
import { placeLabel } from '../../src/model/place.ts'
import type { Summary } from '../../src/model/summary.ts'
import { columnsOf } from '../../src/record/columns/columns.ts'
import { marksOf } from '../../src/record/columns/marks.ts'
import { overviewOf } from '../../src/record/columns/overview.ts'
import { select } from '../../src/record/columns/select.ts'
import type { IncidentFilter, RecordReader } from '../../src/record/index.ts'
import { listingRow } from '../../src/record/listing.ts'
import { searchable } from '../../src/record/search/reports.ts'
import { excerptOf, wordsOf } from '../../src/record/search/words.ts'
import { fold } from '../../src/record/texts.ts'
import { claims, controlClaims, dossiers as invented, reports } from './invented.ts'

const has = (names: readonly string[], text: string | null | undefined) =>
  text == null || names.some((name) => slug(name).includes(slug(text)))

function passes(summary: Summary, filter: IncidentFilter): boolean {
  const { place, period } = summary
  const [west, south, east, north] = filter.box ?? [-180, -90, 180, 90]
  const inBox =
    filter.box == null ||
    (place?.longitude != null &&
      place.latitude !== null &&
      place.longitude >= west &&
      place.longitude <= east &&
      place.latitude >= south &&
      place.latitude <= north)
  return (
    inBox &&
    (filter.from == null || (period !== null && lastDay(period.latest) >= firstDay(filter.from))) &&
    (filter.to == null || (period !== null && firstDay(period.earliest) <= lastDay(filter.to))) &&
    has(place === null ? [] : [placeLabel(place), ...place.within], filter.place) &&
    has([...summary.agents, ...summary.patients], filter.actor) &&
    has(summary.sources, filter.source) &&
    (filter.type == null || summary.type === filter.type || summary.subtype === filter.type) &&
    (filter.killed == null || (summary.killed?.high ?? summary.killed?.low ?? -1) >= filter.killed) &&
    (filter.standing == null || summary.standing === filter.standing)
  )
}

/** A record in memory that answers as the contract of the readers says, for testing the doors without a database. */
export function fakeRecord(dossiers: readonly Dossier[] = invented): RecordReader {
  const found = (filter: IncidentFilter) => dossiers.map((d) => d.summary).filter((each) => passes(each, filter))
  const columns = columnsOf(dossiers.map(({ summary }) => listingRow(summary, [])))
  const cited = () =>
    controlClaims.map((claim) => ({
      claim,
      report: reports.find((r) => r.id === claim.reportId) ?? (reports[0] as never),
    }))
  return {
    counts: async () => ({ reports: reports.length, claims: claims.length, incidents: dossiers.length, issues: 1 }),
    report: async (id) => reports.find((r) => r.id === id) ?? null,
    reports: async () => reports,
    reading: async (id) => ({
      claims: [...claims, ...controlClaims].filter((claim) => claim.reportId === id),
      tellings: dossiers.flatMap((d) => d.tellings).filter((telling) => telling.reportId === id),
      issues: [] as Issue[],
    }),
    incidents: async (filter) => {
      const all = found(filter).filter(
        (each) =>
          filter.report == null ||
          dossiers.some((d) => d.summary === each && d.reports.some((r) => r.id === filter.report)),
      )
      const start = filter.after == null ? 0 : all.findIndex((each) => each.id === filter.after) + 1
      return all.slice(start, start + (filter.limit ?? all.length))
    },
    countIncidents: async (filter) => found(filter).length,
    listed: async (filter, { offset, limit }) => ({
      total: found(filter).length,
      incidents: found(filter).slice(offset, offset + limit),
    }),
    overview: async (filter) => overviewOf(columns, filter),
    marks: async (filter, view) => marksOf(columns, select(columns, filter), view),
    search: async (text, limit) => ({
      places: text.toLowerCase().startsWith('osg') ? [{ name: 'Osgiliath', incidents: 1 }] : [],
      actors: text.toLowerCase().startsWith('mor') ? [{ name: 'Morgul Host', incidents: 2 }] : [],
      sources: text.toLowerCase().startsWith('ram') ? [{ name: 'Rammas Monitor', incidents: 1 }] : [],
      incidents: found({ place: text }).slice(0, limit),
      reports: reports
        .filter((each) => wordsOf(text).every((word) => fold(searchable(each)).includes(word)))
        .slice(0, limit)
        .map(({ id, title, outlet, published, text: whole }) => ({
          id,
          title,
          outlet,
          published,
          excerpt: excerptOf(whole, wordsOf(text)),
        })),
    }),
    dossier: async (id) => dossiers.find((d) => d.summary.id === id || d.summary.formerly.includes(id)) ?? null,
    control: async ({ ids, names }) =>
      ids.includes('plx:osgiliath') || names.some((name) => slug(name) === 'osgiliath')
        ? cited().map(
            ({
              claim,
              report: { text: _text, sourceId: _s, lang: _l, publishedBasis: _b, retrieved: _r, ...report },
            }) => ({ claim, report }),
          )
        : [],
    figures: async () => [],
    tellers: async () =>
      new Map(
        dossiers.map(({ summary, reports: told }) => [
          summary.id,
          told.map(({ id, outlet, published }) => ({ id, outlet, published })),
        ]),
      ),
    linksOn: async () => [],
    judgements: async () => [],
    judgementsOn: async () => [],
    issues: async () => [],
    changes: async () => 0,
  }
}
