import { citations } from './citations.ts'
import { fromColumns } from './columns/index.ts'
import { changesOf } from './columns/shelf.ts'
import { clearDerivations, counts } from './derivations.ts'
import { dossier, members, storeAssessment } from './dossier.ts'
import { applyLinkage, incidentOf, linksOn } from './incidents.ts'
import { countIncidents, listIncidents } from './listing.ts'
import { homesOf, near } from './near.ts'
import { judgements, judgementsOn, reportOf, reportPage, storeJudgement, storeReport } from './originals.ts'
import { issuePage, readingOf, storeReading } from './readings.ts'
import { type Searched, search } from './search/search.ts'
import type { RecordReader, RecordWriter } from './store.ts'
import type { Db } from './tables.ts'
import { tellersOf } from './tellers.ts'

/**
 * The reading side of the record over one connection.
 *
 * @param searched  the engine's kind, and where an open record keeps its columns
 */
export const reader = (db: Db, searched: Searched): RecordReader => ({
  ...fromColumns(db, searched.shelf),
  search: (text, limit) => search(db, searched, text, limit),
  counts: () => counts(db),
  report: (id) => reportOf(db, id),
  reports: (page) => reportPage(db, page),
  reading: (id) => readingOf(db, id),
  incidents: (filter) => listIncidents(db, filter),
  countIncidents: (filter) => countIncidents(db, filter),
  dossier: (id) => dossier(db, id),
  tellers: () => tellersOf(db, searched.kind),
  control: (place) => citations(db, 'control', place),
  figures: (place) => citations(db, 'figure', place),
  judgements: () => judgements(db),
  judgementsOn: (events) => judgementsOn(db, events),
  linksOn: (events) => linksOn(db, events),
  issues: (page) => issuePage(db, page),
  changes: () => changesOf(db),
})

/** The writing side of the record, which also reads what it has written, over the one connection of a transaction. */
export const writer = (db: Db, searched: Searched): RecordWriter & RecordReader => ({
  ...reader(db, searched),
  storeReport: (report) => storeReport(db, searched.kind, report),
  storeReading: (reading) => storeReading(db, reading),
  near: (telling, within) => near(db, telling, within),
  members: (ids) => members(db, ids),
  incident: (id) => incidentOf(db, id),
  homesOf: (events) => homesOf(db, events),
  applyLinkage: (linkage) => applyLinkage(db, linkage),
  storeAssessment: (summary, assessments) => storeAssessment(db, summary, assessments),
  storeJudgement: (judgement) => storeJudgement(db, judgement),
  clearDerivations: () => clearDerivations(db),
})
