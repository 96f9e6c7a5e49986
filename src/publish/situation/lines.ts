import { counted, dateWords } from '../phrases.ts'
import type { CitedReport, Situation } from './situation.ts'

/** What a situation report is about, as its title says it. */
export function placeAndTime({ asked: { place, from, to } }: Pick<Situation, 'asked'>): string {
  const where = place ?? 'all places'
  if (from === undefined && to === undefined) return `${where}, at all times`
  if (from === undefined) return `${where}, until ${dateWords(to ?? '')}`
  if (to === undefined) return `${where}, from ${dateWords(from)}`
  return from === to ? `${where}, ${dateWords(from)}` : `${where}, ${dateWords(from)} to ${dateWords(to)}`
}

/** How much of the record stands behind a situation report. */
export function reach({ asked: { asOf }, incidents, shown, sources }: Situation): string {
  const newest = shown < incidents ? `The newest ${shown.toLocaleString('en')} of ` : ''
  const known = asOf === undefined ? '' : `, as known by the end of ${dateWords(asOf)}`
  return `${newest}${counted(incidents, 'incident')}, from ${counted(sources.length, 'report')}${known}.`
}

/** A report in the list of sources. */
export function sourceLine({ id, title, outlet, published, url }: CitedReport): string {
  const day = published === null ? 'undated' : dateWords(published)
  return `${outlet ?? 'Outlet not known'}, “${title ?? id}”, ${day}${url === null ? '' : `, ${url}`}`
}
