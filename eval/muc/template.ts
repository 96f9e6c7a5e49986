/** The six slots that are scored; `type` is always filled, the others by the names of who and what. */
export const SLOTS = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const
export type Slot = (typeof SLOTS)[number]

/** Somebody or something that fills a slot: all the words that name it, normalised. */
export type Entity = readonly string[]

/** One incident as MUC-4 tells it; `types` has two where the key allows either. */
export interface Template {
  readonly types: readonly string[]
  readonly fillers: Readonly<Record<Slot, readonly Entity[]>>
}

/** A template with no slot filled, to start from. */
export const NOBODY: Readonly<Record<Slot, readonly Entity[]>> = {
  PerpInd: [],
  PerpOrg: [],
  Target: [],
  Victim: [],
  Weapon: [],
}

/**
 * Words as they are compared: lower case, without punctuation and articles.
 *
 * @source Du, Rush and Cardie 2021, "Template Filling with Generative Transformers": the normalisation of their scorer
 * @example normalise('The "Santo Tomas"  farm') // 'santo tomas farm'
 */
export const normalise = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
