import type { MentionId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'

/** A tie between two events, with the score it rests on where the machine made it. */
export type Tie = Judgement<MentionId> & { readonly score?: number }

/**
 * Parts events into incidents by the machine's ties and people's judgements, which go before them.
 *
 * A person's last word on a pair counts: "same" ties it before all else, "different" keeps the two apart whoever else is tied to both, "unsure" takes back what was
 * said. Ties are taken best first; one that would bring together what a person keeps apart is passed over. The same for any order of events, ties and pairs.
 * @param events  at least those that the ties join
 * @param said  people's judgements in the order in which they were made
 * @returns each incident's events, in the order of `events`
 */
export function settle(
  events: readonly MentionId[],
  ties: readonly Tie[],
  said: readonly Judgement[],
): readonly MentionId[][] {
  const last = lastWords(said)
  const apart = [...last.values()].filter((j) => j.verdict === 'different')
  const own = [...last.values()].filter((j) => j.verdict === 'same') as Tie[]
  const group = new Map(events.map((event) => [event, new Set([event])]))
  for (const { left, right } of [...own.sort(byEnds), ...ties.filter((t) => t.verdict === 'same').sort(bestFirst)]) {
    const [a, b] = [group.get(left), group.get(right)]
    if (a === undefined || b === undefined || a === b || parts(a, b, apart)) continue
    for (const event of b) group.set(event, a.add(event))
  }
  const order = new Map(events.map((event, i) => [event, i]))
  return [...new Set(group.values())].map((g) => [...g].sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0)))
}

const ends = (j: Judgement): string => [j.left, j.right].sort().join(' ')
const byEnds = (a: Judgement, b: Judgement): number => (ends(a) < ends(b) ? -1 : 1)
const bestFirst = (a: Tie, b: Tie): number => (b.score ?? 1) - (a.score ?? 1) || byEnds(a, b)
const lastWords = (said: readonly Judgement[]): Map<string, Judgement> => new Map(said.map((j) => [ends(j), j]))

const parts = (a: ReadonlySet<string>, b: ReadonlySet<string>, apart: readonly Judgement[]): boolean =>
  apart.some((j) => (a.has(j.left) && b.has(j.right)) || (a.has(j.right) && b.has(j.left)))
