/** One measured figure: of which corpus, what was measured, by what, how much (higher is better, mostly 0 to 1), and where it is a share, of how many. */
export interface Row {
  readonly corpus: string
  readonly measure: string
  readonly system: string
  readonly value: number
  readonly of?: number
}

/**
 * A figure as people read it, in per cent.
 *
 * @example shown({ corpus: 'seeds', measure: 'met', system: 'parallax', value: 0.5, of: 40 }) // '50.0 of 40'
 */
export const shown = ({ value, of }: Row): string => `${(100 * value).toFixed(1)}${of === undefined ? '' : ` of ${of}`}`

/** What a part of the evaluation gives: its figures, or why it could not be run here. */
export type Measured = { readonly rows: readonly Row[] } | { readonly skipped: string }

/** The key under which a figure's floor is kept. */
export const keyOf = (row: Row): string => `${row.corpus} | ${row.measure} | ${row.system}`
