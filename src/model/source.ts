import type { ActorId, SourceId } from './id.ts'

/**
 * The kinds of those who say things, from the nearest to the event to those who pass it on.
 *
 * `outlet` publishes; `agency` is a wire that others print; `monitor` counts and documents; `party` fights; `party-media` speaks for one that fights;
 * `government` and `un`, `aid`, `medical` are bodies; `resident`, `witness`, `activist`, `military`, `official`, `opposition` are roles without a name;
 * `person` is a named one without a known office; `anonymous` is "sources"; `unknown` is what none of these covers.
 */
export type SourceKind =
  | 'outlet'
  | 'agency'
  | 'monitor'
  | 'party'
  | 'party-media'
  | 'government'
  | 'un'
  | 'aid'
  | 'medical'
  | 'resident'
  | 'witness'
  | 'activist'
  | 'military'
  | 'official'
  | 'opposition'
  | 'person'
  | 'anonymous'
  | 'unknown'

/**
 * Who publishes or is quoted, and whose words it tends to carry.
 *
 * `carries` are the sources it prints without counting for a second one; `speaksFor` are the actors whose interest it has.
 * `country` is ISO 3166 alpha-2. `aliases` are the other spellings under which reports cite it. `leaning` is a short note in the words of the record that
 * `origin` names, never a verdict on a single report.
 */
export interface Source {
  readonly id: SourceId
  readonly name: string
  readonly kind: SourceKind
  readonly aliases: readonly string[]
  readonly country: string | null
  readonly carries: readonly SourceId[]
  readonly speaksFor: readonly ActorId[]
  readonly leaning: string | null
  readonly origin: string
}

/** The kinds of source that have no name of their own: two of them in two reports may be one and the same, so their independence is unknown. */
export const UNNAMED: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'resident',
  'witness',
  'activist',
  'military',
  'official',
  'opposition',
  'medical',
  'anonymous',
  'unknown',
])
