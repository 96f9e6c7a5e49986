import type { MentionId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Named } from './named.ts'

/** What linking decided: the incidents as they now are, those that went up in others, and the judgements of pairs with their reasons. */
export interface Linkage extends Named {
  readonly links: readonly Judgement<MentionId>[]
}
