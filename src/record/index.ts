export type {
  Cited,
  Counts,
  IncidentFilter,
  Linkage,
  Linked,
  Record,
  RecordReader,
  RecordWriter,
  Stored,
} from './store.ts'
