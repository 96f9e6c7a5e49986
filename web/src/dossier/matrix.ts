import type { Account, Origin } from '../../../src/model/account.ts'
import type { Standing } from '../../../src/model/assessment.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import { factualityLabel } from '../../../src/model/factuality.ts'
import { type Value, valuesOf } from './voices.ts'

/** What each aspect is called on the page, in the order in which the rows stand. */
export const ASPECTS: Readonly<Record<Account['aspect'], string>> = {
  what: 'What happened',
  when: 'When',
  where: 'Where',
  agent: 'Done by',
  patient: 'Done to',
  who: 'Who',
  killed: 'Killed',
  injured: 'Injured',
  toll: 'Other tolls',
  control: 'Control',
  figure: 'Figures',
}

/** What one origin says on one aspect, the letter of its account where there are several, and how firmly it is told. */
export interface Said extends Value {
  readonly letter: string | null
  readonly toldAs: readonly string[]
}

/** One aspect as a row: how it stands and what each origin says, by the origin's key. */
export interface Row {
  readonly aspect: Account['aspect']
  readonly standing: Standing
  readonly differs: boolean
  readonly reasons: readonly string[]
  readonly said: ReadonlyMap<string, readonly Said[]>
}

/** The parallax itself: one column an origin with its reports folded under it, one row an aspect. */
export interface Matrix {
  readonly columns: readonly Origin[]
  readonly rows: readonly Row[]
}

const rank = Object.keys(ASPECTS)

/** Lays the accounts of an incident side by side. */
export function matrixOf({ assessments, claims }: Dossier): Matrix {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const ordered = [...assessments].sort((a, b) => rank.indexOf(a.aspect) - rank.indexOf(b.aspect))
  const rows = ordered.map(({ aspect, standing, accounts, reasons }) => {
    const said = new Map<string, Said[]>()
    accounts.forEach((account, at) => {
      const letter = accounts.length > 1 ? String.fromCharCode(65 + (at % 26)) : null
      for (const origin of account.origins) {
        const values = valuesOf(account, origin, byId).map((each) => ({ ...each, letter, toldAs: toldAs(each.claims) }))
        said.set(origin.key, [...(said.get(origin.key) ?? []), ...values])
      }
    })
    return { aspect, standing, differs: accounts.length > 1, reasons, said }
  })
  return { columns: columnsOf(assessments.flatMap((each) => each.accounts)), rows }
}

const toldAs = (claims: readonly Claim[]): string[] =>
  [...new Set(claims.map((claim) => factualityLabel(claim.factuality)))].filter((label) => label !== 'asserted')

/** Every origin once with all its reports; those of known lineage first, then those that stand behind more. */
function columnsOf(accounts: readonly Account[]): Origin[] {
  const byKey = new Map<string, Origin>()
  const weight = new Map<string, number>()
  for (const origin of accounts.flatMap((account) => account.origins)) {
    const before = byKey.get(origin.key)
    const reports = [...new Set([...(before?.reports ?? []), ...origin.reports])]
    byKey.set(origin.key, { ...origin, reports })
    weight.set(origin.key, (weight.get(origin.key) ?? 0) + 1)
  }
  const known = (origin: Origin) => (origin.lineage === 'known' ? 0 : 1)
  return [...byKey.values()].sort(
    (a, b) =>
      known(a) - known(b) || (weight.get(b.key) ?? 0) - (weight.get(a.key) ?? 0) || a.name.localeCompare(b.name),
  )
}
