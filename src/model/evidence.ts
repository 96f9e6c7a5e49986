/**
 * Why a comparison came out as it did: no bare number crosses a function boundary.
 *
 * `score` runs from 0 (speaks against) over 0.5 (says nothing) to 1 (speaks for); `detail` is the sentence a person reads; `left` and `right` are the values compared.
 */
export interface Evidence {
  readonly rule: string
  readonly score: number
  readonly detail: string
  readonly left: string
  readonly right: string
}
