import type { Chorus, Happening, Heard } from './bearing.ts'
import type { Candidate } from './candidates.ts'

const NAMES = ['of nothing else', 'of other things', 'of its kind', 'of its place', 'of its kind and place'] as const

/**
 * Tells what else a voice speaks of in the report: something of the event's own kind and place is most likely the same event, told once more.
 *
 * @returns the nearest that there is, as the end of a clue
 */
export function elsewhere(event: Heard, candidate: Candidate, { happenings }: Chorus): string {
  const own = new Set(event.spots.map((s) => s.head.start))
  let best = 0
  for (const { passage, attribution } of candidate.said)
    for (const one of happenings[passage] ?? [])
      if (!own.has(one.head.start) && isUnder(attribution.content, one)) best = Math.max(best, likeness(event, one))
  return NAMES[best] as string
}

const isUnder = (content: Happening['head'], { head }: Happening): boolean =>
  content.start <= head.start && head.end <= content.end

/** One step for being something, one for the kind of event, two for the place. */
function likeness(event: Heard, other: Happening): number {
  const isThere = event.place !== null && event.place === other.place
  return 1 + Number(event.kind === other.kind) + 2 * Number(isThere)
}
