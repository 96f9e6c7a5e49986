import type { Account } from '../../model/account.ts'
import type { Dossier } from '../../model/dossier.ts'
import { slug } from '../../model/id.ts'
import type { Source } from '../../model/source.ts'
import { type Tally, tallied } from './actor.ts'

/** What data/sources/ knows of a source, with names instead of ids. */
export interface KnownSource extends Pick<Source, 'name' | 'kind' | 'country' | 'leaning' | 'origin'> {
  readonly carries: readonly string[]
  readonly speaksFor: readonly string[]
}

/** How often what a source says stands so, counted in accounts: of what happened and of tolls. */
interface StandsSo {
  /** Nobody else says the same. */
  readonly alone: number
  /** At least one other independent origin says the same. */
  readonly agreed: number
  /** Somebody gives another account of it. */
  readonly differed: number
}

/** What a source says and how that stands, whom its reports cite, and who prints it. `read` incidents of `incidents` were looked at, the newest. */
export interface SourceProfile {
  readonly name: string
  readonly known: KnownSource | null
  readonly incidents: number
  readonly read: number
  readonly stands: StandsSo
  readonly kinds: readonly Tally[]
  readonly cites: readonly Tally[]
  readonly carriedBy: readonly Tally[]
}

const COUNTED = new Set<Account['aspect']>(['what', 'killed', 'injured'])

/** What a source profile is made of: the newest of `total` incidents, and what is known of the source beforehand. */
interface SourceMaterial {
  readonly total: number
  readonly dossiers: readonly Dossier[]
  readonly known: KnownSource | null
}

/** Counts what a source says in incidents, and beside whom. */
export function sourceProfile(name: string, { total, dossiers, known }: SourceMaterial): SourceProfile {
  const is = (other: string | null) => other !== null && slug(other) === slug(name)
  const own = dossiers.flatMap(({ assessments }) =>
    assessments
      .filter(({ aspect }) => COUNTED.has(aspect))
      .flatMap(({ accounts }) =>
        accounts
          .filter(({ origins }) => origins.some((origin) => is(origin.name)))
          .map((account) => ({ account, others: accounts.length - 1 })),
      ),
  )
  return {
    name: known?.name ?? name,
    known,
    incidents: total,
    read: dossiers.length,
    stands: {
      alone: own.filter(({ account }) => account.origins.length === 1).length,
      agreed: own.filter(({ account }) => account.independent > 1).length,
      differed: own.filter(({ others }) => others > 0).length,
    },
    kinds: tallied(dossiers.map(({ summary }) => summary.subtype)),
    cites: tallied(dossiers.flatMap((dossier) => citedIn(dossier, is))),
    carriedBy: tallied(dossiers.flatMap((dossier) => carrying(dossier, is))),
  }
}

type Is = (name: string | null) => boolean

/** Whom the reports of the source as an outlet cite. */
function citedIn({ reports, tellings }: Dossier, is: Is): string[] {
  const own = new Set(reports.filter(({ outlet }) => is(outlet)).map(({ id }) => id))
  const cited = tellings
    .filter(({ reportId }) => own.has(reportId))
    .flatMap(({ sources }) => sources.map((s) => s.name))
  return [...new Set(cited)].filter((name) => !is(name))
}

/** The outlets in whose reports the source is an origin. */
function carrying({ reports, assessments }: Dossier, is: Is): string[] {
  const origins = assessments.flatMap(({ accounts }) => accounts.flatMap((account) => account.origins))
  const carried = new Set(origins.filter(({ name }) => is(name)).flatMap((origin) => origin.reports))
  const outlets = reports.filter(({ id }) => carried.has(id)).flatMap(({ outlet }) => outlet ?? [])
  return [...new Set(outlets)].filter((outlet) => !is(outlet))
}
