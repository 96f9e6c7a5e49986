import { type Attribution, chain } from '../../model/attribution.ts'
import type { SourceKind } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { type Candidate, isOne, type Said } from './candidates.ts'
import { elsewhere } from './likeness.ts'

/** Where an event is told: the number of the passage and its head word. */
export interface Spot {
  readonly passage: number
  readonly head: Span
}

/** An event for which voices are weighed: where it is told, and what kind of news it is ("dated past", "with a toll", "told in passing"). */
export interface Heard {
  readonly spots: readonly Spot[]
  readonly traits: readonly string[]
  readonly kind: string
  readonly place: string | null
}

/** Something that a passage tells of: its head word, what kind of event it is, and where it was. */
export interface Happening {
  readonly head: Span
  readonly kind: string
  readonly place: string | null
}

/** All voices of a report: those of each passage, and gathered. */
export interface Chorus {
  readonly voices: readonly (readonly Attribution[])[]
  readonly candidates: readonly Candidate[]
  /** For each passage what happened by it. */
  readonly happenings: readonly (readonly Happening[])[]
}

interface Nearest {
  readonly said: Said
  readonly spot: number
  readonly gap: number
  readonly covers: boolean
}

/**
 * Describes how a voice stands to an event by clues with readable names, which the weights of data/weights/voices.tsv judge.
 *
 * @returns names of clues, each once; a clue that holds counts one
 */
export function bearing(event: Heard, candidate: Candidate, chorus: Chorus): string[] {
  const near = nearest(event, candidate)
  const where = nearness(near)
  const zone = near.covers || near.gap === 0 ? 'here' : Math.abs(near.gap) <= 2 ? 'near' : 'far'
  const kind = GROUPS[near.said.attribution.kind] ?? 'other'
  const share = shareOf(candidate, chorus)
  const rivals = rivalsOf(event, candidate, chorus)
  const clues = [
    `where ${where}`,
    byWhom(where, zone, near.said.attribution.kind),
    `${zone} share ${share}`,
    `${zone} ${rivals}`,
    ...event.traits.flatMap((trait) => [`${zone} ${trait}`, `${zone} ${trait} ${rivals}`]),
    `where ${where} ${rivals}`,
    `where ${where} share ${share}`,
  ]
  if (where !== 'over it') clues.push(`where ${where} ${kind}`)
  if (near.said.depth > 0) clues.push(`carried by ${kind}`, 'carried')
  else if (near.said.attribution.within !== null) clues.push('told to another')
  if (zone !== 'here')
    clues.push(
      `${zone} ${isBroken(near, candidate, chorus) ? 'broken' : 'unbroken'} ${near.gap < 0 ? 'before' : 'after'}`,
    )
  if (zone !== 'here')
    clues.push(`${zone} said ${(chorus.happenings[near.said.passage] ?? []).length > 0 ? 'of events' : 'of nothing'}`)
  if (candidate === chorus.candidates[0]) clues.push(`${zone} first voice`)
  if (near.said.attribution.cue === null) clues.push('without cue')
  if (near.said.attribution.sourceId === null) clues.push(...nameless(near.said.attribution, zone, chorus))
  if (event.spots.some((s) => s.passage <= OPENING)) clues.push(`opening ${where}`, `opening ${zone} share ${share}`)
  if (event.spots.length > 1) clues.push(`told again ${where}, ${near.spot === 0 ? 'first' : 'later'}`)
  const other = elsewhere(event, candidate, chorus)
  clues.push(`${zone} ${other}`, `where ${where} ${other}`)
  return clues
}

const CALLED =
  /^(?:report|source|activist|media|official|police|army|resident|witness|doctor|medic|statement|command|ministry|spokes(?:man|woman|person)|group|rebel|opposition|website|page|television|agency|correspondent|newspaper)s?$/

