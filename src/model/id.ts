/**
 * Identifiers whose kinds never mix, so that a report's id cannot be passed where an incident's is meant.
 *
 * A branded string: free at run time, told apart by the compiler.
 * @example ('rep-1' as Id<'report'>).length // 5
 */
export type Id<Noun extends string> = string & { readonly [noun in `__${Noun}`]: true }

/** Names a report, the one text it stands for. Given by the input, else minted from the text by the room collect. */
export type ReportId = Id<'report'>

/** Names who publishes or is quoted: a slug of data/sources/, or a slug made from the words of the report. */
export type SourceId = Id<'source'>

/** Names a span of one report that mentions an event, actor, place, date or quantity: `<report>/<start>-<end>/<kind>`. */
export type MentionId = Id<'mention'>

/** Names a claim by its address and rule: `<report>/<start>-<end>/<aspect>/<rule>@<version>`, with an ordinal where needed. */
export type ClaimId = Id<'claim'>

/** Names what happened once, somewhere: `inc_` and ten letters, minted once and kept for ever. */
export type IncidentId = Id<'incident'>

/** Names an actor of data/actors/, or the slug of a name the lexicons do not know, prefixed `?`. */
export type ActorId = Id<'actor'>

/** Names a place of data/gazetteer/: `gn:<GeoNames id>` or `plx:<slug>` of our supplement. */
export type PlaceId = Id<'place'>

/**
 * Turns a name into the part of an id that a person can read.
 *
 * @param name  any string
 * @returns lower-case ASCII letters and digits joined by single hyphens; empty when nothing of that is left
 * @example slug('Al-Ḥajar  al Aswad!') // 'al-hajar-al-aswad'
 */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
}
