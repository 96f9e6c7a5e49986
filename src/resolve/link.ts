import type { MentionId } from '../model/id.ts'
import type { Telling } from '../model/telling.ts'
import { judge, type Scored } from './judge.ts'
import { LEAST_ODDS, type LinkWeights, likelihood } from './weights.ts'

/**
 * Judges the tellings of one report against those of others that could be of the same incident.
 *
 * Between two reports each telling is tied to at most one of the other's, best pairs first, so that two attacks of one day stay two. Each pair is judged by itself
 * and between its two reports, so that the order in which reports came does not matter. What hangs together by these pairs is parted into incidents by `settle`,
 * where people's judgements take part too.
 * @param tellings  those of one report
 * @param near  of other reports: all that could be of the same incident as one of them
 * @returns ties (`same`), and with their scores the pairs that make no tie though they are not plainly two; those that are not returned count as kept apart
 */
export function link(tellings: readonly Telling[], near: readonly Telling[], weights: LinkWeights): Scored[] {
  const others = new Map(near.map((t) => [t.event, t]))
  return byReport([...others.values()]).flatMap((group) => pairs(tellings, group, weights))
}

/** What scores less is as good as excluded, and need not be kept. */
const LEAST = likelihood(LEAST_ODDS)

function byReport(near: readonly Telling[]): Telling[][] {
  const ordered = [...near].sort((a, b) => (a.event < b.event ? -1 : 1))
  return [...Map.groupBy(ordered, (t) => t.reportId).values()]
}

/** Best pairs first, each telling once. */
function pairs(tellings: readonly Telling[], others: readonly Telling[], weights: LinkWeights): Scored[] {
  const scored = tellings.flatMap((a) => others.map((b) => judge(a, b, weights)))
  const ranked = scored
    .filter((s) => s.score > LEAST)
    .sort((a, b) => b.score - a.score || (a.left + a.right < b.left + b.right ? -1 : 1))
  const taken = new Set<MentionId>()
  return ranked.map((s) => {
    if (s.verdict !== 'same') return s
    if (taken.has(s.left) || taken.has(s.right)) return { ...s, verdict: 'unsure' }
    taken.add(s.left).add(s.right)
    return s
  })
}
