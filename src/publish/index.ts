export type { Add, AddedStep, Given } from './adding/given.ts'
export { type Agreement, agreement } from './compare/agreement.ts'
export { CODINGS, type CodedEvent, type Coding, codedEvents } from './compare/coded.ts'
export { type Match, nearby, type Ours } from './compare/match.ts'
export { FORMATS, formats, incidentsAs } from './export/export.ts'
export type { Exportable, Form, Format } from './export/form.ts'
export { type Following, isWebAddress } from './following/following.ts'
export type { Judge, Judged, Judging } from './judging/judging.ts'
export type { KnownSource } from './profiles/source.ts'
export type {
  Anew,
  Asked,
  ControlPage,
  IncidentPage,
  IncidentView,
  PublishKnowledge,
  Queries,
  Quoted,
  ReportPage,
  Then,
} from './queries.ts'
export { queries } from './queries.ts'
export { incidentsQuestion } from './question.ts'
export { observatoryApp, type Serving, serve } from './serve.ts'
export { type Tiles, tilesAt } from './tiles.ts'
export { type ReportInClaims, reportInClaims } from './wire/report-in-claims.ts'
export { type ReportInIncidents, reportInIncidents } from './wire/report-in-incidents.ts'
