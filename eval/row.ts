/** One measured figure: of which corpus, what was measured, by what, and how much (higher is better, mostly 0 to 1). */
export interface Row {
  readonly corpus: string
  readonly measure: string
  readonly system: string
  readonly value: number
}

/** What a part of the evaluation gives: its figures, or why it could not be run here. */
export type Measured = { readonly rows: readonly Row[] } | { readonly skipped: string }

/** The key under which a figure's floor is kept. */
export const keyOf = (row: Row): string => `${row.corpus} | ${row.measure} | ${row.system}`
