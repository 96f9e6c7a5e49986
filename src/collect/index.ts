export type { Collected } from './collected.ts'
