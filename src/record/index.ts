export { type Shelvable, shelved } from './columns/shelved.ts'
export type { Where } from './engines/engine.ts'
export { openRecord } from './open.ts'
export type {
  Cited,
  Counts,
  Home,
  IncidentFilter,
  Linkage,
  Listed,
  MapView,
  OpenRecord,
  RecordReader,
  RecordWriter,
  Stored,
  Teller,
} from './store.ts'
