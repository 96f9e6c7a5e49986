export { collect, feedNews } from './collect.ts'
export type { Collected } from './collected.ts'
export type { Handed } from './input.ts'
export type { CollectOptions } from './options.ts'