/** Who has no name: what kind it is, what it is called, and whether the report names anybody at all. */
function nameless({ source, kind }: Attribution, zone: string, { candidates }: Chorus): string[] {
  const called = source
    .toLowerCase()
    .split(' ')
    .findLast((word) => CALLED.test(word))
  const isAnyNamed = candidates.some((c) => c.voice.sourceId !== null)
  return [
    `${zone} without name`,
    `${zone} nameless ${kind}`,
    `${zone} called ${called?.replace(/s$/, '') ?? 'otherwise'}`,
    `nameless ${isAnyNamed ? 'among named' : 'as all'}`,
  ]
}

const OPENING = 2
const WEAK = new Set<SourceKind>(['anonymous', 'unknown', 'person', 'resident', 'witness'])

/** Over an event it matters only whether the voice has a name, fights, or passes on what others say; further off its kind. */
function byWhom(where: string, zone: string, kind: SourceKind): string {
  if (where !== 'over it') return `${zone} by ${GROUPS[kind] ?? 'other'}`
  if (kind === 'party') return 'over it by party'
  return `over it by ${WEAK.has(kind) ? 'weak' : kind === 'agency' || kind === 'outlet' ? 'wire' : 'body'}`
}

const GROUPS: Readonly<Partial<Record<SourceKind, string>>> = {
  monitor: 'monitor',
  agency: 'agency',
  outlet: 'outlet',
  'party-media': 'party-media',
  party: 'party',
  government: 'body',
  un: 'body',
  aid: 'body',
  person: 'person',
  anonymous: 'anonymous',
  unknown: 'unknown',
}

/** The saying that stands nearest to the event: over it, in its sentence, else the fewest sentences away, before rather than after. */
function nearest(event: Heard, candidate: Candidate): Nearest {
  let best: Nearest | null = null
  for (const said of candidate.said)
    for (const [at, spot] of event.spots.entries()) {
      const gap = said.passage - spot.passage
      const { content } = said.attribution
      const covers = gap === 0 && content.start <= spot.head.start && spot.head.end <= content.end
      const one = { said, spot: at, gap, covers }
      if (best === null || distance(one) < distance(best)) best = one
    }
  return best as Nearest
}

const distance = ({ gap, covers }: Nearest): number => (covers ? -1 : gap < 0 ? -gap : gap * 1.5)

function nearness({ gap, covers }: Nearest): string {
  if (gap === 0) return covers ? 'over it' : 'beside it'
  const far = Math.abs(gap)
  const steps = far <= 2 ? String(far) : far <= 4 ? '3-4' : far <= 8 ? '5-8' : '9+'
  return `${steps} ${gap < 0 ? 'before' : 'after'}`
}

function shareOf(candidate: Candidate, { candidates }: Chorus): string {
  if (candidates.length === 1) return 'only'
  const counts = candidates.map((c) => c.said.length)
  const own = candidate.said.length
  if (own === Math.max(...counts) && counts.filter((n) => n === own).length === 1)
    return own > 2 ? 'most, often' : 'most'
  return own > 1 ? 'some' : 'once'
}

/** Whether somebody else speaks over the event, beside it, or nobody does. */
function rivalsOf(event: Heard, candidate: Candidate, { voices }: Chorus): string {
  const others = event.spots.flatMap(({ passage, head }) =>
    (voices[passage] ?? [])
      .filter((v) => !chain(v).some((one) => isOne(one, candidate.voice)))
      .map((v) => v.content.start <= head.start && head.end <= v.content.end),
  )
  return others.length === 0 ? 'alone' : others.some((covers) => covers) ? 'another over it' : 'another beside it'
}

/** Whether another voice speaks between the saying and the event. */
function isBroken(near: Nearest, candidate: Candidate, { voices }: Chorus): boolean {
  const spot = near.said.passage - near.gap
  const [from, to] = near.gap < 0 ? [near.said.passage + 1, spot] : [spot + 1, near.said.passage]
  return voices.slice(from, to).some((list) => list.some((v) => !chain(v).some((one) => isOne(one, candidate.voice))))
}
