import type { Issue } from '../../model/issue.ts'

/** Something that a person hands in: a text that was pasted, a file with its bytes, the address of a page or feed, or the samples that come along. */
export type Given =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly title: string | null
      readonly outlet: string | null
      readonly published: string | null
      readonly url: string | null
    }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'samples' }

/**
 * What became of one report of what was handed in; `incidents` counts the tellings in it, `issues` say what failed or was not understood, and why.
 *
 * `outcome` is `known` where the record has the very text already, `differs` where its id stands for another, `failed` where no report came of it.
 */
export interface AddedStep {
  readonly input: string
  readonly report: string | null
  readonly title: string | null
  readonly outcome: 'stored' | 'known' | 'differs' | 'failed'
  readonly incidents: number
  readonly issues: readonly Issue[]
}

/** Takes what is handed in into the record, report by report; given by the corridor, since it needs all rooms. */
export type Add = (given: readonly Given[]) => AsyncIterable<AddedStep>
