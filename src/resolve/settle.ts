import type { MentionId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import { alone, type Clump, joined, weigh, worth } from './clumps.ts'
import { logOdds } from './weights.ts'

/** A judgement of two events, with the score it rests on where the machine made it. */
export type Tie = Judgement<MentionId> & { readonly score?: number }

/**
 * Whether a judgement can bring two events together, so that what is around one of them is around the other; what it cannot need not be looked at.
 *
 * Also one that makes no tie, since its report tells of something that is more alike.
 * @example binds({ score: 0.4 }) // false
 */
export const binds = ({ score = 1 }: Pick<Tie, 'score'>): boolean => logOdds(score) > 0

/**
 * Parts events into incidents by what the machine judges of pairs and by people's judgements, which go before them.
 *
 * The log-odds of all pairs between two groups are added up, a pair that was not judged counting as kept apart; the two groups with the highest sum become one,
 * as long as it is above 0. So a telling that is like one of a group and unlike the others does not bridge two incidents.
 *
 * A person's last word on a pair counts: "same" joins the two before all else, and what is of one incident with either, "different" keeps the two apart whatever else speaks for it, "unsure" takes back what was
 * said. The same for any order of events, ties and pairs.
 * @param events  at least those that the ties join
 * @param ties  as `link` returns them
 * @param said  people's judgements in the order in which they were made
 * @returns each incident's events, in the order of `events`
 * @source greedy additive edge contraction: Keuper et al. 2015, "Efficient decomposition of image and mesh graphs by lifted multicuts"
 */
export function settle(
  events: readonly MentionId[],
  ties: readonly Tie[],
  said: readonly Judgement[],
): readonly MentionId[][] {
  const words = [...new Map(said.map((j) => [ends(j), j])).values()].sort(byEnds)
  const judged = { ties: onceEach(ties), apart: words.filter((j) => j.verdict === 'different') }
  const machine = parted(events, judged, [])
  const same = words.filter((j) => j.verdict === 'same')
  const home = same.length === 0 ? machine : parted(events, judged, same)
  if (same.length > 0) for (const group of new Set(machine.values())) gather(home, group)
  return [...Map.groupBy(events, (event) => home.get(event)).values()]
}

interface Judged {
  readonly ties: readonly Tie[]
  readonly apart: readonly Judgement[]
}

type Homes = Map<string, Clump>

function parted(events: readonly MentionId[], { ties, apart }: Judged, same: readonly Judgement[]): Homes {
  const home: Homes = new Map(events.map((event) => [event, alone(event)]))
  const inPair = ({ left, right }: Judgement, take: (a: Clump, b: Clump) => void): void => {
    const [a, b] = [home.get(left), home.get(right)]
    if (a !== undefined && b !== undefined && a !== b) take(a, b)
  }
  for (const words of apart) inPair(words, (a, b) => weigh(a, b, Number.NEGATIVE_INFINITY))
  for (const words of same)
    inPair(words, (a, b) => {
      if (mayJoin(a, b)) join(home, a, b)
    })
  for (const tie of ties) inPair(tie, (a, b) => weigh(a, b, logOdds(tie.score ?? 1)))
  contract(home)
  return home
}

/** Whoever joins two tellings joins the incidents that they are of. */
function gather(home: Homes, group: Clump): void {
  for (const event of [...group.events].sort()) {
    const [a, b] = [home.get(group.key) as Clump, home.get(event) as Clump]
    if (mayJoin(a, b)) join(home, a, b)
  }
}

const ends = (j: Judgement): string => [j.left, j.right].sort().join(' ')
const byEnds = (a: Judgement, b: Judgement): number => (ends(a) < ends(b) ? -1 : 1)
const onceEach = (ties: readonly Tie[]): Tie[] => [...new Map([...ties].sort(byEnds).map((t) => [ends(t), t])).values()]

function join(home: Homes, a: Clump, b: Clump): Clump {
  const both = joined(a, b)
  for (const event of both.events) home.set(event, both)
  return both
}

/** Unless a person keeps apart what is in them, which outweighs all that speaks for it. */
const mayJoin = (a: Clump, b: Clump): boolean => a !== b && worth(a, b) > Number.NEGATIVE_INFINITY

/** Another clump with which one may be joined, and what speaks for it. */
interface Partner {
  readonly clump: Clump
  readonly sum: number
}

/** Joins the two for which most speaks as long as anything does. Each clump's best partner is kept, and sought again only where a joining took it away. */
function contract(home: Homes): void {
  const partners = new Map<Clump, Partner>()
  const seek = (clump: Clump): void => {
    const best = [...clump.near.keys()].reduce<Partner | null>((known, other) => better(known, clump, other), null)
    if (best === null) partners.delete(clump)
    else partners.set(clump, best)
  }
  for (const clump of new Set(home.values())) seek(clump)
  for (let pair = foremost(partners); pair !== null; pair = foremost(partners)) {
    const both = join(home, ...pair)
    for (const gone of pair) partners.delete(gone)
    seek(both)
    for (const other of both.near.keys()) {
      const known = partners.get(other) ?? null
      const lost = known !== null && pair.includes(known.clump)
      const best = better(lost ? null : known, other, both)
      // What was best before it grew is so still where the sum rose with it.
      if (best !== null && (!lost || best.sum > known.sum)) partners.set(other, best)
      else if (lost) seek(other)
    }
  }
}

/** Of equals the one with the lesser key. */
function better(known: Partner | null, clump: Clump, other: Clump): Partner | null {
  const sum = worth(clump, other)
  const behind = known !== null && (sum < known.sum || (sum === known.sum && known.clump.key < other.key))
  return sum <= 0 || behind ? known : { clump: other, sum }
}

/** The pair for which most speaks; of equals the one with the least key, then the other. */
function foremost(partners: ReadonlyMap<Clump, Partner>): [Clump, Clump] | null {
  let [first, most]: [[Clump, Clump] | null, number] = [null, 0]
  for (const [clump, { clump: other, sum }] of partners) {
    const pair: [Clump, Clump] = clump.key < other.key ? [clump, other] : [other, clump]
    if (sum > most || (sum === most && first !== null && byKeys(pair, first) < 0)) [first, most] = [pair, sum]
  }
  return first
}

const byKeys = ([a, b]: readonly [Clump, Clump], [c, d]: readonly [Clump, Clump]): number =>
  a.key === c.key ? (b.key < d.key ? -1 : 1) : a.key < c.key ? -1 : 1
