/**
 * How an incident reads on the scales of others, each with its reason.
 *
 * @source NATO STANAG 2511: the digit is set from independent origins only, the letter (reliability of the source) is a person's to set and is F, "cannot be judged", until then
 * @source Airwars' grading: confirmed, fair, weak, contested, discounted; null where nobody is said to have done it
 */
export interface Grade {
  readonly admiralty: { readonly letter: 'F'; readonly digit: 1 | 2 | 3 | 4 | 6; readonly reason: string }
  readonly airwars: {
    readonly grade: 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted' | null
    readonly reason: string
  }
}
